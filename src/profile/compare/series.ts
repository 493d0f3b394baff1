/** Time: figures by day, week or month, and change points where a test supports them. */

import { randomStream } from '../../statistics/random.js';
import type { ChangePoint, CompareOptions, TimePoint, TimeSeries } from '../../types/index.js';
import { adjustPValues } from '../statistics/benjamini-hochberg.js';
import {
  type DayCounts,
  sharesBetween,
  type TestedChange,
  testChanges,
} from '../statistics/change-points.js';
import { summariseRatio } from '../statistics/clusters.js';
import { polarityOf, shareInterval } from '../statistics/share.js';
import { isEnough } from './choices.js';
import { type Column, type ColumnSet, type Hit, hitsOf, joinColumns } from './columns.js';
import type { Corpus } from './corpus.js';
import { type AskedSet, polesOf, type Tested } from './tested-measures.js';
import type { CountedUnit } from './units.js';

/** A series is shown from this many periods that stand on the floor. */
const LEAST_PERIODS = 3;

/** A change must beat a correction over hundreds of tests: its p is looked for this many times deeper than that of a contrast. */
const DEEPER = 10;

interface Draft {
  readonly series: Omit<TimeSeries, 'changes'>;
  readonly days: readonly number[];
  readonly counts: readonly DayCounts[];
  readonly tested: readonly TestedChange[];
  readonly scaled: (share: number) => number;
}

/** Series of the legitimacy index, and of the poles of the choices of interest; with the number of change-point tests. */
export function timeSeries(
  corpus: Corpus,
  sets: readonly ColumnSet[],
  units: readonly CountedUnit[],
  options: CompareOptions,
): { readonly series: TimeSeries[]; readonly tests: number } {
  const drafts = sets
    .filter((s) => s.own)
    .flatMap((set) =>
      followed(set, options).flatMap((test) =>
        units.flatMap((unit) => draftOf({ corpus, set, options }, unit, test) ?? []),
      ),
    );
  const p = drafts.flatMap((draft) => draft.tested.map((change) => change.p));
  const q = adjustPValues(p);
  let place = 0;
  const series = drafts.map((draft): TimeSeries => {
    const claimed = draft.tested
      .map((change) => ({ ...change, q: q[place++] as number }))
      .filter((change) => change.q <= options.alpha)
      .sort((a, b) => a.at - b.at);
    return { ...draft.series, changes: changesOf(draft, claimed) };
  });
  return { series, tests: p.length };
}

/** Each change between the shares of the stretches on its sides, up to the next change. */
function changesOf(
  { days, counts, scaled }: Draft,
  claimed: readonly (TestedChange & { readonly q: number })[],
): ChangePoint[] {
  const places = claimed.map(({ at }) => at);
  const shares = sharesBetween(counts, places).map(scaled);
  return claimed.map(({ at, p, q }, i) => ({
    at: isoDay(days[at] as number),
    before: shares[i] as number,
    after: shares[i + 1] as number,
    p,
    q,
  }));
}

const followed = (set: ColumnSet, { choices }: CompareOptions): Tested[] =>
  set.choice === '' || choices.includes(set.choice) ? polesOf(set) : [];

function draftOf(asked: AskedSet, unit: CountedUnit, test: Tested): Draft | undefined {
  const { corpus, set, options } = asked;
  const { measure, hit } = test;
  const column = joinColumns(set, unit.places);
  if (!isEnough(column, options)) return undefined;
  const hits = hitsOf(column, hit);
  const points = pointsOf(asked, column, hits, test);
  if (points.filter((p) => p.enough).length < LEAST_PERIODS) return undefined;
  const scaled = scaleOf(hit);
  const { days, counts } = byDay(corpus, column, hits);
  const name = `change ${unit.id} ${set.actor} ${set.choice} ${JSON.stringify(hit)}`;
  const draws = DEEPER * Math.max(999, options.permutations);
  return {
    series: { unit: unit.id, actor: set.actor, measure, timeUnit: options.timeUnit, points },
    ...{ days, counts, scaled },
    tested: testChanges(counts, draws, options.alpha, randomStream(options.seed, name)),
  };
}

const scaleOf = (hit: Hit): ((share: number) => number) => ('index' in hit ? polarityOf : (share) => share);

function pointsOf(
  { corpus, options }: AskedSet,
  column: Column,
  hits: Float64Array,
  { hit, correlation }: Tested,
): TimePoint[] {
  const periods = new Map<string, { hits: number[]; totals: number[] }>();
  column.articles.forEach((article, place) => {
    const day = corpus.days[article] as number;
    if (Number.isNaN(day)) return;
    const from = periodStart(day, options.timeUnit);
    const period = periods.get(from) ?? { hits: [], totals: [] };
    period.hits.push(hits[place] as number);
    period.totals.push(column.totals[place] as number);
    periods.set(from, period);
  });
  const scaled = scaleOf(hit);
  return [...periods]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, period]) => {
      const summary = summariseRatio(period);
      const { low, high } = shareInterval(summary, correlation, options.alpha);
      // A period is a cut of a figure that stands: half the floor is enough beside its interval.
      const enough =
        summary.total >= options.floor.mentions / 2 && summary.clusters >= options.floor.articles / 2;
      return {
        from,
        value: scaled(summary.ratio),
        mentions: summary.total,
        articles: summary.clusters,
        enough,
        ...(enough ? { interval: { low: scaled(low), high: scaled(high) } } : {}),
      };
    });
}

function byDay(corpus: Corpus, column: Column, hits: Float64Array) {
  const totals = new Map<number, { hits: number; total: number }>();
  column.articles.forEach((article, place) => {
    const day = corpus.days[article] as number;
    if (Number.isNaN(day)) return;
    const sum = totals.get(day) ?? { hits: 0, total: 0 };
    sum.hits += hits[place] as number;
    sum.total += column.totals[place] as number;
    totals.set(day, sum);
  });
  const sorted = [...totals].sort(([a], [b]) => a - b);
  return { days: sorted.map(([day]) => day), counts: sorted.map(([, sum]) => sum) };
}

const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** First day of the period: the day, the Monday of its week (ISO 8601), or the first of its month. */
function periodStart(day: number, unit: CompareOptions['timeUnit']): string {
  if (unit === 'month') return `${isoDay(day).slice(0, 7)}-01`;
  // Day 0 was a Thursday.
  return isoDay(unit === 'week' ? day - ((((day + 3) % 7) + 7) % 7) : day);
}
