/** `شن حربا على الإرهاب ضد حزب العمال`, `حملة لمكافحة الإرهاب تستهدف داعش`: against whom a war on terror is waged. */
import { isPreposition } from '../phrase.js';
import type { TargetRule } from './clue.js';
import { takesSides } from './takes-sides.js';

const AGAINST = /^و?(?:ضد|[يت]?ستهدف|استهدفت?|[يت]شمل)$/;
/** Words behind that in which he is named. */
const NAME_REACH = 4;

export const wagedAgainst: TargetRule = ({ scene, match }) => {
  const [before, against] = [scene.words[match.spanFirst - 1], scene.words[match.spanLast + 1]];
  if (match.term.otherwise === undefined || !before || !against) return undefined;
  if (against.sentence !== before.sentence || !AGAINST.test(against.folded)) return undefined;
  if (!isPreposition(before) && !before.info.classes.has('policy')) return undefined;
  for (let at = match.spanLast + 2; at <= match.spanLast + 1 + NAME_REACH; at++) {
    const reference = scene.referenceAt.get(at);
    if (reference)
      return takesSides(reference.actor)
        ? { actor: reference.actor.id, rule: 'waged-against', sure: true }
        : undefined;
  }
  return undefined;
};
