/**
 * Spellings by number: runs of code units, found again without making strings of them. All of it lies in a few dense arrays outside of the
 * heap: what a corpus repeats comes first in them and stays in the processor's caches, and nothing of it is walked by the collector.
 */

const FEWEST = 1024;

export class Spellings {
  /** Number of spellings. */
  size = 0;
  /** Open addresses, half empty at least: a spelling's hash and its number + 1. */
  #slots = new Int32Array(4 * FEWEST);
  /** The code units of all of them, one after the other, and where each begins and the last ends. */
  #codes = new Uint16Array(8 * FEWEST);
  #starts = new Int32Array(FEWEST);

  /** Number of code units of all of them. */
  get letters(): number {
    return this.#starts[this.size] as number;
  }

  /** The number of the first `length` of `codes`; `hash` is a hash of them. What was not there gets the next number. */
  idOf(codes: Uint16Array, length: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 2;
    for (let slot = spread(hash) & mask; ; slot = (slot + 2) & mask) {
      const known = slots[slot + 1] as number;
      if (known === 0) break;
      if (slots[slot] === hash && this.#stands(known - 1, codes, length)) return known - 1;
    }
    const id = this.addLoose(codes, length);
    if (4 * this.size > slots.length) this.#grow();
    put(this.#slots, hash, id + 1);
    return id;
  }

  /** Gives a number to a spelling that is not looked for again. */
  addLoose(codes: Uint16Array, length: number): number {
    const start = this.letters;
    while (start + length > this.#codes.length) this.#codes = larger(this.#codes, Uint16Array);
    for (let i = 0; i < length; i++) this.#codes[start + i] = codes[i] as number;
    const id = this.size++;
    if (this.size >= this.#starts.length) this.#starts = larger(this.#starts, Int32Array);
    this.#starts[this.size] = start + length;
    return id;
  }

  lengthOf(id: number): number {
    return (this.#starts[id + 1] as number) - (this.#starts[id] as number);
  }

  codeAt(id: number, at: number): number {
    return this.#codes[(this.#starts[id] as number) + at] as number;
  }

  text(id: number): string {
    const start = this.#starts[id] as number;
    const end = this.#starts[id + 1] as number;
    const codes = this.#codes;
    if (end - start > LONGEST_AT_ONCE) return Buffer.from(codes.slice(start, end).buffer).toString('utf16le');
    // Spread, typed arrays are walked by an iterator: three times as slow.
    return String.fromCharCode.apply(null, codes.subarray(start, end) as unknown as number[]);
  }

  #stands(id: number, codes: Uint16Array, length: number): boolean {
    const own = this.#codes;
    const start = this.#starts[id] as number;
    if ((this.#starts[id + 1] as number) - start !== length) return false;
    for (let i = 0; i < length; i++) if (own[start + i] !== codes[i]) return false;
    return true;
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

/** More arguments than this are not handed to a function at once. */
const LONGEST_AT_ONCE = 1024;

function put(slots: Int32Array, hash: number, known: number): void {
  const mask = slots.length - 2;
  let slot = spread(hash) & mask;
  while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
  slots[slot] = hash;
  slots[slot + 1] = known;
}

/** The low bits of the hashes in use say little of the first letters. */
const spread = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) << 1;
};

/** The same numbers in twice the room. */
export function larger<T extends Int32Array | Uint16Array | Uint32Array | Uint8Array>(
  numbers: T,
  kind: new (length: number) => T,
): T {
  const twice = new kind(2 * numbers.length);
  twice.set(numbers);
  return twice;
}
