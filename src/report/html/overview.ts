/** The first screen: what was compared, the clearest differences, the heat map, and what was too little to tell. */

import type { LegitimacyIndex } from '../../types/result.js';
import { HEAT_MAP } from '../charts/chart-names.js';
import { headlineContrasts } from '../headlines.js';
import { index, indexRange } from '../strings/format.js';
import { both } from './bilingual.js';
import { contrastItem } from './contrast-sentence.js';
import { type Html, html } from './markup.js';
import { actorLink, evidenceLink, figure, indexQuery, rawCounts, scrolling, unitLink } from './pieces.js';
import { reading } from './reading.js';
import { saveChart } from './save-chart.js';
import type { View } from './view.js';

const MOST_ACTORS = 12;
const MOST_TOO_LITTLE = 12;
const MOST_UNSUPPORTED = 3;
/** A difference that chance makes this often is not worth a line. */
const LIKELIER_CHANCE = 0.5;
/** Fewer supported claims than this are followed by what was seen without support. */
const FEW_CLAIMS = 3;

/** The shade of a cell: −5 to 5 by the index. */
function shade(value: number): string {
  const step = Math.max(-5, Math.min(5, Math.round(value * 5)));
  return step < 0 ? `hn${-step}` : step > 0 ? `hp${step}` : 'h0';
}

function cell(view: View, entry: LegitimacyIndex | undefined): Html {
  if (!entry) return html`<td class="none"><span class="sr">${both((s) => s.choseNone)}</span></td>`;
  if (!entry.enough || !entry.interval) {
    return html`<td class="few">${evidenceLink(view.look, indexQuery(view.look, entry), html`<span class="sr">${both((s) => s.tooLittle)}: </span>${rawCounts(entry)}`)}</td>`;
  }
  const { low, high } = entry.interval;
  const shown = figure(
    index(entry.value),
    indexRange(low, high),
    both((s) => s.rests(entry.mentions, entry.articles)),
  );
  return html`<td class="${shade(entry.value)}">${evidenceLink(view.look, indexQuery(view.look, entry), shown, 'cell')}</td>`;
}

function heatMap(view: View): Html {
  const { c, look } = view;
  const told = new Set(c.legitimacy.filter((entry) => entry.enough).map((entry) => entry.actor));
  const counted = c.actors.map((actor) => actor.id).filter((id) => c.legitimacy.some((x) => x.actor === id));
  const most = new Set(
    (told.size > 0 ? counted.filter((id) => told.has(id)) : counted).slice(0, MOST_ACTORS),
  );
  const actors = told.size > 0 ? c.order.actors.filter((id) => most.has(id)) : [...most];
  const left = told.size - actors.length;
  const ordered = c.order.units.length > 0 ? c.order.units : c.units.map((unit) => unit.id);
  const outlets = ordered.filter((id) => look.unit(id)?.kind !== 'group');
  const units = outlets.filter((unit) => actors.some((actor) => look.legitimacy(unit, actor)));
  const silent = outlets.filter((unit) => !units.includes(unit));
  const groups = c.units.filter((unit) => unit.kind === 'group').map((unit) => unit.id);
  if (actors.length === 0) return html`<p class="quiet">${both((s) => s.nothingHere)}</p>`;
  const rows = [...units, ...groups].map(
    (unit) =>
      html`<tr${unit === groups[0] ? html` class="grp"` : ''}><th scope="row">${unitLink(look, unit)}</th>${actors.map((actor) => cell(view, look.legitimacy(unit, actor)))}</tr>`,
  );
  const head = html`<tr><th scope="col">${both((s) => s.outlet)}</th>${actors.map((actor) => html`<th scope="col">${actorLink(look, actor)}</th>`)}</tr>`;
  const table = html`<table class="heat"><thead>${head}</thead><tbody>${rows}</tbody></table>`;
  const absent =
    silent.length > 0
      ? html`<p class="fine">${both((s) => s.silentOutlets)} ${silent.map((unit, i) => html`${i > 0 ? ' · ' : ''}${unitLink(look, unit)}`)}</p>`
      : '';
  const others =
    left > 0 ? html`<p class="fine"><a href="#actors">${both((s) => s.otherActors(left))}</a></p>` : '';
  return html`${scrolling(
    both((s) => s.heatTitle),
    table,
    'heat-region',
  )}${others}${absent}${saveChart(view, HEAT_MAP)}`;
}

