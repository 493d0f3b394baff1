/** `شن حربا على الإرهاب ضد حزب العمال`, `حملة لمكافحة الإرهاب تستهدف داعش`: against whom a war on terror is waged. */
import type { Word } from '../../lexicon/words.js';
import { isPreposition } from '../phrase.js';
import { isReferent, readingAs } from '../referents.js';
import type { TargetRule } from './clue.js';
import { sideWithin } from './takes-sides.js';

/** `ضد`, `تستهدف`. */
const isAgainst = (word: Word): boolean =>
  /^و?ضد$/.test(word.folded) || readingAs(word, 'struggle')?.form.wordClass === 'verb';

/** Words behind that in which he is named. */
const NAME_REACH = 4;

export const wagedAgainst: TargetRule = ({ scene, match }) => {
  const before = scene.words[match.spanFirst - 1];
  const against = scene.words[match.spanLast + 1];
  if (match.term.otherwise === undefined || !before || !against) return undefined;
  if (against.sentence !== before.sentence || !isAgainst(against)) return undefined;
  if (!isPreposition(before) && !isReferent(before, 'policy')) return undefined;
  const side = sideWithin(scene, match.spanLast + 1, NAME_REACH);
  return side && { actor: side.actor.id, rule: 'waged-against', sure: true };
};
