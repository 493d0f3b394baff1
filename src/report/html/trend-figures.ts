/** Course over time: one small chart a series, drawn ahead of time, with its changes said in words. */
import type { TimeSeries } from '../../types/result.js';
import { index, probability } from '../strings/format.js';
import { both, gloss } from './bilingual.js';
import { type Html, html, trusted } from './markup.js';
import { section, unitName } from './pieces.js';
import type { View } from './view.js';

/** SVG of a series by the place of the series in the comparison. */
export type TrendCharts = ReadonlyMap<TimeSeries, string>;

const MOST_ACTORS = 8;

/** Figures of the series that have a chart; nothing when none has. */
export function trendFigures(
  view: View,
  series: readonly TimeSeries[],
  charts: TrendCharts,
  by: 'actor' | 'unit',
): Html | undefined {
  const figures = series.flatMap((entry) => {
    const svg = charts.get(entry);
    if (svg === undefined) return [];
    const name = by === 'actor' ? gloss(view.look.actorGloss(entry.actor)) : unitName(view.look, entry.unit);
    const changes = entry.changes.map(
      (x) => html`<br>${both((s) => s.change(x.at, index(x.before), index(x.after), probability(x.q)))}`,
    );
    return [
      html`<figure class="trend"><figcaption><b>${name}</b>${changes}</figcaption>${trusted(svg)}</figure>`,
    ];
  });
  return figures.length === 0 ? undefined : html`<div class="trends">${figures}</div>`;
}

export function trends(view: View, charts: TrendCharts): Html {
  const actors = view.c.order.actors
    .filter((id) => view.c.series.some((x) => x.actor === id && charts.has(x)))
    .slice(0, MOST_ACTORS);
  const parts = actors.map((actor) => {
    const figures = trendFigures(
      view,
      view.c.series.filter((x) => x.actor === actor),
      charts,
      'unit',
    );
    return figures ? html`<h3>${gloss(view.look.actorGloss(actor))}</h3>${figures}` : html``;
  });
  return section(
    'trends',
    both((s) => s.parts.trends),
    parts.length === 0
      ? html`<p class="quiet">${both((s) => s.noTrends)}</p>`
      : html`<p class="note">${both((s) => s.trendsNote)}</p>${parts}`,
  );
}
