/** The distributions behind intervals and p values. The one door to jstat. */
import library from 'jstat';

const { normal, gamma, studentt } = library.jStat;

/** P(Z ≤ z) of the standard normal. */
const normalCdf = (z: number): number => normal.cdf(z, 0, 1);

/** Two-sided p of a standard normal z, 0 to 1. */
export const twoSided = (z: number): number => Math.min(1, 2 * normalCdf(-Math.abs(z)));

/** Upper tail of chi-squared with one degree of freedom: P(X > x). */
export const chiSquaredTail = (x: number): number => twoSided(Math.sqrt(Math.max(0, x)));

const quantiles = new Map<string, number>();

/** Two-sided critical value of Student's t: P(|T| ≤ value) = 1 − alpha. `degrees` may be fractional and is at least 1. */
export function tCritical(alpha: number, degrees: number): number {
  // Quarter steps are far finer than any use of it, and let thousands of cells share one inversion.
  const rounded = Math.max(1, Math.min(2000, Math.round(degrees * 4) / 4));
  const key = `${alpha}/${rounded}`;
  let value = quantiles.get(key);
  if (value === undefined) {
    value = studentt.inv(1 - alpha / 2, rounded);
    quantiles.set(key, value);
  }
  return value;
}

/**
 * P(Z ≥ z) where Z is standardised with the given skewness, by a Pearson type III (shifted gamma) curve: the moment-matched
 * approximation of a permutation distribution (Mielke & Berry 2007, ch. 2). Where the skewness is to the other side the normal tail stands
 * for it: the curve's own ends at 2 / |skewness|, and the distribution's does not.
 */
export function skewedTail(z: number, skewness: number): number {
  if (skewness < 0.05) return normalCdf(-z);
  const shape = 4 / (skewness * skewness);
  const x = shape + z * Math.sqrt(shape);
  return x <= 0 ? 1 : 1 - gamma.cdf(x, shape, 1);
}
