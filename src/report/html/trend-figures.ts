/** Course over time: one small chart a series, drawn ahead of time, with its changes said in words. */

import type { TimeSeries } from '../../types/result.js';
import { trendChart } from '../charts/chart-names.js';
import { index, probability } from '../strings/format.js';
import { both, gloss } from './bilingual.js';
import type { InBoth } from './map-section.js';
import { type Html, html, trusted } from './markup.js';
import { section, unitName } from './pieces.js';
import { titledPart } from './profile-parts.js';
import { saveChart } from './save-chart.js';
import type { View } from './view.js';

/** Trend charts: each stands in the page once, where it is first shown, and elsewhere is shown again by reference to it. */
export class TrendCharts {
  private readonly drawn: ReadonlyMap<TimeSeries, InBoth>;
  private readonly numbers = new Map<TimeSeries, number>();

  /** @param drawn SVG of each series that has a chart */
  constructor(drawn: ReadonlyMap<TimeSeries, InBoth>) {
    this.drawn = drawn;
  }

  has(series: TimeSeries): boolean {
    return this.drawn.has(series);
  }

  chart(series: TimeSeries): Html | undefined {
    const drawn = this.drawn.get(series);
    if (drawn === undefined) return undefined;
    const known = this.numbers.get(series);
    const number = known ?? this.numbers.size;
    this.numbers.set(series, number);
    return both(({ lang }) => {
      const [, open = '', content = ''] = /^(<svg[^>]*>)([\s\S]*)<\/svg>$/.exec(drawn[lang]) ?? [];
      const id = `tr${number}-${lang}`;
      return trusted(
        known === undefined
          ? `${open}<g id="${id}">${content}</g></svg>`
          : `${open}<use href="#${id}"/></svg>`,
      );
    });
  }
}

const MOST_ACTORS = 8;

/** Figures of the series that have a chart; nothing when none has. */
function trendFigures(
  view: View,
  series: readonly TimeSeries[],
  charts: TrendCharts,
  by: 'actor' | 'unit' | 'both',
): Html | undefined {
  const figures = series.flatMap((entry) => {
    const chart = charts.chart(entry);
    if (chart === undefined) return [];
    const actor = gloss(view.look.actorGloss(entry.actor));
    const unit = unitName(view.look, entry.unit);
    const name = by === 'actor' ? actor : by === 'unit' ? unit : html`${actor} · ${unit}`;
    const counts = entry.points.filter(({ enough }) => enough).map(({ mentions }) => mentions);
    const rests = html`<br><small>${both((s) => s.aPoint(entry.timeUnit, Math.min(...counts), Math.max(...counts)))}</small>`;
    const changes = entry.changes.map(
      (x) => html`<br>${both((s) => s.change(x.at, index(x.before), index(x.after), probability(x.q)))}`,
    );
    return [
      html`<figure class="trend"><figcaption><b>${name}</b>${rests}${changes}</figcaption>${chart}${saveChart(view, trendChart(view.look.unitNumber(entry.unit), entry.actor))}</figure>`,
    ];
  });
  return figures.length === 0 ? undefined : html`<div class="trends">${figures}</div>`;
}

/** The part of an outlet's or actor's page on its course over time; nothing where no series has a chart. */
export function timePart(
  view: View,
  series: readonly TimeSeries[],
  charts: TrendCharts,
  by: 'actor' | 'unit',
): Html {
  const figures = trendFigures(view, series, charts, by);
  return figures
    ? titledPart(
        both((s) => s.outletPage.time),
        html`<p class="note">${both((s) => s.trendsNote)}</p>${figures}`,
      )
    : html``;
}

export function trends(view: View, charts: TrendCharts): Html {
  const actors = view.c.order.actors
    .filter((id) => view.c.series.some((x) => x.actor === id && charts.has(x)))
    .slice(0, MOST_ACTORS);
  const series = actors.flatMap((actor) => view.c.series.filter((x) => x.actor === actor));
  const figures = trendFigures(view, series, charts, 'both');
  return section(
    'trends',
    both((s) => s.parts.trends),
    figures === undefined
      ? html`<p class="quiet">${both((s) => s.noTrends)}</p>`
      : html`<p class="note">${both((s) => s.trendsNote)}</p>${figures}`,
  );
}
