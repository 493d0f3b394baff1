/** One rule set per way of finding a target (docs/lexicon.md, `about`). */
import type { About } from '../../lexicon/model.js';
import { agent } from './agent.js';
import type { RuleSet } from './clue.js';
import { head } from './head.js';
import { judged } from './judged.js';
import { modified } from './modified.js';
import { named } from './named.js';
import { patient } from './patient.js';

export const RULES: Record<About, RuleSet> = { head, modified, agent, patient, named, judged };
