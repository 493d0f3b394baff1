/** How much each content word of each article tells of its event: rarer words more, an outlet's own formulae nothing. */
import { HashIndex } from '../storage/hash-index.js';
import { withRoom } from '../storage/with-room.js';

/** Articles by number from 0. */
export interface EventArticles {
  /** A number for the outlet of each, from 0. */
  readonly outletOf: Int32Array;
  /** Day numbers, NaN when undated. */
  readonly days: Float64Array;
  /** Hashed content words of each, most prominent first. */
  readonly terms: TermLists;
}

/** Content words of articles end to end, numbered in the order in which they are first met. */
export class TermLists {
  #articles = 0;
  /** Article i's terms are from `starts[i]` to `starts[i + 1]`. */
  readonly starts: Uint32Array;
  #terms = new Int32Array(1);
  readonly #numbers = new HashIndex();
  #frequency = new Int32Array(1);

  /** For so many articles. */
  constructor(articles: number) {
    this.starts = new Uint32Array(articles + 1);
  }

  /** Adds the hashed words of the next article. */
  add(hashes: ArrayLike<number>): void {
    const start = this.starts[this.#articles++] as number;
    this.starts[this.#articles] = start + hashes.length;
    this.#terms = withRoom(this.#terms, start + hashes.length);
    for (let k = 0; k < hashes.length; k++) {
      const hash = hashes[k] as number;
      const known = this.#numbers.find(hash, isIt);
      const term = known >= 0 ? known : this.#numbers.add(hash);
      this.#frequency = withRoom(this.#frequency, term + 1);
      this.#frequency[term] = (this.#frequency[term] as number) + 1;
      this.#terms[start + k] = term;
    }
  }

  /** The terms of all articles. */
  get all(): Int32Array {
    return this.#terms.subarray(0, this.starts[this.#articles]);
  }

  /** In how many articles each term stands. */
  get frequency(): Int32Array {
    return this.#frequency.subarray(0, this.#numbers.size);
  }
}

/** A term is its hash. */
const isIt = (): boolean => true;

/**
 * Unit vectors of all articles end to end: article i's terms and weights are from `starts[i]` to `starts[i + 1]`, its `PROBES`
 * heaviest first, by falling weight; the rest stand in any order.
 */
export interface EventVectors {
  readonly starts: Uint32Array;
  /** Terms, renumbered from 0. */
  readonly terms: Int32Array;
  readonly weights: Float32Array;
  readonly termCount: number;
}

/** Telling words of an article that lead to others. */
export const PROBES = 14;

/** A word of which one outlet has this share of all uses, in this share of its articles, is that outlet's formula. */
const FORMULA_CONCENTRATION = 0.9;
const FORMULA_FREQUENCY = 0.04;
const FORMULA_USES = 20;
/** The place in an article's terms at which a word weighs half. */
const HALF_RANK = 24;

/** Unit vectors by inverse document frequency and prominence; works on the lists in place. */
export function weighTerms({ outletOf, terms: lists }: EventArticles): EventVectors {
  const { starts, all: terms, frequency } = lists;
  const isFormula = findFormulae(outletOf, starts, terms, frequency);
  const weights = new Float32Array(terms.length);
  for (let i = 0; i < outletOf.length; i++) {
    const [start, end] = [starts[i] as number, starts[i + 1] as number];
    let squares = 0;
    for (let k = start; k < end; k++) {
      const t = terms[k] as number;
      if (isFormula(t, outletOf[i] as number)) continue;
      const rarity = Math.log((outletOf.length + 1) / (frequency[t] as number));
      weights[k] = rarity * (HALF_RANK / (HALF_RANK + k - start));
      squares += (weights[k] as number) ** 2;
    }
    const length = Math.sqrt(squares) || 1;
    for (let k = start; k < end; k++) weights[k] = (weights[k] as number) / length;
    bringHeaviestForward(terms, weights, start, end);
  }
  return { starts, terms, weights, termCount: frequency.length };
}

/** Whether a term is an outlet's formula. Only terms that are frequent enough to be one are counted by outlet. */
function findFormulae(
  outletOf: Int32Array,
  starts: Uint32Array,
  terms: Int32Array,
  frequency: Int32Array,
): (term: number, outlet: number) => boolean {
  const outlets = 1 + outletOf.reduce((most, outlet) => Math.max(most, outlet), 0);
  const rows = new Int32Array(frequency.length).fill(-1);
  let frequent = 0;
  frequency.forEach((n, t) => {
    if (n >= FORMULA_USES) rows[t] = frequent++;
  });
  const counts = new Int32Array(frequent * outlets);
  const ofOutlet = new Int32Array(outlets);
  outletOf.forEach((outlet, i) => {
    ofOutlet[outlet] = (ofOutlet[outlet] as number) + 1;
    for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) {
      const row = rows[terms[k] as number] as number;
      if (row >= 0) counts[row * outlets + outlet] = (counts[row * outlets + outlet] as number) + 1;
    }
  });
  return (term, outlet) => {
    const row = rows[term] as number;
    if (row < 0) return false;
    const own = counts[row * outlets + outlet] as number;
    return (
      own >= FORMULA_USES &&
      own >= FORMULA_FREQUENCY * (ofOutlet[outlet] as number) &&
      own >= FORMULA_CONCENTRATION * (frequency[term] as number)
    );
  };
}

/** Brings the `PROBES` heaviest terms of a stretch to its front, ties by term; works in place. */
function bringHeaviestForward(terms: Int32Array, weights: Float32Array, start: number, end: number): void {
  for (let front = start; front < Math.min(start + PROBES, end); front++) {
    let best = front;
    for (let k = front + 1; k < end; k++) {
      const w = weights[k] as number;
      const most = weights[best] as number;
      if (w > most || (w === most && (terms[k] as number) < (terms[best] as number))) best = k;
    }
    const t = terms[best] as number;
    const w = weights[best] as number;
    terms[best] = terms[front] as number;
    weights[best] = weights[front] as number;
    terms[front] = t;
    weights[front] = w;
  }
}
