import type { Interval } from '../types/index.js';

/** Percentile interval at 1 − alpha of values, which are sorted in place. */
export function percentileInterval(values: Float64Array, alpha: number): Interval {
  values.sort();
  const at = (q: number): number => {
    const place = q * (values.length - 1);
    const below = Math.floor(place);
    const low = values[below] ?? Number.NaN;
    const high = values[Math.min(values.length - 1, below + 1)] ?? low;
    return low + (place - below) * (high - low);
  };
  return { low: at(alpha / 2), high: at(1 - alpha / 2) };
}
