/** Parses packs: YAML in, validated entries out, each able to say where it stands. */
import { type Checked, checkedBefore, type Position, wasChecked } from '../packaged/checked.js';
import { parseYaml, type YamlText } from '../packaged/yaml-text.js';
import { entryFault, LexiconError, meantIssues, type PackFault } from './errors.js';
import { listPacks, type PackText, readPackTexts } from './packs.js';
import { type PackFile, packSchema } from './schema.js';

/** A path into a YAML document: keys and indexes from its root. */
export type EntryPath = readonly (string | number)[];

export interface PackSource extends PackText {
  readonly content: PackFile;
  /** Where the entry at a path stands. */
  readonly locate: (path: EntryPath) => { readonly line: number; readonly column: number };
}

/** Parses one file of a pack, or takes it as the build parsed it; faults are collected, not thrown. */
export function parsePackFile(
  file: string,
  pack: string,
  raw: string,
  faults: PackFault[],
  own = false,
): PackSource | undefined {
  const kept = checkedBefore('pack', raw);
  if (kept !== undefined) {
    const content = kept.value as PackFile;
    return { pack, own, file, content, raw, locate: keptLocator(kept, raw) };
  }
  const yaml = parseYaml(raw);
  const locate: PackSource['locate'] = (path) => asPlace(yaml.locate(path));
  for (const { at, message } of yaml.faults) faults.push({ file, ...asPlace(at), message });
  if (yaml.faults.length > 0) return undefined;
  const parsed = packSchema.safeParse(yaml.value ?? {});
  if (parsed.success) {
    wasChecked('pack', raw, () => ({ value: parsed.data, positions: positionsOf(parsed.data, yaml.locate) }));
    return { pack, own, file, content: parsed.data, raw, locate };
  }
  for (const issue of parsed.error.issues.flatMap(meantIssues))
    faults.push({ file, ...asPlace(yaml.locate(issue.path)), message: entryFault(issue) });
  return undefined;
}

const asPlace = ([line, column]: Position) => ({ line, column });

/** Where the entries stand that every lexicon names as an origin. */
function positionsOf(content: PackFile, locate: YamlText['locate']): Checked['positions'] {
  const positions: Record<string, Position> = {};
  const keep = (...path: EntryPath): void => {
    positions[path.join('/')] = locate(path);
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
  let live: YamlText['locate'] | undefined;
  return (path) => {
    const position = kept.positions[path.join('/')];
    if (position !== undefined) return asPlace(position);
    live ??= parseYaml(raw).locate;
    return asPlace(live(path));
  };
}

/** Parses files of packs; faults are collected, and files without fault are given. */
export function parsePackTexts(texts: readonly PackText[], faults: PackFault[]): PackSource[] {
  return texts.flatMap(({ file, pack, raw, own }) => parsePackFile(file, pack, raw, faults, own) ?? []);
}

/** Reads and parses the named packs; faults are collected, and files without fault are given. */
export function parsePacks(
  directories: readonly string[],
  packs: readonly string[],
  faults: PackFault[],
): PackSource[] {
  return parsePackTexts(readPackTexts(directories, packs, faults), faults);
}

/** Reads and parses the named packs. Throws a `LexiconError` with every fault of every file. */
export function readPacks(directory: string, packs: readonly string[] = listPacks(directory)): PackSource[] {
  const faults: PackFault[] = [];
  const sources = parsePacks([directory], packs, faults);
  if (faults.length > 0) throw new LexiconError(faults);
  return sources;
}
