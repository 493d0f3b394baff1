/** Counts of words in bounded memory, by lossy counting (Manku and Motwani 2002): a rare word may be forgotten, a frequent one never. */

export interface Tally {
  count: number;
  readonly outlets: Set<string>;
  readonly surfaces: Map<string, number>;
  readonly lines: string[];
}

/** Concordance lines kept, and outlets and surfaces told apart, for each word. */
const LINES = 3;
const OUTLETS = 64;
const SURFACES = 12;

export class TallyTable {
  readonly #tallies = new Map<string, Tally>();
  #pruned = 0;

  /** @param capacity most words held at once. */
  constructor(readonly capacity: number) {}

  /** Counts one use; `line` is made only when it is kept. */
  add(word: string, outlet: string, surface: string, line: () => string): void {
    let tally = this.#tallies.get(word);
    if (!tally) {
      if (this.#tallies.size >= this.capacity) this.#prune();
      tally = { count: 0, outlets: new Set(), surfaces: new Map(), lines: [] };
      this.#tallies.set(word, tally);
    }
    tally.count++;
    const { surfaces, lines, outlets } = tally;
    // A line from another outlet shows more than a second one from the same.
    if (lines.length < LINES && (lines.length === 0 || !outlets.has(outlet) || tally.count > LINES * 2))
      lines.push(line());
    if (outlets.size < OUTLETS) outlets.add(outlet);
    if (surfaces.has(surface) || surfaces.size < SURFACES)
      surfaces.set(surface, (surfaces.get(surface) ?? 0) + 1);
  }

  /** Forgets the rarest words until half the room is free. */
  #prune(): void {
    while (this.#tallies.size > this.capacity / 2) {
      this.#pruned++;
      for (const [word, { count }] of this.#tallies) if (count <= this.#pruned) this.#tallies.delete(word);
    }
  }

  get(word: string): Tally | undefined {
    return this.#tallies.get(word);
  }

  entries(): IterableIterator<[string, Tally]> {
    return this.#tallies.entries();
  }
}

/** Plain counts with the same bound. */
export class CountTable {
  readonly #counts = new Map<string, number>();
  #pruned = 0;
  total = 0;

  constructor(readonly capacity: number) {}

  add(word: string): void {
    this.total++;
    const count = this.#counts.get(word);
    if (count === undefined && this.#counts.size >= this.capacity) this.#prune();
    this.#counts.set(word, (count ?? 0) + 1);
  }

  #prune(): void {
    while (this.#counts.size > this.capacity / 2) {
      this.#pruned++;
      for (const [word, count] of this.#counts) if (count <= this.#pruned) this.#counts.delete(word);
    }
  }

  get(word: string): number {
    return this.#counts.get(word) ?? 0;
  }
}
