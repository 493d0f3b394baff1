/** `naming`: the actor that a loaded noun classes (`ميليشيات الحوثي`, `المتمردون الأكراد`). */
import { coordinated, isPreposition } from '../phrase.js';
import { firstOf, type TargetRule } from './clue.js';
import { actorToTheRight } from './nearby.js';
import { antecedent, ownTarget } from './article-wide.js';

const construct: TargetRule = (query) => {
  const found = actorToTheRight(query, query.match.last + 1, { reach: 4 });
  return found && { actor: found.actor, rule: 'construct' };
};

/** The noun stands behind the name it classes: `الحوثيون المتمردون`, `حزب الله، الميليشيا …`. */
const apposition: TargetRule = ({ scene, match }) => {
  const word = scene.words[match.first];
  const before = scene.words[match.first - 1];
  if (!word || !before || coordinated(word) || word.sentence !== before.sentence) return undefined;
  const reference = scene.referenceAt.get(match.first - 1);
  if (!reference || isPreposition(before)) return undefined;
  if (word.breakBefore && match.reading?.article !== true) return undefined;
  return { actor: reference.actor.id, rule: 'apposition' };
};

/** The term's own actor, or the one its country gives it. */
export const head = (query: Parameters<TargetRule>[0]) =>
  firstOf(query, [construct, apposition, ownTarget, antecedent]);
