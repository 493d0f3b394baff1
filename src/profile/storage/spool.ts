/**
 * Bytes that are written once and read by their place. What outgrows a bound stands in a temporary file: an aggregate of any number of
 * articles holds of each only where it stands.
 */
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Bytes held in memory before a file is opened. */
const HELD = 1 << 22;
/** Bytes written at once from then on. */
const BLOCK = 1 << 20;
const FEWEST = 1 << 12;

/** Files of spools that nobody holds any more. */
const abandoned = new FinalizationRegistry<number>((file) => closeSync(file));

export class Spool {
  readonly #held: number;
  /** What is not in the file. */
  #tail = new Uint8Array(FEWEST);
  #used = 0;
  /** Bytes in the file. */
  #written = 0;
  #file: number | undefined;
  #page = new Uint8Array(FEWEST);

  constructor(held = HELD) {
    this.#held = held;
  }

  /** Keeps a copy of the bytes. A place is a multiple of 4 where all lengths are. Throws what the system says of a full disk. */
  append(bytes: Uint8Array): number {
    if (this.#used + bytes.length > this.#tail.length) this.#makeRoom(bytes.length);
    this.#tail.set(bytes, this.#used);
    const place = this.#written + this.#used;
    this.#used += bytes.length;
    return place;
  }

  /** The bytes of a place, aligned as the place is; they stand until the next `read` or `append`. */
  read(place: number, length: number): Uint8Array {
    const at = place - this.#written;
    if (at >= 0) return this.#tail.subarray(at, at + length);
    if (length > this.#page.length) this.#page = new Uint8Array(2 * length);
    let read = 0;
    while (read < length) {
      const more = readSync(this.#file as number, this.#page, read, length - read, place + read);
      if (more === 0) throw new Error('a temporary file was cut short');
      read += more;
    }
    return this.#page.subarray(0, length);
  }

  #makeRoom(more: number): void {
    const needed = this.#used + more;
    if (this.#file === undefined && needed <= this.#held) {
      this.#replaceTail(Math.max(needed, 2 * this.#tail.length), this.#used);
      return;
    }
    this.#file ??= this.#open();
    let done = 0;
    while (done < this.#used)
      done += writeSync(this.#file, this.#tail, done, this.#used - done, this.#written + done);
    this.#written += this.#used;
    this.#used = 0;
    if (this.#tail.length !== BLOCK || more > BLOCK) this.#replaceTail(Math.max(BLOCK, more), 0);
  }

  #replaceTail(length: number, kept: number): void {
    const tail = new Uint8Array(length);
    tail.set(this.#tail.subarray(0, kept));
    this.#tail = tail;
  }

  /** The file loses its name at once, and so goes with the process however that ends. */
  #open(): number {
    const path = join(tmpdir(), `mizan-${randomUUID()}.tmp`);
    const file = openSync(path, 'wx+', 0o600);
    rmSync(path, { force: true });
    abandoned.register(this, file);
    return file;
  }
}
