/** Each chart as an SVG file of its own, in fixed colours on white. */
import type { Comparison } from '../../types/result.js';
import type { ReportContext } from '../context.js';
import { lookUp } from '../lookup.js';
import { choiceSpec } from './choice.js';
import { mapSpec, treeSpec } from './distance.js';
import { heatMapSpec } from './heat-map.js';
import { FILE } from './palette.js';
import { renderSvg } from './render.js';
import { trendSpec } from './trend.js';

const MOST_CHOICES = 24;
const MOST_TRENDS = 24;

/** Ids are of our own packs and of places in the result; whatever else might come is made harmless as a file name. */
const fileId = (id: string) => id.replace(/[^a-z0-9_-]+/gi, '-').slice(0, 60);

/** Chart files by name. */
export async function chartFiles(
  c: Comparison,
  context: ReportContext,
): Promise<ReadonlyMap<string, string>> {
  const look = lookUp(c);
  const files = new Map<string, string>();
  if (c.legitimacy.some((entry) => entry.enough))
    files.set('heat-map.svg', await renderSvg(heatMapSpec(c, look, context.lang, FILE), FILE));
  const matrix = c.distances.find((entry) => entry.scope.kind === 'all' && entry.units.length >= 3);
  if (matrix) {
    files.set('map.svg', await renderSvg(mapSpec(matrix, look, FILE), FILE));
    files.set('tree.svg', await renderSvg(treeSpec(matrix, look, FILE), FILE));
  }
  const told = new Map<string, { actor: string; choice: string; mentions: number }>();
  for (const cell of c.choices) {
    if (cell.voice !== 'own' || !cell.enough) continue;
    const key = `${cell.actor}\n${cell.choice}`;
    told.set(key, {
      actor: cell.actor,
      choice: cell.choice,
      mentions: (told.get(key)?.mentions ?? 0) + cell.mentions,
    });
  }
  const choices = [...told.values()].sort(
    (x, y) => y.mentions - x.mentions || (x.actor + x.choice < y.actor + y.choice ? -1 : 1),
  );
  for (const { actor, choice } of choices.slice(0, MOST_CHOICES)) {
    files.set(
      `choice-${fileId(actor)}-${fileId(choice)}.svg`,
      await renderSvg(choiceSpec(c, look, actor, choice, FILE), FILE),
    );
  }
  const series = c.series.filter(
    (entry) => entry.measure.kind === 'index' && entry.points.filter((point) => point.enough).length >= 3,
  );
  for (const entry of series.slice(0, MOST_TRENDS)) {
    files.set(
      `trend-${look.unitNumber(entry.unit)}-${fileId(entry.actor)}.svg`,
      await renderSvg(trendSpec(entry, FILE), FILE),
    );
  }
  return files;
}
