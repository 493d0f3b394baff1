/** Whose right or duty a deed is said to be: `حق الشعب الفلسطيني في المقاومة`, `حقها في الدفاع عن نفسها`. */
import type { Reading } from '../../lexicon/segment.js';
import type { Word } from '../../lexicon/words.js';
import { OURS, pronounAgreement } from '../agreement.js';
import { coordinated, isVerbUse, sentenceStart } from '../phrase.js';
import { readingAs } from '../referents.js';
import type { Query, TargetRule } from './clue.js';
import { actorToTheRight, subjectToTheLeft } from './nearby.js';

/** `حق`, `واجبها`: the reading of a word as an indefinite one. */
function rightAt(word: Word | undefined): Reading | undefined {
  const right = word && readingAs(word, 'right');
  return right?.article ? undefined : right;
}

/** Words between the right and `في`. */
const HOLDER_REACH = 5;

/** The one whom the right's genitive names, or its pronoun stands for. */
export const rightOf: TargetRule = (query) => {
  const { scene, match } = query;
  const into = scene.words[match.first - 1];
  if (into?.folded !== 'في' || isVerbUse(match)) return undefined;
  const start = Math.max(sentenceStart(scene.words, match.first), match.first - 1 - HOLDER_REACH);
  for (let at = match.first - 2; at >= start; at--) {
    const word = scene.words[at];
    if (!word || scene.words[at + 1]?.breakBefore) return undefined;
    const right = rightAt(word);
    // `بحقها وواجبها في`: the first of the two has the same owner.
    if (right && !(coordinated(word) && rightAt(scene.words[at - 1])))
      return holder(query, at, right.pronoun);
  }
  return undefined;
};

function holder(query: Query, at: number, pronoun: string): ReturnType<TargetRule> {
  const { speaker } = query;
  // `حقنا في المقاومة`.
  if (pronoun === OURS) return speaker === undefined ? undefined : { actor: speaker, rule: 'possessor' };
  const found =
    pronoun === ''
      ? actorToTheRight(query, at + 1, { reach: HOLDER_REACH - 1 })
      : subjectToTheLeft(query, at, pronounAgreement(pronoun));
  if (!found || found.at >= query.match.first) return undefined;
  return { actor: found.actor, rule: 'possessor', ...(pronoun === '' && { sure: true as const }) };
}
