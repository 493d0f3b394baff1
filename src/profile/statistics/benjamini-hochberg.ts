/** False discovery rate. */

/** Benjamini–Hochberg adjusted p values (1995), in the order given: the least rate at which each would be a discovery. */
export function adjustPValues(p: readonly number[]): number[] {
  const order = p.map((_, i) => i).sort((i, j) => (p[j] as number) - (p[i] as number));
  const q = new Array<number>(p.length);
  let least = 1;
  order.forEach((i, place) => {
    least = Math.min(least, ((p[i] as number) * p.length) / (p.length - place));
    q[i] = least;
  });
  return q;
}
