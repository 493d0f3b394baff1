/** Odds ratio of two sides, clustered by article. */
import type { Interval } from '../../types/index.js';
import type { RatioSummary } from './clusters.js';
import { tCritical } from './distributions.js';
import { steadyDesignEffect } from './share.js';

export interface OddsRatio {
  readonly value: number;
  readonly interval: Interval;
}

/**
 * Odds of a hit on side A over those on side B. Each side's variance of the log odds is 1/hits + 1/misses (Woolf 1955) times
 * its design effect by article; 0.5 is added to all four counts when one is 0 (Haldane 1956, Anscombe 1956).
 */
export function oddsRatio(a: RatioSummary, b: RatioSummary, correlation: number, alpha: number): OddsRatio {
  const add = [a, b].some((s) => s.hits === 0 || s.hits === s.total) ? 0.5 : 0;
  const log = (s: RatioSummary): number => Math.log((s.hits + add) / (s.total - s.hits + add));
  const variance = (s: RatioSummary): number =>
    steadyDesignEffect(s, correlation) * (1 / (s.hits + add) + 1 / (s.total - s.hits + add));
  const value = log(a) - log(b);
  const half = tCritical(alpha, a.clusters + b.clusters - 2) * Math.sqrt(variance(a) + variance(b));
  return { value: Math.exp(value), interval: { low: Math.exp(value - half), high: Math.exp(value + half) } };
}
