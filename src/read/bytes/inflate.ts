import { createGunzip, createInflateRaw, type Gunzip, type InflateRaw } from 'node:zlib';
import type { FaultCode } from '../../types/article.js';
import { ReadFault } from '../fault.js';
import type { ReadLimits } from '../options.js';
import { checkExpansion } from './expansion.js';

const OUTPUT_BYTES = 256 * 1024;
/** Input goes in by slices this small so that a bomb is seen before much of it has come out. */
const INPUT_BYTES = 64 * 1024;

/**
 * Drives a zlib engine by hand: a piped stream forgets, when it fails, what it had decompressed and not yet handed out,
 * and the articles before a cut are to be kept.
 */
class Inflation {
  failure: ReadFault | undefined;
  #ready: Buffer[] = [];
  #out = 0;
  #wake: (() => void) | undefined;
  readonly #engine: Gunzip | InflateRaw;

  constructor(engine: Gunzip | InflateRaw, code: FaultCode, limits: ReadLimits) {
    this.#engine = engine;
    engine.on('data', (chunk: Buffer) => {
      this.#out += chunk.length;
      this.#ready.push(chunk);
      try {
        checkExpansion(engine.bytesWritten + INPUT_BYTES, this.#out, limits);
      } catch (error) {
        this.failure ??= error as ReadFault;
        engine.destroy();
      }
    });
    engine.on('error', (error) => {
      this.failure ??= new ReadFault(code, inflateReason(error));
      for (let chunk = engine.read(); chunk !== null; chunk = engine.read())
        this.#ready.push(chunk as Buffer);
    });
    engine.on('close', () => this.#wake?.());
    engine.on('end', () => this.#wake?.());
  }

  get done(): boolean {
    return this.failure !== undefined || this.#engine.readableEnded || this.#engine.destroyed;
  }

  take(): Buffer[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  write(slice: Buffer): Promise<void> {
    return this.#until((resolve) => this.#engine.write(slice, resolve));
  }

  finish(): Promise<void> {
    return this.#until(() => this.#engine.end());
  }

  #until(action: (resolve: () => void) => void): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
      if (this.done) resolve();
      else action(() => resolve());
    });
  }
}

async function* inflate(
  engine: Gunzip | InflateRaw,
  bytes: AsyncIterable<Buffer>,
  code: FaultCode,
  limits: ReadLimits,
): AsyncGenerator<Buffer> {
  const inflation = new Inflation(engine, code, limits);
  let inputFault: unknown;
  try {
    try {
      for await (const chunk of bytes) {
        for (let at = 0; at < chunk.length && !inflation.done; at += INPUT_BYTES) {
          await inflation.write(chunk.subarray(at, at + INPUT_BYTES));
          yield* inflation.take();
        }
        if (inflation.done) break;
      }
    } catch (error) {
      inputFault = error;
    }
    if (!inflation.done) await inflation.finish();
    yield* inflation.take();
    if (inputFault !== undefined) throw inputFault;
    if (inflation.failure !== undefined) throw inflation.failure;
  } finally {
    engine.destroy();
  }
}

function inflateReason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'Z_BUF_ERROR') return 'The compressed data are cut short; what came before the cut was read.';
  return `The compressed data are damaged (${(error as Error).message}); what came before was read.`;
}

export function gunzip(bytes: AsyncIterable<Buffer>, limits: ReadLimits): AsyncGenerator<Buffer> {
  return inflate(createGunzip({ chunkSize: OUTPUT_BYTES }), bytes, 'gzip', limits);
}

/** Raw deflate data of a zip member. `consumed` is told, at its end, how many bytes of input it took. */
export async function* inflateRaw(
  bytes: AsyncIterable<Buffer>,
  limits: ReadLimits,
  consumed?: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  const engine = createInflateRaw({ chunkSize: OUTPUT_BYTES });
  yield* inflate(engine, bytes, 'zip', limits);
  consumed?.(engine.bytesWritten);
}
