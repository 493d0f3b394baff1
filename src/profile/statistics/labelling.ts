/** Articles of two sides, laid out so that they can be given to the sides anew again and again. */
import type { RandomStream } from '../../statistics/random.js';
import type { ClusterCounts } from './clusters.js';
import type { Strata } from './strata.js';

/** What side A has more than its strata's shares of its mentions, and the variance of that between articles. */
export interface Surplus {
  readonly surplus: number;
  readonly variance: number;
}

/** A stratum that has both sides. */
interface Group {
  /** Articles `from` up to `to`, the first `countA` of them of side A. */
  readonly from: number;
  readonly to: number;
  readonly countA: number;
  /** Its pairs of cells end before this one. */
  readonly pairsTo: number;
}

/** One choice set in one stratum, by article of the stratum. */
interface Cell {
  readonly mentions: number;
  readonly totals: readonly number[];
  /** Hits less the cell's share of the article's mentions. */
  readonly residuals: readonly number[];
  /** Residuals made up for their part in the share (HC2: MacKinnon & White 1985). */
  readonly errors: readonly number[];
}

/**
 * The two sides of a contrast within those strata that have both, their articles counted in one choice set or in several. Only cells whose
 * articles differ, and pairs of cells that some article has both of, can add to the variance: no others are laid out.
 */
export class Labelling {
  readonly #groups: Group[] = [];
  /** By article: its residuals over all cells, and where its entries and its products start. */
  readonly #residuals: Float64Array;
  readonly #entriesFrom: Int32Array;
  readonly #productsFrom: Int32Array;
  /** By entry, one an article and cell: the cell and the article's mentions there. */
  readonly #cellOf: Int32Array;
  readonly #mentions: Float64Array;
  /** By product, one an article and pair of its cells: the pair and the product of errors. */
  readonly #pairOf: Int32Array;
  readonly #products: Float64Array;
  /** Mentions by cell, products by pair of cells: of all articles of the stratum, and of the side that is drawn. */
  readonly #cells: Float64Array;
  readonly #drawnCells: Float64Array;
  readonly #pairs: Float64Array;
  readonly #drawnPairs: Float64Array;
  /** The two cells of each pair. */
  readonly #firstOf: Int32Array;
  readonly #secondOf: Int32Array;
  readonly #order: Int32Array;

