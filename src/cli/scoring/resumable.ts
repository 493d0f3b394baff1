/**
 * An output that survives an interruption: a partial file beside its place, and a journal that says after each batch how many articles
 * the first so many bytes hold. A run that resumes cuts the partial file back to the journal's last word and goes on from there.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import type { Output } from '../output.js';

export interface ResumableOutput extends Output {
  /** Articles that an earlier run has already written. */
  readonly done: number;
  /** Writes a batch whole and notes it. */
  writeBatch(lines: readonly string[]): void;
}

const HEADER = 'mizan-journal/1';

/**
 * Opens `path` for a run that may be interrupted. `run` says everything that its bytes depend on: an earlier run that differs in it is
 * begun anew. Nothing is at `path` itself until the run is done.
 */
export function openResumable(path: string, run: unknown): ResumableOutput {
  const part = `${path}.part`;
  const journal = `${path}.journal`;
  const header = `${HEADER} ${createHash('sha256').update(JSON.stringify(run)).digest('hex')}`;
  const kept = keptOf(part, journal, header);
  const data = openSync(part, kept ? 'r+' : 'w');
  ftruncateSync(data, kept?.bytes ?? 0);
  const notes = openSync(journal, 'w');
  let bytes = kept?.bytes ?? 0;
  let articles = kept?.articles ?? 0;
  writeAll(notes, `${header}\n`);
  const note = (): void => {
    writeAll(notes, `${bytes} ${articles} .\n`);
  };
  note();
  const add = (text: string, count: number): void => {
    bytes += writeAll(data, text, bytes);
    articles += count;
    note();
  };
  const close = (): void => {
    closeSync(data);
    closeSync(notes);
  };
  return {
    done: articles,
    writeBatch: (lines) => add(lines.map((line) => `${line}\n`).join(''), lines.length),
    async write(chunk) {
      add(chunk, 0);
    },
    async commit() {
      close();
      renameSync(part, path);
      rmSync(journal, { force: true });
    },
    // Whatever stopped the run, what it has done is kept for the next one.
    async discard() {
      close();
    },
  };
}

/** What an earlier run of the same kind surely wrote: the last whole note whose bytes are all there. */
function keptOf(
  part: string,
  journal: string,
  header: string,
): { bytes: number; articles: number } | undefined {
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
function writeAll(file: number, text: string, from?: number): number {
  const buffer = Buffer.from(text, 'utf8');
  for (let at = 0; at < buffer.length; ) {
    at += writeSync(file, buffer, at, buffer.length - at, from === undefined ? null : from + at);
  }
  return buffer.length;
}
