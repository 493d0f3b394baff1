/** How much each content word of each article tells of its event: rarer words more, an outlet's own formulae nothing. */

export interface EventArticle {
  /** Hashed content words, most prominent first. */
  readonly terms: ArrayLike<number>;
  /** A number for the outlet, from 0. */
  readonly outlet: number;
  /** Day number, or NaN when undated. */
  readonly day: number;
}

/** A unit vector. Its first `PROBES` terms are its heaviest, by falling weight; the rest stand in any order. */
export interface EventVector {
  readonly terms: Int32Array;
  readonly weights: Float32Array;
}

/** Telling words of an article that lead to others. */
export const PROBES = 14;

/** A word of which one outlet has this share of all uses, in this share of its articles, is that outlet's formula. */
const FORMULA_CONCENTRATION = 0.9;
const FORMULA_FREQUENCY = 0.04;
const FORMULA_USES = 20;
/** The place in an article's terms at which a word weighs half. */
const HALF_RANK = 24;

/** Unit vectors by inverse document frequency and prominence; terms are renumbered from 0. */
export function weighTerms(articles: readonly EventArticle[]): {
  readonly vectors: readonly EventVector[];
  readonly termCount: number;
} {
  const { numbered, frequency } = numberTerms(articles);
  const isFormula = findFormulae(articles, numbered, frequency);
  const vectors = numbered.map((terms, i): EventVector => {
    const weights = new Float32Array(terms.length);
    let squares = 0;
    for (let k = 0; k < terms.length; k++) {
      const t = terms[k] as number;
      if (isFormula(t, (articles[i] as EventArticle).outlet)) continue;
      const rarity = Math.log((articles.length + 1) / (frequency[t] as number));
      weights[k] = rarity * (HALF_RANK / (HALF_RANK + k));
      squares += (weights[k] as number) ** 2;
    }
    const length = Math.sqrt(squares) || 1;
    for (let k = 0; k < weights.length; k++) weights[k] = (weights[k] as number) / length;
    return heaviestFirst(terms, weights);
  });
  return { vectors, termCount: frequency.length };
}

function numberTerms(articles: readonly EventArticle[]) {
  const numbers = new Map<number, number>();
  const counts: number[] = [];
  const numbered = articles.map(({ terms }) => {
    const own = new Int32Array(terms.length);
    for (let k = 0; k < terms.length; k++) {
      const hash = terms[k] as number;
      let t = numbers.get(hash);
      if (t === undefined) {
        t = counts.push(0) - 1;
        numbers.set(hash, t);
      }
      counts[t] = (counts[t] as number) + 1;
      own[k] = t;
    }
    return own;
  });
  return { numbered, frequency: Int32Array.from(counts) };
}

/** Whether a term is an outlet's formula. Only terms that are frequent enough to be one are counted by outlet. */
function findFormulae(
  articles: readonly EventArticle[],
  numbered: readonly Int32Array[],
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
  numbered.forEach((terms, i) => {
    const { outlet } = articles[i] as EventArticle;
    ofOutlet[outlet] = (ofOutlet[outlet] as number) + 1;
    for (const t of terms) {
      const row = rows[t] as number;
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

/** Brings the `PROBES` heaviest terms to the front, ties by term; works in place. */
function heaviestFirst(terms: Int32Array, weights: Float32Array): EventVector {
  for (let front = 0; front < Math.min(PROBES, terms.length); front++) {
    let best = front;
    for (let k = front + 1; k < terms.length; k++) {
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
  return { terms, weights };
}
