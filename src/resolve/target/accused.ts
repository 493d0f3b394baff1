/** Whom a charge is brought against. */
import type { Word } from '../../lexicon/words.js';
import { isClauseOpener, prefixedPreposition, sentenceStart } from '../phrase.js';
import type { TargetRule } from './clue.js';
import { type Found, isReferent } from './nearby.js';

/** `اتهم الوزير الحركة بارتكاب جرائم`: what is said of the accused stands behind the last name after the word of accusing. */
export const accused: TargetRule = (query) => {
  const { scene, match } = query;
  if (match.term.polarity >= 0) return undefined;
  const start = sentenceStart(scene.words, match.spanFirst);
  let last: Found | undefined;
  for (let i = match.spanFirst - 1; i >= Math.max(start, match.spanFirst - ACCUSAL_REACH); i--) {
    const reference = scene.referenceAt.get(i);
    if (reference && last === undefined && prefixedPreposition(scene.words[reference.first] as Word) !== 'ب')
      last = { actor: reference.actor.id, at: reference.first };
    if (isReferent(scene.words[i], 'accusal')) return last && { actor: last.actor, rule: 'accused' };
    if (isClauseOpener(scene.words[i] as Word)) return undefined;
  }
  return undefined;
};

/** Words behind a word of accusing in which the accused and the charge stand. */
const ACCUSAL_REACH = 14;
