import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Skipped } from '../types/article.js';
import { ReadFault, toFault } from './fault.js';

/** One input: a file to read, or `-`. */
export interface InputFile {
  /** As the user gave it, or that folder's path joined with the way to the file. */
  readonly path: string;
  /** Folders between the PATH that was given and the file, outermost first. */
  readonly folders: readonly string[];
  /** Bytes on disk; 0 for standard input. */
  readonly size: number;
}

export interface InputList {
  readonly files: readonly InputFile[];
  /** Sum of the sizes: what `ReadProgress.bytes` runs up to. */
  readonly bytes: number;
  readonly skipped: readonly Skipped[];
}

const STDIN: InputFile = { path: '-', folders: [], size: 0 };

/** All inputs under `paths` in reading order, for a progress bar or for sharing them out. */
export function listInputs(paths: readonly string[]): InputList {
  const files: InputFile[] = [];
  const skipped: Skipped[] = [];
  for (const found of walkInputs(paths)) {
    if ('fault' in found) skipped.push(found.fault.at(found.path));
    else files.push(found);
  }
  return { files, bytes: files.reduce((sum, file) => sum + file.size, 0), skipped };
}

/** A path that cannot be read, and why. */
export interface InputFault {
  readonly path: string;
  readonly fault: ReadFault;
}

/** The inputs one by one: paths as given, within a folder by code unit, dot files left out. */
export function* walkInputs(paths: readonly string[]): Generator<InputFile | InputFault> {
  const seen = new Map<string, string>();
  for (const path of paths) {
    if (path === '-') yield STDIN;
    else yield* walk(path, [], seen);
  }
}

function* walk(
  path: string,
  folders: readonly string[],
  seen: Map<string, string>,
): Generator<InputFile | InputFault, number> {
  try {
    const stats = statSync(path);
    if (stats.isFile()) {
      yield { path, folders, size: stats.size };
      return 1;
    }
    if (!stats.isDirectory()) throw new ReadFault('unreadable', 'It is neither a file nor a folder.');
    const identity = `${stats.dev}:${stats.ino}`;
    const before = seen.get(identity);
    if (before !== undefined)
      throw new ReadFault('loop', `A link leads back to ${before}, which is read already.`);
    seen.set(identity, path);
    return yield* walkFolder(path, folders, seen);
  } catch (error) {
    yield { path, fault: toFault(error, 'unreadable') };
    return 1;
  }
}

function* walkFolder(
  path: string,
  folders: readonly string[],
  seen: Map<string, string>,
): Generator<InputFile | InputFault, number> {
  const names = readdirSync(path).filter((name) => !name.startsWith('.'));
  names.sort((a, b) => (a < b ? -1 : 1));
  let found = 0;
  for (const name of names) {
    const child = join(path, name);
    found += yield* walk(child, [...folders, basename(path)], seen);
  }
  if (found === 0 && folders.length === 0) {
    yield { path, fault: new ReadFault('empty', 'The folder holds no files.') };
  }
  return found;
}
