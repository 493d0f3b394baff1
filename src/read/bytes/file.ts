import { closeSync, createReadStream, openSync, readFileSync } from 'node:fs';
import { toFault } from '../fault.js';

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
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) yield chunk as Buffer;
  } catch (error) {
    throw toFault(error, 'unreadable');
  }
}
