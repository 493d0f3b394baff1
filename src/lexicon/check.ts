/**
 * `mizan lexicon check`: everything about packs that can be found wrong without an article. Faults of shape and of
 * compiling come first; the checks under `checks/` then ask what the entries mean to one another.
 */

import { findPartedAlternatives } from './checks/alternatives.js';
import { findDuplicates } from './checks/duplicates.js';
import { findPoorExplanations } from './checks/explanations.js';
import { findInflectedLemmas } from './checks/lemmas.js';
import { findClashes } from './checks/options.js';
import type { PackCheck } from './checks/packs.js';
import { findUnknownReferences } from './checks/references.js';
import { findUnmatchable } from './checks/unmatchable.js';
import { compilePacks, type Lexicon } from './compile.js';
import type { PackFault } from './errors.js';
import type { PackSource } from './source.js';

/** In the order in which a pack's writer would mend them. */
const CHECKS: readonly PackCheck[] = [
  findUnknownReferences,
  findClashes,
  findDuplicates,
  findPartedAlternatives,
  findInflectedLemmas,
  findUnmatchable,
  findPoorExplanations,
];

const byPlace = (a: PackFault, b: PackFault): number =>
  (a.file < b.file ? -1 : Number(a.file > b.file)) || a.line - b.line || a.column - b.column;

/** Compiles packs and gives all their faults by file, line and column; no faults means that they are sound. */
export function checkPacks(sources: readonly PackSource[]): {
  readonly lexicon: Lexicon;
  readonly faults: readonly PackFault[];
} {
  const { lexicon, faults } = compilePacks(sources);
  const found = CHECKS.flatMap((check) => check({ sources, lexicon }));
  return { lexicon, faults: [...faults, ...found].sort(byPlace) };
}
