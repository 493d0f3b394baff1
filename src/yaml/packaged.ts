/**
 * The package's own YAML, parsed and checked when it is built: reading it live takes a second, and a short article a few milliseconds.
 * Kept by the hash of its text, so that an edited or foreign file is simply parsed live.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Line and column, from 1. */
export type Position = readonly [line: number, column: number];

/** A YAML file as its checked value, and where some of its entries stand, by their path joined with `/`. */
export interface ParsedYaml {
  readonly value: unknown;
  readonly positions: Readonly<Record<string, Position>>;
}

/** Beside the compiled program; without it (the sources run by themselves) every file is parsed live. */
const FOLDER = fileURLToPath(new URL('../../dist/parsed/', import.meta.url));

let keep: ((hash: string, parsed: ParsedYaml) => void) | undefined;

/** The parsed form of a YAML text, if the build kept it. */
export function packagedYaml(raw: string): ParsedYaml | undefined {
  if (keep !== undefined) return undefined;
  const file = `${FOLDER}${hashOf(raw)}.json`;
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ParsedYaml) : undefined;
}

/** Tells of a YAML text that was parsed live and checked; heard by the build alone. */
export function wasParsed(raw: string, parsed: () => ParsedYaml): void {
  keep?.(hashOf(raw), parsed());
}

/** Hands everything that is parsed from now on to `keeper`, and reads nothing that was kept before: for the build. */
export function keepParsed(keeper: (hash: string, parsed: ParsedYaml) => void): void {
  keep = keeper;
}

const hashOf = (raw: string): string => createHash('sha256').update(raw).digest('hex');
