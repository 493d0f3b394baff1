/** Map and tree of outlets. */

import { MAPPED_OUTLETS } from '../../profile/index.js';
import type { DistanceMatrix, Interval } from '../../types/result.js';
import { MAP, MOST_STRESS, TREE } from '../charts/chart-names.js';
import { decimal, decimalRange } from '../strings/format.js';
import type { Lang } from '../strings/plural.js';
import { both, gloss } from './bilingual.js';
import { type Html, html, trusted } from './markup.js';
import { scrolling, section, unitLink } from './pieces.js';
import { saveChart } from './save-chart.js';
import type { View } from './view.js';

/** SVG of a chart in each language. */
export type InBoth = Readonly<Record<Lang, string>>;

export interface DistanceCharts {
  readonly matrix: DistanceMatrix;
  readonly map: InBoth;
  readonly tree: InBoth;
}

const drawn = (chart: InBoth): Html => both((s) => trusted(chart[s.lang]));

/** A distance with its interval: without it, two outlets that little is known of would seem to be alike. */
export function distanceFigure(value: number, range: Interval | undefined): Html {
  return html`${decimal(value)}${range ? html` <small>${decimalRange(range.low, range.high)}</small>` : ''}`;
}

function matrixTable(view: View, matrix: DistanceMatrix, id: string): Html {
  const head = html`<tr><th scope="col">${both((s) => s.outlet)}</th>${matrix.units.map((unit) => html`<th scope="col">${unitLink(view.look, unit)}</th>`)}</tr>`;
  const rows = matrix.units.map(
    (unit, i) =>
      html`<tr><th scope="row">${unitLink(view.look, unit)}</th>${matrix.units.map((_, j) => html`<td class="num">${i === j ? '' : distanceFigure(matrix.values[i]?.[j] ?? 0, matrix.intervals[i]?.[j])}</td>`)}</tr>`,
  );
  return html`<details><summary>${both((s) => s.table)}</summary>${scrolling(
    both((s) => s.table),
    html`<table class="plain"><thead>${head}</thead><tbody>${rows}</tbody></table>`,
    id,
  )}</details>`;
}

function scopeTitle(view: View, { scope }: DistanceMatrix): Html {
  return scope.kind === 'all' ? both((s) => s.scopeAll) : gloss(view.look.actorGloss(scope.actor));
}

/** Over the most stress a map would mislead: the tree comes first, and the map is drawn only for who asks for it. */
function mapFigure(matrix: DistanceMatrix, map: InBoth, saved: (name: string) => Html): Html {
  const stress = decimal(matrix.map.stress);
  if (matrix.map.stress > MOST_STRESS)
    return html`<figure><details><summary>${both((s) => s.mapUntrueTitle)}</summary><figcaption>${both((s) => s.mapUntrue(stress))}</figcaption>${drawn(map)}</details></figure>`;
  return html`<figure><figcaption><b>${both((s) => s.mapTitle)}</b><br>${both((s) => s.mapNote(stress))}</figcaption>${drawn(map)}${saved(MAP)}</figure>`;
}

/** Outlets that have too little for this matrix: not being drawn must not pass for not being there. */
function leftOut({ look }: View, { units }: DistanceMatrix): Html {
  const out = look.outlets.filter(({ id }) => !units.includes(id));
  if (out.length === 0) return html``;
  const names = out.map(({ id }, i) => html`${i > 0 ? both((s) => s.comma) : ''}${unitLink(look, id)}`);
  return html`<p class="fine">${both((s) => s.leftOut(out.length, look.outlets.length, MAPPED_OUTLETS))} ${names}.</p>`;
}

/** Figures under this are written as 0. */
const LEAST_SHOWN = 0.005;

/** Whether no two outlets of the matrix can be told apart: a map would be one dot, and a tree a bare stem. */
const allAlike = ({ values }: DistanceMatrix): boolean =>
  values.every((row) => row.every((value) => value < LEAST_SHOWN));

function distances(
  view: View,
  matrix: DistanceMatrix,
  { map, tree }: Pick<DistanceCharts, 'map' | 'tree'>,
  place: number,
): Html {
  const title = html`<h3>${scopeTitle(view, matrix)}</h3>`;
  const table = html`${leftOut(view, matrix)}${matrixTable(view, matrix, `matrix-${place}`)}`;
  if (allAlike(matrix))
    return html`<div class="scope">${title}<p class="quiet">${both((s) => s.allAlike)}</p>${table}</div>`;
  const saved = (name: string) => (matrix.scope.kind === 'all' ? saveChart(view, name) : html``);
  const treeFigure = html`<figure><figcaption><b>${both((s) => s.treeTitle)}</b><br>${both((s) => s.treeNote)}</figcaption>${drawn(tree)}${saved(TREE)}</figure>`;
  const mapped = mapFigure(matrix, map, saved);
  const untrue = matrix.map.stress > MOST_STRESS;
  return html`<div class="scope${untrue ? '' : ' mapped'}">${title}<div class="charts">${untrue ? [treeFigure, mapped] : [mapped, treeFigure]}</div>${table}</div>`;
}

export function mapSection(view: View, charts: readonly DistanceCharts[]): Html {
  const parts = charts.map(({ matrix, map, tree }, i) => distances(view, matrix, { map, tree }, i));
  return section(
    'map',
    both((s) => s.parts.map),
    parts.length === 0
      ? html`<p class="quiet">${both((s) => s.noMap)}</p>`
      : html`<p class="note">${both((s) => s.distanceNote)}</p><div class="scopes">${parts}</div>`,
  );
}
