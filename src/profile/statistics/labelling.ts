/** Articles of two sides, laid out so that they can be given to the sides anew again and again. */
import type { RandomStream } from '../../statistics/random.js';
import type { ClusterCounts } from './clusters.js';
import type { Strata } from './strata.js';

/** What side A has more than its strata's shares of its mentions, and the variance of that between articles. */
export interface Surplus {
  readonly surplus: number;
  readonly variance: number;
}

/** A stratum that has both sides: where its articles, its cells (choice sets) and its pairs of cells stand in the layout. */
interface Group {
  /** Articles `from` up to `to`, the first `countA` of them of side A. */
  readonly from: number;
  readonly to: number;
  readonly countA: number;
  readonly cell: number;
  readonly pair: number;
  /** The choice sets met in it: its cells are numbered by their place here. */
  readonly sets: readonly number[];
}

/** The two sides of a contrast within those strata that have both, their articles counted in one choice set or in several. */
export class Labelling {
  readonly #groups: Group[] = [];
  /** By article: Σ over its cells of its hits less the cell's share of its mentions, and where its entries start, one a cell. */
  readonly #residuals: Float64Array;
  readonly #starts: Int32Array;
  /** By entry: choice set, mentions, and the residual made up for its part in the share (HC2: MacKinnon & White 1985). */
  readonly #setOf: Int32Array;
  readonly #mentions: Float64Array;
  readonly #errors: Float64Array;
  /** Over all articles of a stratum: mentions by cell, products of errors by pair; and the same over the side that is drawn. */
  readonly #cells: Float64Array;
  readonly #pairs: Float64Array;
  readonly #drawnCells: Float64Array;
  readonly #drawnPairs: Float64Array;
  readonly #order: Int32Array;

