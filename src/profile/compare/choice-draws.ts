/** What each article chooses of one choice set, laid out so that articles can be drawn again and again. */
import type { RandomStream } from '../random.js';
import type { Column } from './columns.js';

/** One entry an article and option, in parallel. */
export interface Choices {
  /** Places in the corpus. */
  readonly articles: Int32Array;
  readonly options: Int32Array;
  readonly counts: Int32Array;
}

/** Choices of a column's articles, `terms` being the options in order. */
export function choicesOf(column: Column, terms: readonly string[]): Choices {
  const cells = terms.map((term) => column.terms.get(term));
  return {
    articles: Int32Array.from(
      cells.flatMap((cell) => cell?.places ?? []),
      (p) => column.articles[p] as number,
    ),
    options: Int32Array.from(cells.flatMap((cell, option) => cell?.places.map(() => option) ?? [])),
    counts: Int32Array.from(cells.flatMap((cell) => cell?.counts ?? [])),
  };
}

/** Sums by option (`width` options), each article as often as `times` says by its place in the corpus; once when not given. */
export function sums(
  { articles, options, counts }: Choices,
  width: number,
  times?: Uint16Array,
): Float64Array {
  const out = new Float64Array(width);
  for (let k = 0; k < options.length; k++) {
    const option = options[k] as number;
    const often = times === undefined ? 1 : (times[articles[k] as number] as number);
    out[option] = (out[option] as number) + often * (counts[k] as number);
  }
  return out;
}

/**
 * How often each of a unit's articles is drawn when as many are drawn with replacement. An article comes with all that it chooses: its
 * choices of one set go with those of another.
 */
export function drawArticles(articles: Int32Array, random: RandomStream, times: Uint16Array): void {
  for (const article of articles) times[article] = 0;
  for (let k = 0; k < articles.length; k++) {
    const article = articles[random.below(articles.length)] as number;
    times[article] = (times[article] as number) + 1;
  }
}

/** The articles that make any of a unit's choices, each once, in order. */
export const articlesIn = (choices: readonly Choices[]): Int32Array =>
  Int32Array.from(new Set(choices.flatMap(({ articles }) => [...articles]))).sort();
