/**
 * The legitimacy index of two sides at one mix of choice sets (direct standardisation). The crude index of an outlet that tells more of an
 * actor's dead and that of one that tells more of its fighters differ where the two choose alike: "martyr" and "militia" stand in sets whose
 * plain words are not equally common. Each set weighs by n_A n_B / (n_A + n_B), the weights of Cochran 1954 and of the Mantel–Haenszel
 * difference (Greenland & Robins 1985): a set that one side does not make weighs nothing, and none that one hardly makes weighs much.
 */
import type { ClusterCounts, RatioSummary } from '../statistics/clusters.js';
import { Numbering } from '../storage/numbering.js';
import { type Column, hitsOf } from './columns.js';

/** One side: its articles that make a choice of the common sets. */
export interface StandardisedSide {
  readonly articles: readonly number[];
  /** By article, over the common sets. */
  readonly totals: Float64Array;
  /** By common set: hits (half a point of polarity each, from −1) and mentions, parallel to `articles`. */
  readonly parts: readonly ClusterCounts[];
  /** Of the standardised share; `total` counts mentions by what they are worth at these weights (Kish 1965). */
  readonly summary: RatioSummary;
  /** As they stand, over the common sets. */
  readonly hits: number;
  readonly mentions: number;
}

/** Both sides, of which `parts` are the columns in each choice set, at the common mix; undefined where they have no choice set in common. */
export function standardise(
  parts: readonly { readonly a: Column; readonly b: Column }[],
  textOf: ArrayLike<number>,
): { readonly a: StandardisedSide; readonly b: StandardisedSide } | undefined {
  const common = parts.filter(({ a, b }) => a.articles.length > 0 && b.articles.length > 0);
  if (common.length === 0) return undefined;
  const weights = common.map(({ a, b }) => {
    const [n, m] = [sum(a.totals), sum(b.totals)];
    return (n * m) / (n + m);
  });
  const whole = sum(weights);
  const mix = weights.map((weight) => weight / whole);
  return {
    a: sideOf(
      common.map(({ a }) => a),
      mix,
      textOf,
    ),
    b: sideOf(
      common.map(({ b }) => b),
      mix,
      textOf,
    ),
  };
}

function sideOf(
  columns: readonly Column[],
  mix: readonly number[],
  textOf: ArrayLike<number>,
): StandardisedSide {
  // Of one text one column may have another printing than the next.
  const byText = new Map(
    columns.flatMap((column) =>
      column.articles.map((article) => [textOf[article] as number, article] as const),
    ),
  );
  const articles = [...byText.values()].sort((x, y) => x - y);
  const texts = new Numbering(articles.map((article) => textOf[article] as number));
  const placeOf = (article: number): number => texts.of(textOf[article] as number);
  const parts = columns.map((column) => {
    const [hits, totals] = [new Float64Array(articles.length), new Float64Array(articles.length)];
    const own = hitsOf(column, { index: true });
    column.articles.forEach((article, k) => {
      hits[placeOf(article)] = own[k] as number;
      totals[placeOf(article)] = column.totals[k] as number;
    });
    return { hits, totals };
  });
  const totals = new Float64Array(articles.length);
  for (const part of parts)
    for (let k = 0; k < totals.length; k++) totals[k] = (totals[k] as number) + (part.totals[k] as number);
  return {
    ...{ articles, totals, parts },
    summary: summariseMix(parts, mix),
    hits: sum(parts.map(({ hits }) => sum(hits))),
    mentions: sum(totals),
  };
}

/** Ratio and linearised variance of a mean of shares at fixed weights: each mention of a set weighs as the set's weight over its mentions. */
function summariseMix(parts: readonly ClusterCounts[], mix: readonly number[]): RatioSummary {
  const m = parts[0]?.totals.length ?? 0;
  const [errors, sizes] = [new Float64Array(m), new Float64Array(m)];
  let ratio = 0;
  let squares = 0;
  parts.forEach(({ hits, totals }, c) => {
    const n = sum(totals);
    const share = sum(hits) / n;
    const weight = (mix[c] as number) / n;
    ratio += (mix[c] as number) * share;
    squares += weight * weight * n;
    for (let k = 0; k < m; k++) {
      errors[k] = (errors[k] as number) + weight * ((hits[k] as number) - share * (totals[k] as number));
      sizes[k] = (sizes[k] as number) + weight * (totals[k] as number);
    }
  });
  const ofSquares = (values: Float64Array): number => values.reduce((total, v) => total + v * v, 0);
  return {
    hits: ratio / squares,
    total: 1 / squares,
    clusters: m,
    ratio,
    variance: m > 1 ? (m / (m - 1)) * ofSquares(errors) : 0,
    meanSize: ofSquares(sizes) / squares,
  };
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let k = 0; k < values.length; k++) total += values[k] as number;
  return total;
}
