/**
 * The package's own YAML and models, parsed and checked when it is built: to do so live takes a second, and a short article a few
 * milliseconds. Kept by the hash of their text, so that an edited or foreign file is simply parsed and checked live.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from './root.js';

/** Line and column, from 1. */
export type Position = readonly [line: number, column: number];

/** A file as its checked value, and where some of its entries stand, by their path joined with `/`. */
export interface Checked {
  readonly value: unknown;
  readonly positions: Readonly<Record<string, Position>>;
}

/** Without it (nothing is built yet) every file is parsed live. */
const FOLDER = join(PACKAGE_ROOT, 'dist/checked');

let keep: ((name: string, checked: Checked) => void) | undefined;

/**
 * What a text was found to hold when the package was built, if it is one of the package's own. `kind` says what it was checked as: a copy
 * of a model in another's place is no such model.
 */
export function checkedBefore(kind: string, raw: string): Checked | undefined {
  if (keep !== undefined) return undefined;
  const file = join(FOLDER, `${kind}-${hashOf(raw)}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Checked) : undefined;
}

/** Tells of a text that was parsed live and checked; heard by the build alone. */
export function wasChecked(kind: string, raw: string, checked: () => Checked): void {
  keep?.(`${kind}-${hashOf(raw)}`, checked());
}

/** Hands everything that is parsed from now on to `keeper`, and reads nothing that was kept before: for the build. */
export function keepChecked(keeper: (name: string, checked: Checked) => void): void {
  keep = keeper;
}

const hashOf = (raw: string): string => createHash('sha256').update(raw).digest('hex');
