/** A page for each actor: how each outlet's own words present it, what it is called, and how that moved. */
import type { ActorInfo } from '../../types/result.js';
import { both, gloss } from './bilingual.js';
import { type Html, html } from './markup.js';
import { actorLink, actorName, evidenceLink, scrolling, section, termWord, unitLink } from './pieces.js';
import { body, indexRow, nameRow, orNothing, stanceRow, titledPart } from './profile-parts.js';
import { type TrendCharts, timePart } from './trend-figures.js';
import type { View } from './view.js';

const MOST_PAGES = 34;
const MOST_WORDS = 14;
/** Outlets whose names for an actor are listed, those that name it most first; profiles.csv has all. */
const MOST_NAMES = 8;

function indexes(view: View, actor: string): Html {
  const place = new Map([...view.c.order.units].map((id, i) => [id, i]));
  const rows = view.c.legitimacy
    .filter((entry) => entry.actor === actor)
    .sort(
      (x, y) =>
        Number(y.enough) - Number(x.enough) ||
        x.value - y.value ||
        (place.get(x.unit) ?? 0) - (place.get(y.unit) ?? 0),
    )
    .map((entry) => indexRow(view, entry, unitLink(view.look, entry.unit)));
  return titledPart(
    both((s) => s.actorPage.index),
    orNothing(rows, (list) => body(list, 'strips')),
  );
}

/** Loaded words by how often all outlets chose them in their own voice. */
function words(view: View, actor: string): Html {
  const counts = new Map<string, { total: number; readonly outlets: Set<string> }>();
  for (const outlet of view.look.outlets) {
    for (const { key, voice, polarity, total } of view.look.evidence(outlet.id, actor)) {
      if (voice !== 'own' || polarity === undefined || polarity === 0) continue;
      const option = view.look.term(key)?.option ?? key;
      const entry = counts.get(option) ?? { total: 0, outlets: new Set() };
      counts.set(option, entry);
      entry.total += total;
      entry.outlets.add(outlet.id);
    }
  }
  const items = [...counts]
    .sort(([x, n], [y, m]) => m.total - n.total || (x < y ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(
      ([term, { total, outlets }]) =>
        html`<li>${evidenceLink(view.look, { actor, term, voice: 'own' }, html`${termWord(view.look, term)} <small><bdi dir="ltr">×${total}</bdi></small>`)} <small>${both((s) => s.inOutlets(outlets.size))} · ${gloss(view.look.term(term)?.gloss ?? { ar: '', en: '' })}</small></li>`,
    );
  return titledPart(
    both((s) => s.actorPage.terms),
    orNothing(items, (list) => html`<ul class="words">${list}</ul>`),
    both((s) => s.actorPage.termsNote),
  );
}

function page(view: View, actor: ActorInfo, charts: TrendCharts): Html {
  const number = view.look.actorNumber(actor.id);
  const names = view.c.names
    .filter((entry) => entry.actor === actor.id)
    .sort((x, y) => y.names - x.names || (x.unit < y.unit ? -1 : 1))
    .slice(0, MOST_NAMES)
    .map((entry) => nameRow(view, entry, unitLink(view.look, entry.unit)));
  const stances = view.c.stances
    .filter((entry) => entry.actor === actor.id)
    .map((entry) => stanceRow(entry, unitLink(view.look, entry.unit)));
  const series = view.c.series.filter((entry) => entry.actor === actor.id);
  return html`<article class="page" id="a${number}" aria-labelledby="a${number}-t"><h3 id="a${number}-t" tabindex="-1">${actorName(view.look, actor.id)}</h3><p class="fine">${both((s) => s.marked(actor.mentions))} · ${both((s) => s.names(actor.names))} · ${both((s) => s.inArticles(actor.articles))}</p><div class="parts">${indexes(view, actor.id)}${words(view, actor.id)}${titledPart(
    both((s) => s.actorPage.names),
    orNothing(names, body),
  )}${titledPart(
    both((s) => s.actorPage.stance),
    orNothing(stances, (list) => body(list, 'strips stances')),
    both((s) => s.stanceNote(view.measured?.stance)),
  )}</div>${timePart(view, series.slice(0, 9), charts, 'unit')}<p class="back scripted"><a href="#actors">${both((s) => s.backToAll)}</a></p></article>`;
}

export function actorPages(view: View, charts: TrendCharts): Html {
  const pages = view.c.actors.slice(0, MOST_PAGES);
  const rows = pages.map(
    (actor) =>
      html`<tr><th scope="row">${actorLink(view.look, actor.id)}</th><td class="num">${both((s) => s.marked(actor.mentions))}</td><td class="num">${both((s) => s.names(actor.names))}</td><td class="num">${both((s) => s.articles(actor.articles))}</td></tr>`,
  );
  const list = html`<div class="index">${scrolling(
    both((s) => s.parts.actors),
    html`<table class="plain"><tbody>${rows}</tbody></table>`,
    'actor-list',
  )}</div>`;
  return section(
    'actors',
    both((s) => s.parts.actors),
    html`${list}${pages.map((actor) => page(view, actor, charts))}`,
  );
}
