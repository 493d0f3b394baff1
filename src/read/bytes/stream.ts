import { type ReadFault, toFault } from '../fault.js';
import type { Source } from './source.js';

const HEAD_BYTES = 64 * 1024;

/**
 * The bytes of a source, with its head looked at first. A fault half-way ends the bytes and is kept in `fault`, so that
 * each format can save what came before it.
 */
export class ByteStream {
  fault: ReadFault | undefined;
  readonly #iterator: AsyncIterator<Buffer> | Iterator<Buffer>;
  /** Bytes taken from the source and not yet handed out. */
  #held: Buffer[] = [];
  #ended = false;

  constructor(source: Source) {
    const bytes = source.bytes();
    this.#iterator = Symbol.asyncIterator in bytes ? bytes[Symbol.asyncIterator]() : bytes[Symbol.iterator]();
  }

  async #take(): Promise<Buffer | undefined> {
    if (this.#ended) return undefined;
    try {
      const next = await this.#iterator.next();
      if (next.done !== true) return next.value;
    } catch (error) {
      this.fault = toFault(error, 'unreadable');
    }
    this.#ended = true;
    return undefined;
  }

  /** The first bytes (at most 64 KiB, fewer when it is shorter); they stay in the stream. */
  async head(): Promise<Buffer> {
    let size = this.#held.reduce((sum, chunk) => sum + chunk.length, 0);
    while (size < HEAD_BYTES) {
      const chunk = await this.#take();
      if (chunk === undefined) break;
      this.#held.push(chunk);
      size += chunk.length;
    }
    return this.#join().subarray(0, HEAD_BYTES);
  }

  #join(): Buffer {
    if (this.#held.length !== 1) this.#held = [Buffer.concat(this.#held)];
    return this.#held[0] as Buffer;
  }

  /** Everything that is left when it is at most `limit` bytes; otherwise `undefined`, and nothing is lost. */
  async whole(limit: number): Promise<Buffer | undefined> {
    let size = this.#held.reduce((sum, chunk) => sum + chunk.length, 0);
    while (size <= limit) {
      const chunk = await this.#take();
      if (chunk === undefined) {
        const whole = this.#join();
        this.#held = [];
        return whole;
      }
      this.#held.push(chunk);
      size += chunk.length;
    }
    return undefined;
  }

  async *chunks(): AsyncGenerator<Buffer> {
    while (this.#held.length > 0) {
      const chunk = this.#held.shift() as Buffer;
      if (chunk.length > 0) yield chunk;
    }
    for (let chunk = await this.#take(); chunk !== undefined; chunk = await this.#take()) {
      if (chunk.length > 0) yield chunk;
    }
  }

  /** Lets go of the source (closes files and streams) whether or not it was read to its end. */
  async close(): Promise<void> {
    this.#ended = true;
    this.#held = [];
    await this.#iterator.return?.(undefined);
  }
}
