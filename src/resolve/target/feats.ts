/** Who does what is praised or blamed, where that is the object of a word of doing. */
import type { ReferentClass } from '../../lexicon/model.js';
import type { Word } from '../../lexicon/words.js';
import { formAgreement } from '../agreement.js';
import { coordinated, isPreposition, isVerbUse, prefixedPreposition, sentenceStart } from '../phrase.js';
import { isReferent, readingAs } from '../referents.js';
import type { Query, TargetRule } from './clue.js';
import { firstOfJoint } from './joint.js';
import { agentive, isVictim, subjectToTheLeft } from './nearby.js';

const PEOPLE: readonly ReferentClass[] = ['group', 'person', 'force', 'people'];

/** Words between the word of doing and its object, among them its subject. */
const REACH = 6;

/** `حقق رجال المقاومة انتصارات`, `الجنود أظهروا شجاعة`, `استطاعت القوات تحقيق إنجاز`: the subject of the doing. */
export const doer: TargetRule = (query) => {
  const { scene, match } = query;
  if (isVerbUse(match)) return undefined;
  const own = prefixedPreposition(scene.words[match.spanFirst] as Word);
  const start = Math.max(sentenceStart(scene.words, match.spanFirst), match.spanFirst - REACH);
  for (let i = match.spanFirst - 1; i >= start; i--) {
    const word = scene.words[i] as Word;
    if (scene.words[i + 1]?.breakBefore) return undefined;
    if (!isReferent(word, 'feat')) {
      if (isPreposition(word) ? !OF_TIME.has(word.folded) : prefixedPreposition(word) !== '')
        return undefined;
      continue;
    }
    // `منيت بهزيمة` has its object by ب, the others by nothing.
    if (own !== (SUFFERS.test(word.folded) ? 'ب' : '')) return undefined;
    if (!mayHave(query, word, i)) return undefined;
    const actor = subjectBehind(query, i) ?? subjectBefore(query, i);
    return actor === undefined ? undefined : { actor, rule: 'doer' };
  }
  return undefined;
};

/** `استطاع الجيش تحقيق انتصار`: a noun of doing has the clause's subject only right before its object, and where it is no further deed (`… وتحقيق النصر`). */
function mayHave({ match }: Query, doing: Word, at: number): boolean {
  if (readingAs(doing, 'feat')?.form.wordClass !== 'noun') return true;
  return match.term.polarity > 0 && at === match.spanFirst - 1 && !coordinated(doing);
}

/** `حققت خلال أيام انتصارات`: what only says when parts a verb from its object. */
const OF_TIME: ReadonlySet<string> = new Set(['خلال', 'منذ']);
const SUFFERS = /^[وف]?مني(?:ت|وا)?$|^[وف]?منوا$/;

/** The first name between the word of doing and its object. */
function subjectBehind({ scene, match }: Query, doing: number): string | undefined {
  for (let at = doing + 1; at < match.spanFirst; at++) {
    const reference = scene.referenceAt.get(at);
    if (reference && agentive(scene, reference) && !isVictim(scene, reference.first))
      return firstOfJoint(scene, reference).actor.id;
  }
  return undefined;
}

/** `الجنود أبدوا شجاعة`: a noun of people right before it is its subject, though it names nobody. */
function subjectBefore(query: Query, doing: number): string | undefined {
  const { scene } = query;
  for (let at = doing - 1; at >= doing - 2; at--)
    if (PEOPLE.some((cls) => isReferent(scene.words[at], cls)) && !scene.referenceAt.has(at))
      return undefined;
  const reading = readingAs(scene.words[doing] as Word, 'feat');
  return subjectToTheLeft(query, doing, formAgreement(reading))?.actor;
}
