/** A page for each outlet: its index, its words, devices, names, voices carried, nearest outlets and course over time. */
import type { Unit } from '../../types/result.js';
import { attributeName, attributeValue } from '../strings/attributes.js';
import { decimal } from '../strings/format.js';
import { both } from './bilingual.js';
import { carriedVoices } from './carried-voices.js';
import { contrastItem } from './contrast-sentence.js';
import { distanceFigure } from './map-section.js';
import { foreign, type Html, html } from './markup.js';
import { actorLink, evidenceLink, scrolling, section, termWord, unitLink, unitName } from './pieces.js';
import { body, deviceRow, indexRow, nameRow, orNothing, stanceRow, titledPart } from './profile-parts.js';
import { type TrendCharts, timePart } from './trend-figures.js';
import type { View } from './view.js';

const MOST_ACTORS = 14;
const MOST_WORDS = 10;
const MOST_NAMES = 8;
const MOST_CONTRASTS = 3;

/** Attributes that the heading already says. */
const NAMES: ReadonlySet<string> = new Set(['name', 'name-en']);

function facts(unit: Unit): Html {
  const dates =
    unit.firstDate && unit.lastDate
      ? html` · ${both((s) => s.days(unit.firstDate ?? '', unit.lastDate ?? ''))}`
      : '';
  const attributes = Object.entries(unit.attributes)
    .filter(([key]) => !NAMES.has(key))
    .map(
      ([key, value]) =>
        html` · ${both((s) => foreign(attributeName(key, s.lang)))}: ${both((s) => foreign(attributeValue(key, value, s.lang)))}`,
    );
  return html`<p class="fine">${both((s) => s.articles(unit.articles))} · ${both((s) => s.words(unit.words))} · ${both((s) => s.marked(unit.mentions))}${dates}${attributes}</p>`;
}

function indexes(view: View, unit: string): Html {
  const place = new Map(view.c.order.actors.map((id, i) => [id, i]));
  const rows = view.c.legitimacy
    .filter((entry) => entry.unit === unit)
    .sort(
      (x, y) =>
        Number(y.enough) - Number(x.enough) || (place.get(x.actor) ?? 999) - (place.get(y.actor) ?? 999),
    )
    .slice(0, MOST_ACTORS)
    .map((entry) => indexRow(view, entry, actorLink(view.look, entry.actor)));
  return titledPart(
    both((s) => s.outletPage.index),
    orNothing(rows, (list) => body(list, 'strips')),
  );
}

function apart(view: View, unit: string): Html {
  const items = view.c.keyness
    .filter((entry) => entry.unit === unit && entry.logOdds > 0 && entry.q <= view.c.manifest.options.alpha)
    .slice(0, MOST_WORDS)
    .map((entry) => {
      const query = {
        unit,
        term: entry.term,
        voice: 'own' as const,
        ...(entry.actor ? { actor: entry.actor } : {}),
      };
      const counts = html`${both((s) => s.ofPlaces(entry.count, entry.total))} <small>(${both((s) => s.rest)}: ${both((s) => s.ofPlaces(entry.referenceCount, entry.referenceTotal))})</small>`;
      return html`<li>${termWord(view.look, entry.term)}${entry.actor ? html` · ${actorLink(view.look, entry.actor)}` : ''} ${evidenceLink(view.look, query, counts)} <small><bdi dir="ltr">z ${decimal(entry.z, 1)}</bdi></small></li>`;
    });
  return titledPart(
    both((s) => s.outletPage.apart),
    orNothing(items, (list) => html`<ul class="words">${list}</ul>`),
    both((s) => s.outletPage.apartNote),
  );
}

function devices(view: View, unit: string): Html {
  const rates = view.c.devices.filter((entry) => entry.unit === unit);
  const most = Math.max(1, ...view.c.devices.map((entry) => entry.interval?.high ?? entry.perThousand));
  const rows = rates
    .filter((entry) => entry.voice === 'own')
    .map((own) =>
      deviceRow(
        view,
        own,
        rates.find((x) => x.voice === 'carried' && x.device === own.device),
        most,
      ),
    );
  return titledPart(
    both((s) => s.outletPage.devices),
    orNothing(rows, (list) => body(list, 'strips')),
  );
}

