/** Contrasts: what two units choose about one actor, with odds ratio, events held equal, permutation p and false discoveries held. */

import { randomStream } from '../../statistics/random.js';
import type { CompareOptions, Contrast, ContrastSide, Interval, Measure } from '../../types/index.js';
import { adjustPValues } from '../statistics/benjamini-hochberg.js';
import { type ClusterCounts, type RatioSummary, summariseRatio } from '../statistics/clusters.js';
import { oddsRatio } from '../statistics/odds-ratio.js';
import { permutationTest } from '../statistics/permutation.js';
import { differenceInterval, polarityOf, shareInterval, toPolarity } from '../statistics/share.js';
import { byEvents } from './by-event.js';
import { correlationOf, isEnough, optionsOf } from './choices.js';
import { type Column, type ColumnSet, type Hit, hitsOf, joinColumns } from './columns.js';
import type { Corpus } from './corpus.js';
import { endToEnd, type JoinedSides, joinSides } from './joined-sides.js';
import { type StandardisedSide, standardise } from './standardised.js';
import { type CountedUnit, type Pairing, pairUnits } from './units.js';

/** Hits and misses of both sides together below which no test could find anything; blind to which side has them (Bourgon et al. 2010). */
const LEAST_OUTCOME = 5;

interface Tested {
  readonly measure: Measure;
  readonly hit: Hit;
  readonly correlation: number;
}

/** All contrasts above the floor, strongest supported first. Only own-voice sets are contrasted. */
export function contrastUnits(
  corpus: Corpus,
  sets: readonly ColumnSet[],
  units: readonly CountedUnit[],
  options: CompareOptions,
): Contrast[] {
  const pairs = pairUnits(units, options);
  const unadjusted: Unadjusted[] = [];
  for (const set of sets) {
    if (!set.own) continue;
    const tests = testsOf(set);
    const columns = new Map<string, Column>();
    const column = (name: string, places: readonly number[]): Column => {
      let found = columns.get(name);
      if (!found) {
        found = joinColumns(set, places);
        columns.set(name, found);
      }
      return found;
    };
    for (const pair of pairs) {
      const a = column(pair.a.id, pair.a.places);
      if (!isEnough(a, options)) continue;
      const b = column(pair.b?.id ?? `rest of ${pair.a.id}`, pair.placesB);
      if (!isEnough(b, options)) continue;
      if (set.choice === '') {
        const contrast = indexContrast(corpus, set, pair, options);
        if (contrast) unadjusted.push(contrast);
        continue;
      }
      let joined: JoinedSides | undefined;
      const sides = (): JoinedSides => {
        joined ??= joinSides(corpus, a, b);
        return joined;
      };
      for (const test of tests) {
        const contrast = choiceContrast(set, pair, a, b, sides, test, options);
        if (contrast) unadjusted.push(contrast);
      }
    }
  }
  const q = adjustPValues(unadjusted.map((c) => c.p));
  return unadjusted
    .map((contrast, i): Contrast => {
      const { low, high } = contrast.differenceInterval;
      const adjusted = q[i] as number;
      return { ...contrast, q: adjusted, supported: adjusted <= options.alpha && (low > 0 || high < 0) };
    })
    .sort(
      (x, y) =>
        Number(y.supported) - Number(x.supported) ||
        strength(y) - strength(x) ||
        Math.abs(y.difference) - Math.abs(x.difference) ||
        (x.id < y.id ? -1 : 1),
    );
}

/** The end of the interval that is nearer to no difference: the difference that can be vouched for. */
function strength({ differenceInterval: { low, high } }: Pick<Contrast, 'differenceInterval'>): number {
  return low > 0 ? low : high < 0 ? -high : 0;
}

/** The poles of a choice, and its options where a pole is more than one option. */
function testsOf(set: ColumnSet): Tested[] {
  const { choice } = set;
  if (choice === '') return [];
  const poles = ([-1, 1] as const).filter((pole) => [...set.polarity.values()].includes(pole));
  const size = (pole: number): number => [...set.polarity.values()].filter((p) => p === pole).length;
  return [
    ...poles.map((pole) => tested(set, { kind: 'pole', choice, polarity: pole }, { pole })),
    ...optionsOf(set)
      .filter((term) => (set.polarity.get(term) ?? 0) !== 0 && size(set.polarity.get(term) ?? 0) > 1)
      .map((term) => tested(set, { kind: 'option', choice, term }, { term })),
  ];
}

const tested = (set: ColumnSet, measure: Measure, hit: Hit): Tested => ({
  measure,
  hit,
  correlation: correlationOf(set, hit),
});

type Unadjusted = Omit<Contrast, 'q' | 'supported'>;

/** Whether hits and misses of both sides together could tell anything. */
const canTell = (hits: number, mentions: number): boolean =>
  hits >= LEAST_OUTCOME && mentions - hits >= LEAST_OUTCOME;

const idOf = (pair: Pairing, actor: string, measure: Measure): string =>
  [pair.a.id, pair.b?.id ?? 'rest', actor, nameOf(measure)].join(' | ');

