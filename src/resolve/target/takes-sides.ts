/** Who is a side in a conflict by what it is. */
import type { Actor } from '../../lexicon/model.js';

/** Whether an actor is one side of a conflict by what it is: an armed group, a party, a movement that has foes. */
export const takesSides = ({ kind, foes }: Actor): boolean =>
  kind === 'armed-group' || kind === 'party' || (kind === 'organisation' && foes.size > 0);
