/** Matches by where they stand, so that finding those round a word does not walk over all of a text's. */
import type { ActorName } from './model.js';

/** A match: its whole extent `[first, last]` and, inside it, its span, both as word indexes, ends inclusive. */
export interface Extent {
  readonly first: number;
  readonly last: number;
  readonly spanFirst: number;
  readonly spanLast: number;
}

export interface NameMatch extends Extent {
  readonly name: ActorName;
  /** Other names spelled by the same words (`الجيش` is generic for several armies). */
  readonly alternatives: readonly ActorName[];
}

const NONE: readonly never[] = [];

/** Matches that may touch another one, in the order in which they were given. */
export class ExtentIndex<T extends Extent> {
  readonly #buckets = new Map<number, T[]>();

  constructor(matches: readonly T[]) {
    for (const match of matches) {
      for (let b = bucketOf(match.first); b <= bucketOf(match.last); b++) {
        const bucket = this.#buckets.get(b);
        if (bucket === undefined) this.#buckets.set(b, [match]);
        else bucket.push(match);
      }
    }
  }

  /** All matches that share a word with `extent`, and some beside it. */
  near({ first, last }: Extent): readonly T[] {
    if (this.#buckets.size === 0) return NONE;
    const from = bucketOf(first);
    const to = bucketOf(last);
    if (from === to) return this.#buckets.get(from) ?? NONE;
    const near = new Set<T>();
    for (let b = from; b <= to; b++) for (const match of this.#buckets.get(b) ?? NONE) near.add(match);
    return [...near];
  }
}

/** What covers each word of a text, where anything does. */
export class Covering<T> {
  readonly #at: (T | undefined)[];

  /** @param words number of the text's words. */
  constructor(words: number) {
    this.#at = new Array<T | undefined>(words).fill(undefined);
  }

  cover(first: number, last: number, by: T): void {
    this.#at.fill(by, first, last + 1);
  }

  /** What covers a word; `undefined` too where there is no such word. */
  get(word: number): T | undefined {
    return word < 0 ? undefined : this.#at[word];
  }

  has(word: number): boolean {
    return this.get(word) !== undefined;
  }
}

/** Words are put together by sixteen: a match is seldom longer, and a bucket seldom holds more than a few. */
const bucketOf = (word: number): number => word >> 4;

/** Names by their first and by their last word. */
export class NameIndex {
  readonly #first = new Map<number, NameMatch>();
  readonly #last = new Map<number, NameMatch[]>();

  add(name: NameMatch): void {
    this.#first.set(name.first, name);
    const ending = this.#last.get(name.last);
    if (ending === undefined) this.#last.set(name.last, [name]);
    else ending.push(name);
  }

  /** The name that begins at a word. */
  at(word: number): NameMatch | undefined {
    return this.#first.get(word);
  }

  /** The names that end at a word. */
  endingAt(word: number): readonly NameMatch[] {
    return this.#last.get(word) ?? NONE;
  }
}
