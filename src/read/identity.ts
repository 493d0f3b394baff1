import type { Article } from '../types/article.js';

/**
 * A set of strings kept as 53-bit fingerprints: 16 to 32 bytes each, whatever their length, so that ids of millions of
 * articles can be compared. Two different strings share a fingerprint once in 2^53 / n pairs, and then one id only gets longer.
 */
class FingerprintSet {
  #slots = new Float64Array(1024);
  #size = 0;

  /** Adds `key`; false when it was there. */
  add(key: string): boolean {
    const added = this.#insert(this.#slots, fingerprint(key));
    if (added && ++this.#size * 2 > this.#slots.length) this.#grow();
    return added;
  }

  #insert(slots: Float64Array, print: number): boolean {
    for (let slot = print % slots.length; ; slot = (slot + 1) % slots.length) {
      if (slots[slot] === print) return false;
      if (slots[slot] === 0) {
        slots[slot] = print;
        return true;
      }
    }
  }

  #grow(): void {
    const larger = new Float64Array(this.#slots.length * 2);
    for (const print of this.#slots) if (print !== 0) this.#insert(larger, print);
    this.#slots = larger;
  }
}

/** cyrb53 (bryc, public domain): a 53-bit hash of UTF-16 code units; never 0, which marks a free slot. */
function fingerprint(key: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & (b >>> 0)) + (a >>> 0) || 1;
}

/** Tells articles that repeat an earlier one of the run: the same outlet, title and text, whatever their id and place. */
export class RepetitionDetector {
  readonly #seen = new FingerprintSet();

  repeats({ outlet, title, text }: Pick<Article, 'outlet' | 'title' | 'text'>): boolean {
    return !this.#seen.add(`${outlet}\0${title ?? ''}\0${text}`);
  }
}

/** Gives each article an id of its own within a run: the one it wants, or with its place added, or with a number. */
export class IdRegistry {
  readonly #taken = new FingerprintSet();

  assign(wanted: string, place: string): string {
    if (this.#taken.add(wanted)) return wanted;
    const placed = `${wanted}@${place}`;
    for (let copy = 1; ; copy++) {
      const id = copy === 1 ? placed : `${placed}~${copy}`;
      if (this.#taken.add(id)) return id;
    }
  }
}
