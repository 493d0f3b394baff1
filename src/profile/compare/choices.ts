/** Choice shares per unit × actor × choice set × voice × option, and what stood on too little to tell. */
import type { ChoiceCell, CompareOptions, LegitimacyIndex, OptionShare } from '../../types/index.js';
import { pooledCorrelation, type RatioSummary, summariseRatio } from '../statistics/clusters.js';
import { estimatePooling, type Pooling, pool } from '../statistics/pooling.js';
import { effectiveCount, polarityOf, shareInterval, toPolarity } from '../statistics/share.js';
import { type Column, type ColumnSet, type Hit, hitsOf, joinColumns } from './columns.js';
import type { CountedUnit } from './units.js';

/** True when a column stands on the floor or more. */
export const isEnough = (column: Column, { floor }: CompareOptions): boolean =>
  column.articles.length >= floor.articles && mentionsOf(column) >= floor.mentions;

export const mentionsOf = (column: Column): number => column.totals.reduce((a, b) => a + b, 0);

export const summarise = (column: Column, hit: Hit): RatioSummary =>
  summariseRatio({ hits: hitsOf(column, hit), totals: column.totals });

/** Correlation of the mentions of one article for this hit, over all outlets. */
export const correlationOf = (set: ColumnSet, hit: Hit): number =>
  pooledCorrelation(inOrder(set).map((column) => summarise(column, hit)));

/** Columns by outlet place: sums of floating-point numbers must not depend on the order of arrival. */
const inOrder = (set: ColumnSet): Column[] =>
  [...set.byOutlet].sort(([a], [b]) => a - b).map(([, column]) => column);

/** Options from most delegitimising to most legitimising, then by id. */
export const optionsOf = (set: ColumnSet): string[] =>
  [...set.polarity].sort(([a, p], [b, q]) => p - q || (a < b ? -1 : 1)).map(([term]) => term);

/** Cells of all units for one column set (a choice, not the index). */
export function choiceCells(
  set: ColumnSet,
  units: readonly CountedUnit[],
  options: CompareOptions,
): ChoiceCell[] {
  const terms = optionsOf(set);
  const correlations = terms.map((term) => correlationOf(set, { term }));
  const mean = correlations.reduce((a, b) => a + b, 0) / Math.max(1, terms.length);
  const pooling = estimatePooling(
    inOrder(set).map((column) => {
      const summaries = terms.map((term) => summarise(column, { term }));
      return { shares: summaries.map((s) => s.ratio), effective: meanEffective(summaries, mean) };
    }),
  );
  return units.flatMap((unit) => {
    const column = joinColumns(set, unit.places);
    if (column.articles.length === 0) return [];
    return [cellOf({ set, terms, correlations, mean, pooling }, unit, column, options)];
  });
}

function meanEffective(summaries: readonly RatioSummary[], correlation: number): number {
  const sizes = summaries.map((s) => effectiveCount(s, correlation));
  return sizes.reduce((a, b) => a + b, 0) / Math.max(1, sizes.length);
}

/** What is estimated of a set's options over all outlets. */
interface Estimated {
  readonly set: ColumnSet;
  readonly terms: readonly string[];
  /** By option the correlation of the mentions of one article, and their mean. */
  readonly correlations: readonly number[];
  readonly mean: number;
  readonly pooling: Pooling;
}

function cellOf(
  { set, terms, correlations, mean, pooling }: Estimated,
  unit: CountedUnit,
  column: Column,
  options: CompareOptions,
): ChoiceCell {
  const enough = isEnough(column, options);
  const summaries = terms.map((term) => summarise(column, { term }));
  const effective = meanEffective(summaries, mean);
  return {
    unit: unit.id,
    actor: set.actor,
    choice: set.choice,
    voice: set.own ? 'own' : 'carried',
    mentions: mentionsOf(column),
    articles: column.articles.length,
    enough,
    options: terms.map((term, k): OptionShare => {
      const summary = summaries[k] as RatioSummary;
      const interval = shareInterval(summary, correlations[k] as number, options.alpha);
      return {
        term,
        polarity: set.polarity.get(term) ?? 0,
        mentions: summary.hits,
        articles: column.terms.get(term)?.places.length ?? 0,
        share: summary.ratio,
        pooled: pool(summary.ratio, effective, pooling.mean[k] ?? summary.ratio, pooling.strength),
        ...(enough ? { interval } : {}),
      };
    }),
  };
}

/** Legitimacy indices of all units for one actor: its own-voice set of all choices, and what is carried beside it. */
export function legitimacyIndices(
  own: ColumnSet,
  carried: ColumnSet | undefined,
  units: readonly CountedUnit[],
  options: CompareOptions,
): LegitimacyIndex[] {
  const hit = { index: true } as const;
  const rho = correlationOf(own, hit);
  const carriedRho = carried ? correlationOf(carried, hit) : 0;
  const pooling = estimatePooling(
    inOrder(own).map((column) => {
      const s = summarise(column, hit);
      return { shares: [s.ratio, 1 - s.ratio], effective: effectiveCount(s, rho) };
    }),
  );
  return units.flatMap((unit) => {
    const column = joinColumns(own, unit.places);
    if (column.articles.length === 0) return [];
    const summary = summarise(column, hit);
    const enough = isEnough(column, options);
    const negative = column.negative.reduce((a, b) => a + b, 0);
    const positive = column.positive.reduce((a, b) => a + b, 0);
    const beside = carried && carriedOf(carried, unit, carriedRho, options);
    return [
      {
        unit: unit.id,
        actor: own.actor,
        mentions: summary.total,
        articles: column.articles.length,
        enough,
        value: polarityOf(summary.ratio),
        pooled: polarityOf(
          pool(
            summary.ratio,
            effectiveCount(summary, rho),
            pooling.mean[0] ?? summary.ratio,
            pooling.strength,
          ),
        ),
        ...(enough ? { interval: toPolarity(shareInterval(summary, rho, options.alpha)) } : {}),
        negative,
        neutral: summary.total - negative - positive,
        positive,
        ...(beside ? { carried: beside } : {}),
      },
    ];
  });
}

function carriedOf(
  set: ColumnSet,
  unit: CountedUnit,
  rho: number,
  options: CompareOptions,
): LegitimacyIndex['carried'] {
  const column = joinColumns(set, unit.places);
  if (column.articles.length === 0) return undefined;
  const summary = summarise(column, { index: true });
  const interval = toPolarity(shareInterval(summary, rho, options.alpha));
  return {
    value: polarityOf(summary.ratio),
    mentions: summary.total,
    ...(isEnough(column, options) ? { interval } : {}),
  };
}
