/** Same event, different words: the outlets' headlines and sentences side by side, agency copies folded. */
import type { ArticleRef, CopyGroup, EventChoice, EventInfo } from '../../types/result.js';
import { decimal } from '../strings/format.js';
import { both, gloss } from './bilingual.js';
import { type Html, html } from './markup.js';
import { actorLink, section, termWord, unitLink } from './pieces.js';
import { evidenceSentence, titled } from './sentence.js';
import type { View } from './view.js';

const MOST_EVENTS = 24;
const MOST_CHOICES = 4;
const MOST_HEADLINES = 2;

function headlines(view: View, event: EventInfo): Html {
  const byOutlet = new Map<string, ArticleRef[]>();
  const folded = new Set(
    event.copies.filter((copy) => copy.acrossOutlets).flatMap((copy) => copy.articles.map((a) => a.id)),
  );
  for (const article of event.articles) {
    if (folded.has(article.id)) continue;
    const list = byOutlet.get(article.outlet) ?? [];
    list.push(article);
    byOutlet.set(article.outlet, list);
  }
  const columns = [...byOutlet].map(
    ([outlet, articles]) =>
      html`<div class="col"><h5>${unitLink(view.look, outlet)}</h5>${articles.slice(0, MOST_HEADLINES).map((a) => html`<p class="headline">${titled(a.title, a.url)}</p>`)}</div>`,
  );
  return html`<div class="cols">${columns}</div>`;
}

function choiceColumns(view: View, choice: EventChoice): Html {
  const columns = choice.outlets.map(({ outlet, options }) => {
    const words = options.map(
      (option) =>
        html`<p class="chosen">${termWord(view.look, option.term)} <small>×${option.mentions}</small></p>${option.example ? html`<blockquote>${evidenceSentence(option.example)}</blockquote>` : ''}`,
    );
    return html`<div class="col"><h5>${unitLink(view.look, outlet)}</h5>${words.length > 0 ? words : html`<p class="quiet">${both((s) => s.choseNone)}</p>`}</div>`;
  });
  const voice = choice.voice === 'own' ? both((s) => s.inOwnWords) : both((s) => s.inOthersWords);
  return html`<h4>${actorLink(view.look, choice.actor)} · ${gloss(view.look.choiceGloss(choice.choice))} <span class="of">${voice} · ${both((s) => s.spread(decimal(choice.spread)))}</span></h4><div class="cols">${columns}</div>`;
}

function copyFold(view: View, copy: CopyGroup): Html {
  const items = copy.articles.map(
    (a) => html`<li>${unitLink(view.look, a.outlet)}: ${titled(a.title, a.url)}</li>`,
  );
  return html`<details class="copy"><summary>${both((s) => s.copyOf(copy.outlets.length))}</summary><ul>${items}</ul></details>`;
}

function eventArticle(view: View, event: EventInfo, number: number): Html {
  const dates = event.from
    ? html`${both((s) => (event.to && event.to !== event.from ? s.period(event.from ?? '', event.to) : s.day(event.from ?? '')))} `
    : '';
  const chosen = event.choices.slice(0, MOST_CHOICES).map((choice) => choiceColumns(view, choice));
  return html`<article class="event" id="v${number}"><h3><bdi lang="ar">${event.title}</bdi></h3><p class="fine">${dates}${both((s) => s.articles(event.articleCount))} · ${both((s) => s.outlets(event.outlets.length))}</p>${event.copies.filter((copy) => copy.acrossOutlets).map((copy) => copyFold(view, copy))}${chosen}<details><summary>${both((s) => s.headlines)}</summary>${headlines(view, event)}</details></article>`;
}

export function events(view: View): Html {
  const { events: found } = view.c;
  const shown = found.shown.slice(0, MOST_EVENTS);
  const body =
    shown.length === 0
      ? html`<p class="quiet">${both((s) => s.noEvents)}</p>`
      : html`<p class="note">${both((s) => s.eventsNote(found.total, found.acrossOutlets, shown.length))}</p>${shown.map((event, i) => eventArticle(view, event, i))}`;
  return section(
    'events',
    both((s) => s.parts.events),
    body,
  );
}
