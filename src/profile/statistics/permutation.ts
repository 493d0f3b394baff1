/** Studentised permutation test over articles, within strata: is the option commoner on side A than chance labelling would make it? */
import type { RandomStream } from '../../statistics/random.js';
import type { ClusterCounts } from './clusters.js';
import { skewedTail } from './distributions.js';
import { Labelling, type Surplus } from './labelling.js';
import type { Strata } from './strata.js';

export interface PermutationInput {
  /** Hits and mentions of each article, in each of the choice sets that are compared: one, or several for an index. */
  readonly parts: readonly ClusterCounts[];
  /** 1 for articles of side A, 0 for side B. */
  readonly sideA: ArrayLike<number>;
  /** Articles by event or month; labels are permuted within strata only. */
  readonly strata: Strata;
}

export interface PermutationResult {
  /** Two-sided p, above 0. */
  readonly p: number;
  /** Σ over A of hits less what their stratum's share of their mentions would be, over its standard error between articles. */
  readonly statistic: number;
}

/** Draws after which a p that is plainly large is not looked at closer (sequential Monte Carlo, Besag & Clifford 1991). */
const ENOUGH_EXCEEDANCES = 20;
/** With fewer exceedances than this the draws only bound p. */
const FEW_EXCEEDANCES = 10;
/** Where this many articles carry the variance of each side, the curve is trusted beyond what draws could show, and needs fewer of them. */
const MANY_ARTICLES = 50;
const DRAWN_OF_MANY = 500;
/** Below the bound of the draws by no more than this, where few articles carry the variance. */
const DEEPER = 10;
const LEAST_P = 1e-15;

/**
 * Two-sided p by `permutations` random relabellings at most. The statistic is studentised anew in each, so that p is level also where the
 * articles of the two sides differ in size or in how they cluster (Janssen 1997; Chung & Romano 2013; Pauly, Brunner & Konietschke 2015).
 * Where next to no relabelling reaches the statistic, the Pearson type III curve with the moments of those drawn places p.
 */
export function permutationTest(
  { parts, sideA, strata }: PermutationInput,
  permutations: number,
  random: RandomStream,
): PermutationResult {
  const labels = new Labelling(parts, sideA, strata);
  if (labels.isSilent) return { p: 1, statistic: 0 };
  const statistic = studentised(labels.observed());
  const many = labels.carriers >= MANY_ARTICLES;
  const draws = many ? Math.min(DRAWN_OF_MANY, permutations) : permutations;
  const { above, below, drawn, curve } = draw(labels, statistic, draws, random);
  const exceedances = Math.min(above, below);
  const byDraws = Math.min(1, (2 * (exceedances + 1)) / (drawn + 1));
  if (exceedances >= FEW_EXCEEDANCES) return { p: byDraws, statistic };
  const least = many ? LEAST_P : byDraws / DEEPER;
  const p = Math.min(byDraws, Math.max(2 * curve(statistic, above < below), least));
  return { p, statistic };
}

const studentised = ({ surplus, variance }: Surplus): number =>
  variance > 0 ? surplus / Math.sqrt(variance) : 0;

function draw(labels: Labelling, statistic: number, permutations: number, random: RandomStream) {
  const slack = 1e-9 * (1 + Math.abs(statistic));
  let [above, below, drawn] = [0, 0, 0];
  let [sum, squares, cubes] = [0, 0, 0];
  while (drawn < permutations && Math.min(above, below) < ENOUGH_EXCEEDANCES) {
    const value = studentised(labels.draw(random));
    if (value >= statistic - slack) above++;
    if (value <= statistic + slack) below++;
    drawn++;
    sum += value;
    squares += value * value;
    cubes += value * value * value;
  }
  const curve = (value: number, upper: boolean): number => {
    const n = Math.max(1, drawn);
    const mean = sum / n;
    const variance = squares / n - mean * mean;
    if (variance <= 1e-12) return 1;
    const third = cubes / n - 3 * mean * (squares / n) + 2 * mean ** 3;
    const sign = upper ? 1 : -1;
    return skewedTail((sign * (value - mean)) / Math.sqrt(variance), (sign * third) / variance ** 1.5);
  };
  return { above, below, drawn, curve };
}
