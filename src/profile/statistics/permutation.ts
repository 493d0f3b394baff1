/** Permutation test over articles, within strata: is the option commoner on side A than chance labelling would make it? */
import type { RandomStream } from '../random.js';
import { skewedTail } from './distributions.js';

export interface PermutationInput {
  /** Hits and mentions of each article. */
  readonly hits: ArrayLike<number>;
  readonly totals: ArrayLike<number>;
  /** 1 for articles of side A, 0 for side B. */
  readonly sideA: ArrayLike<number>;
  /** Stratum (event, week) of each article, any whole numbers; labels are permuted within strata only. */
  readonly strata: ArrayLike<number>;
}

export interface PermutationResult {
  /** Two-sided p, above 0. */
  readonly p: number;
  /** Σ over A of hits less what their stratum's share of their mentions would be. */
  readonly statistic: number;
  /** Variance of the statistic under permutation. */
  readonly variance: number;
}

interface Stratum {
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
  const strata = splitStrata(input);
  let statistic = 0;
  for (let i = 0, s = strata.of; i < input.hits.length; i++) {
    if (input.sideA[i]) statistic += s[i] as number;
  }
  const { variance, third } = moments(strata.groups);
  if (variance <= 1e-12) return { p: 1, statistic, variance: 0 };
  const z = statistic / Math.sqrt(variance);
  const skewness = third / variance ** 1.5;
  const byMoments = Math.min(1, 2 * Math.min(skewedTail(z, skewness), skewedTail(-z, -skewness)));
  if (manyOnBothSides(strata.groups)) return { p: Math.max(byMoments, 1e-15), statistic, variance };
  const { exceedances, drawn } = draw(strata.groups, statistic, permutations, random);
  const byDraws = Math.min(1, (2 * (exceedances + 1)) / (drawn + 1));
  // Few exceedances: the draws only bound p, the moments place it, and never more than tenfold below the bound.
  const p = exceedances >= 10 ? byDraws : Math.min(byDraws, Math.max(byMoments, byDraws / 10));
  return { p, statistic, variance };
}

/** Variance of the statistic when labels are permuted within strata: the clustered variance of a Mantel–Haenszel surplus. */
export const permutationVariance = (input: PermutationInput): number =>
  moments(splitStrata(input).groups).variance;

function manyOnBothSides(groups: readonly Stratum[]): boolean {
  let [a, b] = [0, 0];
  for (const { residuals, countA } of groups) {
    a += countA;
    b += residuals.length - countA;
  }
  return Math.min(a, b) >= MANY_ARTICLES;
}

function splitStrata(input: PermutationInput): { groups: Stratum[]; of: Float64Array } {
  const members = new Map<number, number[]>();
  for (let i = 0; i < input.hits.length; i++) {
    const key = input.strata[i] as number;
    const list = members.get(key);
    if (list) list.push(i);
    else members.set(key, [i]);
  }
  const of = new Float64Array(input.hits.length);
  const groups: Stratum[] = [];
  for (const list of members.values()) {
    let [x, n, countA] = [0, 0, 0];
    for (const i of list) {
      x += input.hits[i] as number;
      n += input.totals[i] as number;
      countA += input.sideA[i] ? 1 : 0;
    }
    const share = n > 0 ? x / n : 0;
    const residuals = new Float64Array(list.length);
    list.forEach((i, k) => {
      residuals[k] = (input.hits[i] as number) - share * (input.totals[i] as number);
      of[i] = residuals[k] as number;
    });
    if (countA > 0 && countA < list.length) groups.push({ residuals, countA });
  }
  return { groups, of };
}

/** Second and third central moments of the sum of a simple random sample without replacement (Cochran 1977, §2.15), over strata. */
function moments(groups: readonly Stratum[]): { variance: number; third: number } {
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
  groups: readonly Stratum[],
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
