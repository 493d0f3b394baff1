/** Where an article names an actor. */
import type { NameMatch } from '../lexicon/match.js';
import type { Actor } from '../lexicon/model.js';

/** A place where an actor stands in the text. */
export interface ActorReference {
  readonly first: number;
  readonly last: number;
  readonly actor: Actor;
  readonly match: NameMatch;
  /** True for `التنظيم` and the like, which name nobody and refer back to the last actor that was named so. */
  readonly refersBack?: boolean;
}
