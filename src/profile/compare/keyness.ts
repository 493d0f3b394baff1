/** Keyness: the framing terms that set each unit apart from a reference, in its own voice. */
import { logOddsDirichlet } from '../../statistics/log-odds.js';
import type { CompareOptions, KeyTerm } from '../../types/index.js';
import { adjustPValues } from '../statistics/benjamini-hochberg.js';
import { twoSided } from '../statistics/distributions.js';
import { Numbering } from '../storage/numbering.js';
import type { Corpus } from './corpus.js';
import { eachOf } from './tally.js';
import type { UnitArticles } from './units.js';

/** Weight of the prior in mentions: a term met twice cannot outrun one met two hundred times. */
const PRIOR_MENTIONS = 500;
/** Terms met less often than this on both sides together are not tested. */
const LEAST_COUNT = 5;
/** Terms shown of each unit, most telling first. */
const SHOWN = 40;

interface TermCounts {
  readonly total: number;
  readonly counts: Map<string, number>;
}

/** Key terms of all units, and the number of tests that q adjusts over. */
export function keyTerms(
  corpus: Corpus,
  units: readonly UnitArticles[],
  options: CompareOptions,
): { readonly terms: KeyTerm[]; readonly tests: number } {
  const large = units.map(({ unit }) => unit).filter((u) => u.articles >= options.minimumOutletArticles);
  const all = ownTerms(corpus, [...corpus.counted.keys()]);
  const dispersions = dispersionOf(corpus, all);
  const ofUnit = new Map(units.map(({ unit, articles }) => [unit.id, ownTerms(corpus, articles)]));
  const tested = large.flatMap((unit) => {
    const counts = ofUnit.get(unit.id) as TermCounts;
    const against = options.reference === 'rest' ? undefined : ofUnit.get(options.reference);
    if (options.reference === unit.id) return [];
    const reference = against ?? without(all, counts);
    if (reference.total === 0 || counts.total === 0) return [];
    return testTerms(unit.id, against ? options.reference : 'rest', counts, reference, dispersions);
  });
  const q = adjustPValues(tested.map((t) => twoSided(t.z)));
  const terms = tested.map((t, i): KeyTerm => ({ ...t, q: q[i] as number }));
  const place = new Map(large.map((u, i) => [u.id, i]));
  terms.sort(
    (x, y) =>
      (place.get(x.unit) as number) - (place.get(y.unit) as number) ||
      Math.abs(y.z) - Math.abs(x.z) ||
      (x.term < y.term ? -1 : 1),
  );
  const shown = new Map<string, number>();
  const kept = terms.filter(({ unit }) => {
    shown.set(unit, (shown.get(unit) ?? 0) + 1);
    return (shown.get(unit) as number) <= SHOWN;
  });
  return { terms: kept, tests: tested.length };
}

function testTerms(
  unit: string,
  reference: string,
  one: TermCounts,
  two: TermCounts,
  dispersions: ReadonlyMap<string, number>,
): Omit<KeyTerm, 'q'>[] {
  const terms = [...new Set([...one.counts.keys(), ...two.counts.keys()])].sort();
  return terms.flatMap((term) => {
    const [count, referenceCount] = [one.counts.get(term) ?? 0, two.counts.get(term) ?? 0];
    if (count + referenceCount < LEAST_COUNT) return [];
    const sides = { count, total: one.total, referenceCount, referenceTotal: two.total };
    const { logOdds, z } = logOddsDirichlet({
      ...sides,
      priorShare: (count + referenceCount) / (one.total + two.total),
      priorTotal: PRIOR_MENTIONS,
      dispersion: dispersions.get(term) ?? 1,
    });
    return [{ unit, reference, term, ...sides, logOdds, z }];
  });
}

function ownTerms(corpus: Corpus, articles: readonly number[]): TermCounts {
  const counts = new Map<string, number>();
  let total = 0;
  for (const i of articles) {
    for (const [term, count] of termsOf(corpus, i)) {
      counts.set(term, (counts.get(term) ?? 0) + count);
      total += count;
    }
  }
  return { total, counts };
}

function termsOf(corpus: Corpus, article: number): [string, number][] {
  if (!corpus.counted[article]) return [];
  const found: [string, number][] = [];
  eachOf(corpus.mentions, article, (kind, count) => {
    if (kind.own) found.push([kind.term, count]);
  });
  return found;
}

function without(all: TermCounts, part: TermCounts): TermCounts {
  const counts = new Map<string, number>();
  for (const [term, count] of all.counts) {
    const left = count - (part.counts.get(term) ?? 0);
    if (left > 0) counts.set(term, left);
  }
  return { total: all.total - part.total, counts };
}

/**
 * How much more a term's count varies between texts than independent mentions would: its design effect over all articles, those of one text
 * together.
 */
function dispersionOf(corpus: Corpus, all: TermCounts): Map<string, number> {
  const totals: number[] = [];
  const texts = new Numbering<number>();
  const hits = new Map<string, Map<number, number>>();
  for (let i = 0; i < corpus.size; i++) {
    const terms = termsOf(corpus, i);
    if (terms.length === 0) continue;
    const place = texts.of(corpus.copyOf[i] as number);
    if (place === totals.length) totals.push(0);
    for (const [term, count] of terms) {
      const counts = hits.get(term) ?? new Map<number, number>();
      counts.set(place, (counts.get(place) ?? 0) + count);
      hits.set(term, counts);
      totals[place] = (totals[place] as number) + count;
    }
  }
  const squares = totals.reduce((sum, n) => sum + n * n, 0);
  return new Map(
    [...hits].map(([term, counts]) => {
      const ratio = (all.counts.get(term) ?? 0) / Math.max(1, all.total);
      // Σ (x − r n)² = r² Σ n² plus, where the term stands, what differs from that.
      let residuals = ratio * ratio * squares;
      for (const [place, count] of counts) {
        const expected = ratio * (totals[place] as number);
        residuals += (count - expected) ** 2 - expected * expected;
      }
      const binomial = all.total * ratio * (1 - ratio);
      return [term, binomial > 0 ? Math.max(1, residuals / binomial) : 1];
    }),
  );
}