/** Intervals of both sides' shares and of their difference. */
function intervalsOf(one: RatioSummary, two: RatioSummary, correlation: number, alpha: number) {
  const [a, b] = [shareInterval(one, correlation, alpha), shareInterval(two, correlation, alpha)];
  return { a, b, difference: differenceInterval(one.ratio, a, two.ratio, b) };
}

function choiceContrast(
  set: ColumnSet,
  pair: Pairing,
  a: Column,
  b: Column,
  sides: () => JoinedSides,
  { measure, hit, correlation }: Tested,
  options: CompareOptions,
): Unadjusted | undefined {
  const [hitsA, hitsB] = [hitsOf(a, hit), hitsOf(b, hit)];
  const one = summariseRatio({ hits: hitsA, totals: a.totals });
  const two = summariseRatio({ hits: hitsB, totals: b.totals });
  if (!canTell(one.hits + two.hits, one.total + two.total)) return undefined;
  const id = idOf(pair, set.actor, measure);
  const joined = { ...sides(), hits: endToEnd(hitsA, hitsB) };
  const permuted = permutationTest(
    { ...joined, parts: [joined] },
    options.permutations,
    randomStream(options.seed, `contrast ${id}`),
  );
  const odds = oddsRatio(one, two, correlation, options.alpha);
  const byEvent = byEvents(joined, options.alpha);
  const intervals = intervalsOf(one, two, correlation, options.alpha);
  const side = (
    unit: string,
    { hits, total, clusters, ratio }: RatioSummary,
    interval: Interval,
  ): ContrastSide => ({ unit, hits, mentions: total, articles: clusters, value: ratio, interval });
  return {
    ...{ id, actor: set.actor, measure },
    a: side(pair.a.id, one, intervals.a),
    b: side(pair.b?.id ?? 'rest', two, intervals.b),
    difference: one.ratio - two.ratio,
    differenceInterval: intervals.difference,
    ...{ oddsRatio: odds.value, oddsInterval: odds.interval },
    ...(byEvent ? { byEvent } : {}),
    p: permuted.p,
    strata: joined.sharedEvents > 0 ? 'events' : 'months',
  };
}

/** Value, interval, difference and p are all of the index at the mix of choice sets that both sides make. */
function indexContrast(
  corpus: Corpus,
  set: ColumnSet,
  pair: Pairing,
  options: CompareOptions,
): Unadjusted | undefined {
  const { alpha, floor, permutations, seed } = options;
  const sides = standardise(set, pair.a.places, pair.placesB);
  if (!sides) return undefined;
  const { a, b } = sides;
  const stands = ({ summary }: StandardisedSide): boolean =>
    summary.total >= floor.mentions && summary.clusters >= floor.articles;
  if (!stands(a) || !stands(b) || !canTell(a.hits + b.hits, a.mentions + b.mentions)) return undefined;
  const measure: Measure = { kind: 'index' };
  const id = idOf(pair, set.actor, measure);
  const joined = joinSides(corpus, a, b);
  const parts = a.parts.map(({ hits, totals }, c) => {
    const other = b.parts[c] as ClusterCounts;
    return { hits: endToEnd(hits, other.hits), totals: endToEnd(totals, other.totals) };
  });
  const { p } = permutationTest({ ...joined, parts }, permutations, randomStream(seed, `contrast ${id}`));
  const correlation = correlationOf(set, { index: true });
  const intervals = intervalsOf(a.summary, b.summary, correlation, alpha);
  const { low, high } = intervals.difference;
  const side = (
    unit: string,
    { summary, hits, mentions }: StandardisedSide,
    interval: Interval,
  ): ContrastSide => ({
    ...{ unit, hits: 2 * hits - mentions, mentions, articles: summary.clusters },
    ...{ value: polarityOf(summary.ratio), interval: toPolarity(interval) },
  });
  return {
    ...{ id, actor: set.actor, measure },
    a: side(pair.a.id, a, intervals.a),
    b: side(pair.b?.id ?? 'rest', b, intervals.b),
    difference: 2 * (a.summary.ratio - b.summary.ratio),
    differenceInterval: { low: 2 * low, high: 2 * high },
    p,
    strata: joined.sharedEvents > 0 ? 'events' : 'months',
  };
}

function nameOf(measure: Measure): string {
  if (measure.kind === 'index') return 'index';
  return measure.kind === 'pole'
    ? `${measure.choice} ${measure.polarity > 0 ? '+' : '−'}`
    : `${measure.choice} ${measure.term}`;
}

/** The headline: the strongest supported contrasts, one a pair of sides, actor and choice. */
export function strongestContrasts(contrasts: readonly Contrast[], most: number): string[] {
  const seen = new Set<string>();
  const ids: string[] = [];
  for (const { id, supported, a, b, actor, measure } of contrasts) {
    const choice = measure.kind === 'index' ? '' : measure.choice;
    const key = [a.unit, b.unit, actor, choice].join('\t');
    if (!supported || seen.has(key)) continue;
    seen.add(key);
    ids.push(id);
    if (ids.length === most) break;
  }
  return ids;
}