  constructor(
    parts: readonly ClusterCounts[],
    sideA: ArrayLike<number>,
    strata: Strata,
    isOf: (stratum: number) => boolean = () => true,
  ) {
    const articles = this.#group(parts, sideA, strata, isOf);
    const entries = articles.length * parts.length;
    this.#residuals = new Float64Array(articles.length);
    this.#starts = new Int32Array(articles.length + 1);
    this.#setOf = new Int32Array(entries);
    this.#mentions = new Float64Array(entries);
    this.#errors = new Float64Array(entries);
    const last = this.#groups.at(-1);
    this.#cells = new Float64Array(last ? last.cell + last.sets.length : 0);
    this.#pairs = new Float64Array(last ? last.pair + last.sets.length ** 2 : 0);
    this.#drawnCells = this.#cells.slice();
    this.#drawnPairs = this.#pairs.slice();
    this.#order = Int32Array.from(articles, (_, k) => k);
    for (const group of this.#groups) this.#fill(group, parts, articles);
  }

  /** Whether no relabelling makes a difference. */
  get isSilent(): boolean {
    return this.#residuals.every((r) => Math.abs(r) <= 1e-9);
  }

  /** Articles that carry the variance of the side that has fewer of them (Kish's effective number). */
  get carriers(): number {
    let [a, aa, b, bb] = [0, 0, 0, 0];
    for (const { from, to, countA } of this.#groups) {
      const part = countA / (to - from);
      for (let k = from; k < to; k++) {
        const square = (this.#residuals[k] as number) ** 2;
        a += part * square;
        aa += part * square * square;
        b += (1 - part) * square;
        bb += (1 - part) * square * square;
      }
    }
    return Math.min((a * a) / aa, (b * b) / bb);
  }

  /** Of the sides as they are: to be asked before any are drawn. */
  observed(): Surplus {
    let surplus = 0;
    let variance = 0;
    for (const group of this.#groups) {
      surplus += this.#take(group, group.countA);
      variance += this.#varianceOf(group);
    }
    return { surplus, variance };
  }

  /** Of sides drawn anew within each stratum. */
  draw(random: RandomStream): Surplus {
    let surplus = 0;
    let variance = 0;
    for (const group of this.#groups) {
      const { from, to, countA } = group;
      const count = Math.min(countA, to - from - countA);
      shuffleFirst(this.#order, from, to, count, random);
      const drawn = this.#take(group, count);
      // Residuals of a stratum sum to 0, so the other side's sum is the negative.
      surplus += count === countA ? drawn : -drawn;
      variance += this.#varianceOf(group);
    }
    return { surplus, variance };
  }

  /** Finds the strata with both sides; their articles, those of side A first in each. */
  #group(
    parts: readonly ClusterCounts[],
    sideA: ArrayLike<number>,
    { keys, starts, members }: Strata,
    isOf: (key: number) => boolean,
  ): number[] {
    const articles: number[] = [];
    let cell = 0;
    let pair = 0;
    for (let s = 0; s < keys.length; s++) {
      if (!isOf(keys[s] as number)) continue;
      const own = members.subarray(starts[s], starts[s + 1]);
      const ofA = own.filter((i) => sideA[i]);
      if (ofA.length === 0 || ofA.length === own.length) continue;
      const from = articles.length;
      for (const i of ofA) articles.push(i);
      for (const i of own) if (!sideA[i]) articles.push(i);
      const sets = [...parts.keys()].filter((set) => own.some((i) => (parts[set]?.totals[i] as number) > 0));
      this.#groups.push({ from, to: articles.length, countA: ofA.length, cell, pair, sets });
      cell += sets.length;
      pair += sets.length ** 2;
    }
    return articles;
  }

  #fill(group: Group, all: readonly ClusterCounts[], articles: readonly number[]): void {
    const { from, to, cell, sets } = group;
    const parts = sets.map((set) => all[set] as ClusterCounts);
    const shares = parts.map(({ hits, totals }, set) => {
      let [x, n] = [0, 0];
      for (let k = from; k < to; k++) {
        x += hits[articles[k] as number] as number;
        n += totals[articles[k] as number] as number;
      }
      this.#cells[cell + set] = n;
      return n > 0 ? x / n : 0;
    });
    for (let k = from; k < to; k++) {
      let entry = this.#starts[k] as number;
      for (let set = 0; set < parts.length; set++) {
        const { hits, totals } = parts[set] as ClusterCounts;
        const n = totals[articles[k] as number] as number;
        if (n === 0) continue;
        const residual = (hits[articles[k] as number] as number) - (shares[set] as number) * n;
        const left = 1 - n / (this.#cells[cell + set] as number);
        this.#setOf[entry] = set;
        this.#mentions[entry] = n;
        this.#errors[entry++] = left > 0 ? residual / Math.sqrt(left) : 0;
        this.#residuals[k] = (this.#residuals[k] as number) + residual;
      }
      this.#starts[k + 1] = entry;
      this.#addProducts(k, this.#pairs, group);
    }
  }

  /** Gives the first `count` articles of the group's order to the side that is drawn, and says by what they raise its surplus. */
  #take(group: Group, count: number): number {
    const { from, cell, pair } = group;
    const sets = group.sets.length;
    const order = this.#order;
    const starts = this.#starts;
    const cells = this.#drawnCells;
    cells.fill(0, cell, cell + sets);
    this.#drawnPairs.fill(0, pair, pair + sets ** 2);
    let surplus = 0;
    for (let k = from; k < from + count; k++) {
      const article = order[k] as number;
      const end = starts[article + 1] as number;
      surplus += this.#residuals[article] as number;
      for (let e = starts[article] as number; e < end; e++) {
        const c = cell + (this.#setOf[e] as number);
        cells[c] = (cells[c] as number) + (this.#mentions[e] as number);
      }
      this.#addProducts(article, this.#drawnPairs, group);
    }
    return surplus;
  }

  /** Adds an article's products of errors by pair of choice sets, a square of them. */
  #addProducts(article: number, into: Float64Array, { pair, sets }: Group): void {
    const errors = this.#errors;
    const setOf = this.#setOf;
    const start = this.#starts[article] as number;
    const end = this.#starts[article + 1] as number;
    for (let e = start; e < end; e++) {
      const row = pair + (setOf[e] as number) * sets.length;
      for (let f = start; f < end; f++) {
        const place = row + (setOf[f] as number);
        into[place] = (into[place] as number) + (errors[e] as number) * (errors[f] as number);
      }
    }
  }

  /** Variance of the surplus: an article's errors weigh by the other side's part of their cells. */
  #varianceOf({ cell, pair, sets: { length: sets } }: Group): number {
    const cells = this.#cells;
    const drawn = this.#drawnCells;
    let variance = 0;
    for (let c = 0; c < sets; c++) {
      const part = (drawn[cell + c] as number) / (cells[cell + c] as number);
      for (let d = 0; d < sets; d++) {
        const other = (drawn[cell + d] as number) / (cells[cell + d] as number);
        const ofDrawn = this.#drawnPairs[pair + c * sets + d] as number;
        const ofRest = (this.#pairs[pair + c * sets + d] as number) - ofDrawn;
        variance += (1 - part) * (1 - other) * ofDrawn + part * other * ofRest;
      }
    }
    return variance;
  }
}

/** Draws `count` of a stretch of the list to its front without replacement: a partial Fisher–Yates shuffle. */
function shuffleFirst(list: Int32Array, from: number, to: number, count: number, random: RandomStream): void {
  for (let k = from; k < from + count; k++) {
    const j = k + random.below(to - k);
    const picked = list[j] as number;
    list[j] = list[k] as number;
    list[k] = picked;
  }
}
