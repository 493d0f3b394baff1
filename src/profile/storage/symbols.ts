/** Numbers for kinds of things that are told apart by a few words: each word is held once, and each kind is a row of numbers. */
import { HashIndex } from './hash-index.js';
import { withRoom } from './with-room.js';

/** Fields of a kind, at most. */
const WIDTH = 7;
const NONE = -1;

export class Symbols {
  readonly #words: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** The words of each kind. */
  #rows = new Int32Array(WIDTH);
  readonly #index = new HashIndex();
  readonly #wanted = new Int32Array(WIDTH);
  readonly #isWanted = (symbol: number): boolean => {
    for (let f = 0; f < WIDTH; f++) if (this.#rows[WIDTH * symbol + f] !== this.#wanted[f]) return false;
    return true;
  };

  /** Kinds interned: their symbols are the numbers below. */
  get size(): number {
    return this.#index.size;
  }

  /** The symbol of a kind of these fields, at most 7. */
  intern(...fields: readonly (string | number)[]): number {
    let hash = 0;
    for (let f = 0; f < WIDTH; f++) {
      const field = fields[f];
      const word = field === undefined ? NONE : this.#wordOf(String(field));
      this.#wanted[f] = word;
      hash = Math.imul(hash ^ word, 0x01000193);
    }
    const known = this.#index.find(hash >>> 0, this.#isWanted);
    if (known >= 0) return known;
    const symbol = this.#index.add(hash >>> 0);
    this.#rows = withRoom(this.#rows, WIDTH * this.size);
    this.#rows.set(this.#wanted, WIDTH * symbol);
    return symbol;
  }

  /** The fields of a kind. */
  fieldsOf(symbol: number): string[] {
    const row = this.#rows.subarray(WIDTH * symbol, WIDTH * (symbol + 1));
    const fields: string[] = [];
    for (const word of row) if (word !== NONE) fields.push(this.#words[word] as string);
    return fields;
  }

  /** All symbols by the code-unit order of their fields, first field first: the same whatever the order of arrival. */
  inOrder(): Uint32Array {
    const words = this.#words;
    const sorted = [...words.keys()].sort((a, b) => ((words[a] as string) < (words[b] as string) ? -1 : 1));
    const ranks = new Int32Array(words.length);
    for (const [rank, word] of sorted.entries()) ranks[word] = rank;
    const rows = this.#rows
      .slice(0, WIDTH * this.size)
      .map((word) => (word === NONE ? NONE : (ranks[word] as number)));
    return Uint32Array.from({ length: this.size }, (_, symbol) => symbol).sort((a, b) => {
      let f = 0;
      while (f < WIDTH - 1 && rows[WIDTH * a + f] === rows[WIDTH * b + f]) f++;
      return (rows[WIDTH * a + f] as number) - (rows[WIDTH * b + f] as number);
    });
  }

  #wordOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#words.push(word) - 1;
    this.#numbers.set(word, number);
    return number;
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

/** More pairs than this are not put in order by insertion, whose time grows with their square. */
const FEW_PAIRS = 64;

/** Pairs with their symbols renumbered, rising again. Values of equal symbols keep their order. */
export function renumberPairs(pairs: ArrayLike<number>, numberOf: ArrayLike<number>): number[] {
  return pairs.length > 2 * FEW_PAIRS ? sortPairs(pairs, numberOf) : insertPairs(pairs, numberOf);
}

function sortPairs(pairs: ArrayLike<number>, numberOf: ArrayLike<number>): number[] {
  const symbolAt = (place: number): number => numberOf[pairs[2 * place] as number] as number;
  return Array.from({ length: pairs.length / 2 }, (_, place) => place)
    .sort((a, b) => symbolAt(a) - symbolAt(b))
    .flatMap((place) => [symbolAt(place), pairs[2 * place + 1] as number]);
}

function insertPairs(pairs: ArrayLike<number>, numberOf: ArrayLike<number>): number[] {
  const renumbered: number[] = [];
  for (let k = 0; k < pairs.length; k += 2) {
    const symbol = numberOf[pairs[k] as number] as number;
    let at = renumbered.length;
    for (; at > 0 && (renumbered[at - 2] as number) > symbol; at -= 2) {
      renumbered[at] = renumbered[at - 2] as number;
      renumbered[at + 1] = renumbered[at - 1] as number;
    }
    renumbered[at] = symbol;
    renumbered[at + 1] = pairs[k + 1] as number;
  }
  return renumbered;
}
