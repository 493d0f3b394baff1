/**
 * An output that survives an interruption: a partial file beside its place, and a journal that says after each batch how many articles
 * the first so many bytes hold. A run that resumes cuts the partial file back to the journal's last word and goes on from there.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { writeFault } from '../../report/write-fault.js';
import { type Output, refuseFolder } from '../output.js';

export interface ResumableOutput extends Output {
  /** Articles that an earlier run has already been through. */
  readonly done: number;
  /** Writes a batch whole and notes how many articles it was made of. */
  writeBatch(lines: readonly string[], articles: number): void;
}

const HEADER = 'mizan-journal/1';

/**
 * Opens `path` for a run that may be interrupted. `run` says everything that its bytes depend on: an earlier run that differs in it is
 * begun anew. Nothing is at `path` itself until the run is done. Throws a `UsageError` for a folder and a `WriteFault`.
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
  const header = `${HEADER} ${createHash('sha256').update(JSON.stringify(run)).digest('hex')}`;
  const { data, notes, kept } = naming(() => openBoth(part, journal, header));
  let { bytes, articles } = kept;
  const note = (): void => {
    writeAll(notes, `${bytes} ${articles} .\n`);
  };
  naming(note);
  const add = (text: string | Uint8Array, count: number): void =>
    naming(() => {
      bytes += writeAll(data, text, bytes);
      articles += count;
      note();
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
    writeBatch: (lines, count) => add(lines.map((line) => `${line}\n`).join(''), count),
    async write(chunk) {
      add(chunk, 0);
    },
    async commit() {
      close();
      naming(() => renameSync(part, path));
      rmSync(journal, { force: true });
    },
    // Whatever stopped the run, what it has done is kept for the next one.
    async discard() {
      close();
    },
  };
}

interface Kept {
  readonly bytes: number;
  readonly articles: number;
}

/** The partial file, cut to what is kept of an earlier run, and its journal begun anew. */
function openBoth(
  part: string,
  journal: string,
  header: string,
): { data: number; notes: number; kept: Kept } {
  mkdirSync(dirname(part), { recursive: true });
  const before = keptOf(part, journal, header);
  const kept = before ?? { bytes: 0, articles: 0 };
  const data = openSync(part, before ? 'r+' : 'w');
  ftruncateSync(data, kept.bytes);
  const notes = openSync(journal, 'w');
  writeAll(notes, `${header}\n`);
  return { data, notes, kept };
}

/** What an earlier run of the same kind surely wrote: the last whole note whose bytes are all there. */
function keptOf(part: string, journal: string, header: string): Kept | undefined {
  if (!existsSync(part) || !existsSync(journal)) return undefined;
  const [first, ...notes] = readFileSync(journal, 'utf8').split('\n');
  if (first !== header) return undefined;
  const { size } = statSync(part);
  for (const note of notes.reverse()) {
    const match = /^(\d+) (\d+) \.$/.exec(note);
    if (match && Number(match[1]) <= size) return { bytes: Number(match[1]), articles: Number(match[2]) };
  }
  return undefined;
}

/** Writes all of `text`, at `from` or at the end; gives its length in bytes. */
function writeAll(file: number, text: string | Uint8Array, from?: number): number {
  const buffer = typeof text === 'string' ? Buffer.from(text) : text;
  for (let at = 0; at < buffer.length; ) {
    at += writeSync(file, buffer, at, buffer.length - at, from === undefined ? null : from + at);
  }
  return buffer.length;
}
