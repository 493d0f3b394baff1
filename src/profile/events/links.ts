/**
 * Links between clusters, with the sum of the similarities that each stands for. A link stands in the lists of both its ends; in flat
 * arrays, as there are some ten an article.
 */

const NONE = -1;
/** The sum of a link that is no more. */
const GONE = -1;

export class Links {
  #count = 0;
  /** Side s belongs to link s >> 1 and leads from cluster `ends[s]` to `ends[s ^ 1]`. */
  readonly #ends: Int32Array;
  /** The next side in the list of its cluster. */
  readonly #next: Int32Array;
  readonly #sums: Float64Array;
  /** The first side of each cluster. */
  readonly #heads: Int32Array;
  /** Links of the cluster that is marked, + 1, by the other end. */
  readonly #marks: Int32Array;
  #marked = NONE;

  /** Between so many clusters, at most so many links. */
  constructor(clusters: number, most: number) {
    this.#ends = new Int32Array(2 * most);
    this.#next = new Int32Array(2 * most);
    this.#sums = new Float64Array(most);
    this.#heads = new Int32Array(clusters).fill(NONE);
    this.#marks = new Int32Array(clusters);
  }

  /** Adds to the link of two clusters, made where there is none. Quickest where `centre` is often the same one time after the other. */
  add(centre: number, other: number, similarity: number): void {
    this.#mark(centre);
    const known = (this.#marks[other] as number) - 1;
    if (known >= 0) {
      this.#sums[known] = (this.#sums[known] as number) + similarity;
      return;
    }
    const link = this.#count++;
    this.#sums[link] = similarity;
    this.#enlist(2 * link, centre);
    this.#enlist(2 * link + 1, other);
    this.#marks[other] = link + 1;
  }

  /** The sum of a link; below 0 for one that is no more. */
  sumOf(link: number): number {
    return this.#sums[link] as number;
  }

  /** Visits the links of a cluster. */
  each(cluster: number, visit: (other: number, sum: number, link: number) => void): void {
    let before = NONE;
    for (let side = this.#heads[cluster] as number; side !== NONE; side = this.#next[side] as number) {
      const link = side >> 1;
      const sum = this.#sums[link] as number;
      if (sum !== GONE) {
        visit(this.#ends[side ^ 1] as number, sum, link);
        before = side;
      } else if (before === NONE) this.#heads[cluster] = this.#next[side] as number;
      else this.#next[before] = this.#next[side] as number;
    }
  }

  /** Gives all links of `gone` to `kept`; the link between the two is no more. */
  absorb(kept: number, gone: number): void {
    this.#mark(kept);
    let next: number;
    for (let side = this.#heads[gone] as number; side !== NONE; side = next) {
      next = this.#next[side] as number;
      const link = side >> 1;
      const sum = this.#sums[link] as number;
      if (sum === GONE) continue;
      const other = this.#ends[side ^ 1] as number;
      const known = (this.#marks[other] as number) - 1;
      if (other !== kept && known < 0) {
        this.#enlist(side, kept);
        this.#marks[other] = link + 1;
        continue;
      }
      this.#sums[link] = GONE;
      if (other !== kept) this.#sums[known] = (this.#sums[known] as number) + sum;
    }
    this.#heads[gone] = NONE;
    this.#marks[gone] = 0;
  }

  #enlist(side: number, cluster: number): void {
    this.#ends[side] = cluster;
    this.#next[side] = this.#heads[cluster] as number;
    this.#heads[cluster] = side;
  }

  #mark(cluster: number): void {
    if (this.#marked === cluster) return;
    if (this.#marked !== NONE) {
      this.each(this.#marked, (other) => {
        this.#marks[other] = 0;
      });
    }
    this.each(cluster, (other, _, link) => {
      this.#marks[other] = link + 1;
    });
    this.#marked = cluster;
  }
}
