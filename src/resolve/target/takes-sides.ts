/** Who is a side in a conflict by what it is. */
import type { Actor } from '../../lexicon/model.js';
import type { ActorReference } from '../reference.js';
import type { Scene } from '../scene.js';

/** Whether an actor is one side of a conflict by what it is: an armed group, a party, a movement that has foes. */
export const takesSides = ({ kind, foes }: Actor): boolean =>
  kind === 'armed-group' || kind === 'party' || (kind === 'organisation' && foes.size > 0);

/** The first name within that many words behind the word at `mark`. */
export function namedWithin({ referenceAt }: Scene, mark: number, reach: number): ActorReference | undefined {
  for (let at = mark + 1; at <= mark + reach; at++) {
    const reference = referenceAt.get(at);
    if (reference) return reference;
  }
  return undefined;
}

/** The same where it is one who is fought: `التهديدات الإرهابية، ولا سيما في تركيا` names none. */
export function sideWithin(scene: Scene, mark: number, reach: number): ActorReference | undefined {
  const reference = namedWithin(scene, mark, reach);
  return reference && takesSides(reference.actor) ? reference : undefined;
}
