/** Whom a charge is brought against. */
import type { Word } from '../../lexicon/words.js';
import { pronounAgreement } from '../agreement.js';
import { coordinated, hasArticle, isClauseOpener, prefixedPreposition, sentenceStart } from '../phrase.js';
import type { ActorReference } from '../reference.js';
import { isReferent, readingAs } from '../referents.js';
import type { Scene } from '../scene.js';
import type { Clue, TargetRule } from './clue.js';
import { firstOfJoint } from './joint.js';
import { isNameless } from './nameless.js';
import { subjectToTheLeft } from './nearby.js';

/**
 * `اتهم الوزير الحركة بارتكاب جرائم`: what is said of the accused stands behind the last name after the word of accusing; where that has a
 * pronoun (`اتهمها الوزير بارتكاب جرائم`), the name is the accuser's and the accused was named before.
 */
export const accused: TargetRule = (query) => {
  const { scene, match } = query;
  if (match.term.polarity >= 0) return undefined;
  const start = sentenceStart(scene.words, match.spanFirst);
  for (let i = match.spanFirst - 1; i >= Math.max(start, match.spanFirst - ACCUSAL_REACH); i--) {
    const word = scene.words[i] as Word;
    const accusal = readingAs(word, 'accusal');
    if (accusal) {
      const last = lastNamed(scene, i, match.spanFirst);
      if (accusesNameless(scene, i, match.spanFirst) || (last && accusesStranger(scene, i, last)))
        return { actor: 'unknown', rule: 'accused' };
      // `متهمة إياها بالتخلي`.
      const pronoun = APART.exec(scene.words[i + 1]?.folded ?? '')?.[1] ?? accusal.pronoun;
      const before = OF_ACCUSED.has(pronoun)
        ? subjectToTheLeft(query, i, pronounAgreement(pronoun))?.actor
        : last && firstNamed(scene, last, i).actor.id;
      if (before === undefined) return undefined;
      const clue: Clue = { actor: before, rule: 'accused' };
      // `تلك الاتهامات … ضد الحركة`: a noun's charge need not be what is told of.
      return accusal.form.wordClass === 'noun' ? clue : { ...clue, sure: true };
    }
    if (isClauseOpener(word)) return undefined;
  }
  return undefined;
};

const APART = /^ايا(ها|هم)$/;

/** Words behind a word of accusing in which the accuser is named before the accused. */
const ACCUSER_REACH = 4;

/** `اتهم الشيخ أطرافا لم يسمها بالتآمر`. */
function accusesNameless({ words }: Scene, accusal: number, charge: number): boolean {
  const end = Math.min(charge, accusal + 1 + ACCUSER_REACH);
  for (let at = accusal + 1; at < end && !words[at]?.breakBefore; at++)
    if (isNameless(words, at)) return true;
  return false;
}

/** `اتهمت روسيا جماعات مسلحة بتقويض الأمن`: the only name is the accuser's, and a noun of people behind it the accused's. */
function accusesStranger(scene: Scene, accusal: number, { first, last }: ActorReference): boolean {
  const object = scene.words[last + 1];
  if (!object || object.breakBefore || first > accusal + 2) return false;
  if (hasArticle(object) || coordinated(object)) return false;
  return !scene.referenceAt.has(last + 1) && (isReferent(object, 'group') || isReferent(object, 'person'));
}

/** The last name behind a word of accusing and before the charge, past what only tells where that one is from (`حزب الله اللبناني`). */
function lastNamed(scene: Scene, accusal: number, end: number): ActorReference | undefined {
  let last: ActorReference | undefined;
  for (let at = accusal + 1; at < end; at++) {
    const reference = scene.referenceAt.get(at);
    const word = scene.words[at] as Word;
    // A charge that the packs do not know begins with ب all the same.
    if (last && !reference && word.folded.startsWith('ب')) return last;
    if (
      !reference ||
      prefixedPreposition(word) === 'ب' ||
      (last && at === last.last + 1 && isOrigin(reference))
    )
      continue;
    last = reference;
  }
  return last;
}

/** A state's adjective. */
const isOrigin = ({ actor, match }: ActorReference): boolean =>
  actor.kind === 'state' && match.name.role === 'adjective';

/** Of the accused that are joined the first; what the accuser is joined to is no part of them. */
function firstNamed(scene: Scene, last: ActorReference, accusal: number): ActorReference {
  const joint = firstOfJoint(scene, last);
  return joint.first > accusal ? joint : last;
}

/** `ه` is as often the ending of a feminine (`متهمة`). */
const OF_ACCUSED: ReadonlySet<string> = new Set(['ها', 'هم']);

/** Words behind a word of accusing in which the accused and the charge stand. */
const ACCUSAL_REACH = 14;
