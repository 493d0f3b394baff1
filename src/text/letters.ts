/** Words as folded letters that can be looked up, whole or in part, without making a string of them. */
import { foldedCode } from '../arabic/fold.js';

/** Longer words are no forms of any lexicon. */
export const LONGEST = 64;

const BASE = 0x01000193;
const POWERS = new Int32Array(LONGEST + 1);
POWERS[0] = 1;
for (let n = 1; n <= LONGEST; n++) POWERS[n] = Math.imul(POWERS[n - 1] as number, BASE);

/**
 * The folded letters of one word, and from them the hash of each stretch of it (a polynomial, so that a stretch's hash follows from those
 * of the beginnings on both its sides). Filled again for each word.
 */
export class Letters {
  readonly codes = new Uint16Array(LONGEST);
  length = 0;
  /** The hash of the first n letters. */
  readonly #upTo = new Int32Array(LONGEST + 1);

  clear(): void {
    this.length = 0;
  }

  /** Adds a letter; there may be `LONGEST`. */
  push(code: number): void {
    const n = this.length++;
    this.codes[n] = code;
    this.#upTo[n + 1] = Math.imul(this.#upTo[n] as number, BASE) + code;
  }

  /** The letters of a folded word of at most `LONGEST` letters. */
  read(word: string): this {
    this.clear();
    for (let i = 0; i < word.length; i++) this.push(word.charCodeAt(i));
    return this;
  }

  /** Folds the code units `[from, to)`; false when they come to more than `LONGEST`, or one of them to several letters. */
  fold(codes: Uint16Array, from: number, to: number): boolean {
    this.clear();
    if (to - from > LONGEST) return false;
    for (let i = from; i < to; i++) {
      const letter = foldedCode(codes[i] as number);
      if (letter < 0) return false;
      if (letter > 0) this.push(letter);
    }
    return true;
  }

  /** The hash of the letters `[from, to)`: equal letters have equal hashes, and others once in some billions. */
  hash(from = 0, to = this.length): number {
    return (
      ((this.#upTo[to] as number) - Math.imul(this.#upTo[from] as number, POWERS[to - from] as number)) | 0
    );
  }
}

const FEWEST = 64;

/** A set of words by the hashes of their letters. It never misses a word that was added, and has others once in some hundred thousands. */
export class LetterSet {
  /** Open addresses, half empty at least; 0 for none. */
  #slots: Int32Array;
  #size: number;

  /** @param slots those of another set (`slots`), by which this one has its words; they are kept. */
  constructor(slots?: Int32Array) {
    this.#slots = slots ?? new Int32Array(FEWEST);
    this.#size = slots === undefined ? 0 : slots.reduce((size, hash) => size + (hash === 0 ? 0 : 1), 0);
  }

  /** The table itself: to be kept, and to make the same set of. */
  get slots(): Int32Array {
    return this.#slots;
  }

  add(hash: number): void {
    if (this.has(hash)) return;
    if (2 * ++this.#size > this.#slots.length) {
      const old = this.#slots;
      this.#slots = new Int32Array(2 * old.length);
      for (const each of old) if (each !== 0) this.#put(each);
    }
    this.#put(hash || 1);
  }

  has(hash: number): boolean {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const wanted = hash || 1;
    for (let slot = spread(wanted) & mask; ; slot = (slot + 1) & mask) {
      const known = slots[slot];
      if (known === wanted) return true;
      if (known === 0) return false;
    }
  }

  #put(hash: number): void {
    const mask = this.#slots.length - 1;
    let slot = spread(hash) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = hash;
  }
}

/** The low bits of the polynomial say little of the first letters. */
const spread = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
};
