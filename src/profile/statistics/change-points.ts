/** Change points of a share over time, and only where a permutation test supports them. */
import type { RandomStream } from '../random.js';

/** One day's counts. Days, not articles, are permuted: the articles of a day report the same events. */
export interface DayCounts {
  readonly hits: number;
  readonly total: number;
}

export interface Change {
  /** Index of the first day of the later part. */
  readonly at: number;
  readonly before: number;
  readonly after: number;
  readonly p: number;
}

/** Fewest days and mentions on either side of a change. */
const LEAST_DAYS = 5;
const LEAST_MENTIONS = 20;

/**
 * The split that the standardised CUSUM of residuals favours most, with its permutation p over the order of days (Page 1954;
 * Antoch & Hušková 2001). Undefined when the series is too short.
 */
export function findChange(
  days: readonly DayCounts[],
  permutations: number,
  random: RandomStream,
): Change | undefined {
  const total = days.reduce((sum, d) => sum + d.total, 0);
  const hits = days.reduce((sum, d) => sum + d.hits, 0);
  if (days.length < 2 * LEAST_DAYS || total < 2 * LEAST_MENTIONS) return undefined;
  const share = hits / total;
  const residuals = Float64Array.from(days, (d) => d.hits - share * d.total);
  const observed = highest(residuals);
  if (observed.height <= 0) return undefined;
  const at = observed.at;
  const [early, late] = [sum(days.slice(0, at)), sum(days.slice(at))];
  if (early.total < LEAST_MENTIONS || late.total < LEAST_MENTIONS) return undefined;
  let beyond = 0;
  for (let k = 0; k < permutations; k++) {
    shuffle(residuals, random);
    if (highest(residuals).height >= observed.height - 1e-12) beyond++;
  }
  const p = (beyond + 1) / (permutations + 1);
  return { at, before: early.hits / early.total, after: late.hits / late.total, p };
}

function highest(residuals: Float64Array): { at: number; height: number } {
  const n = residuals.length;
  let running = 0;
  let best = { at: -1, height: 0 };
  for (let k = 1; k <= n - LEAST_DAYS; k++) {
    running += residuals[k - 1] as number;
    if (k < LEAST_DAYS) continue;
    const height = Math.abs(running) / Math.sqrt(k * (1 - k / n));
    if (height > best.height) best = { at: k, height };
  }
  return best;
}

function sum(days: readonly DayCounts[]): DayCounts {
  let [hits, total] = [0, 0];
  for (const d of days) {
    hits += d.hits;
    total += d.total;
  }
  return { hits, total };
}

function shuffle(values: Float64Array, random: RandomStream): void {
  for (let i = values.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const kept = values[i] as number;
    values[i] = values[j] as number;
    values[j] = kept;
  }
}
