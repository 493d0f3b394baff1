/** A bounded memory of what repeats: the words of a language are few and often, those of a corpus endless. */

/**
 * Remembers at least the `limit` keys used last and at most twice as many. Keys live in two generations: when the younger is full it
 * becomes the older, and what is not asked for before it ages again is forgotten.
 */
export class RecentMap<V> {
  #young = new Map<string, V>();
  #old = new Map<string, V>();

  constructor(private readonly limit: number) {}

  get empty(): boolean {
    return this.#young.size === 0;
  }

  get(key: string): V | undefined {
    const young = this.#young.get(key);
    if (young !== undefined || this.#old.size === 0) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: string, value: V): void {
    if (this.#young.size >= this.limit) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(detached(key), value);
  }
}

/** V8 keeps a longer substring as a view of the string that it was cut from (13 characters on): remembered, it would hold the whole text. */
export function detached(part: string): string {
  return part.length < 13 ? part : Buffer.from(part, 'utf16le').toString('utf16le');
}
