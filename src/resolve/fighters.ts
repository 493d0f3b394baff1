/** Kinds of actors who fight. */
import type { ActorKind } from '../lexicon/model.js';

/** Armed groups, armies and coalitions. */
export const FIGHTERS: ReadonlySet<ActorKind> = new Set(['armed-group', 'army', 'coalition']);

/** Those of them who are of the place: a coalition is named in an article that is about none of its forces. */
export const LOCAL_FIGHTERS: ReadonlySet<ActorKind> = new Set(['armed-group', 'army']);
