/**
 * An output that survives an interruption: a partial file beside its place, and a journal that says after each batch how many articles
 * the first so many bytes hold, and the hash of the batch. A run that resumes cuts the partial file back to the last batch that is there
 * as it was written, and goes on from there.
 */
import {
  closeSync,
  existsSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { makeFolders } from '../../files/folders.js';
import { writeFault } from '../../files/write-fault.js';
import { type Output, refuseFolder } from '../output.js';
import { contentHash } from './content-hash.js';
import { lockFor } from './lock.js';

export interface ResumableOutput extends Output {
  /** Articles that an earlier run has already been through. */
  readonly done: number;
  /** An interrupted run was found that differs from this one, and is not gone on with. */
  readonly begunAnew: boolean;
  /** Writes a batch whole and notes how many articles it was made of. */
  writeBatch(lines: readonly string[], articles: number): void;
}

const HEADER = 'mizan-journal/2';

/**
 * Opens `path` for a run that may be interrupted. `run` says everything that its bytes depend on: an earlier run that differs in it is
 * begun anew. Nothing is at `path` itself until the run is done. Throws a `UsageError` for a folder and for a file that another run is
 * writing, and a `WriteFault`.
 */
export function openResumable(path: string, run: unknown): ResumableOutput {
  refuseFolder(path);
  const naming = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw writeFault(path, error);
    }
  };
  const part = `${path}.part`;
  const journal = `${path}.journal`;
  const header = `${HEADER} ${contentHash(JSON.stringify(run))}\n`;
  naming(() => makeFolders(dirname(part)));
  const unlock = lockFor(path);
  const opened = ((): Opened => {
    try {
      return naming(() => openBoth(part, journal, header));
    } catch (error) {
      unlock();
      throw error;
    }
  })();
  const { data, notes, kept } = opened;
  let { bytes, articles } = kept;
  const add = (text: string | Uint8Array, count: number): void =>
    naming(() => {
      const batch = typeof text === 'string' ? Buffer.from(text) : text;
      writeAll(data, batch, bytes);
      bytes += batch.length;
      articles += count;
      writeAll(notes, Buffer.from(`${bytes} ${articles} ${contentHash(batch)} .\n`));
    });
  let open = true;
  const close = (): void => {
    if (!open) return;
    open = false;
    closeSync(data);
    closeSync(notes);
  };
  return {
    done: articles,
    begunAnew: opened.begunAnew,
    writeBatch: (lines, count) => add(lines.map((line) => `${line}\n`).join(''), count),
    async write(chunk) {
      add(chunk, 0);
    },
    async commit() {
      close();
      naming(() => renameSync(part, path));
      rmSync(journal, { force: true });
      unlock();
    },
    // Whatever stopped the run, what it has done is kept for the next one.
    async discard() {
      close();
      unlock();
    },
    outcome: `what is scored is kept beside ${path}; the same command goes on from there`,
  };
}

interface Kept {
  readonly bytes: number;
  readonly articles: number;
  /** Bytes of the journal that hold. */
  readonly noted: number;
}

interface Opened {
  readonly data: number;
  readonly notes: number;
  readonly kept: Kept;
  readonly begunAnew: boolean;
}

/** The partial file and its journal, both cut to what is kept of an earlier run. */
function openBoth(part: string, journal: string, header: string): Opened {
  const data = openSync(part, existsSync(part) ? 'r+' : 'w+');
  const before = keptOf(data, journal, header);
  const kept = before ?? { bytes: 0, articles: 0, noted: 0 };
  const notes = openSync(journal, 'a');
  const begunAnew = before === undefined && readSync(data, Buffer.alloc(1), 0, 1, 0) > 0;
  ftruncateSync(data, kept.bytes);
  ftruncateSync(notes, kept.noted);
  if (before === undefined) writeAll(notes, Buffer.from(header));
  return { data, notes, kept, begunAnew };
}

/** What an earlier run of the same kind surely wrote: the batches, from the first on, that are there as the journal has them. */
function keptOf(data: number, journal: string, header: string): Kept | undefined {
  if (!existsSync(journal)) return undefined;
  const text = readFileSync(journal, 'utf8');
  if (!text.startsWith(header)) return undefined;
  let kept: Kept = { bytes: 0, articles: 0, noted: header.length };
  for (const note of text.slice(header.length).split(/(?<=\n)/)) {
    const match = /^(\d+) (\d+) ([0-9a-f]{64}) \.\n$/.exec(note);
    const bytes = Number(match?.[1]);
    if (!match || bytes < kept.bytes || bytes - kept.bytes > LARGEST_BATCH) break;
    if (contentHash(readAt(data, kept.bytes, bytes - kept.bytes)) !== match[3]) break;
    kept = { bytes, articles: Number(match[2]), noted: kept.noted + note.length };
  }
  return kept;
}

/** Bytes of a batch beyond which its note is taken for damaged. */
const LARGEST_BATCH = 2 ** 30;

function readAt(file: number, place: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length; ) {
    const read = readSync(file, bytes, at, length - at, place + at);
    if (read === 0) return bytes.subarray(0, at);
    at += read;
  }
  return bytes;
}

/** Writes all bytes, at `from` or at the end. */
function writeAll(file: number, bytes: Uint8Array, from?: number): void {
  for (let at = 0; at < bytes.length; ) {
    at += writeSync(file, bytes, at, bytes.length - at, from === undefined ? null : from + at);
  }
}
