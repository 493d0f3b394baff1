/**
 * The aggregate: every article's counts, compactly, so that figures can be clustered by article and stratified by event.
 * It is a set of rows by article: merging is union, hence associative, commutative and blind to order, shards and threads.
 */
import type { ScoredArticle } from '../../types/index.js';

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
  /** Triples `[symbol of "actor\tstance", score × 10⁴ + 10⁴]` as pairs. */
  readonly stances: Uint32Array;
  readonly minhash: Uint16Array;
  readonly terms: Uint32Array;
}

export interface Aggregate {
  readonly rows: Map<string, ArticleRow>;
  /** Kinds of mention, name and stance met, as tab-separated fields; a row's symbols are places in it. */
  readonly symbols: string[];
  readonly symbolOf: Map<string, number>;
}

export const emptyAggregate = (): Aggregate => ({ rows: new Map(), symbols: [], symbolOf: new Map() });

/** What makes two lines of `score` the same article: a second one adds nothing. */
export const rowKey = (row: Pick<ArticleRow, 'outlet' | 'id' | 'path' | 'index'>): string =>
  `${row.outlet}\t${row.id}\t${row.path}\t${row.index}`;

/** Adds one scored article in place. The same article twice counts once. */
export function addArticle(aggregate: Aggregate, scored: ScoredArticle): void {
  const { id, outlet, date, title, url, words, source, content } = scored;
  const count = (keys: readonly string[]): Uint32Array => countSymbols(aggregate, keys);
  insert(aggregate, {
    id,
    outlet,
    path: source.path,
    index: source.index,
    ...(date === undefined ? {} : { date }),
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    words,
    mentions: count(
      scored.mentions.map((m) =>
        fields(m.actor ?? m.target, m.choice ?? '', m.term, m.device, m.polarity, m.voice, m.surface),
      ),
    ),
    names: count(scored.names.map((n) => fields(n.actor, n.variant, n.surface))),
    stances: Uint32Array.from(
      scored.stances.flatMap((s) => [
        intern(aggregate, fields(s.actor, s.stance)),
        Math.round((s.score + 1) * 10_000),
      ]),
    ),
    minhash: Uint16Array.from(content?.minhash ?? []),
    terms: Uint32Array.from(content?.terms ?? []),
  });
}

/** The union of two aggregates, which are left as they are. */
export function mergeAggregates(a: Aggregate, b: Aggregate): Aggregate {
  const merged = emptyAggregate();
  for (const part of [a, b]) {
    for (const row of part.rows.values()) insert(merged, translate(row, part, merged));
  }
  return merged;
}

/** Adds all of `part` to `aggregate` in place. */
export function absorbAggregate(aggregate: Aggregate, part: Aggregate): void {
  for (const row of part.rows.values()) insert(aggregate, translate(row, part, aggregate));
}

/** The row with its symbols renumbered from one aggregate to another (or to a plain list of symbols). */
export function translate(
  row: ArticleRow,
  from: Pick<Aggregate, 'symbols'>,
  to: Pick<Aggregate, 'symbols' | 'symbolOf'>,
): ArticleRow {
  const renumber = (pairs: Uint32Array): Uint32Array => {
    const out = Uint32Array.from(pairs, (value, i) =>
      i % 2 === 0 ? intern(to, from.symbols[value] as string) : value,
    );
    return sortPairs(out);
  };
  return {
    ...row,
    mentions: renumber(row.mentions),
    names: renumber(row.names),
    stances: renumber(row.stances),
  };
}

/** Fields of a symbol, tab-separated; a tab inside a surface becomes a space. */
function fields(...values: readonly (string | number)[]): string {
  const joined = values.join('\t');
  const tabs = joined.split('\t').length - 1;
  return tabs === values.length - 1 ? joined : values.map((v) => String(v).replaceAll('\t', ' ')).join('\t');
}

/** The symbol's number, given if it is new. */
export function intern({ symbols, symbolOf }: Pick<Aggregate, 'symbols' | 'symbolOf'>, key: string): number {
  let number = symbolOf.get(key);
  if (number === undefined) {
    number = symbols.length;
    symbols.push(key);
    symbolOf.set(key, number);
  }
  return number;
}

function countSymbols(aggregate: Aggregate, keys: readonly string[]): Uint32Array {
  const pairs = new Uint32Array(2 * keys.length);
  let used = 0;
  for (const key of keys) {
    const symbol = intern(aggregate, key);
    let at = 0;
    while (at < used && pairs[at] !== symbol) at += 2;
    if (at === used) {
      pairs[at] = symbol;
      used += 2;
    }
    pairs[at + 1] = (pairs[at + 1] as number) + 1;
  }
  return sortPairs(pairs.slice(0, used));
}

/** Sorts pairs by symbol in place: an insertion sort, as an article has few and they come nearly in order. */
function sortPairs(pairs: Uint32Array): Uint32Array {
  for (let i = 2; i < pairs.length; i += 2) {
    const symbol = pairs[i] as number;
    const count = pairs[i + 1] as number;
    let at = i;
    while (at > 0 && (pairs[at - 2] as number) > symbol) {
      pairs[at] = pairs[at - 2] as number;
      pairs[at + 1] = pairs[at - 1] as number;
      at -= 2;
    }
    pairs[at] = symbol;
    pairs[at + 1] = count;
  }
  return pairs;
}

/** Of two rows with one key the fuller is kept, and of two as full the one that sorts first, so that order never matters. */
function insert(aggregate: Aggregate, row: ArticleRow): void {
  const key = rowKey(row);
  const there = aggregate.rows.get(key);
  if (there && !precedes(signature(row, aggregate), signature(there, aggregate))) return;
  aggregate.rows.set(key, row);
}

const precedes = (a: string, b: string): boolean => a.length > b.length || (a.length === b.length && a < b);

function signature(row: ArticleRow, { symbols }: Aggregate): string {
  const named = (pairs: Uint32Array): string[] =>
    Array.from(pairs, (value, i) => (i % 2 === 0 ? (symbols[value] as string) : String(value)));
  const spelled = [row.mentions, row.names, row.stances].map((pairs) => {
    const parts = named(pairs);
    return Array.from({ length: parts.length / 2 }, (_, k) => `${parts[2 * k]}=${parts[2 * k + 1]}`).sort();
  });
  return JSON.stringify([row.date, row.title, row.url, row.words, spelled, [...row.minhash], [...row.terms]]);
}
