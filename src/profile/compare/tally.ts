/** What articles hold of each kind, all articles end to end in three flat arrays: a list for each would cost ten times its numbers. */
import { renumberPairs } from '../storage/symbols.js';
import { withRoom } from '../storage/with-room.js';

export interface Tally<Kind> {
  /** Kinds by symbol. */
  readonly kinds: readonly (Kind | undefined)[];
  /** Article i's entries are from `starts[i]` to `starts[i + 1]`, symbols rising. */
  readonly starts: Uint32Array;
  readonly symbols: Uint32Array;
  readonly values: Uint32Array;
}

/** Takes in the articles one after the other. */
export class TallyBuilder<Kind> {
  readonly #kinds: readonly (Kind | undefined)[];
  readonly #numberOf: ArrayLike<number>;
  readonly #starts: Uint32Array;
  #symbols = new Uint32Array(1);
  #values = new Uint32Array(1);
  #articles = 0;

  /** For so many articles, whose symbols `numberOf` renumbers to places in `kinds`. */
  constructor(articles: number, kinds: readonly (Kind | undefined)[], numberOf: ArrayLike<number>) {
    this.#kinds = kinds;
    this.#numberOf = numberOf;
    this.#starts = new Uint32Array(articles + 1);
  }

  /** Adds the next article's pairs of symbol and value. */
  add(pairs: ArrayLike<number>): void {
    const renumbered = renumberPairs(pairs, this.#numberOf);
    const start = this.#starts[this.#articles++] as number;
    const end = start + renumbered.length / 2;
    this.#starts[this.#articles] = end;
    this.#symbols = withRoom(this.#symbols, end);
    this.#values = withRoom(this.#values, end);
    for (let k = start; k < end; k++) {
      this.#symbols[k] = renumbered[2 * (k - start)] as number;
      this.#values[k] = renumbered[2 * (k - start) + 1] as number;
    }
  }

  build(): Tally<Kind> {
    const entries = this.#starts[this.#articles] as number;
    return {
      kinds: this.#kinds,
      starts: this.#starts,
      symbols: this.#symbols.subarray(0, entries),
      values: this.#values.subarray(0, entries),
    };
  }
}

/** Visits the kinds of one article with their values, symbols rising. */
export function eachOf<Kind>(
  { kinds, starts, symbols, values }: Tally<Kind>,
  article: number,
  visit: (kind: Kind, value: number) => void,
): void {
  const end = starts[article + 1] as number;
  for (let k = starts[article] as number; k < end; k++) {
    const kind = kinds[symbols[k] as number];
    if (kind !== undefined) visit(kind, values[k] as number);
  }
}

/** Sum of one article's values. */
export function sumOf({ starts, values }: Tally<unknown>, article: number): number {
  let sum = 0;
  for (let k = starts[article] as number; k < (starts[article + 1] as number); k++)
    sum += values[k] as number;
  return sum;
}
