/**
 * The aggregate: every article's counts, compactly, so that figures can be clustered by article and stratified by event.
 * It is a set of rows by article: merging is union, hence associative, commutative and blind to order, shards and threads.
 */
import type { ScoredArticle } from '../../types/index.js';
import { choiceOf } from './choice-of.js';
import { Slab } from './slab.js';
import { countSymbols, renumberPairs, Symbols } from './symbols.js';

/** One article's part of the aggregate. Counts are pairs `[symbol, count, symbol, count, …]`, symbols rising. */
export interface ArticleRow {
  readonly id: string;
  readonly outlet: string;
  readonly path: string;
  readonly index: number;
  readonly date?: string;
  readonly title?: string;
  readonly url?: string;
  readonly words: number;
  readonly mentions: Uint32Array;
  readonly names: Uint32Array;
  /** Symbols of actor and stance, each with score × 10⁴ + 10⁴. */
  readonly stances: Uint32Array;
  readonly minhash: Uint16Array;
  readonly terms: Uint32Array;
}

export interface Aggregate {
  readonly rows: Map<string, ArticleRow>;
  /** Kinds of mention, name and stance met; a row's symbols are numbers of it. */
  readonly symbols: Symbols;
  /** Where the rows' numbers live. */
  readonly slabs: { readonly wide: Slab<Uint32Array>; readonly narrow: Slab<Uint16Array> };
}

export const emptyAggregate = (): Aggregate => ({
  rows: new Map(),
  symbols: new Symbols(),
  slabs: {
    wide: new Slab((length) => new Uint32Array(length)),
    narrow: new Slab((length) => new Uint16Array(length)),
  },
});

/** What makes two lines of `score` the same article: a second one adds nothing. */
export const rowKey = (row: Pick<ArticleRow, 'outlet' | 'id' | 'path' | 'index'>): string =>
  `${row.outlet}\t${row.id}\t${row.path}\t${row.index}`;

/** Adds one scored article in place. The same article twice counts once. */
export function addArticle(aggregate: Aggregate, scored: ScoredArticle): void {
  const { symbols } = aggregate;
  const { content } = scored;
  insert(aggregate, {
    ...headOf(scored),
    mentions: countSymbols(
      scored.mentions.map((m) =>
        symbols.internFields(
          m.actor ?? m.target,
          choiceOf(m) ?? '',
          m.term,
          m.device,
          m.polarity,
          m.voice,
          m.surface,
        ),
      ),
    ),
    names: countSymbols(scored.names.map((n) => symbols.internFields(n.actor, n.variant, n.surface))),
    stances: scored.stances.flatMap((s) => [
      symbols.internFields(s.actor, s.stance),
      Math.round((s.score + 1) * 10_000),
    ]),
    minhash: content?.minhash ?? [],
    terms: content?.terms ?? [],
  });
}

function headOf({ id, outlet, date, title, url, words, source }: ScoredArticle): RowHead {
  return {
    ...{ id, outlet, path: source.path, index: source.index },
    ...(date === undefined ? {} : { date }),
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    words,
  };
}

/** The union of two aggregates, which are left as they are. */
export function mergeAggregates(a: Aggregate, b: Aggregate): Aggregate {
  const merged = emptyAggregate();
  absorbAggregate(merged, a);
  absorbAggregate(merged, b);
  return merged;
}

/** Adds all of `part` to `aggregate` in place. */
export function absorbAggregate(aggregate: Aggregate, part: Aggregate): void {
  const numberOf = (symbol: number): number => aggregate.symbols.intern(part.symbols.list[symbol] as string);
  const renumbered = (pairs: Uint32Array): number[] => renumberPairs(pairs, numberOf).flat();
  for (const row of part.rows.values()) {
    insert(aggregate, {
      ...row,
      mentions: renumbered(row.mentions),
      names: renumbered(row.names),
      stances: renumbered(row.stances),
    });
  }
}

type Counts = 'mentions' | 'names' | 'stances' | 'minhash' | 'terms';
type RowHead = Omit<ArticleRow, Counts>;
/** A row whose numbers have no place in the slab yet. */
export type LooseRow = RowHead & Readonly<Record<Counts, ArrayLike<number>>>;

/** Adds a row. Of two rows with one key the fuller is kept, and of two as full the one that sorts first, so that order never matters. */
export function insert(aggregate: Aggregate, row: LooseRow): void {
  const key = rowKey(row);
  const there = aggregate.rows.get(key);
  if (there && !precedes(signature(row, aggregate), signature(there, aggregate))) return;
  const { wide, narrow } = aggregate.slabs;
  aggregate.rows.set(key, {
    ...row,
    mentions: wide.keep(row.mentions),
    names: wide.keep(row.names),
    stances: wide.keep(row.stances),
    minhash: narrow.keep(row.minhash),
    terms: wide.keep(row.terms),
  });
}

const precedes = (a: string, b: string): boolean => a.length > b.length || (a.length === b.length && a < b);

function signature(row: LooseRow, { symbols }: Aggregate): string {
  const spelled = [row.mentions, row.names, row.stances].map((pairs) =>
    Array.from({ length: pairs.length / 2 }, (_, k) => {
      const symbol = symbols.list[pairs[2 * k] as number] as string;
      return `${symbol}=${pairs[2 * k + 1]}`;
    }).sort(),
  );
  const { date, title, url, words, minhash, terms } = row;
  return JSON.stringify([date, title, url, words, spelled, Array.from(minhash), Array.from(terms)]);
}
