/** The Cochran–Mantel–Haenszel test and common odds ratio of 2×2 tables, one a stratum (an event). */
import type { Interval } from '../../types/index.js';
import { chiSquaredTail, tCritical } from './distributions.js';

/** One stratum: side A hits and misses, side B hits and misses. */
export interface Table {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

export interface MantelHaenszel {
  /** Σ ad/n over Σ bc/n (Mantel & Haenszel 1959); 0 or Infinity when one sum is 0. */
  readonly oddsRatio: number;
  /** By the variance of Robins, Breslow & Greenland 1986, inflated by the design effect. Absent for 0 and Infinity. */
  readonly interval?: Interval;
  /** With the continuity correction of R's `mantelhaen.test`, deflated by the design effect. */
  readonly chiSquared: number;
  readonly p: number;
  /** Σ over strata of A's hits less their expectation: its sign says on which side the option is commoner. */
  readonly surplus: number;
  /** Strata that inform: both sides and both outcomes present. */
  readonly strata: number;
  readonly mentions: number;
  /** Hypergeometric variance of the surplus if mentions were independent. */
  readonly variance: number;
}

/** Result for the tables; `designEffect` (at least 1) says how much clustering inflates variance. Undefined when no table informs. */
export function mantelHaenszel(
  tables: readonly Table[],
  alpha = 0.05,
  designEffect = 1,
): MantelHaenszel | undefined {
  let [strata, mentions, surplus, variance] = [0, 0, 0, 0];
  let [r, s, pr, cross, qs] = [0, 0, 0, 0, 0];
  for (const { a, b, c, d } of tables) {
    const n = a + b + c + d;
    const [row, other, hits, misses] = [a + b, c + d, a + c, b + d];
    if (row === 0 || other === 0 || hits === 0 || misses === 0) continue;
    strata++;
    mentions += n;
    surplus += a - (row * hits) / n;
    variance += (row * other * hits * misses) / (n * n * (n - 1));
    const [ri, si, pi, qi] = [(a * d) / n, (b * c) / n, (a + d) / n, (b + c) / n];
    r += ri;
    s += si;
    pr += pi * ri;
    cross += pi * si + qi * ri;
    qs += qi * si;
  }
  if (strata === 0) return undefined;
  const effect = Math.max(1, designEffect);
  const corrected = Math.max(0, Math.abs(surplus) - 0.5);
  const chiSquared = (corrected * corrected) / variance / effect;
  const common = { chiSquared, p: chiSquaredTail(chiSquared), surplus, strata, mentions, variance };
  const ratio = s === 0 ? Number.POSITIVE_INFINITY : r / s;
  if (r === 0 || s === 0) return { oddsRatio: ratio, ...common };
  const logVariance = pr / (2 * r * r) + cross / (2 * r * s) + qs / (2 * s * s);
  const half = tCritical(alpha, 2000) * Math.sqrt(effect * logVariance);
  const interval = { low: ratio * Math.exp(-half), high: ratio * Math.exp(half) };
  return { oddsRatio: ratio, interval, ...common };
}
