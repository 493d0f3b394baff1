/** The cluster bootstrap: articles drawn with replacement, each with all its mentions (Davison & Hinkley 1997, §3.8). */

import type { ClusterCounts } from '../../src/profile/statistics/clusters.js';
import { percentileInterval } from '../../src/statistics/percentile-interval.js';
import type { RandomStream } from '../../src/statistics/random.js';
import type { Interval } from '../../src/types/index.js';

/** Percentile interval of hits / totals over `draws` bootstrap samples of the clusters. */
export function bootstrapShare(
  { hits, totals }: ClusterCounts,
  draws: number,
  alpha: number,
  random: RandomStream,
): Interval {
  const m = totals.length;
  const values = new Float64Array(draws);
  for (let d = 0; d < draws; d++) {
    let x = 0;
    let n = 0;
    for (let i = 0; i < m; i++) {
      const pick = random.below(m);
      x += hits[pick] as number;
      n += totals[pick] as number;
    }
    values[d] = n > 0 ? x / n : 0;
  }
  return percentileInterval(values, alpha);
}
