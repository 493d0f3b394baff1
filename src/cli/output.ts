/** Output that appears whole or not at all. */

import { once } from 'node:events';
import { createWriteStream, openSync, realpathSync, type Stats, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import { makeFolders } from '../files/folders.js';
import { temporaryName } from '../files/staged-files.js';
import { writeFault } from '../files/write-fault.js';
import { UsageError } from './exit.js';
import { interruptible } from './interrupt.js';
import type { LogFormat } from './log-line.js';

export interface Output {
  /** Writes and waits while the reader is slow. */
  write(chunk: string | Uint8Array): Promise<void>;
  /** Puts the file in its place. */
  commit(): Promise<void>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
  /** What has become of it after `discard`, for whoever interrupts a run. */
  readonly outcome: string;
}

/**
 * Standard output, or a file written beside its place under a temporary name. That nothing can be written there is found before any
 * work is done: throws a `UsageError` for the name of a folder and a `WriteFault` for what the system refuses.
 */
export function openOutput(path: string | undefined): Output {
  if (path === undefined || path === '-') return standardOutput();
  const kind = refuseFolder(path);
  // A device or a pipe is written into: a file that takes its name would be its end.
  if (kind !== undefined && !kind.isFile()) return streamOutput(path, path, async () => undefined);
  // What a link leads to is replaced, not the link.
  const place = kind === undefined ? path : realpathSync(path);
  const temporary = temporaryName(place);
  return streamOutput(path, temporary, (written) =>
    written ? rename(temporary, place) : rm(temporary, { force: true }),
  );
}

/** What is at `path`. Throws a `UsageError` when it is a folder, where a file is to be written. */
export function refuseFolder(path: string): Stats | undefined {
  try {
    const kind = statSync(path, { throwIfNoEntry: false });
    if (!kind?.isDirectory()) return kind;
  } catch (error) {
    throw writeFault(path, error);
  }
  throw new UsageError(`${path} is a folder, where a file is to be written`);
}

/** Writes to `file`; `settle` then puts what is written in its place, or takes it away. Faults name `path`. */
function streamOutput(path: string, file: string, settle: (written: boolean) => Promise<void>): Output {
  const named = (error: unknown): never => {
    throw writeFault(path, error);
  };
  const stream = createWriteStream(file, { encoding: 'utf8', fd: openForWriting(file, named) });
  let failure: Error | undefined;
  stream.on('error', (error) => {
    failure = error;
  });
  let settling: Promise<void> | undefined;
  let placed = false;
  return {
    async write(chunk) {
      if (failure) named(failure);
      // Rejects on an error too, and takes both listeners off again.
      if (!stream.write(chunk)) await once(stream, 'drain').catch(named);
    },
    async commit() {
      if (failure) named(failure);
      stream.end();
      await finished(stream).catch(named);
      settling = settle(true);
      await settling.catch(named);
      placed = true;
    },
    async discard() {
      // A file that is taking its name takes it: whole or not, that is then known.
      await settling?.catch(() => undefined);
      stream.destroy();
      await settle(false);
    },
    get outcome() {
      return `${path} is ${placed ? '' : 'not '}written`;
    },
  };
}

/** Folders on the way are made. */
function openForWriting(file: string, named: (error: unknown) => never): number {
  try {
    makeFolders(dirname(file));
    return openSync(file, 'w');
  } catch (error) {
    return named(error);
  }
}

function standardOutput(): Output {
  return {
    async write(chunk) {
      if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
    },
    async commit() {},
    async discard() {},
    outcome: 'standard output is not complete',
  };
}

/** Lets `work` write an output and puts it in its place; after a fault or an interrupt nothing is left of it; an interrupt is said in `format`. */
export function writingTo<T>(
  output: Output,
  work: (output: Output) => Promise<T>,
  format?: LogFormat,
): Promise<T> {
  const whole = async (): Promise<T> => {
    try {
      const result = await work(output);
      await output.commit();
      return result;
    } catch (error) {
      await output.discard();
      throw error;
    }
  };
  return interruptible(whole, {
    cleanUp: () => output.discard(),
    outcome: () => output.outcome,
    format,
  });
}
