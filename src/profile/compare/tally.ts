/** What articles hold of each kind, all articles end to end in three flat arrays: a list for each would cost ten times its numbers. */
import { renumberPairs } from '../aggregate/symbols.js';

export interface Tally<Kind> {
  /** Kinds by symbol. */
  readonly kinds: readonly (Kind | undefined)[];
  /** Article i's entries are from `starts[i]` to `starts[i + 1]`, symbols rising. */
  readonly starts: Uint32Array;
  readonly symbols: Uint32Array;
  readonly values: Uint32Array;
}

/** Lays out each article's pairs of symbol and value, renumbered by `numberOf`. */
export function layOut<Kind>(
  kinds: readonly (Kind | undefined)[],
  articles: readonly Uint32Array[],
  numberOf: (symbol: number) => number,
): Tally<Kind> {
  const entries = articles.reduce((sum, pairs) => sum + pairs.length / 2, 0);
  const starts = new Uint32Array(articles.length + 1);
  const [symbols, values] = [new Uint32Array(entries), new Uint32Array(entries)];
  let place = 0;
  articles.forEach((pairs, article) => {
    for (const [symbol, value] of renumberPairs(pairs, numberOf)) {
      symbols[place] = symbol;
      values[place++] = value;
    }
    starts[article + 1] = place;
  });
  return { kinds, starts, symbols, values };
}

/** Visits the kinds of one article with their values, symbols rising. */
export function eachOf<Kind>(
  { kinds, starts, symbols, values }: Tally<Kind>,
  article: number,
  visit: (kind: Kind, value: number, symbol: number) => void,
): void {
  const end = starts[article + 1] as number;
  for (let k = starts[article] as number; k < end; k++) {
    const symbol = symbols[k] as number;
    const kind = kinds[symbol];
    if (kind !== undefined) visit(kind, values[k] as number, symbol);
  }
}

/** Sum of one article's values. */
export function sumOf({ starts, values }: Tally<unknown>, article: number): number {
  let sum = 0;
  for (let k = starts[article] as number; k < (starts[article + 1] as number); k++)
    sum += values[k] as number;
  return sum;
}
