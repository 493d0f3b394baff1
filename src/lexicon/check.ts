/**
 * `mizan lexicon check`: everything about packs that can be found wrong without an article. Faults of shape and of
 * compiling come first; the checks under `checks/` then ask what the entries mean to one another.
 */

import { findDuplicates } from './checks/duplicates.js';
import { findPoorExplanations } from './checks/explanations.js';
import { findClashes } from './checks/options.js';
import type { PackCheck } from './checks/packs.js';
import { findUnknownReferences } from './checks/references.js';
import { findUnmatchable } from './checks/unmatchable.js';
import { compilePacks } from './compile.js';
import { LexiconError, type PackFault } from './errors.js';
import { listPacks, type PackSource, readPacks } from './source.js';

/** In the order in which a pack's writer would mend them. */
const CHECKS: readonly PackCheck[] = [
  findUnknownReferences,
  findClashes,
  findDuplicates,
  findUnmatchable,
  findPoorExplanations,
];

const byPlace = (a: PackFault, b: PackFault): number =>
  (a.file < b.file ? -1 : Number(a.file > b.file)) || a.line - b.line || a.column - b.column;

/** All faults of packs already read, by file, line and column. An empty list means the packs are sound. */
export function checkPacks(sources: readonly PackSource[]): PackFault[] {
  const { lexicon, faults } = compilePacks(sources);
  return [...faults, ...CHECKS.flatMap((check) => check({ sources, lexicon }))].sort(byPlace);
}

/** Reads and checks the packs of a folder. Faults that keep a file from being read are given alone. */
export function checkLexicon(
  directory: string,
  packs: readonly string[] = listPacks(directory),
): PackFault[] {
  try {
    return checkPacks(readPacks(directory, packs));
  } catch (error) {
    if (error instanceof LexiconError) return [...error.faults].sort(byPlace);
    throw error;
  }
}
