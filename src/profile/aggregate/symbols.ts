/** Numbers for the kinds of mention, name and stance that articles hold: each kind is spelled once, and counted by its number. */

export class Symbols {
  /** Kinds as tab-separated fields, by number. */
  readonly list: string[] = [];
  private readonly numbers = new Map<string, number>();

  /** The kind's number, given if it is new. */
  intern(key: string): number {
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.list.push(key) - 1;
      this.numbers.set(key, number);
    }
    return number;
  }

  /** The number of a kind of these fields. A tab inside a field becomes a space, so that fields stay apart. */
  internFields(...fields: readonly (string | number)[]): number {
    const key = fields.join('\t');
    // A key with a stray tab has more fields than any that is kept, so it is never met here.
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    return this.intern(fields.map((field) => String(field).replaceAll('\t', ' ')).join('\t'));
  }
}

/** Counts of symbols as pairs `[symbol, count, symbol, count, …]`, symbols rising. */
export function countSymbols(symbols: readonly number[]): number[] {
  const sorted = [...symbols].sort((a, b) => a - b);
  const pairs: number[] = [];
  for (const symbol of sorted) {
    if (pairs.at(-2) === symbol) pairs[pairs.length - 1] = (pairs.at(-1) as number) + 1;
    else pairs.push(symbol, 1);
  }
  return pairs;
}

/** Pairs with their symbols renumbered, rising again. Values of equal symbols keep their order. */
export function renumberPairs(
  pairs: ArrayLike<number>,
  numberOf: (symbol: number) => number,
): [symbol: number, value: number][] {
  const renumbered: [number, number][] = [];
  for (let k = 0; k < pairs.length; k += 2) {
    renumbered.push([numberOf(pairs[k] as number), pairs[k + 1] as number]);
  }
  return renumbered.sort(([a], [b]) => a - b);
}
