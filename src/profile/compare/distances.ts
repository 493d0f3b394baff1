/** Distances between units by what they choose where both choose, with bootstrap, dendrogram, map and order. */
import { agnes, type Cluster } from 'ml-hclust';
import { percentileInterval } from '../../statistics/percentile-interval.js';
import { randomStream } from '../../statistics/random.js';
import type { CompareOptions, DendrogramNode, DistanceMatrix, Interval } from '../../types/index.js';
import { pooledCorrelation, summariseRatio } from '../statistics/clusters.js';
import { divergenceBias, divergenceOfShares } from '../statistics/jensen-shannon.js';
import { scaleToPlane } from '../statistics/scaling.js';
import { type Choices, choicesOf, drawArticles, renumbered, sumInto } from './choice-draws.js';
import { mentionsOf } from './choices.js';
import { type ColumnSet, hitsOf, joinColumns } from './columns.js';
import { type CountedUnit, MAPPED_OUTLETS } from './units.js';

/** A choice counts between two units when both make it at least this often. */
const LEAST_MENTIONS = 5;
const ACTORS_SHOWN = 8;
/** Where fewer of the draws than this have a choice that both make, nothing vouches for a distance. */
const LEAST_TELLING = 0.5;

/** One choice about one actor: each unit's counts by option and article. */
interface Stratum {
  readonly options: number;
  readonly designEffect: number;
  /** Whether two units make a choice that has two options. */
  readonly comparable: boolean;
  /** By unit: what each of its articles in this stratum chooses. */
  readonly counts: readonly Choices[];
}

/** The matrix over all actors, then one for each of the actors most spoken of, where two units or more can be told. */
export function distanceMatrices(
  sets: readonly ColumnSet[],
  units: readonly CountedUnit[],
  options: CompareOptions,
): DistanceMatrix[] {
  const own = sets.filter((s) => s.own && s.choice !== '');
  const large = units
    .filter((u) => u.kind === 'outlet' && u.articles >= options.minimumOutletArticles)
    .slice(0, MAPPED_OUTLETS);
  const weight = new Map<string, number>();
  for (const s of own) {
    const size = [...s.byOutlet.values()].reduce((n, c) => n + c.articles.length, 0);
    weight.set(s.actor, (weight.get(s.actor) ?? 0) + size);
  }
  const actors = [...weight]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, ACTORS_SHOWN)
    .map(([actor]) => actor);
  const all = matrixOf({ kind: 'all' }, own, large, options);
  const each = actors.flatMap((actor) => {
    const of = own.filter((s) => s.actor === actor);
    return matrixOf({ kind: 'actor', actor }, of, large, options) ?? [];
  });
  return all ? [all, ...each] : each;
}

function matrixOf(
  scope: DistanceMatrix['scope'],
  sets: readonly ColumnSet[],
  units: readonly CountedUnit[],
  options: CompareOptions,
): DistanceMatrix | undefined {
  const { floor } = options;
  const told = units.filter((u) => {
    const columns = sets.map((s) => joinColumns(s, u.places));
    const mentions = columns.reduce((n, c) => n + mentionsOf(c), 0);
    return mentions >= floor.mentions && new Set(columns.flatMap((c) => c.articles)).size >= floor.articles;
  });
  if (told.length < 2) return undefined;
  const strata = sets.map((s) => stratumOf(s, told));
  const observed = pairDistances(strata, told.length);
  const lost = observed.map((row) => row.filter((d) => Number.isNaN(d)).length);
  if (lost.some((n) => n > 0)) {
    // One unit at a time, the one with the fewest partners: a single unlike outlet must not empty the whole map.
    const loner = lost.lastIndexOf(Math.max(...lost));
    const kept = told.filter((_, i) => i !== loner);
    return kept.length < 2 ? undefined : matrixOf(scope, sets, kept, options);
  }
  const name = scope.kind === 'actor' ? scope.actor : '';
  const intervals = bootstrap(strata, observed, options, `distance ${name}`);
  return draw(scope, told, observed, intervals);
}

function stratumOf(set: ColumnSet, units: readonly CountedUnit[]): Stratum {
  const terms = [...set.polarity.keys()].sort();
  const columns = units.map((u) => joinColumns(set, u.places));
  const counts = columns.map((column) => choicesOf(column, terms));
  const summaries = columns.flatMap((column) =>
    terms.map((term) => summariseRatio({ hits: hitsOf(column, { term }), totals: column.totals })),
  );
  const sizes = columns.filter((c) => c.articles.length > 0);
  const meanSize =
    sizes.reduce((n, c) => n + summariseRatio({ hits: c.totals, totals: c.totals }).meanSize, 0) /
    Math.max(1, sizes.length);
  return {
    options: terms.length,
    designEffect: 1 + (meanSize - 1) * pooledCorrelation(summaries),
    comparable: terms.length > 1 && sizes.length > 1,
    counts,
  };
}

/**
 * √ of the mean divergence over the choices that both units make, each weighted by the harmonic mean of the two counts: units that
 * report different things are not thereby distant. The bias of small counts is taken off. NaN: no choice in common. Articles count as
 * often as `times` says by unit and article; once when it is not given.
 */
