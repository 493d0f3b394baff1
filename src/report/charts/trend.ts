/**
 * A series over time: points with intervals on a band, changes as broken lines. Time runs from the left in both languages, as in the
 * charts of the Arabic press and of Arabic schoolbooks, though what begins at its names (shares, the tree) begins at the right in Arabic.
 */
import type { TopLevelSpec } from 'vega-lite';
import type { TimeSeries } from '../../types/result.js';
import { dayAndMonth } from '../strings/format.js';
import type { Lang } from '../strings/plural.js';
import { chartLabel } from './label.js';
import type { Palette } from './palette.js';

/** Axes stand off from the plot, in pixels: a point at its edge would strike a label out. */
const APART = 8;

/** Days that have room below a chart. */
const MOST_DAYS = 5;

/** Of very many days the first and those evenly after it. */
const labelled = (days: readonly string[]): readonly string[] => {
  const step = Math.max(1, Math.ceil(days.length / MOST_DAYS));
  return days.filter((_, i) => i % step === 0);
};

export function trendSpec(series: TimeSeries, lang: Lang, palette: Palette): TopLevelSpec {
  const domain = series.measure.kind === 'index' ? [-1, 1] : [0, 1];
  const values = series.points
    .filter((point) => point.enough)
    .map((point) => ({
      t: point.from,
      v: point.value,
      lo: point.interval?.low ?? point.value,
      hi: point.interval?.high ?? point.value,
    }));
  const shown = labelled(values.map(({ t }) => t)).map((t) => ({
    at: Date.parse(t),
    label: chartLabel(dayAndMonth(t, lang)),
  }));
  const labels = Object.fromEntries(shown.map(({ at, label }) => [at, label]));
  const x = {
    field: 't',
    type: 'temporal' as const,
    scale: { type: 'utc' as const },
    axis: {
      values: shown.map(({ at }) => at),
      labelExpr: `(${JSON.stringify(labels)})[time(datum.value)]`,
      title: null,
      grid: false,
      labelOverlap: true,
      offset: APART,
    },
  };
  const y = {
    type: 'quantitative' as const,
    scale: { domain },
    axis: {
      values: domain[0] === 0 ? [0, 0.5, 1] : [-1, 0, 1],
      title: null,
      domain: false,
      ticks: false,
      offset: APART,
      labelExpr: "datum.value === 0 ? '0' : format(datum.value, '+.1~f')",
    },
  };
  return {
    width: 300,
    height: 120,
    padding: 4,
    autosize: { type: 'fit', contains: 'padding' },
    data: { values },
    layer: [
      {
        mark: { type: 'area', color: palette.band },
        encoding: { x, y: { ...y, field: 'lo' }, y2: { field: 'hi' } },
      },
      {
        data: { values: series.changes.map((change) => ({ t: change.at })) },
        mark: { type: 'rule', color: palette.ink, strokeDash: [4, 3] },
        encoding: { x },
      },
      {
        mark: { type: 'line', color: palette.soft, strokeWidth: 1.2 },
        encoding: { x, y: { ...y, field: 'v' } },
      },
      {
        mark: { type: 'point', filled: true, color: palette.ink, size: 26, opacity: 1 },
        encoding: { x, y: { ...y, field: 'v' } },
      },
    ],
  };
}
