/** Articles by stratum, found once and used for every test of the same articles. */

import { Numbering } from '../storage/numbering.js';

export interface Strata {
  /** The strata in the order in which they are first met. */
  readonly keys: Int32Array;
  /** Stratum s's articles are `members[starts[s]]` up to `members[starts[s + 1]]`, rising. */
  readonly starts: Int32Array;
  readonly members: Int32Array;
}

/** Groups articles by the stratum of each, any whole number. */
export function groupStrata(strata: ArrayLike<number>): Strata {
  const numbers = new Numbering<number>();
  const of = Int32Array.from(strata, (key) => numbers.of(key));
  const starts = new Int32Array(numbers.size + 1);
  for (const stratum of of) starts[stratum + 1] = (starts[stratum + 1] as number) + 1;
  for (let s = 0; s < numbers.size; s++) starts[s + 1] = (starts[s + 1] as number) + (starts[s] as number);
  const next = starts.slice();
  const members = new Int32Array(of.length);
  for (const [article, stratum] of of.entries()) {
    const place = next[stratum] as number;
    members[place] = article;
    next[stratum] = place + 1;
  }
  return { keys: Int32Array.from(numbers.met), starts, members };
}
