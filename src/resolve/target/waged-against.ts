/** `شن حربا على الإرهاب ضد حزب العمال`, `حملة لمكافحة الإرهاب تستهدف داعش`: against whom a war on terror is waged. */
import { isPreposition } from '../phrase.js';
import { isReferent } from '../referents.js';
import type { TargetRule } from './clue.js';
import { sideWithin } from './takes-sides.js';

const AGAINST = /^و?(?:ضد|[يت]?ستهدف|استهدفت?|[يت]شمل)$/;
/** Words behind that in which he is named. */
const NAME_REACH = 4;

export const wagedAgainst: TargetRule = ({ scene, match }) => {
  const before = scene.words[match.spanFirst - 1];
  const against = scene.words[match.spanLast + 1];
  if (match.term.otherwise === undefined || !before || !against) return undefined;
  if (against.sentence !== before.sentence || !AGAINST.test(against.folded)) return undefined;
  if (!isPreposition(before) && !isReferent(before, 'policy')) return undefined;
  const side = sideWithin(scene, match.spanLast + 1, NAME_REACH);
  return side && { actor: side.actor.id, rule: 'waged-against', sure: true };
};
