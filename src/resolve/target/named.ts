/** `distancing`: the actor whose name or claim is held at arm's length. */
import { sentenceEnd } from '../phrase.js';
import { framedActor, ownTarget, salient, sameAsBefore } from './article-wide.js';
import type { Query, RuleSet, TargetRule } from './clue.js';
import { actorOfTermAt, subjectToTheLeft } from './nearby.js';

/** `ما يسمى تنظيم الدولة`, `زعم الحوثيون`: the name or claimant follows. */
const nameAfter: TargetRule = (query) => {
  const { scene, match } = query;
  const end = Math.min(sentenceEnd(scene.words, match.spanLast), match.spanLast + 6);
  for (let i = match.spanLast + 1; i < end; i++) {
    if (scene.words[i]?.breakBefore && i > match.spanLast + 1) break;
    const reference = scene.referenceAt.get(i);
    if (reference) return { actor: reference.actor.id, rule: 'name-after' };
    const termActor = actorOfTermAt(query, i);
    if (termActor) return { actor: termActor, rule: 'name-after' };
  }
  return undefined;
};

/** `الانتصارات المزعومة`, `بحجة …`: the claimant is the clause's subject. */
const claimantBefore: TargetRule = (query) => {
  const found = subjectToTheLeft(query, query.match.spanFirst);
  return found && { actor: found.actor, rule: 'claimant-before' };
};

/** An adjective or a pretext looks back for its claimant; the other markers look on. */
const looksBack = (query: Query): boolean =>
  query.match.reading?.form.wordClass === 'adjective' || query.match.reading?.preposition === 'ب';

export const named: RuleSet = {
  near: [
    (query) => (looksBack(query) ? claimantBefore(query) : undefined),
    nameAfter,
    ownTarget,
    claimantBefore,
  ],
  far: [sameAsBefore, framedActor, salient],
};
