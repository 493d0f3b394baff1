/** Same event, different words: the outlets' headlines and sentences side by side, agency copies folded. */
import type { ArticleRef, CopyGroup, EventChoice, EventInfo } from '../../types/result.js';
import type { Strings } from '../strings/en.js';
import { decimal } from '../strings/format.js';
import { both, gloss } from './bilingual.js';
import { EventSentences } from './event-sentences.js';
import { groupedBy } from './grouped-by.js';
import { titled, webAddress } from './links.js';
import { type Html, html } from './markup.js';
import { actorLink, actorName, section, termWord, unitLink, unitName } from './pieces.js';
import { markedText } from './sentence.js';
import type { View } from './view.js';
import { articleKey } from './whole-articles.js';

const MOST_EVENTS = 18;
const MOST_CHOICES = 4;
const MOST_HEADLINES = 2;
/** Outlets in an event's line of the list. */
const MOST_TEASED = 6;

/** A headline with its framing words marked. */
function headline(view: View, article: ArticleRef): Html {
  const marks = view.headlineMarks(article);
  return marks.length === 0 || article.title === undefined
    ? titled(article.title, article.url)
    : html`${markedText(article.title, marks)}${webAddress(article.url) ? html` <small>${titledLink(article)}</small>` : ''}`;
}

function titledLink(article: ArticleRef): Html {
  return html`<a href="${article.url ?? ''}" rel="noopener noreferrer external">${both((s) => s.original)}</a>`;
}

/** Opens the whole article, where the page has it. */
function readButton(view: View, article: ArticleRef): Html {
  const place = view.texts.places.get(articleKey(article.outlet, article.id));
  if (place === undefined) return html``;
  return html`<p class="read-it scripted"><button type="button" data-text="${place}">${both((s) => s.readArticle)}</button></p>`;
}

/** Of articles under one headline the first. */
const titledApart = (articles: readonly ArticleRef[]): readonly ArticleRef[] =>
  [...groupedBy(articles, ({ title }) => title?.trim()).values()].flatMap(([first]) => first ?? []);

function headlines(view: View, event: EventInfo): Html {
  const folded = new Set(
    event.copies.filter((copy) => copy.acrossOutlets).flatMap((copy) => copy.articles.map((a) => a.id)),
  );
  const byOutlet = groupedBy(
    event.articles.filter(({ id }) => !folded.has(id)),
    ({ outlet }) => outlet,
  );
  const columns = inOrder(view, [...byOutlet], ([outlet]) => outlet).map(
    ([outlet, articles]) =>
      html`<div class="col"><h5>${unitLink(view.look, outlet)}</h5>${titledApart(articles)
        .slice(0, MOST_HEADLINES)
        .map((a) => html`<p class="headline">${headline(view, a)}</p>${readButton(view, a)}`)}</div>`,
  );
  return html`<div class="cols">${columns}</div>`;
}

/** Outlets in the one order that the page has, so that a column means the same outlet from event to event. */
function inOrder<T>(view: View, list: readonly T[], outletOf: (entry: T) => string): readonly T[] {
  const place = (entry: T) => view.look.unitNumber(outletOf(entry));
  return [...list].sort((x, y) => place(x) - place(y));
}

/** Whether any two outlets' words are apart in it, and any of them is loaded: plain words for plain words are no framing. */
const differs = ({ spread, outlets }: EventChoice): boolean =>
  spread > 0 && outlets.some(({ options }) => options.some(({ polarity }) => polarity !== 0));

const mentionsIn = (choice: EventChoice): number =>
  choice.outlets.reduce((sum, { options }) => sum + options.reduce((n, o) => n + o.mentions, 0), 0);

/** Outlets of a choice whose words are of another polarity than those of the first: 0 where all chose alike. */
function apart({ outlets }: EventChoice): number {
  const leans = outlets.flatMap(({ options }) =>
    options.length === 0 ? [] : [Math.sign(options.reduce((sum, o) => sum + o.polarity * o.mentions, 0))],
  );
  const commonest = Math.max(0, ...[-1, 0, 1].map((lean) => leans.filter((x) => x === lean).length));
  return leans.length - commonest;
}

/** The choices in which the outlets differ: own words before carried ones, then where words part, and what more outlets chose about before what two did. */
function tellingFirst({ choices }: EventInfo): readonly EventChoice[] {
  return choices
    .filter(differs)
    .sort(
      (x, y) =>
        Number(y.voice === 'own') - Number(x.voice === 'own') ||
        apart(y) - apart(x) ||
        y.outlets.length - x.outlets.length ||
        y.spread - x.spread,
    );
}

/** Of an event's choices in the outlets' own words, how many outlets part in the one that parts most. */
const mostApart = ({ choices }: EventInfo): number =>
  Math.max(0, ...choices.filter(({ voice }) => voice === 'own').map(apart));

const voiceOf = ({ voice }: EventChoice): Html =>
  both((s) => (voice === 'own' ? s.inOwnWords : s.inOthersWords));

