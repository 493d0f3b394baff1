/** Contrasts: what two units choose about one actor, with odds ratio, events held equal, permutation p and false discoveries held. */

import { randomStream } from '../../statistics/random.js';
import type { CompareOptions, Contrast, ContrastSide, Interval, Measure } from '../../types/index.js';
import { adjustPValues } from '../statistics/benjamini-hochberg.js';
import { type RatioSummary, summariseRatio } from '../statistics/clusters.js';
import { oddsRatio } from '../statistics/odds-ratio.js';
import { permutationTest } from '../statistics/permutation.js';
import { differenceInterval, shareInterval, toPolarity } from '../statistics/share.js';
import { byEvents } from './by-event.js';
import { correlationOf, isEnough, optionsOf } from './choices.js';
import { type Column, type ColumnSet, type Hit, hitsOf, joinColumns } from './columns.js';
import type { Corpus } from './corpus.js';
import { endToEnd, type JoinedSides, joinSides } from './joined-sides.js';
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
  const unadjusted: Omit<Contrast, 'q' | 'supported'>[] = [];
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
      let joined: JoinedSides | undefined;
      const sides = (): JoinedSides => {
        joined ??= joinSides(corpus, a, b);
        return joined;
      };
      for (const test of tests) {
        const contrast = contrastOf(set, pair, a, b, sides, test, options);
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

/** The index for all choices together; for one choice its poles, and its options where a pole is more than one option. */
function testsOf(set: ColumnSet): Tested[] {
  const { choice } = set;
  if (choice === '') return [tested(set, { kind: 'index' }, { index: true })];
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

function contrastOf(
  set: ColumnSet,
  pair: Pairing,
  a: Column,
  b: Column,
  sides: () => JoinedSides,
  { measure, hit, correlation }: Tested,
  options: CompareOptions,
): Omit<Contrast, 'q' | 'supported'> | undefined {
  const [hitsA, hitsB] = [hitsOf(a, hit), hitsOf(b, hit)];
  const one = summariseRatio({ hits: hitsA, totals: a.totals });
  const two = summariseRatio({ hits: hitsB, totals: b.totals });
  const hits = one.hits + two.hits;
  if (hits < LEAST_OUTCOME || one.total + two.total - hits < LEAST_OUTCOME) return undefined;
  const isIndex = measure.kind === 'index';
  const scale = isIndex ? 2 : 1;
  const [ofOne, ofTwo] = [one, two].map((side) => shareInterval(side, correlation, options.alpha)) as [
    Interval,
    Interval,
  ];
  const difference = differenceInterval(one.ratio, ofOne, two.ratio, ofTwo);
  const id = [pair.a.id, pair.b?.id ?? 'rest', set.actor, nameOf(measure)].join(' | ');
  const joined = { ...sides(), hits: endToEnd(hitsA, hitsB) };
  const permuted = permutationTest(
    { ...joined, parts: [joined] },
    options.permutations,
    randomStream(options.seed, `contrast ${id}`),
  );
  const odds = isIndex ? undefined : oddsRatio(one, two, correlation, options.alpha);
  const byEvent = isIndex ? undefined : byEvents(joined, options.alpha);
  return {
    id,
    actor: set.actor,
    measure,
    a: sideOf(pair.a.id, one, ofOne, isIndex),
    b: sideOf(pair.b?.id ?? 'rest', two, ofTwo, isIndex),
    difference: scale * (one.ratio - two.ratio),
    differenceInterval: { low: scale * difference.low, high: scale * difference.high },
    ...(odds ? { oddsRatio: odds.value, oddsInterval: odds.interval } : {}),
    ...(byEvent ? { byEvent } : {}),
    p: permuted.p,
    strata: joined.sharedEvents > 0 ? 'events' : 'months',
  };
}

function nameOf(measure: Measure): string {
  if (measure.kind === 'index') return 'index';
  return measure.kind === 'pole'
    ? `${measure.choice} ${measure.polarity > 0 ? '+' : '−'}`
    : `${measure.choice} ${measure.term}`;
}

function sideOf(unit: string, s: RatioSummary, interval: Interval, isIndex: boolean): ContrastSide {
  const counts = { unit, mentions: s.total, articles: s.clusters };
  return isIndex
    ? { ...counts, hits: 2 * s.hits - s.total, value: 2 * s.ratio - 1, interval: toPolarity(interval) }
    : { ...counts, hits: s.hits, value: s.ratio, interval };
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