function names(view: View, unit: string): Html {
  const rows = view.c.names
    .filter((entry) => entry.unit === unit)
    .sort((x, y) => y.names - x.names || (x.actor < y.actor ? -1 : 1))
    .slice(0, MOST_NAMES)
    .map((entry) => nameRow(view, entry, actorLink(view.look, entry.actor)));
  return titledPart(
    both((s) => s.outletPage.names),
    orNothing(rows, body),
  );
}

function stance(view: View, unit: string): Html {
  const rows = view.c.stances
    .filter((entry) => entry.unit === unit)
    .sort((x, y) => y.articles - x.articles)
    .slice(0, MOST_NAMES)
    .map((entry) => stanceRow(entry, actorLink(view.look, entry.actor)));
  return titledPart(
    both((s) => s.outletPage.stance),
    orNothing(rows, (list) => body(list, 'strips stances')),
    both((s) => s.stanceNote(view.measured?.stance)),
  );
}

function nearest(view: View, unit: string): Html {
  const matrix = view.c.distances.find((entry) => entry.scope.kind === 'all');
  const row = matrix?.units.indexOf(unit) ?? -1;
  const items = (matrix?.units ?? [])
    .map((id, i) => ({
      id,
      value: matrix?.values[row]?.[i] ?? Number.NaN,
      range: matrix?.intervals[row]?.[i],
    }))
    .filter((entry) => entry.id !== unit && !Number.isNaN(entry.value))
    .sort((x, y) => x.value - y.value)
    .slice(0, 4)
    .map(
      (entry) =>
        html`<li>${unitLink(view.look, entry.id)} <small>${both((s) => s.distance)} ${distanceFigure(entry.value, entry.range)}</small></li>`,
    );
  return titledPart(
    both((s) => s.outletPage.nearest),
    orNothing(items, (list) => html`<ol class="near">${list}</ol>`),
    both((s) => s.outletPage.nearestNote),
  );
}

function differences(view: View, unit: string): Html {
  const found = view.c.contrasts
    .filter((x) => x.supported && (x.a.unit === unit || x.b.unit === unit))
    .slice(0, MOST_CONTRASTS);
  if (found.length === 0) return html``;
  return titledPart(
    both((s) => s.outletPage.contrasts),
    html`<ol class="claims small">${found.map((x) => contrastItem(view, x))}</ol>`,
  );
}

function page(view: View, unit: Unit, charts: TrendCharts): Html {
  const number = view.look.unitNumber(unit.id);
  const series = view.c.series.filter((entry) => entry.unit === unit.id);
  return html`<article class="page" id="o${number}" aria-labelledby="o${number}-t"><h3 id="o${number}-t" tabindex="-1">${unitName(view.look, unit.id)}</h3>${facts(unit)}<div class="parts">${indexes(view, unit.id)}${apart(view, unit.id)}${devices(view, unit.id)}${carriedVoices(view, unit.id)}${names(view, unit.id)}${stance(view, unit.id)}${nearest(view, unit.id)}</div>${differences(view, unit.id)}${timePart(view, series.slice(0, 6), charts, 'actor')}<p class="back scripted"><a href="#outlets">${both((s) => s.backToAll)}</a></p></article>`;
}

export function outletPages(view: View, charts: TrendCharts): Html {
  const rows = view.c.units.map(
    (unit) =>
      html`<tr><th scope="row">${unitLink(view.look, unit.id)}</th><td class="num">${both((s) => s.articles(unit.articles))}</td><td class="num">${both((s) => s.words(unit.words))}</td><td class="num">${both((s) => s.marked(unit.mentions))}</td></tr>`,
  );
  const list = html`<div class="index">${scrolling(
    both((s) => s.parts.outlets),
    html`<table class="plain"><tbody>${rows}</tbody></table>`,
    'outlet-list',
  )}</div>`;
  return section(
    'outlets',
    both((s) => s.parts.outlets),
    html`${list}${view.c.units.map((unit) => page(view, unit, charts))}`,
  );
}
