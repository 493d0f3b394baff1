/** The heat map as a chart file. */
import type { TopLevelSpec } from 'vega-lite';
import type { Comparison } from '../../types/result.js';
import { plain } from '../html/markup.js';
import type { Lookup } from '../lookup.js';
import type { Strings } from '../strings/en.js';
import { index, indexRange } from '../strings/format.js';
import { chartLabel, chartLabels } from './label.js';
import type { Palette } from './palette.js';

export function heatMapSpec(c: Comparison, look: Lookup, s: Strings, palette: Palette): TopLevelSpec {
  const entries = c.legitimacy.filter((entry) => entry.enough && look.unit(entry.unit)?.kind === 'outlet');
  const told = new Set(entries.map((entry) => entry.actor));
  const unit = chartLabels(
    entries.map((entry) => entry.unit),
    (id) => look.unitName(id, s.lang),
  );
  const actor = chartLabels([...told], (id) => s.gloss(look.actorGloss(id)), 20);
  const values = entries.map((entry) => ({
    unit: unit(entry.unit),
    actor: actor(entry.actor),
    value: entry.value,
    index: plain(index(entry.value)),
    range: entry.interval ? plain(indexRange(entry.interval.low, entry.interval.high)) : '',
    rests: chartLabel(s.rests(entry.mentions, entry.articles), 60),
  }));
  const actors = c.order.actors.filter((id) => told.has(id)).map(actor);
  const fromRight = s.lang === 'ar';
  const y = {
    field: 'unit',
    type: 'nominal' as const,
    sort: c.order.units.map(unit),
    axis: {
      orient: fromRight ? ('right' as const) : ('left' as const),
      title: null,
      domain: false,
      ticks: false,
      labelLimit: 220,
      labelFontSize: 13,
    },
  };
  const x = {
    field: 'actor',
    type: 'nominal' as const,
    sort: fromRight ? actors.toReversed() : actors,
    axis: {
      title: null,
      orient: 'top' as const,
      domain: false,
      ticks: false,
      labelAngle: fromRight ? 35 : -35,
      labelLimit: 160,
      labelFontSize: 12,
    },
  };
  return {
    width: { step: 116 },
    height: { step: 52 },
    padding: 12,
    data: { values },
    layer: [
      {
        mark: { type: 'rect', cornerRadius: 2, stroke: palette.background, strokeWidth: 2 },
        encoding: {
          x,
          y,
          color: {
            field: 'value',
            type: 'quantitative',
            legend: null,
            // Between paper and blue the default, a way round the hues, is green.
            scale: { domain: [-1, 0, 1], range: ['#db844c', '#f1ede4', '#5d9dca'], interpolate: 'rgb' },
          },
        },
      },
      {
        mark: { type: 'text', fontSize: 12, dy: -14, color: palette.ink },
        encoding: { x, y, text: { field: 'index', type: 'nominal' } },
      },
      ...(['range', 'rests'] as const).map((field, line) => ({
        mark: { type: 'text' as const, fontSize: 9.5, dy: 2 + 13 * line, color: palette.ink },
        encoding: { x, y, text: { field, type: 'nominal' as const } },
      })),
    ],
  };
}
