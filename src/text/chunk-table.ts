/**
 * The chunks read so far, by number. A text's chunks are looked up where they stand, without cutting them out, and what depends on the
 * written form alone is found out once for each number. All of it lies in a few dense arrays: the forms that a corpus repeats come
 * first in them and stay in the processor's caches, which is most of what reading costs.
 */
import type { Chunk, Chunks, OnlyWord } from '../types/index.js';
import { LoneWord } from './chunk.js';
import { detached } from './recent.js';

/** Longer chunks are no words that come again: each gets a number of its own. */
const LONGEST_SHARED = 64;

const FEWEST = 1024;

export class ChunkTable implements Chunks {
  /** Number of chunks. */
  size = 0;
  /** Letters of all of them. */
  letters = 0;
  /** Open addresses, half empty at least: a chunk's hash and its number + 1. */
  #slots = new Int32Array(4 * FEWEST);
  /** The letters of all shared chunks, one after the other, and where each chunk's end. */
  #letters = new Uint16Array(8 * FEWEST);
  #ends = new Int32Array(FEWEST);
  /** Cut when they are asked for; loose ones from the beginning. */
  readonly #cut: (Chunk | undefined)[] = [];
  readonly #word = new LoneWord();

  constructor(private readonly cut: (text: string) => Chunk) {}

  /** The number of the chunk at `[start, end)` of a text; `hash` is its `ChunkWalk`'s. */
  idAt(text: string, start: number, end: number, hash: number): number {
    if (end - start > LONGEST_SHARED) return this.addLoose(this.cut(detached(text.slice(start, end))));
    const slots = this.#slots;
    const mask = slots.length - 2;
    for (let slot = spread(hash) & mask; ; slot = (slot + 2) & mask) {
      const known = slots[slot + 1] as number;
      if (known === 0) return this.#add(text, start, end, hash);
      if (slots[slot] === hash && this.#stands(known - 1, text, start, end)) return known - 1;
    }
  }

  /** Gives a number to a chunk that is not looked for again. */
  addLoose(chunk: Chunk): number {
    const id = this.#number(this.size === 0 ? 0 : (this.#ends[this.size - 1] as number));
    this.#cut[id] = chunk;
    this.letters += chunk.text.length;
    return id;
  }

  chunk(id: number): Chunk {
    let chunk = this.#cut[id];
    if (chunk === undefined) {
      chunk = this.cut(this.#text(id));
      this.#cut[id] = chunk;
    }
    return chunk;
  }

  onlyWord(id: number): OnlyWord | undefined {
    const from = id === 0 ? 0 : (this.#ends[id - 1] as number);
    return this.#word.read(this.#letters, from, this.#ends[id] as number) ? this.#word : undefined;
  }

  #text(id: number): string {
    const from = id === 0 ? 0 : (this.#ends[id - 1] as number);
    // Spread, typed arrays are walked by an iterator: three times as slow.
    return String.fromCharCode.apply(
      null,
      this.#letters.subarray(from, this.#ends[id]) as unknown as number[],
    );
  }

  #stands(id: number, text: string, start: number, end: number): boolean {
    const letters = this.#letters;
    const from = id === 0 ? 0 : (this.#ends[id - 1] as number);
    if ((this.#ends[id] as number) - from !== end - start) return false;
    for (let i = start, l = from; i < end; i++, l++) if (text.charCodeAt(i) !== letters[l]) return false;
    return true;
  }

  #add(text: string, start: number, end: number, hash: number): number {
    const from = this.size === 0 ? 0 : (this.#ends[this.size - 1] as number);
    if (from + end - start > this.#letters.length) this.#letters = larger(this.#letters, Uint16Array);
    for (let i = start; i < end; i++) this.#letters[from + i - start] = text.charCodeAt(i);
    const id = this.#number(from + end - start);
    this.letters += end - start;
    if (4 * this.size > this.#slots.length) this.#grow();
    put(this.#slots, hash, id + 1);
    return id;
  }

  #number(end: number): number {
    const id = this.size++;
    if (id >= this.#ends.length) this.#ends = larger(this.#ends, Int32Array);
    this.#ends[id] = end;
    this.#cut.push(undefined);
    return id;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(2 * old.length);
    for (let slot = 0; slot < old.length; slot += 2) {
      const known = old[slot + 1] as number;
      if (known !== 0) put(this.#slots, old[slot] as number, known);
    }
  }
}

function put(slots: Int32Array, hash: number, known: number): void {
  const mask = slots.length - 2;
  let slot = spread(hash) & mask;
  while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
  slots[slot] = hash;
  slots[slot + 1] = known;
}

/** The low bits of FNV-1a say little of the first letters. */
const spread = (hash: number): number => (hash ^ (hash >>> 15)) << 1;

/** The same numbers in twice the room. */
export function larger<T extends Int32Array | Uint16Array | Uint32Array | Uint8Array>(
  numbers: T,
  kind: new (length: number) => T,
): T {
  const twice = new kind(2 * numbers.length);
  twice.set(numbers);
  return twice;
}

/** What a stage knows of chunks, by their numbers; begun anew when the numbers are. */
export class ChunkNotes<T> {
  #chunks: Chunks | undefined;
  #known: (T | undefined)[] = [];

  constructor(private readonly find: (chunks: Chunks, id: number) => T) {}

  /** What is known of the chunks of a table, as far as it was found out. */
  on(chunks: Chunks): readonly (T | undefined)[] {
    if (chunks !== this.#chunks) {
      this.#chunks = chunks;
      this.#known = [];
    }
    return this.#known;
  }

  /** Finds out what is known of a chunk of the table that was asked about last. */
  learn(id: number): T {
    const found = this.find(this.#chunks as Chunks, id);
    while (this.#known.length <= id) this.#known.push(undefined);
    this.#known[id] = found;
    return found;
  }
}
