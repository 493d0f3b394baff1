import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { decode, detectEncoding } from './bytes/encoding.js';
import { ReadFault, toFault } from './fault.js';
import { holdsReport } from './own-report.js';

/** One input: a file to read, or `-`. */
export interface InputFile {
  /** As the user gave it, or that folder's path joined with the way to the file. */
  readonly path: string;
  /** The folder that is the PATH, or that a file that is one lies in, and those between it and the file, outermost first. */
  readonly folders: readonly string[];
  /** The path as the system knows it, where its bytes are no UTF-8 and `path` only shows it. */
  readonly raw?: Buffer;
  /** Bytes on disk; 0 where they cannot be known. */
  readonly size: number;
  /** The member of this archive that alone is read (`archive.zip!member`), where the user named one. */
  readonly member?: string;
  /** Standard input or a pipe: what is read of it is gone. */
  readonly once?: true;
}

/** A path that cannot be read, and why. */
export interface InputFault {
  readonly path: string;
  readonly fault: ReadFault;
}

export interface InputList {
  /** Files and faults as they were found, in reading order. */
  readonly inputs: readonly (InputFile | InputFault)[];
  readonly files: readonly InputFile[];
  /** Sum of the sizes: what `ReadProgress.bytes` runs up to. */
  readonly bytes: number;
}

const STDIN: InputFile = { path: '-', folders: [], size: 0, once: true };

/** All inputs under `paths` in reading order, for a progress bar or for sharing them out. */
export function listInputs(paths: readonly string[]): InputList {
  const inputs = [...walkInputs(paths)];
  const files = inputs.filter((input): input is InputFile => !('fault' in input));
  return { inputs, files, bytes: files.reduce((sum, file) => sum + file.size, 0) };
}

/** The inputs one by one: paths as given, within a folder by code unit, dot files left out; each file and folder once. */
export function* walkInputs(paths: readonly string[]): Generator<InputFile | InputFault> {
  const seen = new Map<string, string>();
  for (const path of paths) {
    if (path === '-') yield STDIN;
    else yield* walk({ ...archiveAndMember(path), folders: [], given: true }, seen);
  }
}

/** What a PATH names: a file or folder, or a member of an archive as articles name theirs, `archive.zip!inner.zip!member`. */
function archiveAndMember(path: string): Pick<Step, 'path' | 'member'> {
  if (!path.includes('!') || existsSync(path)) return { path };
  const parts = path.split('!');
  for (let n = parts.length - 1; n > 0; n--) {
    const archive = parts.slice(0, n).join('!');
    if (statSync(archive, { throwIfNoEntry: false })?.isFile()) return { path: archive, member: path };
  }
  return { path };
}

interface Step {
  readonly path: string;
  readonly member?: string;
  readonly raw?: Buffer;
  readonly folders: readonly string[];
  /** The user named it, rather than a folder that holds it. */
  readonly given: boolean;
}

function* walk(step: Step, seen: Map<string, string>): Generator<InputFile | InputFault, number> {
  const { path, member, raw, folders } = step;
  const place = raw ?? path;
  try {
    const stats = statSync(place);
    if (stats.isDirectory()) {
      refuseTwice(step, seen, 'folder');
      return yield* walkFolder(step, seen);
    }
    const above = step.given ? [basename(dirname(path))] : folders;
    const own = { ...(raw ? { raw } : {}), ...(member === undefined ? {} : { member }) };
    const input = { path, ...own, folders: above, size: stats.size };
    if (stats.isFile()) {
      refuseTwice(step, seen, 'file');
      yield input;
    } else if (step.given && (stats.isFIFO() || stats.isCharacterDevice())) {
      // A pipe that the user names (`<(zcat …)`, `/dev/stdin`) is meant to be read; one in a folder would be waited on for ever.
      yield { ...input, size: 0, once: true };
    } else throw new ReadFault('unreadable', 'It is neither a file nor a folder.');
  } catch (error) {
    yield { path, fault: misspelt(step) ?? toFault(error, 'unreadable') };
  }
  return 1;
}

/** An argument whose bytes are no UTF-8 reaches the program with U+FFFD in their place, and so names nothing. */
function misspelt({ path, given }: Step): ReadFault | undefined {
  if (!given || !path.includes('\ufffd') || existsSync(path)) return undefined;
  return new ReadFault('missing', 'Its name is not valid UTF-8: give the folder that holds it.');
}

/** By real paths: inode numbers above 2^53, which some file systems have, would be taken for one another. */
function refuseTwice({ path, member, raw }: Step, seen: Map<string, string>, kind: 'file' | 'folder'): void {
  const inside = member === undefined ? '' : member.slice(path.length);
  const real = realpathSync.native(raw ?? path, 'latin1') + inside;
  const before = seen.get(real);
  if (before !== undefined)
    throw new ReadFault(
      kind === 'folder' ? 'loop' : 'duplicate',
      `It is the same ${kind} as ${before}, which is read already.`,
    );
  seen.set(real, member ?? path);
}

function* walkFolder(step: Step, seen: Map<string, string>): Generator<InputFile | InputFault, number> {
  const { path, raw, folders, given } = step;
  if (holdsReport(raw ?? path))
    throw new ReadFault('own-report', 'It holds a report of Mizan, which is no article.');
  const names = readdirSync(raw ?? path, { encoding: 'buffer' })
    .map((bytes) => ({ bytes, name: nameOf(bytes) }))
    .filter(({ name }) => !name.startsWith('.'));
  names.sort((a, b) => (a.name === b.name ? Buffer.compare(a.bytes, b.bytes) : a.name < b.name ? -1 : 1));
  let found = 0;
  for (const { bytes, name } of names) {
    const odd = raw !== undefined || !isUtf8(bytes);
    found += yield* walk(
      {
        path: join(path, name),
        ...(odd ? { raw: Buffer.concat([raw ?? Buffer.from(path), Buffer.from('/'), bytes]) } : {}),
        folders: [...folders, basename(path)],
        given: false,
      },
      seen,
    );
  }
  if (found === 0 && given) yield { path, fault: new ReadFault('empty', 'The folder holds no files.') };
  return found;
}

/** Names from old archives stand in the encoding of their time, which has a byte a letter: what looks like a mark of UTF-16 is none. */
function nameOf(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  const encoding = detectEncoding(bytes);
  return decode(bytes, encoding === undefined || encoding.startsWith('utf') ? 'latin1' : encoding);
}