function choiceColumns(view: View, choice: EventChoice, sentences: EventSentences): Html {
  const columns = inOrder(view, choice.outlets, ({ outlet }) => outlet).map(({ outlet, options }) => {
    const words = sentences.under(outlet, options);
    return html`<div class="col"><h5>${unitLink(view.look, outlet)}</h5>${words.length > 0 ? words : html`<p class="quiet">${both((s) => s.choseNone)}</p>`}</div>`;
  });
  const enough = mentionsIn(choice) >= view.c.manifest.options.floor.mentions;
  const spread = enough ? html` · ${both((s) => s.spread(decimal(choice.spread)))}` : '';
  return html`<h4>${actorLink(view.look, choice.actor)} · ${gloss(view.look.choiceGloss(choice.choice))} <span class="of">${voiceOf(choice)}${spread}</span></h4><div class="cols">${columns}</div>`;
}

function copyFold(view: View, copy: CopyGroup): Html {
  const items = copy.articles.map(
    (a) => html`<li>${unitLink(view.look, a.outlet)}: ${titled(a.title, a.url)}</li>`,
  );
  return html`<details class="copy"><summary>${both((s) => s.copyOf(copy.outlets.length))}</summary><ul>${items}</ul></details>`;
}

/** An event bears the words of one outlet, so it is said of which. */
function heading(view: View, { title, articles }: EventInfo): Html {
  const author = articles.find((article) => article.title === title);
  return author ? html` ${both((s) => s.headlineOf(unitName(view.look, author.outlet)))} · ` : html``;
}

function factsOf(view: View, event: EventInfo): Html {
  const { from, to } = event;
  const days = (s: Strings) => (to !== undefined && to !== from ? s.days(from ?? '', to) : s.day(from ?? ''));
  const dates = from === undefined ? '' : html`${both(days)} · `;
  return html`<p class="fine">${heading(view, event)}${dates}${both((s) => s.articles(event.articleCount))} · ${both((s) => s.outlets(event.outlets.length))}</p>`;
}

function eventPage(view: View, event: EventInfo, number: number): Html {
  const choices = tellingFirst(event).slice(0, MOST_CHOICES);
  const sentences = new EventSentences(view, choices);
  const [first = '', ...rest] = choices.map((choice) => choiceColumns(view, choice, sentences));
  const more =
    rest.length === 0
      ? ''
      : html`<details class="more-choices"><summary>${both((s) => s.moreChoices(rest.length))}</summary>${rest}</details>`;
  const alike = event.choices.filter((choice) => !differs(choice)).length;
  const agreed = alike === 0 ? '' : html`<p class="fine">${both((s) => s.choicesAlike(alike))}</p>`;
  const copies = event.copies.filter((copy) => copy.acrossOutlets).map((copy) => copyFold(view, copy));
  return html`<article class="event page${number === 0 ? ' lead' : ''}" id="v${number}" aria-labelledby="v${number}-t"><h3 id="v${number}-t" tabindex="-1"><bdi lang="ar">${event.title}</bdi></h3>${factsOf(view, event)}${copies}<h4>${both((s) => s.headlines)}</h4>${headlines(view, event)}${first}${more}${agreed}<p class="back scripted"><a href="#events">${both((s) => s.backToAll)}</a></p></article>`;
}

/** The event in one line for the list: who chose which word, in the choice that tells most. */
function teaser(view: View, event: EventInfo, number: number): Html {
  const [choice] = tellingFirst(event);
  const words = inOrder(view, choice?.outlets ?? [], ({ outlet }) => outlet)
    .filter(({ options }) => options.length > 0)
    .slice(0, MOST_TEASED)
    .map(
      ({ outlet, options }) =>
        html`<li><small>${unitName(view.look, outlet)}</small> ${options.slice(0, 2).map((option) => termWord(view.look, option.term))}</li>`,
    );
  const about = choice
    ? html`<p class="fine">${actorName(view.look, choice.actor)} · ${gloss(view.look.choiceGloss(choice.choice))} · ${voiceOf(choice)}</p><ul class="teased">${words}</ul>`
    : '';
  return html`<li><h4><a href="#v${number}"><bdi lang="ar">${event.title}</bdi></a></h4>${factsOf(view, event)}${about}</li>`;
}

export function events(view: View): Html {
  const { events: found } = view.c;
  const differing = found.shown.filter(({ choices }) => choices.some(differs));
  const partings = new Map(differing.map((event) => [event, mostApart(event)]));
  const shown = [...differing]
    .sort((x, y) => (partings.get(y) ?? 0) - (partings.get(x) ?? 0))
    .slice(0, MOST_EVENTS);
  const counts = {
    total: found.total,
    shared: found.acrossOutlets,
    kept: found.shown.length,
    differing: differing.length,
    shown: shown.length,
  };
  const note = html`<p class="note">${both((s) => s.eventsNote(counts))}</p>`;
  const list = html`<div class="index scripted"><h3>${both((s) => s.otherEvents)}</h3><ol class="event-list">${shown.slice(1).map((event, i) => teaser(view, event, i + 1))}</ol></div>`;
  const body =
    found.shown.length === 0
      ? html`<p class="quiet">${both((s) => s.noEvents)}</p>`
      : html`${note}${shown.map((event, i) => eventPage(view, event, i))}${shown.length > 1 ? list : ''}`;
  return section(
    'events',
    both((s) => s.parts.events),
    body,
  );
}
