/** Confidence intervals of shares, means of polarity, and their differences, clustered by article. */
import type { Interval } from '../../types/index.js';
import { designEffect, type RatioSummary } from './clusters.js';
import { tCritical } from './distributions.js';

/** Clusters' worth of weight that the pooled design effect has beside a cell's own: steadies cells of few articles. */
const PRIOR_CLUSTERS = 20;

/** A cell's design effect, drawn towards that of all cells (`correlation`), which also serves shares of 0 and 1. */
export function steadyDesignEffect(summary: RatioSummary, correlation: number): number {
  const expected = 1 + Math.max(0, summary.meanSize - 1) * correlation;
  const own = designEffect(summary);
  if (own === undefined) return expected;
  // A rare option shows its clustering in few articles only, and where it shows none its share comes out low as well.
  const telling = 4 * summary.ratio * (1 - summary.ratio) * summary.clusters;
  return (telling * own + PRIOR_CLUSTERS * expected) / (telling + PRIOR_CLUSTERS);
}

/** Mentions that would tell as much if they were independent. */
export function effectiveCount(summary: RatioSummary, correlation: number): number {
  return summary.total / Math.max(1e-3, steadyDesignEffect(summary, correlation));
}

function criticalValue(summary: RatioSummary, alpha: number): number {
  const clusters = summary.meanSize > 0 ? summary.total / summary.meanSize : summary.clusters;
  return tCritical(alpha, clusters - 1 + PRIOR_CLUSTERS);
}

/**
 * Wilson's score interval of a share on the effective number of mentions, with Student's t for the estimated design effect
 * (Wilson 1927; Korn & Graubard 1998; Franco et al. 2019). Ends within 0 to 1.
 */
export function shareInterval(summary: RatioSummary, correlation: number, alpha: number): Interval {
  if (summary.total === 0) return { low: 0, high: 1 };
  const n = effectiveCount(summary, correlation);
  const t = criticalValue(summary, alpha);
  const p = summary.ratio;
  const centre = (p + (t * t) / (2 * n)) / (1 + (t * t) / n);
  const half = (t / (1 + (t * t) / n)) * Math.sqrt((p * (1 - p)) / n + (t * t) / (4 * n * n));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** The mean polarity, −1 to 1, that a share of 0 to 1 stands for. */
export const polarityOf = (share: number): number => 2 * share - 1;

/** The same of an interval. */
export const toPolarity = ({ low, high }: Interval): Interval => ({
  low: polarityOf(low),
  high: polarityOf(high),
});

/** Interval of a − b from the two intervals: Newcombe's hybrid, the "square and add" of Zou & Donner 2008. */
export function differenceInterval(a: number, ofA: Interval, b: number, ofB: Interval): Interval {
  return {
    low: a - b - Math.hypot(a - ofA.low, ofB.high - b),
    high: a - b + Math.hypot(ofA.high - a, b - ofB.low),
  };
}

/** Variance of counts between articles over what a Poisson rate would give, of all units together: units with more hits tell more of it. */
export function pooledDispersion(summaries: readonly RatioSummary[]): number {
  let [weighted, hits] = [0, 0];
  for (const { ratio, total, variance, hits: own } of summaries) {
    if (own === 0) continue;
    weighted += own * ((variance * total) / ratio);
    hits += own;
  }
  return hits > 0 ? Math.max(1, weighted / hits) : 1;
}

/**
 * Interval of hits per unit of exposure (devices per word): the score interval of a Poisson rate on counts deflated by their
 * dispersion between articles, drawn towards that of all units (`pooled`), as a unit of few hits shows little of it.
 */
export function rateInterval(summary: RatioSummary, pooled: number, alpha: number): Interval {
  const { ratio, total, variance, hits, clusters } = summary;
  const poisson = ratio / total;
  const own = poisson > 0 ? variance / poisson : pooled;
  const dispersion = Math.max(1, (clusters * own + PRIOR_CLUSTERS * pooled) / (clusters + PRIOR_CLUSTERS));
  const count = hits / dispersion;
  const exposure = total / dispersion;
  const t = tCritical(alpha, Math.max(1, clusters - 1));
  const half = t * Math.sqrt(count + (t * t) / 4);
  return {
    low: Math.max(0, (count + (t * t) / 2 - half) / exposure),
    high: (count + (t * t) / 2 + half) / exposure,
  };
}
