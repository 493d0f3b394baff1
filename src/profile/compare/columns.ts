/** Columns of counts: for one outlet, actor, choice set and voice, the articles that make the choice and what they choose. */
import type { Polarity } from '../../types/index.js';
import { type JoinedOptions, optionOf } from '../aggregate/choice-of.js';
import { Numbering } from '../storage/numbering.js';
import type { Corpus } from './corpus.js';
import { eachOf } from './tally.js';

/** Parallel by place: article `articles[p]` makes `totals[p]` choices, `negative[p]` and `positive[p]` of them polar. */
export interface Column {
  readonly articles: number[];
  readonly totals: number[];
  readonly negative: number[];
  readonly positive: number[];
  readonly terms: Map<string, TermCounts>;
}

/** Pairs place, count. */
interface TermCounts {
  readonly places: number[];
  readonly counts: number[];
}

/** Columns of one actor × choice × voice by outlet (place in `corpus.outlets`). */
export interface ColumnSet {
  readonly actor: string;
  /** The choice set, or '' for all choice sets together (the legitimacy index). */
  readonly choice: string;
  readonly own: boolean;
  readonly byOutlet: Map<number, Column>;
  /** Polarity of each term met. */
  readonly polarity: Map<string, Polarity>;
  /** By article the first that has its text, in whatever outlet. */
  readonly textOf: ArrayLike<number>;
  /** Of all choice sets together: the set of each. */
  readonly parts: ColumnSet[];
}

/** Actors that stand for no one in particular: no figure is made of them. */
const NOBODY = new Set(['other', 'unknown', 'terrorism', '']);

export const isSomebody = (actor: string): boolean => !NOBODY.has(actor);

const newColumn = (): Column => ({ articles: [], totals: [], negative: [], positive: [], terms: new Map() });

/**
 * All column sets of the counted articles, in code-unit order of actor, choice and voice.
 *
 * @param wanted the choice sets that count, of the index too; all where none are named
 */
export function buildColumns(
  corpus: Corpus,
  joined: JoinedOptions = {},
  wanted: readonly string[] = [],
): ColumnSet[] {
  const counts = new Set(wanted);
  const sets = new Map<string, ColumnSet>();
  corpus.counted.forEach((isCounted, article) => {
    if (!isCounted) return;
    eachOf(corpus.mentions, article, (kind, count) => {
      if (kind.choice === '' || !isSomebody(kind.actor)) return;
      if (counts.size > 0 && !counts.has(kind.choice)) return;
      const term = optionOf(kind.term, joined);
      for (const choice of [kind.choice, '']) {
        const key = `${kind.actor}\t${choice}\t${kind.own ? 0 : 1}`;
        let set = sets.get(key);
        if (!set) {
          const { actor, own } = kind;
          const textOf = corpus.copyOf;
          set = { actor, choice, own, byOutlet: new Map(), polarity: new Map(), textOf, parts: [] };
          sets.set(key, set);
        }
        set.polarity.set(term, kind.polarity);
        put(columnOf(set, corpus.outletOf[article] as number), article, term, kind.polarity, count);
      }
    });
  });
  const sorted = [...sets].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, set]) => set);
  for (const set of sorted)
    if (set.choice !== '') sets.get(`${set.actor}\t\t${set.own ? 0 : 1}`)?.parts.push(set);
  return sorted;
}

function columnOf(set: ColumnSet, outlet: number): Column {
  let column = set.byOutlet.get(outlet);
  if (!column) {
    column = newColumn();
    set.byOutlet.set(outlet, column);
  }
  return column;
}

function put(column: Column, article: number, term: string, polarity: Polarity, count: number): void {
  if (column.articles.at(-1) !== article) addArticle(column, article);
  const place = column.articles.length - 1;
  const add = (list: number[]): void => {
    list[place] = (list[place] as number) + count;
  };
  add(column.totals);
  if (polarity < 0) add(column.negative);
  if (polarity > 0) add(column.positive);
  let cell = column.terms.get(term);
  if (!cell) {
    cell = { places: [], counts: [] };
    column.terms.set(term, cell);
  }
  if (cell.places.at(-1) === place) cell.counts.push((cell.counts.pop() as number) + count);
  else {
    cell.places.push(place);
    cell.counts.push(count);
  }
}

/** The columns of a set's units, by the list of their outlets' places, each joined once. */
export function columnsByUnit(set: ColumnSet): (outlets: readonly number[]) => Column {
  const columns = new Map<readonly number[], Column>();
  return (outlets) => {
    const column = columns.get(outlets) ?? joinColumns(set, outlets);
    columns.set(outlets, column);
    return column;
  };
}

/**
 * One column of several outlets' (a group's, or the rest's). What several of them print of one text are not so many witnesses: all of it counts,
 * as of one article.
 */
export function joinColumns(set: ColumnSet, outlets: readonly number[]): Column {
  const columns = outlets.flatMap((o) => set.byOutlet.get(o) ?? []);
  if (columns.length === 1) return columns[0] as Column;
  const joined = newColumn();
  const texts = new Numbering<number>();
  for (const column of columns) {
    const places = column.articles.map((article) => {
      const place = texts.of(set.textOf[article] as number);
      if (place === joined.articles.length) addArticle(joined, article);
      return place;
    });
    for (const field of ['totals', 'negative', 'positive'] as const) {
      for (const [p, place] of places.entries())
        joined[field][place] = (joined[field][place] as number) + (column[field][p] as number);
    }
    for (const [term, cell] of column.terms) addCell(joined, term, cell, places);
  }
  return joined;
}

function addArticle(column: Column, article: number): void {
  column.articles.push(article);
  column.totals.push(0);
  column.negative.push(0);
  column.positive.push(0);
}

/** Adds a term's counts at the places that a column's own places have in the joined one. */
function addCell(joined: Column, term: string, cell: TermCounts, places: readonly number[]): void {
  const known = joined.terms.get(term) ?? { places: [], counts: [] };
  joined.terms.set(term, known);
  const before = new Map(known.places.map((place, k) => [place, k]));
  for (const [k, p] of cell.places.entries()) {
    const place = places[p] as number;
    const count = cell.counts[k] as number;
    const there = before.get(place);
    if (there === undefined) {
      known.places.push(place);
      known.counts.push(count);
    } else known.counts[there] = (known.counts[there] as number) + count;
  }
}

/** What is counted as a hit in a column. */
export type Hit = { readonly term: string } | { readonly pole: -1 | 1 } | { readonly index: true };

/** Hits by place. For `index`: (polarity + 1) / 2 summed, so that share 0 to 1 stands for mean polarity −1 to 1. */
export function hitsOf(column: Column, hit: Hit): Float64Array {
  if ('pole' in hit) return Float64Array.from(hit.pole < 0 ? column.negative : column.positive);
  if ('index' in hit) {
    return Float64Array.from(
      column.totals,
      (n, p) => (n + (column.positive[p] as number) - (column.negative[p] as number)) / 2,
    );
  }
  const hits = new Float64Array(column.articles.length);
  const cell = column.terms.get(hit.term);
  cell?.places.forEach((place, k) => {
    hits[place] = (hits[place] as number) + (cell.counts[k] as number);
  });
  return hits;
}
