/** What each article chooses of one choice set, laid out so that articles can be drawn again and again. */
import type { RandomStream } from '../../statistics/random.js';
import type { Column } from './columns.js';

/** One entry an article and option, in parallel. */
export interface Choices {
  /** Places in the corpus, or in whatever articles are drawn from. */
  readonly articles: Int32Array;
  readonly options: Int32Array;
  readonly counts: Int32Array;
}

/** Choices of a column's articles, `terms` being the options in order. */
export function choicesOf(column: Column, terms: readonly string[]): Choices {
  const cells = terms.map((term) => column.terms.get(term));
  const entries = cells.reduce((sum, cell) => sum + (cell?.places.length ?? 0), 0);
  const [articles, options, counts] = [
    new Int32Array(entries),
    new Int32Array(entries),
    new Int32Array(entries),
  ];
  let entry = 0;
  cells.forEach((cell, option) => {
    cell?.places.forEach((place, k) => {
      articles[entry] = column.articles[place] as number;
      options[entry] = option;
      counts[entry++] = cell.counts[k] as number;
    });
  });
  return { articles, options, counts };
}

/** Adds up `made` by option, each article as often as `times` says, into `into` from place `start`; once when `times` is not given. */
export function sumInto(
  { articles, options, counts }: Choices,
  into: Float64Array,
  start: number,
  times?: Uint16Array,
): void {
  for (let k = 0; k < options.length; k++) {
    const option = start + (options[k] as number);
    const often = times === undefined ? 1 : (times[articles[k] as number] as number);
    into[option] = (into[option] as number) + often * (counts[k] as number);
  }
}

/**
 * How often each of a unit's articles is drawn when as many are drawn with replacement. An article comes with all that it chooses: its
 * choices of one set go with those of another.
 */
export function drawArticles(random: RandomStream, times: Uint16Array): void {
  times.fill(0);
  for (let k = 0; k < times.length; k++) {
    const article = random.below(times.length);
    times[article] = (times[article] as number) + 1;
  }
}

/** The same choices with their articles counted from 0 over all that make any of them, and how many these are. */
export function renumbered(choices: readonly Choices[]): { articles: number; choices: Choices[] } {
  const met = Int32Array.from(new Set(choices.flatMap(({ articles }) => [...articles]))).sort();
  const places = new Int32Array((met.at(-1) ?? -1) + 1);
  for (const [place, article] of met.entries()) places[article] = place;
  return {
    articles: met.length,
    choices: choices.map((made) => ({
      ...made,
      articles: made.articles.map((article) => places[article] as number),
    })),
  };
}
