/** The chunks read last: found by what stands in a text, without cutting it out. */
import type { Chunk } from '../types/index.js';

/**
 * Remembers at least the `limit` chunks used last and at most twice as many. They live in two generations: when the younger is full it
 * becomes the older, and what is not asked for before it ages again is forgotten. So memory is bounded over any corpus.
 */
export class ChunkMemory {
  #young = new Generation();
  #old = new Generation();

  constructor(private readonly limit: number) {}

  /** The chunk that stands at `[start, end)` of a text; `hash` is its `ChunkWalk`'s. */
  find(text: string, start: number, end: number, hash: number): Chunk | undefined {
    const young = this.#young.find(text, start, end, hash);
    if (young !== undefined) return young;
    const old = this.#old.find(text, start, end, hash);
    if (old !== undefined) this.add(old, hash);
    return old;
  }

  add(chunk: Chunk, hash: number): void {
    if (this.#young.size >= this.limit) {
      this.#old = this.#young;
      this.#young = new Generation();
    }
    this.#young.add(chunk, hash);
  }
}

const FEWEST_SLOTS = 1024;

/** A hash table with open addresses, half empty at least. */
class Generation {
  size = 0;
  #hashes = new Int32Array(FEWEST_SLOTS);
  #chunks: (Chunk | undefined)[] = new Array<undefined>(FEWEST_SLOTS).fill(undefined);

  find(text: string, start: number, end: number, hash: number): Chunk | undefined {
    const mask = this.#hashes.length - 1;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const chunk = this.#chunks[slot];
      if (chunk === undefined) return undefined;
      if (this.#hashes[slot] === hash && stands(chunk.text, text, start, end)) return chunk;
    }
  }

  add(chunk: Chunk, hash: number): void {
    if (2 * ++this.size > this.#hashes.length) this.#grow();
    this.#put(chunk, hash);
  }

  #put(chunk: Chunk, hash: number): void {
    const mask = this.#hashes.length - 1;
    let slot = spread(hash) & mask;
    while (this.#chunks[slot] !== undefined) slot = (slot + 1) & mask;
    this.#hashes[slot] = hash;
    this.#chunks[slot] = chunk;
  }

  #grow(): void {
    const hashes = this.#hashes;
    const chunks = this.#chunks;
    this.#hashes = new Int32Array(2 * hashes.length);
    this.#chunks = new Array<undefined>(2 * chunks.length).fill(undefined);
    chunks.forEach((chunk, slot) => {
      if (chunk !== undefined) this.#put(chunk, hashes[slot] as number);
    });
  }
}

/** The low bits of FNV-1a say little of the first letters. */
const spread = (hash: number): number => hash ^ (hash >>> 15);

function stands(chunk: string, text: string, start: number, end: number): boolean {
  if (chunk.length !== end - start) return false;
  for (let i = 0; i < chunk.length; i++) if (chunk.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/**
 * What a stage knows of chunks: found out when a chunk is first asked about, and kept with the chunk as long as it is remembered, so that
 * what depends on the written word alone is done once a word and not once a use.
 */
export class ChunkNotes<T> {
  static #kinds = 0;
  readonly #kind = ChunkNotes.#kinds++;

  constructor(private readonly find: (chunk: Chunk) => T) {}

  of(chunk: Chunk): T {
    const known = chunk.notes[this.#kind] as T | undefined;
    return known === undefined ? this.renew(chunk) : known;
  }

  /** Finds out anew what is known of a chunk. */
  renew(chunk: Chunk): T {
    const found = this.find(chunk);
    chunk.notes[this.#kind] = found;
    return found;
  }
}
