/** Output that appears whole or not at all. */

import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';

export interface Output {
  /** Writes and waits while the reader is slow. */
  write(chunk: string): Promise<void>;
  /** Puts the file in its place. */
  commit(): Promise<void>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

/** Standard output, or a file written beside its place under a temporary name. */
export function openOutput(path: string | undefined): Output {
  if (path === undefined || path === '-') return standardOutput();
  const temporary = `${path}.${process.pid}.part`;
  const stream = createWriteStream(temporary, { encoding: 'utf8' });
  let failure: Error | undefined;
  stream.on('error', (error) => {
    failure = error;
  });
  return {
    write: (chunk) => writeTo(stream, chunk, () => failure),
    async commit() {
      if (failure) throw failure;
      stream.end();
      await finished(stream);
      await rename(temporary, path);
    },
    async discard() {
      stream.destroy();
      await rm(temporary, { force: true });
    },
  };
}

async function writeTo(stream: WriteStream, chunk: string, failure: () => Error | undefined): Promise<void> {
  const error = failure();
  if (error) throw error;
  // Rejects on an error too, and takes both listeners off again.
  if (!stream.write(chunk)) await once(stream, 'drain');
}

function standardOutput(): Output {
  return {
    async write(chunk) {
      if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
    },
    async commit() {},
    async discard() {},
  };
}
