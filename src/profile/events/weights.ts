/** How much each content word of each article tells of its event: rarer words more, an outlet's own formulae nothing. */

export interface EventArticle {
  /** Hashed content words, most prominent first. */
  readonly terms: ArrayLike<number>;
  /** A number for the outlet, from 0. */
  readonly outlet: number;
  /** Day number, or NaN when undated. */
  readonly day: number;
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
export function weighTerms(articles: readonly EventArticle[]): EventVectors {
  const { starts, terms, frequency } = numberTerms(articles);
  const isFormula = findFormulae(articles, starts, terms, frequency);
  const weights = new Float32Array(terms.length);
  articles.forEach(({ outlet }, i) => {
    const [start, end] = [starts[i] as number, starts[i + 1] as number];
    let squares = 0;
    for (let k = start; k < end; k++) {
      const t = terms[k] as number;
      if (isFormula(t, outlet)) continue;
      const rarity = Math.log((articles.length + 1) / (frequency[t] as number));
      weights[k] = rarity * (HALF_RANK / (HALF_RANK + k - start));
      squares += (weights[k] as number) ** 2;
    }
    const length = Math.sqrt(squares) || 1;
    for (let k = start; k < end; k++) weights[k] = (weights[k] as number) / length;
    bringHeaviestForward(terms, weights, start, end);
  });
  return { starts, terms, weights, termCount: frequency.length };
}

function numberTerms(articles: readonly EventArticle[]) {
  const starts = new Uint32Array(articles.length + 1);
  articles.forEach(({ terms }, i) => {
    starts[i + 1] = (starts[i] as number) + terms.length;
  });
  const numbers = new Map<number, number>();
  const counts: number[] = [];
  const numbered = new Int32Array(starts.at(-1) as number);
  articles.forEach(({ terms }, i) => {
    for (let k = 0; k < terms.length; k++) {
      const hash = terms[k] as number;
      let t = numbers.get(hash);
      if (t === undefined) {
        t = counts.push(0) - 1;
        numbers.set(hash, t);
      }
      counts[t] = (counts[t] as number) + 1;
      numbered[(starts[i] as number) + k] = t;
    }
  });
  return { starts, terms: numbered, frequency: Int32Array.from(counts) };
}

/** Whether a term is an outlet's formula. Only terms that are frequent enough to be one are counted by outlet. */
function findFormulae(
  articles: readonly EventArticle[],
  starts: Uint32Array,
  terms: Int32Array,
  frequency: Int32Array,
): (term: number, outlet: number) => boolean {
  const outlets = 1 + articles.reduce((most, a) => Math.max(most, a.outlet), 0);
  const rows = new Int32Array(frequency.length).fill(-1);
  let frequent = 0;
  frequency.forEach((n, t) => {
    if (n >= FORMULA_USES) rows[t] = frequent++;
  });
  const counts = new Int32Array(frequent * outlets);
  const ofOutlet = new Int32Array(outlets);
  articles.forEach(({ outlet }, i) => {
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
