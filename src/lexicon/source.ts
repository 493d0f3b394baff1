/** Reads pack folders: YAML in, validated entries out, each able to say where it stands. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { type ParsedYaml, type Position, packagedYaml, wasParsed } from '../yaml/packaged.js';
import { LexiconError, type PackFault } from './errors.js';
import { type PackFile, packSchema } from './schema.js';

/** A path into a YAML document: keys and indexes from its root. */
export type EntryPath = readonly (string | number)[];

export interface PackSource {
  readonly pack: string;
  readonly file: string;
  readonly content: PackFile;
  /** The raw text, for hashing. */
  readonly raw: string;
  /** Where the entry at a path stands. */
  readonly locate: (path: EntryPath) => { readonly line: number; readonly column: number };
}

function locator(document: Document.Parsed, lines: LineCounter): PackSource['locate'] {
  return (path) => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) {
        const { line, col } = lines.linePos(node.range[0]);
        return { line, column: col };
      }
    }
    return { line: 1, column: 1 };
  };
}

/** Parses one file of a pack, or takes it as the build parsed it; faults are collected, not thrown. */
export function parsePackFile(
  file: string,
  pack: string,
  raw: string,
  faults: PackFault[],
): PackSource | undefined {
  const kept = packagedYaml(raw);
  if (kept !== undefined) {
    const content = kept.value as PackFile;
    return { pack, file, content, raw, locate: keptLocator(kept, raw) };
  }
  const { document, locate } = parseYaml(raw);
  for (const error of document.errors) {
    const position = error.linePos?.[0] ?? { line: 1, col: 1 };
    faults.push({
      file,
      line: position.line,
      column: position.col,
      message: error.message.split('\n')[0] ?? error.code,
    });
  }
  if (document.errors.length > 0) return undefined;
  const parsed = packSchema.safeParse(document.toJS() ?? {});
  if (parsed.success) {
    wasParsed(raw, () => ({ value: parsed.data, positions: positionsOf(parsed.data, locate) }));
    return { pack, file, content: parsed.data, raw, locate };
  }
  for (const issue of parsed.error.issues) {
    const path = issue.path.filter((key): key is string | number => typeof key !== 'symbol');
    faults.push({ file, ...locate(path), message: `${path.join('.')}: ${issue.message}` });
  }
  return undefined;
}

function parseYaml(raw: string): { document: Document.Parsed; locate: PackSource['locate'] } {
  const lines = new LineCounter();
  const document = parseDocument(raw, { lineCounter: lines, uniqueKeys: true });
  return { document, locate: locator(document, lines) };
}

/** Where the entries stand that every lexicon names as an origin. */
function positionsOf(content: PackFile, locate: PackSource['locate']): ParsedYaml['positions'] {
  const positions: Record<string, Position> = {};
  const keep = (...path: EntryPath): void => {
    const { line, column } = locate(path);
    positions[path.join('/')] = [line, column];
  };
  content.terms?.forEach((_, i) => {
    keep('terms', i);
  });
  content['proper-names']?.forEach((_, i) => {
    keep('proper-names', i);
  });
  content.actors?.forEach(({ names }, i) => {
    keep('actors', i);
    names.forEach((_, j) => {
      keep('actors', i, 'names', j);
    });
  });
  return positions;
}

/** Looks origins up; other places are only asked for by faults, for which the file is parsed again. */
function keptLocator(kept: ParsedYaml, raw: string): PackSource['locate'] {
  let live: PackSource['locate'] | undefined;
  return (path) => {
    const position = kept.positions[path.join('/')];
    if (position !== undefined) return { line: position[0], column: position[1] };
    live ??= parseYaml(raw).locate;
    return live(path);
  };
}

/** Files of a pack folder that hold other stages' data, not pack sections. */
const OTHER_STAGES = new Set(['voice.yaml']);

/** Names of the packs in a lexicon folder, sorted: every folder in it that has pack files. */
export function listPacks(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['schema', 'read'].includes(entry.name))
    .map((entry) => entry.name)
    .sort();
}

/** Reads the named packs; faults are collected, and files without fault are given. */
export function parsePacks(directory: string, packs: readonly string[], faults: PackFault[]): PackSource[] {
  const sources: PackSource[] = [];
  for (const pack of packs) {
    const folder = join(directory, pack);
    const files = readdirSync(folder).filter(
      (name) => /\.ya?ml$/.test(name) && !OTHER_STAGES.has(basename(name)),
    );
    for (const name of files.sort()) {
      const file = join(folder, name);
      const source = parsePackFile(file, pack, readFileSync(file, 'utf8'), faults);
      if (source) sources.push(source);
    }
  }
  return sources;
}

/** Reads the named packs. Throws a `LexiconError` with every fault of every file. */
export function readPacks(directory: string, packs: readonly string[] = listPacks(directory)): PackSource[] {
  const faults: PackFault[] = [];
  const sources = parsePacks(directory, packs, faults);
  if (faults.length > 0) throw new LexiconError(faults);
  return sources;
}
