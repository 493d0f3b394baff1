/** One rule set per way of finding a target (docs/lexicon.md, `about`). */
import type { About } from '../../lexicon/model.js';
import { agent } from './agent.js';
import type { Clue, Query } from './clue.js';
import { head } from './head.js';
import { judged } from './judged.js';
import { modified } from './modified.js';
import { named } from './named.js';
import { patient } from './patient.js';

export type { Clue, Query } from './clue.js';

const RULES: Record<About, (query: Query) => Clue | undefined> = { head, modified, agent, patient, named, judged };

/** The target of a use; `unknown` when nothing in the article tells. */
export function findTarget(about: About, query: Query): Clue {
  return RULES[about](query) ?? { actor: 'unknown', rule: 'none' };
}
