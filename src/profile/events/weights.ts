/** How much each content word of each article tells of its event: rarer words more, an outlet's own formulae nothing. */

export interface EventArticle {
  /** Hashed content words, most prominent first. */
  readonly terms: ArrayLike<number>;
  /** A number for the outlet. */
  readonly outlet: number;
  /** Day number, or NaN when undated. */
  readonly day: number;
}

/** A unit vector: terms by falling weight. */
export interface EventVector {
  readonly terms: Int32Array;
  readonly weights: Float32Array;
}

/** A word of which one outlet has this share of all uses, and uses in this share of its articles, is that outlet's formula. */
const FORMULA_CONCENTRATION = 0.9;
const FORMULA_FREQUENCY = 0.04;
const RANK_SCALE = 24;

/** Unit vectors by inverse document frequency and prominence; terms are renumbered from 0. */
export function weighTerms(articles: readonly EventArticle[]): {
  readonly vectors: readonly EventVector[];
  readonly termCount: number;
  readonly frequency: Int32Array;
} {
  const numbers = new Map<number, number>();
  for (const { terms } of articles) {
    for (let k = 0; k < terms.length; k++) {
      const hash = terms[k] as number;
      if (!numbers.has(hash)) numbers.set(hash, numbers.size);
    }
  }
  const outlets = 1 + articles.reduce((most, a) => Math.max(most, a.outlet), 0);
  const frequency = new Int32Array(numbers.size);
  const byOutlet = new Map<number, number>();
  const ofOutlet = new Int32Array(outlets);
  for (const { terms, outlet } of articles) {
    ofOutlet[outlet] = (ofOutlet[outlet] as number) + 1;
    for (let k = 0; k < terms.length; k++) {
      const t = numbers.get(terms[k] as number) as number;
      frequency[t] = (frequency[t] as number) + 1;
      const cell = t * outlets + outlet;
      byOutlet.set(cell, (byOutlet.get(cell) ?? 0) + 1);
    }
  }
  const isFormula = (t: number, outlet: number): boolean => {
    const own = byOutlet.get(t * outlets + outlet) ?? 0;
    return (
      own >= 20 &&
      own >= FORMULA_FREQUENCY * (ofOutlet[outlet] as number) &&
      own >= FORMULA_CONCENTRATION * (frequency[t] as number)
    );
  };
  const vectors = articles.map(({ terms, outlet }) => {
    const entries: [number, number][] = [];
    for (let k = 0; k < terms.length; k++) {
      const t = numbers.get(terms[k] as number) as number;
      if (isFormula(t, outlet)) continue;
      const rarity = Math.log((articles.length + 1) / (frequency[t] as number));
      entries.push([t, rarity * (RANK_SCALE / (RANK_SCALE + k))]);
    }
    return unit(entries);
  });
  return { vectors, termCount: numbers.size, frequency };
}

function unit(entries: [number, number][]): EventVector {
  entries.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const length = Math.sqrt(entries.reduce((sum, [, w]) => sum + w * w, 0)) || 1;
  return {
    terms: Int32Array.from(entries, ([t]) => t),
    weights: Float32Array.from(entries, ([, w]) => w / length),
  };
}
