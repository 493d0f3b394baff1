/** Charts that stand in the page, drawn with the page's own colours. */

import type { TopLevelSpec } from 'vega-lite';
import type { Comparison, TimeSeries } from '../../types/result.js';
import type { DistanceCharts, InBoth } from '../html/map-section.js';
import { TrendCharts } from '../html/trend-figures.js';
import type { Lookup } from '../lookup.js';
import type { Lang } from '../strings/plural.js';
import { chartedMatrices, chartedSeries } from './charted.js';
import { mapSpec, treeSpec } from './distance.js';
import { PAGE } from './palette.js';
import { renderSvg } from './render.js';
import { trendSpec } from './trend.js';

const MOST_SCOPES = 4;

/** A chart with names on it, drawn in both languages. */
async function inBoth(spec: (lang: Lang) => TopLevelSpec): Promise<InBoth> {
  return { ar: await renderSvg(spec('ar'), PAGE), en: await renderSvg(spec('en'), PAGE) };
}

export interface PageCharts {
  readonly trends: TrendCharts;
  readonly distances: readonly DistanceCharts[];
}

export async function drawCharts(c: Comparison, look: Lookup): Promise<PageCharts> {
  const trends = new Map<TimeSeries, InBoth>();
  for (const series of chartedSeries(c))
    trends.set(series, await inBoth((lang) => trendSpec(series, lang, PAGE)));
  const distances: DistanceCharts[] = [];
  for (const matrix of chartedMatrices(c).slice(0, MOST_SCOPES)) {
    distances.push({
      matrix,
      map: await inBoth((lang) => mapSpec(matrix, look, lang, PAGE)),
      tree: await inBoth((lang) => treeSpec(matrix, look, lang, PAGE)),
    });
  }
  return { trends: new TrendCharts(trends), distances };
}
