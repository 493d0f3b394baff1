/** Lines scored before, on disk: keyed by the article and by everything that its line depends on, so that nothing stale is ever found. */
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { makeFolders } from '../../files/folders.js';
import { WriteFault } from '../../files/write-fault.js';
import type { Article } from '../../types/article.js';
import { contentHash } from './content-hash.js';

/** An article as a line of `score`, without the line's end. */
export type LineScorer = (article: Article) => string;

export interface CacheOptions {
  readonly directory: string;
  /** Hash of program, packs and models (`resourceStamp`). */
  readonly stamp: string;
}

/** Told, in words, why a line is not kept. */
export type Unkept = (reason: string) => void;

/** Looks an article up before scoring it. A line that cannot be read or kept is only scored again. */
export function openCache({ directory, stamp }: CacheOptions, score: LineScorer, unkept: Unkept): LineScorer {
  return (article: Article) => {
    const key = createHash('sha256').update(stamp).update(JSON.stringify(article)).digest('hex');
    const folder = join(directory, key.slice(0, 2));
    const file = join(folder, `${key.slice(2)}.line`);
    const before = read(file);
    if (before !== undefined) return before;
    const line = score(article);
    const fault = keep(folder, file, line);
    if (fault !== undefined) unkept(new WriteFault(directory, fault).message);
    return line;
  };
}

/** Why nothing can be kept in a folder; undefined where it can. */
export function whyUnkept(directory: string): string | undefined {
  const probe = join(directory, `.${process.pid}.probe`);
  try {
    makeFolders(directory);
    writeFileSync(probe, '');
    return undefined;
  } catch (error) {
    return new WriteFault(directory, error).message;
  } finally {
    takeAway(probe);
  }
}

/** A line's own hash stands before it: what a crash or a disk has damaged is scored again. */
function read(file: string): string | undefined {
  try {
    const kept = readFileSync(file, 'utf8');
    const line = kept.slice(HASH_LENGTH + 1);
    return kept.startsWith(`${contentHash(line)}\n`) ? line : undefined;
  } catch {
    return undefined;
  }
}

const HASH_LENGTH = 64;

/** Written beside its place first: another run may read the cache at the same time. Gives what the system refused; the run goes on without. */
function keep(folder: string, file: string, line: string): unknown {
  const temporary = `${file}.${process.pid}.${threadId}.part`;
  try {
    makeFolders(folder);
    writeFileSync(temporary, `${contentHash(line)}\n${line}`);
    renameSync(temporary, file);
    return undefined;
  } catch (error) {
    takeAway(temporary);
    return error;
  }
}

function takeAway(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Where nothing can be taken away nothing was written.
  }
}