  constructor(
    parts: readonly ClusterCounts[],
    sideA: ArrayLike<number>,
    { keys, starts, members }: Strata,
    isOf: (stratum: number) => boolean = () => true,
  ) {
    const layout = new Layout();
    for (let s = 0; s < keys.length; s++) {
      if (!isOf(keys[s] as number)) continue;
      const [ofA, ofB]: [number[], number[]] = [[], []];
      for (let k = starts[s] as number; k < (starts[s + 1] as number); k++) {
        const article = members[k] as number;
        (sideA[article] ? ofA : ofB).push(article);
      }
      if (ofA.length === 0 || ofB.length === 0) continue;
      const from = layout.residuals.length;
      layout.add(parts, ofA.concat(ofB));
      const [to, pairsTo] = [layout.residuals.length, layout.pairs.length];
      this.#groups.push({ from, to, countA: ofA.length, pairsTo });
    }
    this.#residuals = Float64Array.from(layout.residuals);
    this.#entriesFrom = Int32Array.from(layout.entriesFrom);
    this.#productsFrom = Int32Array.from(layout.productsFrom);
    this.#cellOf = Int32Array.from(layout.cellOf);
    this.#mentions = Float64Array.from(layout.mentions);
    this.#pairOf = Int32Array.from(layout.pairOf);
    this.#products = Float64Array.from(layout.products);
    this.#cells = Float64Array.from(layout.cells);
    this.#drawnCells = this.#cells.slice();
    this.#pairs = Float64Array.from(layout.pairs);
    this.#drawnPairs = this.#pairs.slice();
    this.#firstOf = Int32Array.from(layout.firstOf);
    this.#secondOf = Int32Array.from(layout.secondOf);
    this.#order = this.#entriesFrom.slice(1).map((_, article) => article);
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

  /** Of the sides as they are. */
  observed(): Surplus {
    this.#clear();
    let surplus = 0;
    for (const { from, countA } of this.#groups) {
      let drawn = 0;
      for (let article = from; article < from + countA; article++) drawn += this.#take(article);
      surplus += drawn;
    }
    return { surplus, variance: this.#variance() };
  }

  /** Of sides drawn anew within each stratum: a partial Fisher–Yates shuffle for the smaller side. */
  draw(random: RandomStream): Surplus {
    this.#clear();
    const order = this.#order;
    let surplus = 0;
    for (const { from, to, countA } of this.#groups) {
      const count = Math.min(countA, to - from - countA);
      let drawn = 0;
      for (let k = from; k < from + count; k++) {
        const j = k + random.below(to - k);
        const article = order[j] as number;
        order[j] = order[k] as number;
        order[k] = article;
        drawn += this.#take(article);
      }
      // Residuals of a stratum sum to 0, so the other side's sum is the negative.
      surplus += count === countA ? drawn : -drawn;
    }
    return { surplus, variance: this.#variance() };
  }

  #clear(): void {
    this.#drawnCells.fill(0);
    this.#drawnPairs.fill(0);
  }

  /** Gives an article to the side that is drawn, and says by what it raises its surplus. */
  #take(article: number): number {
    const cells = this.#drawnCells;
    const entriesTo = this.#entriesFrom[article + 1] as number;
    for (let e = this.#entriesFrom[article] as number; e < entriesTo; e++) {
      const cell = this.#cellOf[e] as number;
      cells[cell] = (cells[cell] as number) + (this.#mentions[e] as number);
    }
    const pairs = this.#drawnPairs;
    const productsTo = this.#productsFrom[article + 1] as number;
    for (let p = this.#productsFrom[article] as number; p < productsTo; p++) {
      const pair = this.#pairOf[p] as number;
      pairs[pair] = (pairs[pair] as number) + (this.#products[p] as number);
    }
    return this.#residuals[article] as number;
  }

  /** Variance of the surplus: an article's errors weigh by the other side's part of their cells. */
  #variance(): number {
    let variance = 0;
    let pair = 0;
    for (const { pairsTo } of this.#groups) {
      let ofGroup = 0;
      for (; pair < pairsTo; pair++) {
        const [one, two] = [this.#firstOf[pair] as number, this.#secondOf[pair] as number];
        const part = (this.#drawnCells[one] as number) / (this.#cells[one] as number);
        const other = (this.#drawnCells[two] as number) / (this.#cells[two] as number);
        const ofDrawn = this.#drawnPairs[pair] as number;
        const ofRest = (this.#pairs[pair] as number) - ofDrawn;
        ofGroup += (1 - part) * (1 - other) * ofDrawn + part * other * ofRest;
      }
      variance += ofGroup;
    }
    return variance;
  }
}

/** What a `Labelling` holds, while its strata come one after the other. */
class Layout {
  readonly residuals: number[] = [];
  readonly entriesFrom = [0];
  readonly productsFrom = [0];
  readonly cellOf: number[] = [];
  readonly mentions: number[] = [];
  readonly pairOf: number[] = [];
  readonly products: number[] = [];
  readonly cells: number[] = [];
  readonly pairs: number[] = [];
  readonly firstOf: number[] = [];
  readonly secondOf: number[] = [];

  /** Adds the articles of a stratum. */
  add(parts: readonly ClusterCounts[], articles: readonly number[]): void {
    const met = parts.filter(({ totals }) => articles.some((i) => (totals[i] as number) > 0));
    const cells = met.map((part) => cellOf(part, articles));
    const telling = cells.filter(({ errors }) => errors.some((error) => error !== 0));
    const pairNumber = this.#addPairs(telling);
    const firstCell = this.cells.length;
    for (const { mentions } of telling) this.cells.push(mentions);
    for (let k = 0; k < articles.length; k++) {
      let ofCells = 0;
      for (const { residuals } of cells) ofCells += residuals[k] as number;
      this.residuals.push(ofCells);
      for (let c = 0; c < telling.length; c++) {
        const { totals, errors } = telling[c] as Cell;
        if (totals[k] === 0) continue;
        this.cellOf.push(firstCell + c);
        this.mentions.push(totals[k] as number);
        if (errors[k] === 0) continue;
        for (let d = 0; d < telling.length; d++) {
          const other = (telling[d] as Cell).errors[k] as number;
          if (other === 0) continue;
          const pair = pairNumber[c * telling.length + d] as number;
          const product = (errors[k] as number) * other;
          this.pairOf.push(pair);
          this.products.push(product);
          this.pairs[pair] = (this.pairs[pair] as number) + product;
        }
      }
      this.entriesFrom.push(this.cellOf.length);
      this.productsFrom.push(this.pairOf.length);
    }
  }

  /** Lays out the pairs of these cells of which some article has both, and gives the number of each: a square of them. */
  #addPairs(cells: readonly Cell[]): number[] {
    const firstCell = this.cells.length;
    return cells.flatMap(({ errors }, c) =>
      cells.map((other, d) => {
        if (!errors.some((error, k) => error !== 0 && other.errors[k] !== 0)) return -1;
        this.firstOf.push(firstCell + c);
        this.secondOf.push(firstCell + d);
        return this.pairs.push(0) - 1;
      }),
    );
  }
}

function cellOf({ hits, totals }: ClusterCounts, articles: readonly number[]): Cell {
  let [x, mentions] = [0, 0];
  for (const i of articles) {
    x += hits[i] as number;
    mentions += totals[i] as number;
  }
  const share = x / mentions;
  const own = articles.map((i) => totals[i] as number);
  const residuals = articles.map((i) => (hits[i] as number) - share * (totals[i] as number));
  const errors = residuals.map((residual, k) => {
    const left = 1 - (own[k] as number) / mentions;
    return left > 0 ? residual / Math.sqrt(left) : 0;
  });
  return { mentions, totals: own, residuals, errors };
}
