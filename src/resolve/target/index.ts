/** One rule set per way of finding a target (docs/lexicon.md, `about`). */
import type { About } from '../../lexicon/model.js';
import { agent } from './agent.js';
import { type Clue, firstOf, type Query, type RuleSet } from './clue.js';
import { head } from './head.js';
import { judged } from './judged.js';
import { modified } from './modified.js';
import { named } from './named.js';
import { patient } from './patient.js';

export type { Clue, Decided, Query } from './clue.js';
export { gatherEvidence, type TargetEvidence } from './evidence.js';

const RULES: Record<About, RuleSet> = { head, modified, agent, patient, named, judged };

/** The target told by what stands beside the word. */
export function targetNearby(about: About, query: Query): Clue | undefined {
  return firstOf(query, RULES[about].near);
}

/** The target that the article suggests; `unknown` when nothing does. */
export function targetInArticle(about: About, query: Query): Clue {
  return firstOf(query, RULES[about].far) ?? { actor: 'unknown', rule: 'none' };
}
