/** Jensen–Shannon divergence of choice distributions (Lin 1991). */

/** Divergence in bits, 0 to 1, of two count vectors; 0 when one is empty. */
export function jensenShannon(p: ArrayLike<number>, q: ArrayLike<number>): number {
  const options = p.length;
  const shares = new Float64Array(2 * options);
  let [np, nq] = [0, 0];
  for (let i = 0; i < options; i++) {
    np += p[i] as number;
    nq += q[i] as number;
  }
  if (np <= 0 || nq <= 0) return 0;
  for (let i = 0; i < options; i++) {
    shares[i] = (p[i] as number) / np;
    shares[options + i] = (q[i] as number) / nq;
  }
  return divergenceOfShares(shares, 0, options, options);
}

/** Divergence in bits, 0 to 1, of two vectors of `options` shares that stand in `shares` from the places `p` and `q`. */
export function divergenceOfShares(shares: Float64Array, p: number, q: number, options: number): number {
  let sum = 0;
  for (let i = 0; i < options; i++) {
    const a = shares[p + i] as number;
    const b = shares[q + i] as number;
    // An option that one side never makes adds half of the other's share: the logarithm would be 1.
    if (a === 0 || b === 0) {
      sum += (a + b) / 2;
      continue;
    }
    const m = (a + b) / 2;
    sum += (a / 2) * Math.log2(a / m) + (b / 2) * Math.log2(b / m);
  }
  return Math.max(0, Math.min(1, sum));
}

/**
 * What two samples of one distribution with `options` options would show in bits by their small counts alone
 * (first-order, after Miller 1955): (k − 1)(1/n₁ + 1/n₂) / (8 ln 2).
 */
export function divergenceBias(options: number, n1: number, n2: number): number {
  if (n1 <= 0 || n2 <= 0) return 0;
  return ((options - 1) * (1 / n1 + 1 / n2)) / (8 * Math.LN2);
}
