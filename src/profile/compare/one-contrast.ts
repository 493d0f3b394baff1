/** One contrast: what two units choose about one actor, with odds ratio, events held equal, and permutation p. */
import { randomStream } from '../../statistics/random.js';
import type { CompareOptions, Contrast, ContrastSide, Interval, Measure } from '../../types/index.js';
import { type ClusterCounts, type RatioSummary, summariseRatio } from '../statistics/clusters.js';
import { oddsRatio } from '../statistics/odds-ratio.js';
import { type PermutationInput, permutationTest } from '../statistics/permutation.js';
import { differenceInterval, polarityOf, shareInterval, toPolarity } from '../statistics/share.js';
import { byEvents } from './by-event.js';
import { type Column, hitsOf } from './columns.js';
import { endToEnd, type JoinedSides, joinSides } from './joined-sides.js';
import { type StandardisedSide, standardise } from './standardised.js';
import { type AskedSet, nameOf, type Tested } from './tested-measures.js';
import type { Pairing } from './units.js';

/** Hits and misses of both sides together below which no test could find anything; blind to which side has them (Bourgon et al. 2010). */
const LEAST_OUTCOME = 5;

export type Unadjusted = Omit<Contrast, 'q' | 'supported'>;

/** A pair of units and their columns in one set. */
interface Opposed {
  readonly pair: Pairing;
  readonly a: Column;
  readonly b: Column;
  /** Of an index: their columns in each choice set. */
  readonly parts: readonly { readonly a: Column; readonly b: Column }[];
  /** Both columns end to end, joined when they are first asked for. */
  readonly joined: () => JoinedSides;
}

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

const pOf = (input: PermutationInput, { permutations, seed }: CompareOptions, id: string): number =>
  permutationTest(input, permutations, randomStream(seed, `contrast ${id}`)).p;

export function choiceContrast(
  { set, options }: AskedSet,
  { pair, a, b, joined: sides }: Opposed,
  { measure, hit, correlation }: Tested,
): Unadjusted | undefined {
  const [hitsA, hitsB] = [hitsOf(a, hit), hitsOf(b, hit)];
  const one = summariseRatio({ hits: hitsA, totals: a.totals });
  const two = summariseRatio({ hits: hitsB, totals: b.totals });
  if (!canTell(one.hits + two.hits, one.total + two.total)) return undefined;
  const id = idOf(pair, set.actor, measure);
  const joined = { ...sides(), hits: endToEnd(hitsA, hitsB) };
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
    p: pOf({ ...joined, parts: [joined] }, options, id),
    strata: joined.sharedEvents > 0 ? 'events' : 'months',
  };
}

/** Value, interval, difference and p are all of the index at the mix of choice sets that both sides make. */
export function indexContrast(
  { corpus, set, options }: AskedSet,
  { pair, parts: columns }: Opposed,
  { measure, correlation }: Tested,
): Unadjusted | undefined {
  const { alpha, floor } = options;
  const sides = standardise(columns, set.textOf);
  if (!sides) return undefined;
  const { a, b } = sides;
  const stands = ({ summary }: StandardisedSide): boolean =>
    summary.total >= floor.mentions && summary.clusters >= floor.articles;
  if (!stands(a) || !stands(b) || !canTell(a.hits + b.hits, a.mentions + b.mentions)) return undefined;
  const id = idOf(pair, set.actor, measure);
  const joined = joinSides(corpus, a, b);
  const parts = a.parts.map(({ hits, totals }, c) => {
    const other = b.parts[c] as ClusterCounts;
    return { hits: endToEnd(hits, other.hits), totals: endToEnd(totals, other.totals) };
  });
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
    p: pOf({ ...joined, parts }, options, id),
    strata: joined.sharedEvents > 0 ? 'events' : 'months',
  };
}
