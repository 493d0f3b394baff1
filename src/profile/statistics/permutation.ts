/** Permutation test over articles, within strata: is the option commoner on side A than chance labelling would make it? */
import type { RandomStream } from '../../statistics/random.js';
import { skewedTail } from './distributions.js';
import type { Strata } from './strata.js';

export interface PermutationInput {
  /** Hits and mentions of each article. */
  readonly hits: ArrayLike<number>;
  readonly totals: ArrayLike<number>;
  /** 1 for articles of side A, 0 for side B. */
  readonly sideA: ArrayLike<number>;
  /** Articles by event or month; labels are permuted within strata only. */
  readonly strata: Strata;
}

export interface PermutationResult {
  /** Two-sided p, above 0. */
  readonly p: number;
  /** Σ over A of hits less what their stratum's share of their mentions would be. */
  readonly statistic: number;
  /** Variance of the statistic under permutation. */
  readonly variance: number;
}

/** Articles of one stratum that has both sides: what their hits differ by from the stratum's share of their mentions. */
interface Residuals {
  readonly key: number;
  readonly residuals: Float64Array;
  readonly countA: number;
}

/** Draws after which a p that is plainly large is not looked at closer (sequential Monte Carlo, Besag & Clifford 1991). */
const ENOUGH_EXCEEDANCES = 20;
/** With this many articles on both sides the moment-matched curve is nearer the permutation distribution than draws would be. */
const MANY_ARTICLES = 50;

/**
 * Two-sided p: by `permutations` random relabellings, or, where both sides have many articles, by the Pearson type III curve with
 * the exact first three moments of the permutation distribution (Mielke & Berry 2007), which also places tails beyond the draws.
 */
export function permutationTest(
  input: PermutationInput,
  permutations: number,
  random: RandomStream,
): PermutationResult {
  const { groups, of } = residualsOf(input);
  let statistic = 0;
  for (let i = 0; i < of.length; i++) if (input.sideA[i]) statistic += of[i] as number;
  const { variance, third } = moments(groups);
  if (variance <= 1e-12) return { p: 1, statistic, variance: 0 };
  const z = statistic / Math.sqrt(variance);
  const skewness = third / variance ** 1.5;
  const byMoments = Math.min(1, 2 * Math.min(skewedTail(z, skewness), skewedTail(-z, -skewness)));
  if (manyOnBothSides(groups)) return { p: Math.max(byMoments, 1e-15), statistic, variance };
  const { exceedances, drawn } = draw(groups, statistic, permutations, random);
  const byDraws = Math.min(1, (2 * (exceedances + 1)) / (drawn + 1));
  // Few exceedances: the draws only bound p, the moments place it, and never more than tenfold below the bound.
  const p = exceedances >= 10 ? byDraws : Math.min(byDraws, Math.max(byMoments, byDraws / 10));
  return { p, statistic, variance };
}

/**
 * Variance of the statistic when labels are permuted within the strata that `isOf` takes: the clustered variance of a Mantel–Haenszel
 * surplus.
 */
export const permutationVariance = (input: PermutationInput, isOf: (key: number) => boolean): number =>
  moments(residualsOf(input).groups.filter(({ key }) => isOf(key))).variance;

function manyOnBothSides(groups: readonly Residuals[]): boolean {
  let [a, b] = [0, 0];
  for (const { residuals, countA } of groups) {
    a += countA;
    b += residuals.length - countA;
  }
  return Math.min(a, b) >= MANY_ARTICLES;
}

/** Residuals of all articles by their number, and by stratum those that a relabelling can move. */
function residualsOf({ hits, totals, sideA, strata }: PermutationInput) {
  const { keys, starts, members } = strata;
  const of = new Float64Array(members.length);
  const all = new Float64Array(members.length);
  const groups: Residuals[] = [];
  for (let s = 0; s < keys.length; s++) {
    const [start, end] = [starts[s] as number, starts[s + 1] as number];
    let [x, n, countA] = [0, 0, 0];
    for (let k = start; k < end; k++) {
      const i = members[k] as number;
      x += hits[i] as number;
      n += totals[i] as number;
      countA += sideA[i] ? 1 : 0;
    }
    const share = n > 0 ? x / n : 0;
    for (let k = start; k < end; k++) {
      const i = members[k] as number;
      const residual = (hits[i] as number) - share * (totals[i] as number);
      of[i] = residual;
      all[k] = residual;
    }
    if (countA > 0 && countA < end - start)
      groups.push({ key: keys[s] as number, residuals: all.subarray(start, end), countA });
  }
  return { groups, of };
}

/** Second and third central moments of the sum of a simple random sample without replacement (Cochran 1977, §2.15), over strata. */
function moments(groups: readonly Residuals[]): { variance: number; third: number } {
  let [variance, third] = [0, 0];
  for (const { residuals, countA } of groups) {
    const m = residuals.length;
    const b = m - countA;
    let [s2, s3] = [0, 0];
    for (const u of residuals) {
      s2 += u * u;
      s3 += u * u * u;
    }
    variance += ((countA * b) / (m * (m - 1))) * s2;
    if (m > 2) third += ((countA * b * (b - countA)) / (m * (m - 1) * (m - 2))) * s3;
  }
  return { variance, third };
}

function draw(
  groups: readonly Residuals[],
  statistic: number,
  permutations: number,
  random: RandomStream,
): { exceedances: number; drawn: number } {
  const slack = 1e-9 * (1 + Math.abs(statistic));
  let [above, below, drawn] = [0, 0, 0];
  while (drawn < permutations && Math.min(above, below) < ENOUGH_EXCEEDANCES) {
    let sum = 0;
    for (const { residuals, countA } of groups) sum += sampleSum(residuals, countA, random);
    if (sum >= statistic - slack) above++;
    if (sum <= statistic + slack) below++;
    drawn++;
  }
  return { exceedances: Math.min(above, below), drawn };
}

/** Sum of `count` values drawn without replacement: a partial Fisher–Yates shuffle in place, of the smaller side. */
function sampleSum(values: Float64Array, count: number, random: RandomStream): number {
  const take = Math.min(count, values.length - count);
  let sum = 0;
  for (let i = 0; i < take; i++) {
    const j = i + random.below(values.length - i);
    const picked = values[j] as number;
    values[j] = values[i] as number;
    values[i] = picked;
    sum += picked;
  }
  // Residuals of a stratum sum to 0, so the other side's sum is the negative.
  return take === count ? sum : -sum;
}
