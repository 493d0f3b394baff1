/** Each chart as an SVG file of its own, in fixed colours on white, with a title that says what it shows without the page round it. */
import type { TopLevelSpec } from 'vega-lite';
import type { Comparison } from '../../types/result.js';
import type { ChartsByLang } from '../context.js';
import { type Lookup, lookUp } from '../lookup.js';
import { ar } from '../strings/ar.js';
import { en, type Strings } from '../strings/en.js';
import type { Lang } from '../strings/plural.js';
import { choiceChart, HEAT_MAP, MAP, MOST_STRESS, TREE, trendChart } from './chart-names.js';
import { chartedMatrices, chartedSeries } from './charted.js';
import { choiceSpec } from './choice.js';
import { mapSpec, treeSpec } from './distance.js';
import { heatMapSpec } from './heat-map.js';
import { chartLabel } from './label.js';
import { FILE } from './palette.js';
import { renderSvg } from './render.js';
import { trendSpec } from './trend.js';

const MOST_CHOICES = 48;

interface Chart {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly spec: TopLevelSpec;
}

function distanceCharts(c: Comparison, look: Lookup, s: Strings): readonly Chart[] {
  const matrix = chartedMatrices(c).find(({ scope }) => scope.kind === 'all');
  if (!matrix) return [];
  const tree = {
    name: TREE,
    title: s.treeTitle,
    note: s.treeNote,
    spec: treeSpec(matrix, look, s.lang, FILE),
  };
  if (matrix.map.stress > MOST_STRESS) return [tree];
  const note = `Stress-1 ${matrix.map.stress.toFixed(2)}`;
  return [{ name: MAP, title: s.mapTitle, note, spec: mapSpec(matrix, look, s.lang, FILE) }, tree];
}

function choiceCharts(c: Comparison, look: Lookup, s: Strings): readonly Chart[] {
  const told = new Map<string, { actor: string; choice: string; mentions: number }>();
  for (const cell of c.choices) {
    if (cell.voice !== 'own' || !cell.enough) continue;
    const { actor, choice } = cell;
    const key = `${actor}\n${choice}`;
    told.set(key, { actor, choice, mentions: (told.get(key)?.mentions ?? 0) + cell.mentions });
  }
  return [...told.values()]
    .sort((x, y) => y.mentions - x.mentions || (x.actor + x.choice < y.actor + y.choice ? -1 : 1))
    .slice(0, MOST_CHOICES)
    .map(({ actor, choice }) => ({
      name: choiceChart(actor, choice),
      title: `${s.gloss(look.actorGloss(actor))} — ${s.gloss(look.choiceGloss(choice))}`,
      note: `● ${s.ownLegend} · ○ ${s.carriedLegend}`,
      spec: choiceSpec(c, look, actor, choice, s.lang, FILE),
    }));
}

function trendCharts(c: Comparison, look: Lookup, s: Strings): readonly Chart[] {
  return chartedSeries(c).map((entry) => ({
    name: trendChart(look.unitNumber(entry.unit), entry.actor),
    title: `${s.gloss(look.actorGloss(entry.actor))} — ${s.gloss(look.unitGloss(entry.unit))}`,
    note: s.indexAxis,
    spec: trendSpec(entry, s.lang, FILE),
  }));
}

/** The title above the chart, at the side on which the language begins. */
function titled({ title, note, spec }: Chart, s: Strings): TopLevelSpec {
  const anchor = s.lang === 'ar' ? ('end' as const) : ('start' as const);
  const subtitle = chartLabel(note, 120);
  // A plot that gave its room to a long title would be pushed out of the picture: the picture grows.
  return {
    ...spec,
    autosize: 'pad',
    padding: 12,
    title: { text: chartLabel(title, 90), subtitle, anchor, fontSize: 15, offset: 14 },
  };
}

/** Charts of one language as SVG by name, without `.svg`. */
export async function chartFiles(c: Comparison, lang: Lang): Promise<ReadonlyMap<string, string>> {
  const look = lookUp(c);
  const s = lang === 'ar' ? ar : en;
  const heat: readonly Chart[] = c.legitimacy.some((entry) => entry.enough)
    ? [
        {
          name: HEAT_MAP,
          title: s.heatTitle,
          note: s.indexAxis,
          spec: heatMapSpec(c, look, s, FILE),
        },
      ]
    : [];
  const charts = [
    ...heat,
    ...distanceCharts(c, look, s),
    ...choiceCharts(c, look, s),
    ...trendCharts(c, look, s),
  ];
  const files = new Map<string, string>();
  for (const chart of charts) files.set(chart.name, await renderSvg(titled(chart, s), FILE));
  return files;
}

export async function chartsByLang(c: Comparison): Promise<ChartsByLang> {
  return { ar: await chartFiles(c, 'ar'), en: await chartFiles(c, 'en') };
}
