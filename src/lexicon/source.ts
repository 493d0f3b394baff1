/** Parses packs: YAML in, validated entries out, each able to say where it stands. */
import type { Document, LineCounter } from 'yaml';
import { type Checked, checkedBefore, type Position, wasChecked } from '../packaged/checked.js';
import { lazily } from '../packaged/lazily.js';
import { entryFault, LexiconError, type PackFault } from './errors.js';
import { listPacks, type PackText, readPackTexts } from './packs.js';
import { type PackFile, packSchema } from './schema.js';

const yaml = lazily<typeof import('yaml')>('yaml');

/** A path into a YAML document: keys and indexes from its root. */
export type EntryPath = readonly (string | number)[];

export interface PackSource extends PackText {
  readonly content: PackFile;
  /** Where the entry at a path stands. */
  readonly locate: (path: EntryPath) => { readonly line: number; readonly column: number };
}

function locator(document: Document.Parsed, lines: LineCounter): PackSource['locate'] {
  return (path) => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
      if (yaml().isNode(node) && node.range) {
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
  const kept = checkedBefore('pack', raw);
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
    wasChecked('pack', raw, () => ({ value: parsed.data, positions: positionsOf(parsed.data, locate) }));
    return { pack, file, content: parsed.data, raw, locate };
  }
  for (const issue of parsed.error.issues) {
    const path = issue.path.filter((key): key is string | number => typeof key !== 'symbol');
    faults.push({ file, ...locate(path), message: entryFault(issue) });
  }
  return undefined;
}

function parseYaml(raw: string): { document: Document.Parsed; locate: PackSource['locate'] } {
  const lines = new (yaml().LineCounter)();
  const document = yaml().parseDocument(raw, { lineCounter: lines, uniqueKeys: true });
  return { document, locate: locator(document, lines) };
}

/** Where the entries stand that every lexicon names as an origin. */
function positionsOf(content: PackFile, locate: PackSource['locate']): Checked['positions'] {
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
function keptLocator(kept: Checked, raw: string): PackSource['locate'] {
  let live: PackSource['locate'] | undefined;
  return (path) => {
    const position = kept.positions[path.join('/')];
    if (position !== undefined) return { line: position[0], column: position[1] };
    live ??= parseYaml(raw).locate;
    return live(path);
  };
}

/** Parses files of packs; faults are collected, and files without fault are given. */
export function parsePackTexts(texts: readonly PackText[], faults: PackFault[]): PackSource[] {
  return texts.flatMap(({ file, pack, raw }) => parsePackFile(file, pack, raw, faults) ?? []);
}

/** Reads and parses the named packs; faults are collected, and files without fault are given. */
export function parsePacks(directory: string, packs: readonly string[], faults: PackFault[]): PackSource[] {
  return parsePackTexts(readPackTexts(directory, packs, faults), faults);
}

/** Reads and parses the named packs. Throws a `LexiconError` with every fault of every file. */
export function readPacks(directory: string, packs: readonly string[] = listPacks(directory)): PackSource[] {
  const faults: PackFault[] = [];
  const sources = parsePacks(directory, packs, faults);
  if (faults.length > 0) throw new LexiconError(faults);
  return sources;
}
