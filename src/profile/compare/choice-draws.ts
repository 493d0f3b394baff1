/** What each article chooses of one choice set, laid out so that articles can be drawn again and again. */
import type { RandomStream } from '../random.js';
import type { Column } from './columns.js';

/** Options made and how often, of all articles end to end: article i's are from `starts[i]` to `starts[i + 1]`. */
export interface Choices {
  readonly starts: Int32Array;
  readonly options: Int32Array;
  readonly counts: Int32Array;
}

/** Choices of a column's articles, `terms` being the options in order. */
export function choicesOf(column: Column, terms: readonly string[]): Choices {
  const ofArticle: [option: number, count: number][][] = column.articles.map(() => []);
  terms.forEach((term, option) => {
    const cell = column.terms.get(term);
    cell?.places.forEach((place, k) => {
      ofArticle[place]?.push([option, cell.counts[k] as number]);
    });
  });
  const made = ofArticle.flat();
  let end = 0;
  return {
    starts: Int32Array.from([0, ...ofArticle.map((own) => (end += own.length))]),
    options: Int32Array.from(made, ([option]) => option),
    counts: Int32Array.from(made, ([, count]) => count),
  };
}

function addArticle({ starts, options, counts }: Choices, article: number, to: Float64Array): void {
  for (let k = starts[article] as number; k < (starts[article + 1] as number); k++) {
    const option = options[k] as number;
    to[option] = (to[option] as number) + (counts[k] as number);
  }
}

/** Sums over all articles by option (`width` options). */
export function sums(choices: Choices, width: number): Float64Array {
  const out = new Float64Array(width);
  for (let i = 0; i < choices.starts.length - 1; i++) addArticle(choices, i, out);
  return out;
}

/** Sums over as many articles as there are, drawn with replacement. */
export function resampled(choices: Choices, width: number, random: RandomStream): Float64Array {
  const out = new Float64Array(width);
  const articles = choices.starts.length - 1;
  for (let i = 0; i < articles; i++) addArticle(choices, random.below(articles), out);
  return out;
}
