/** `contrasts.csv`: every contrast that the result keeps (all that are supported, and others up to a bound), one a row. */
import type { Comparison } from '../../types/result.js';
import type { DataTable } from '../cells.js';

const COLUMNS = [
  'id',
  'actor',
  'measure',
  'choice',
  'option',
  'polarity',
  'a',
  'a_hits',
  'a_mentions',
  'a_articles',
  'a_value',
  'a_low',
  'a_high',
  'b',
  'b_hits',
  'b_mentions',
  'b_articles',
  'b_value',
  'b_low',
  'b_high',
  'difference',
  'difference_low',
  'difference_high',
  'odds_ratio',
  'odds_low',
  'odds_high',
  'event_odds_ratio',
  'event_odds_low',
  'event_odds_high',
  'event_chi_squared',
  'event_p',
  'events',
  'p',
  'strata',
  'q',
  'supported',
] as const;

export function contrastsTable(c: Comparison): DataTable {
  const rows = c.contrasts.map((x) => {
    const m = x.measure;
    return [
      x.id,
      x.actor,
      m.kind,
      m.kind === 'index' ? undefined : m.choice,
      m.kind === 'option' ? m.term : undefined,
      m.kind === 'pole' ? m.polarity : undefined,
      ...[x.a, x.b].flatMap((side) => [
        side.unit,
        side.hits,
        side.mentions,
        side.articles,
        side.value,
        side.interval.low,
        side.interval.high,
      ]),
      x.difference,
      x.differenceInterval.low,
      x.differenceInterval.high,
      x.oddsRatio,
      x.oddsInterval?.low,
      x.oddsInterval?.high,
      x.byEvent?.oddsRatio,
      x.byEvent?.interval?.low,
      x.byEvent?.interval?.high,
      x.byEvent?.chiSquared,
      x.byEvent?.p,
      x.byEvent?.events,
      x.p,
      x.strata,
      x.q,
      x.supported ? 1 : 0,
    ];
  });
  return { name: 'contrasts', columns: COLUMNS, rows };
}
