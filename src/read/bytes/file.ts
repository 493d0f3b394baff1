import { closeSync, openSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { ReadFault, toFault } from '../fault.js';

const CHUNK_BYTES = 1024 * 1024;

/**
 * A file's content. Small files, of which there may be a hundred thousand, are read in one synchronous call, which costs
 * a tenth of a stream. Without a size it is a stream whatever it is, as of a pipe.
 */
export async function* fileBytes(
  path: string | Buffer,
  size = Number.POSITIVE_INFINITY,
): AsyncGenerator<Buffer> {
  try {
    if (size <= CHUNK_BYTES) {
      const fd = openSync(path, 'r');
      try {
        yield readFileSync(fd);
      } finally {
        closeSync(fd);
      }
      return;
    }
    yield* streamed(path);
  } catch (error) {
    throw toFault(error, 'unreadable');
  }
}

/** Throws a `ReadFault` behind what there is of a file that was cut while it was read: its end looks like any other. */
async function* streamed(path: string | Buffer): AsyncGenerator<Buffer> {
  const file = await open(path, 'r');
  const { size } = await file.stat();
  let read = 0;
  // The stream closes the file, whether or not it is read to its end.
  for await (const chunk of file.createReadStream({ highWaterMark: CHUNK_BYTES })) {
    read += chunk.length;
    yield chunk;
  }
  if (read < size)
    throw new ReadFault('unreadable', `It was cut short while it was read, to ${read} of its ${size} bytes.`);
}
