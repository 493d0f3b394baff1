/**
 * Counts by article. Mentions of one article are not independent (an article that says ميليشيا once says it again), so every
 * variance here is between articles: the linearised variance of a ratio (Cochran 1977, §6.3; Kish 1965, ch. 5).
 */

/** For article i: `totals[i]` mentions of the choice, `hits[i]` of them with the option. Parallel arrays. */
export interface ClusterCounts {
  readonly hits: ArrayLike<number>;
  readonly totals: ArrayLike<number>;
}

export interface RatioSummary {
  readonly hits: number;
  readonly total: number;
  readonly clusters: number;
  /** hits / total; 0 when total is 0. */
  readonly ratio: number;
  /** Linearised variance of the ratio between clusters, with the m / (m − 1) correction. */
  readonly variance: number;
  /** Σ totals² / total: the size of the cluster that a random mention stands in. */
  readonly meanSize: number;
}

/** Sums, ratio and linearised variance of hits over totals. */
export function summariseRatio({ hits, totals }: ClusterCounts): RatioSummary {
  const m = totals.length;
  let x = 0;
  let n = 0;
  let squares = 0;
  for (let i = 0; i < m; i++) {
    const t = totals[i] as number;
    x += hits[i] as number;
    n += t;
    squares += t * t;
  }
  if (n === 0) return { hits: x, total: 0, clusters: m, ratio: 0, variance: 0, meanSize: 0 };
  const ratio = x / n;
  let residuals = 0;
  for (let i = 0; i < m; i++) {
    const r = (hits[i] as number) - ratio * (totals[i] as number);
    residuals += r * r;
  }
  const variance = m > 1 ? (m / (m - 1)) * (residuals / (n * n)) : 0;
  return { hits: x, total: n, clusters: m, ratio, variance, meanSize: squares / n };
}

/** Variance between clusters over what independent mentions would give; undefined for shares of 0 or 1. */
export function designEffect(summary: RatioSummary): number | undefined {
  const { ratio, total, variance, clusters } = summary;
  const binomial = (ratio * (1 - ratio)) / total;
  return clusters > 1 && binomial > 0 ? variance / binomial : undefined;
}

/** What an article adds to the correlation of its mentions when nothing is known: measured on clustered press data, 0.2 to 0.5. */
const CORRELATION_UNKNOWN = 0.3;

/** Intraclass correlation pooled over cells, from their design effects (Kish's 1 + (size − 1)·rho), within 0 to 1. */
export function pooledCorrelation(summaries: readonly RatioSummary[]): number {
  let excess = CORRELATION_UNKNOWN * 5;
  let weight = 5;
  for (const s of summaries) {
    const effect = designEffect(s);
    if (effect === undefined || s.meanSize <= 1) continue;
    excess += s.total * (effect - 1);
    weight += s.total * (s.meanSize - 1);
  }
  return Math.min(1, Math.max(0, excess / weight));
}
