/** The heat map as a chart file. */
import type { TopLevelSpec } from 'vega-lite';
import type { Comparison } from '../../types/result.js';
import type { Lookup } from '../lookup.js';
import type { Lang } from '../strings/plural.js';
import { chartLabels } from './label.js';
import type { Palette } from './palette.js';

export function heatMapSpec(c: Comparison, look: Lookup, lang: Lang, palette: Palette): TopLevelSpec {
  const entries = c.legitimacy.filter((entry) => entry.enough && look.unit(entry.unit)?.kind === 'outlet');
  const told = new Set(entries.map((entry) => entry.actor));
  const unit = chartLabels(
    entries.map((entry) => entry.unit),
    (id) => look.unitName(id, lang),
  );
  const actor = chartLabels([...told], (id) => look.actorGloss(id)[lang], 20);
  const values = entries.map((entry) => ({
    unit: unit(entry.unit),
    actor: actor(entry.actor),
    value: entry.value,
  }));
  const y = {
    field: 'unit',
    type: 'nominal' as const,
    sort: c.order.units.map(unit),
    axis: { title: null, domain: false, ticks: false, labelLimit: 220, labelFontSize: 13 },
  };
  const x = {
    field: 'actor',
    type: 'nominal' as const,
    sort: c.order.actors.filter((id) => told.has(id)).map(actor),
    axis: {
      title: null,
      orient: 'top' as const,
      domain: false,
      ticks: false,
      labelAngle: -35,
      labelLimit: 160,
      labelFontSize: 12,
    },
  };
  return {
    width: { step: 62 },
    height: { step: 34 },
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
            scale: { domain: [-1, 0, 1], range: ['#db844c', '#f1ede4', '#5d9dca'] },
          },
        },
      },
      {
        mark: { type: 'text', fontSize: 12, color: palette.ink },
        encoding: { x, y, text: { field: 'value', type: 'quantitative', format: '+.2f' } },
      },
    ],
  };
}
