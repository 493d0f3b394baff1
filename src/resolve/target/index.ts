/** From a use to whom it is about. */
import type { About } from '../../lexicon/model.js';
import { type Clue, firstOf, type Query } from './clue.js';
import { RULES } from './rules.js';

export type { Clue, Decided, Query } from './clue.js';
export { gatherEvidence, type TargetEvidence } from './evidence.js';
export { FieldFacts } from './field-facts.js';
export { loadedNounBehind } from './loaded-noun.js';
export { nounSaidOf } from './predicated.js';

/** The target told by what stands beside the word. */
export function targetNearby(about: About, query: Query): Clue | undefined {
  return firstOf(query, RULES[about].near);
}

/** The target that the article suggests; `unknown` when nothing does. */
export function targetInArticle(about: About, query: Query): Clue {
  return firstOf(query, RULES[about].far) ?? { actor: 'unknown', rule: 'none' };
}