/** What brackets and q say beside every difference: once, above the first. */
function claimKey({ c }: View): Html {
  return html`<p class="note fine">${both((s) => s.claimKey(c.manifest.options.alpha, c.tests.contrasts))}</p>`;
}

/** The first unsupported difference about each of some other actors, said to be no more than that. */
function unsupported(view: View, told: ReadonlySet<string>): Html {
  const actors = new Set(told);
  const seen = view.c.contrasts
    .filter(
      ({ actor, supported, p }) =>
        !supported && p < LIKELIER_CHANCE && !actors.has(actor) && actors.add(actor),
    )
    .slice(0, MOST_UNSUPPORTED);
  if (seen.length === 0) return html``;
  return html`<p class="note">${both((s) => s.unsupported)}</p>${told.size === 0 ? claimKey(view) : ''}<ol class="claims small">${seen.map((x) => contrastItem(view, x))}</ol>`;
}

function strongest(view: View): Html {
  const chosen = headlineContrasts(view.c);
  if (chosen.length === 0)
    return html`<p class="claim">${both((s) => s.noContrast(view.c.tests.contrasts))}</p>${unsupported(view, new Set())}`;
  const more = chosen.length < FEW_CLAIMS ? unsupported(view, new Set(chosen.map(({ actor }) => actor))) : '';
  return html`<p class="note">${both((s) => s.strongestNote)}</p>${claimKey(view)}<ol class="claims">${chosen.map((x) => contrastItem(view, x))}</ol>${more}`;
}

function tooLittle({ c, look }: View): Html {
  const { total, shown } = c.tooLittle;
  if (total === 0) return html`<p>${both((s) => s.nothingTooLittle)}</p>`;
  const { floor } = c.manifest.options;
  const list = shown
    .slice(0, MOST_TOO_LITTLE)
    .map(
      (entry) =>
        html`<li>${unitLink(look, entry.unit)}${entry.actor ? html` · ${actorLink(look, entry.actor)}` : ''}${entry.choice ? html` · ${both((s) => s.gloss(look.choiceGloss(entry.choice ?? '')))}` : ''} <small>(${both((s) => s.rests(entry.mentions, entry.articles))})</small></li>`,
    );
  return html`<p>${both((s) => s.tooLittleNote(total, floor.mentions, floor.articles))}</p><details><summary>${both((s) => s.tooLittleList)}</summary><ul class="few-list">${list}</ul></details>`;
}

/** The scale of the heat map, with its words. */
function scale(): Html {
  return html`<p class="scale"><span>${both((s) => s.polarityName(-1))} ${index(-1)}</span><i class="hn5"></i><i class="hn3"></i><i class="hn1"></i><i class="h0"></i><i class="hp1"></i><i class="hp3"></i><i class="hp5"></i><span>${index(1)} ${both((s) => s.polarityName(1))}</span></p>`;
}

/** The heat map with what explains it, and what was too little to tell. */
function figures(view: View): Html {
  return html`<h3>${both((s) => s.heatTitle)}</h3><p class="note">${both((s) => s.heatNote())} ${both((s) => s.openFigure)} ${both((s) => s.rawCells)}</p><div class="legend">${scale()}</div>${heatMap(view)}<div class="honest"><h3>${both((s) => s.tooLittleTitle)}</h3>${tooLittle(view)}</div>`;
}

/** Where no difference can be told, articles are read word by word: before the figures if there are none either, else after them. */
export function overview(view: View): Html {
  const articles = view.c.strongest.length === 0 ? reading(view) : html``;
  const some = view.c.legitimacy.some((entry) => entry.enough);
  const [first, last] = some ? [figures(view), articles] : [articles, figures(view)];
  return html`<section class="view" id="overview" aria-labelledby="overview-t"><h2 id="overview-t" tabindex="-1">${both((s) => s.strongest)}</h2>${strongest(view)}${first}${last}</section>`;
}
