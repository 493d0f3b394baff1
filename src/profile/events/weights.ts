/** How much each content word of each article tells of its event: rarer words more, an outlet's own formulae nothing. */
import { HashIndex } from '../storage/hash-index.js';
import { withRoom } from '../storage/with-room.js';

/** Articles by number from 0. */
export interface EventArticles {
  /** A number for the outlet of each, from 0. */
  readonly outletOf: Int32Array;
  /** Day numbers, NaN when undated. */
  readonly days: Float64Array;
  /** Hashed content words of an article, most prominent first; they stand until the next are asked for. */
  readonly termsOf: (article: number) => ArrayLike<number>;
}

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

/** Unit vectors by inverse document frequency and prominence. */
export function weighTerms(articles: EventArticles): EventVectors {
  const { outletOf } = articles;
  const { starts, terms, frequency } = numberTerms(articles);
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

/** Terms in the order in which they are first met, and how often each is. */
function numberTerms({ outletOf, termsOf }: EventArticles) {
  const starts = new Uint32Array(outletOf.length + 1);
  const numbers = new HashIndex();
  let frequency = new Int32Array(1);
  let numbered = new Int32Array(1);
  for (let i = 0; i < outletOf.length; i++) {
    const terms = termsOf(i);
    const start = starts[i] as number;
    starts[i + 1] = start + terms.length;
    numbered = withRoom(numbered, start + terms.length);
    for (let k = 0; k < terms.length; k++) {
      const hash = terms[k] as number;
      const known = numbers.find(hash, isAny);
      const t = known >= 0 ? known : numbers.add(hash);
      frequency = withRoom(frequency, numbers.size);
      frequency[t] = (frequency[t] as number) + 1;
      numbered[start + k] = t;
    }
  }
  const used = starts[outletOf.length] as number;
  return { starts, terms: numbered.subarray(0, used), frequency: frequency.subarray(0, numbers.size) };
}

/** A term is its hash. */
const isAny = (): boolean => true;

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