function pairDistances(
  strata: readonly Stratum[],
  units: number,
  times?: readonly Uint16Array[],
): number[][] {
  const sum = new Float64Array(units * units);
  const weights = new Float64Array(units * units);
  const most = strata.reduce((most, { options }) => Math.max(most, options), 0);
  const shares = new Float64Array(units * most);
  for (const { options, designEffect, comparable, counts } of strata) {
    if (!comparable) continue;
    shares.fill(0, 0, units * options);
    const told: { unit: number; n: number }[] = [];
    for (let unit = 0; unit < units; unit++) {
      sumInto(counts[unit] as Choices, shares, unit * options, times?.[unit]);
      const n = toShares(shares, unit * options, options);
      if (n >= LEAST_MENTIONS) told.push({ unit, n });
    }
    for (const p of told) {
      for (const q of told) {
        if (q.unit >= p.unit) break;
        const weight = (2 * p.n * q.n) / (p.n + q.n);
        const [ofP, ofQ] = [p.unit * options, q.unit * options];
        const seen = seenIn(shares, ofP, ofQ, options);
        const bias = divergenceBias(seen, p.n / designEffect, q.n / designEffect);
        const cell = p.unit * units + q.unit;
        const divergence = divergenceOfShares(shares, ofP, ofQ, options);
        sum[cell] = (sum[cell] as number) + weight * (divergence - bias);
        weights[cell] = (weights[cell] as number) + weight;
      }
    }
  }
  return Array.from({ length: units }, (_, i) =>
    Array.from({ length: units }, (_, j) => {
      if (i === j) return 0;
      const cell = Math.max(i, j) * units + Math.min(i, j);
      const weight = weights[cell] as number;
      return weight > 0 ? Math.sqrt(Math.min(1, Math.max(0, (sum[cell] as number) / weight))) : Number.NaN;
    }),
  );
}

/** Turns a stretch of counts into shares of their sum, which it gives. */
function toShares(counts: Float64Array, start: number, length: number): number {
  let n = 0;
  for (let k = start; k < start + length; k++) n += counts[k] as number;
  if (n > 0) for (let k = start; k < start + length; k++) counts[k] = (counts[k] as number) / n;
  return n;
}

/** Options that either makes. */
function seenIn(shares: Float64Array, p: number, q: number, options: number): number {
  let seen = 0;
  for (let k = 0; k < options; k++) if ((shares[p + k] as number) + (shares[q + k] as number) > 0) seen++;
  return seen;
}

function total(values: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k] as number;
  return sum;
}

/**
 * Percentile intervals over draws of each unit's articles with all their choices, on the divergence. A draw adds noise to that of the sample; how much is
 * the mean of the draws less the value observed (Efron & Tibshirani 1993, ch. 10), and it is taken off.
 */
function bootstrap(
  strata: readonly Stratum[],
  observed: readonly (readonly number[])[],
  options: CompareOptions,
  name: string,
): Interval[][] {
  const { seed, alpha, draws } = options;
  const random = randomStream(seed, name);
  const units = observed.length;
  const cells = Array.from({ length: units * units }, () => new Float64Array(draws));
  const ofUnit = observed.map((_, unit) => renumbered(strata.map((s) => s.counts[unit] as Choices)));
  const own = strata.map((stratum, s) => ({
    ...stratum,
    counts: ofUnit.map(({ choices }) => choices[s] as Choices),
  }));
  const times = ofUnit.map(({ articles }) => new Uint16Array(articles));
  for (let d = 0; d < draws; d++) {
    for (const ofArticles of times) drawArticles(random, ofArticles);
    pairDistances(own, units, times).forEach((row, i) => {
      row.forEach((value, j) => {
        (cells[i * units + j] as Float64Array)[d] = value ** 2;
      });
    });
  }
  return observed.map((row, i) =>
    row.map((value, j) => {
      if (i === j) return { low: 0, high: 0 };
      // A draw in which the two have no choice in common says nothing of their distance.
      const divergences = (cells[i * units + j] as Float64Array).filter((x) => !Number.isNaN(x));
      if (divergences.length < LEAST_TELLING * draws) return { low: 0, high: 1 };
      const noise = total(divergences) / divergences.length - value ** 2;
      const { low, high } = percentileInterval(divergences, alpha);
      return { low: rootOf(low - noise), high: rootOf(high - noise) };
    }),
  );
}

const rootOf = (divergence: number): number => Math.sqrt(Math.min(1, Math.max(0, divergence)));

function draw(
  scope: DistanceMatrix['scope'],
  units: readonly CountedUnit[],
  values: readonly (readonly number[])[],
  intervals: readonly (readonly Interval[])[],
): DistanceMatrix {
  const tree = agnes(
    values.map((row) => [...row]),
    { method: 'average', isDistanceMatrix: true },
  );
  const ids = units.map((u) => u.id);
  const map = scaleToPlane(values);
  return {
    scope,
    units: ids,
    values,
    intervals,
    dendrogram: nodeOf(tree, ids),
    map: {
      points: map.points.map(({ x, y }, i) => ({ unit: ids[i] as string, x, y })),
      stress: map.stress,
    },
    order: tree.indices().map((i) => ids[i] as string),
  };
}

const nodeOf = (node: Cluster, ids: readonly string[]): DendrogramNode =>
  node.isLeaf
    ? { height: 0, unit: ids[node.index] as string, children: [] }
    : { height: node.height, children: node.children.map((child) => nodeOf(child, ids)) };
