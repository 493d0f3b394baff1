/** A page for each actor: how each outlet's own words present it, what it is called, and how that moved. */
import type { ActorInfo } from '../../types/result.js';
import { both, gloss } from './bilingual.js';
import { type Html, html } from './markup.js';
import { actorLink, actorName, evidenceLink, scrolling, section, termWord, unitLink } from './pieces.js';
import { body, indexRow, nameRow, orNothing, stanceRow, titledPart } from './profile-parts.js';
import { type TrendCharts, trendFigures } from './trend-figures.js';
import type { View } from './view.js';

const MOST_PAGES = 40;
const MOST_WORDS = 14;

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

/** Words by what the evidence counts of them over all outlets, own voice. */
function words(view: View, actor: string): Html {
  const seen = new Set<string>();
  const items: Html[] = [];
  for (const term of view.c.terms) {
    const told = view.look.outlets.some((o) =>
      view.look.evidence(o.id, actor).some((cell) => cell.key === term.id && cell.voice === 'own'),
    );
    if (!told || seen.has(term.id) || term.polarity === 0) continue;
    seen.add(term.id);
    items.push(
      html`<li>${evidenceLink(view.look, { actor, term: term.id, voice: 'own' }, termWord(view.look, term.id))} <small>${gloss(term.gloss)}</small></li>`,
    );
    if (items.length >= MOST_WORDS) break;
  }
  return titledPart(
    both((s) => s.actorPage.terms),
    orNothing(items, (list) => html`<ul class="words">${list}</ul>`),
  );
}

function page(view: View, actor: ActorInfo, charts: TrendCharts): Html {
  const number = view.look.actorNumber(actor.id);
  const names = view.c.names
    .filter((entry) => entry.actor === actor.id)
    .map((entry) => nameRow(view, entry, unitLink(view.look, entry.unit)));
  const stances = view.c.stances
    .filter((entry) => entry.actor === actor.id)
    .map((entry) => stanceRow(entry, unitLink(view.look, entry.unit)));
  const time = trendFigures(
    view,
    view.c.series.filter((entry) => entry.actor === actor.id).slice(0, 9),
    charts,
    'unit',
  );
  return html`<article class="page" id="a${number}" aria-labelledby="a${number}-t"><h3 id="a${number}-t" tabindex="-1">${actorName(view.look, actor.id)}</h3><p class="fine">${both((s) => s.mentions(actor.mentions))} ${both((s) => s.inArticles(actor.articles))}</p><div class="parts">${indexes(view, actor.id)}${words(view, actor.id)}${titledPart(
    both((s) => s.actorPage.names),
    orNothing(names, body),
  )}${titledPart(
    both((s) => s.actorPage.stance),
    orNothing(stances, (list) => body(list, 'strips')),
  )}</div>${
    time
      ? titledPart(
          both((s) => s.outletPage.time),
          time,
        )
      : ''
  }<p class="back scripted"><a href="#actors">${both((s) => s.backToAll)}</a></p></article>`;
}

export function actorPages(view: View, charts: TrendCharts): Html {
  const pages = view.c.actors.slice(0, MOST_PAGES);
  const rows = pages.map(
    (actor) =>
      html`<tr><th scope="row">${actorLink(view.look, actor.id)}</th><td class="num">${both((s) => s.mentions(actor.mentions))}</td><td class="num">${both((s) => s.articles(actor.articles))}</td></tr>`,
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
