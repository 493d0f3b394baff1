/** Pack folders as they lie on disk: which packs there are, and the texts of their files. */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LexiconError, type PackFault, unreadable } from './errors.js';

/** A file of a pack, unread. */
export interface PackText {
  readonly pack: string;
  /** Whether it is of a folder beside the package's own: its names go before theirs. */
  readonly own: boolean;
  readonly file: string;
  readonly raw: string;
}

/** Folders beside the packs that hold none, and files of a pack that hold other stages' data. */
const NO_PACKS = new Set(['schema', 'read']);
const OTHER_STAGES = new Set(['voice.yaml']);

/** Names of the packs in a lexicon folder, sorted: every folder in it that has pack files. Throws a `LexiconError` when it cannot be read. */
export function listPacks(directory: string): string[] {
  const faults: PackFault[] = [];
  const entries = reading(directory, faults, () => readdirSync(directory, { withFileTypes: true }));
  if (entries === undefined) throw new LexiconError(faults);
  return entries
    .filter((entry) => entry.isDirectory() && !NO_PACKS.has(entry.name))
    .map((entry) => entry.name)
    .sort();
}

const isPackFile = (name: string): boolean => /\.ya?ml$/.test(name) && !OTHER_STAGES.has(name);

/** Whether a folder is a pack, rather than a folder of packs. */
export const hasPackFiles = (folder: string): boolean => readdirSync(folder).some(isPackFile);

/** The files of the named packs in a stable order, each pack out of the last folder that holds it; what cannot be read is a fault. */
export function readPackTexts(
  directories: readonly string[],
  packs: readonly string[],
  faults: PackFault[],
): PackText[] {
  return packs.flatMap((pack) => {
    const places = directories.map((directory) => join(directory, pack));
    const last = places.findLastIndex((place) => existsSync(place));
    const folder = places[Math.max(0, last)] ?? pack;
    const names = reading(folder, faults, () => readdirSync(folder)) ?? [];
    return names
      .filter(isPackFile)
      .sort()
      .flatMap((name) => {
        const file = join(folder, name);
        const raw = reading(file, faults, () => utf8Of(file));
        return raw === undefined ? [] : [{ pack, own: last > 0, file, raw }];
      });
  });
}

/** Throws for what is no UTF-8: read as such, each letter of another encoding would be U+FFFD, and match nothing. */
function utf8Of(file: string): string {
  const bytes = readFileSync(file);
  if (!isUtf8(bytes)) throw new Error('it is not in UTF-8: save it in that encoding');
  return bytes.toString('utf8');
}

function reading<T>(path: string, faults: PackFault[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    faults.push(unreadable(path, error));
    return undefined;
  }
}

/** SHA-256, in hexadecimal, over packs, whose they are, names and contents of files. */
export function hashOfPacks(files: readonly PackText[]): string {
  const hash = createHash('sha256');
  for (const { pack, own, file, raw } of files)
    hash.update(`${own ? 'own ' : ''}${pack}\0${file.split(/[\\/]/).at(-1)}\0${raw}\0`);
  return hash.digest('hex');
}
