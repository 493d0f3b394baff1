/** Charts that stand in the page, drawn with the page's own colours. */

import type { TopLevelSpec } from 'vega-lite';
import type { Comparison } from '../../types/result.js';
import type { DistanceCharts, InBoth } from '../html/map-section.js';
import { TrendCharts } from '../html/trend-figures.js';
import type { Lookup } from '../lookup.js';
import type { Lang } from '../strings/plural.js';
import { mapSpec, treeSpec } from './distance.js';
import { PAGE } from './palette.js';
import { renderSvg } from './render.js';
import { trendSpec } from './trend.js';

const MOST_TRENDS = 90;
const MOST_SCOPES = 4;
const FEWEST_POINTS = 3;

/** A chart with names on it, drawn in both languages. */
async function inBoth(spec: (lang: Lang) => TopLevelSpec): Promise<InBoth> {
  return { ar: await renderSvg(spec('ar'), PAGE), en: await renderSvg(spec('en'), PAGE) };
}

export interface PageCharts {
  readonly trends: TrendCharts;
  readonly distances: readonly DistanceCharts[];
}

export async function drawCharts(c: Comparison, look: Lookup): Promise<PageCharts> {
  const drawn = c.series
    .filter(
      (series) =>
        series.measure.kind === 'index' &&
        series.points.filter((point) => point.enough).length >= FEWEST_POINTS,
    )
    .slice(0, MOST_TRENDS);
  const trends = new Map<Comparison['series'][number], string>();
  for (const series of drawn) trends.set(series, await renderSvg(trendSpec(series, PAGE), PAGE));
  const distances: DistanceCharts[] = [];
  for (const matrix of c.distances.filter((m) => m.units.length >= 3).slice(0, MOST_SCOPES)) {
    distances.push({
      matrix,
      map: await inBoth((lang) => mapSpec(matrix, look, lang, PAGE)),
      tree: await inBoth((lang) => treeSpec(matrix, look, lang, PAGE)),
    });
  }
  return { trends: new TrendCharts(trends), distances };
}
