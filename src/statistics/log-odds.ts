/** Keyness: log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008, eq. 16–22). */

export interface KeynessInput {
  readonly count: number;
  readonly total: number;
  readonly referenceCount: number;
  readonly referenceTotal: number;
  /** The term's share of the prior, 0 to 1: its frequency in both sides together. */
  readonly priorShare: number;
  /** Weight of the prior in words. */
  readonly priorTotal: number;
  /** Variance inflation by articles that repeat the term, at least 1. */
  readonly dispersion?: number;
}

/** Log-odds difference (positive: more the first side's) and its z score; none for a term beside which there is no other. */
export function logOddsDirichlet(input: KeynessInput): { logOdds: number; z: number } {
  if (input.priorShare >= 1) return { logOdds: 0, z: 0 };
  const prior = input.priorShare * input.priorTotal;
  const one = input.count + prior;
  const two = input.referenceCount + prior;
  const odds = (y: number, n: number): number => Math.log(y / (n + input.priorTotal - y));
  const logOdds = odds(one, input.total) - odds(two, input.referenceTotal);
  const variance = (1 / one + 1 / two) * Math.max(1, input.dispersion ?? 1);
  return { logOdds, z: logOdds / Math.sqrt(variance) };
}
