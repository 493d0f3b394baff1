/** `naming`: the actor that a loaded noun classes (`ميليشيات الحوثي`, `المتمردون الأكراد`). */
import { coordinated, isPreposition } from '../phrase.js';
import {
  antecedent,
  foeOfSpeaker,
  framedActor,
  generalThreat,
  ownTarget,
  salient,
  sameAsBefore,
  unnamed,
} from './article-wide.js';
import type { RuleSet, TargetRule } from './clue.js';
import { actorToTheRight } from './nearby.js';
import { owner } from './owner.js';

const construct: TargetRule = (query) => {
  if (query.match.term.genitive === 'master') return undefined;
  const found = actorToTheRight(query, query.match.spanLast + 1, { reach: 4 });
  return found && { actor: found.actor, rule: 'construct' };
};

/** The noun stands behind the name it classes: `الحوثيون المتمردون`, `حزب الله، الميليشيا …`. */
const apposition: TargetRule = ({ scene, match }) => {
  const word = scene.words[match.spanFirst];
  const before = scene.words[match.spanFirst - 1];
  if (!word || !before || coordinated(word) || word.sentence !== before.sentence) return undefined;
  const reference = scene.referenceAt.get(match.spanFirst - 1);
  if (!reference || isPreposition(before)) return undefined;
  if (word.breakBefore && match.reading?.article !== true) return undefined;
  return { actor: reference.actor.id, rule: 'apposition' };
};

export const head: RuleSet = {
  near: [construct, apposition, owner, ownTarget],
  far: [generalThreat, foeOfSpeaker, unnamed, sameAsBefore, antecedent, framedActor, salient],
};
