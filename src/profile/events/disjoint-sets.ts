/** Numbers from 0 in sets that are joined two at a time: union–find with path halving. A set is known by its least number. */
export class DisjointSets {
  readonly #parent: Int32Array;

  /** Every number alone. */
  constructor(size: number) {
    this.#parent = new Int32Array(size).map((_, i) => i);
  }

  get size(): number {
    return this.#parent.length;
  }

  /** The least number of a number's set. */
  find(i: number): number {
    const parent = this.#parent;
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  }

  isLeast(i: number): boolean {
    return this.#parent[i] === i;
  }

  /** Joins the sets of two numbers that are the least of theirs. */
  join(a: number, b: number): void {
    this.#parent[Math.max(a, b)] = Math.min(a, b);
  }
}
