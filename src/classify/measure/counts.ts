/** Counts from which the figures of an evaluation follow, summed over articles. */

export type Counts<Name extends string> = Record<Name, number>;

/** Adds what one article counts to a sum. */
export function addCounts<Name extends string>(sum: Counts<Name>, one: Readonly<Counts<Name>>): void {
  for (const name in one) sum[name] += one[name];
}

/** 0 where the whole is 0. */
export const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
