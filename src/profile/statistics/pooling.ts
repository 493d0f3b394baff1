/** Partial pooling: a unit's share is drawn towards the share of all units, the more so the less it stands on. */

/** One unit's shares of the options of a choice, and the independent mentions they are worth. */
export interface PoolingUnit {
  readonly shares: readonly number[];
  readonly effective: number;
}

export interface Pooling {
  /** Shares of all units together. */
  readonly mean: readonly number[];
  /** Mentions' worth of the common share (the Dirichlet prior's total). Infinity: units do not differ beyond chance. */
  readonly strength: number;
}

/**
 * Empirical-Bayes Dirichlet-multinomial by moments: the between-unit part of the variance of shares (Weir & Cockerham 1984;
 * for one option, Kleinman 1973). One unit alone is not pooled.
 */
export function estimatePooling(units: readonly PoolingUnit[]): Pooling {
  const informed = units.filter((u) => u.effective > 0);
  const weight = informed.reduce((sum, u) => sum + u.effective, 0);
  const width = informed[0]?.shares.length ?? 0;
  const mean = Array.from({ length: width }, (_, k) =>
    informed.reduce((sum, u) => sum + (u.effective * (u.shares[k] as number)) / weight, 0),
  );
  const degrees = informed.length - 1;
  if (degrees < 1) return { mean, strength: 0 };
  const heterozygosity = 1 - mean.reduce((sum, p) => sum + p * p, 0);
  if (heterozygosity <= 1e-12) return { mean, strength: Number.POSITIVE_INFINITY };
  let between = 0;
  let within = 0;
  let squares = 0;
  for (const u of informed) {
    u.shares.forEach((p, k) => {
      between += u.effective * (p - (mean[k] as number)) ** 2;
    });
    within += u.effective * (1 - u.shares.reduce((sum, p) => sum + p * p, 0));
    squares += u.effective * u.effective;
  }
  const meanWithin = within / Math.max(1e-9, weight - informed.length);
  const scale = (weight - squares / weight) / degrees;
  const component = Math.max(0, (between / degrees - meanWithin) / scale);
  const correlation = component / (component + meanWithin);
  return { mean, strength: correlation > 0 ? (1 - correlation) / correlation : Number.POSITIVE_INFINITY };
}

/** A unit's share after pooling. */
export function pool(share: number, effective: number, mean: number, strength: number): number {
  if (strength === Number.POSITIVE_INFINITY) return mean;
  return effective + strength > 0 ? (effective * share + strength * mean) / (effective + strength) : mean;
}
