/**
 * Articles word by word, for a corpus too small for any comparison: each sentence with a loaded word, its words marked, and
 * beside it whom each word is about and whose word it is.
 */
import type { EvidenceItem } from '../../types/result.js';
import { both } from './bilingual.js';
import { titled } from './links.js';
import { type Html, html } from './markup.js';
import { actorLink, markedWord, unitLink } from './pieces.js';
import { markedText } from './sentence.js';
import type { View } from './view.js';

/** A corpus of up to so many articles is read whole; of a larger one, an article of each outlet. */
const MOST_ARTICLES = 12;
const MOST_SENTENCES = 24;

interface Line {
  readonly text: string;
  readonly at: number;
  readonly items: readonly EvidenceItem[];
}

const loaded = (item: EvidenceItem): boolean => item.polarity !== undefined && item.polarity !== 0;

function byArticle(view: View): readonly (readonly EvidenceItem[])[] {
  const articles = new Map<string, EvidenceItem[]>();
  for (const { item } of view.sample.items) {
    const key = `${item.outlet}\n${item.article}`;
    const list = articles.get(key) ?? [];
    list.push(item);
    articles.set(key, list);
  }
  return [...articles.values()];
}

/** All articles of a small corpus; else of each outlet the one with the most loaded words of its own. */
function chosen(view: View): { readonly articles: readonly (readonly EvidenceItem[])[]; whole: boolean } {
  const all = byArticle(view).filter((items) => items.some(loaded));
  if (view.c.manifest.articles.counted <= MOST_ARTICLES) return { articles: all, whole: true };
  const weight = (items: readonly EvidenceItem[]) =>
    items.filter((item) => loaded(item) && item.voice === 'outlet').length;
  const best = new Map<string, readonly EvidenceItem[]>();
  for (const items of all) {
    const outlet = items[0]?.outlet ?? '';
    if (weight(items) > weight(best.get(outlet) ?? [])) best.set(outlet, items);
  }
  return { articles: [...best.values()].slice(0, MOST_ARTICLES), whole: false };
}

/** Sentences with a loaded word, the headline's first, then as they follow in the article. */
function linesOf(items: readonly EvidenceItem[]): readonly Line[] {
  const lines = new Map<string, { text: string; at: number; items: EvidenceItem[] }>();
  for (const item of items) {
    if (item.sentence === undefined || item.inSentence === undefined) continue;
    const at = (item.field === 'title' ? -1e9 : 0) + item.span.start - item.inSentence.start;
    const key = `${item.field}\n${at}\n${item.sentence}`;
    const line = lines.get(key) ?? { text: item.sentence, at, items: [] };
    line.items.push(item);
    lines.set(key, line);
  }
  return [...lines.values()].filter((line) => line.items.some(loaded)).sort((x, y) => x.at - y.at);
}

function note(view: View, item: EvidenceItem): Html {
  const meaning = both((s) => {
    const said =
      item.term === undefined ? '' : s.gloss(view.look.term(item.term)?.gloss ?? { ar: '', en: '' });
    return s.lang === 'ar' ? '' : html`<small>“${said.split(/[:;(]/)[0]?.trim() ?? ''}”</small> `;
  });
  return html`<li>${markedWord(item.surface, item.polarity)} ${meaning}<span class="about">${both((s) => s.about)} ${actorLink(view.look, item.actor)}</span><small> · ${both((s) => s.voiceName(item.voice))}</small></li>`;
}

function sentence(view: View, line: Line): Html {
  const notes = line.items
    .filter(loaded)
    .sort((x, y) => x.span.start - y.span.start)
    .map((item) => note(view, item));
  // Neutral words are left plain here: they are the denominator of figures, and would bury the words that frame.
  const shown = line.items.filter((item) => item.polarity !== 0);
  return html`<div class="read"><p>${markedText(line.text, shown)}</p><ul>${notes}</ul></div>`;
}

function article(view: View, items: readonly EvidenceItem[]): Html {
  const first = items[0];
  if (!first) return html``;
  const lines = linesOf(items);
  const date = first.date ? html` · ${both((s) => s.day(first.date ?? ''))}` : '';
  return html`<article class="reading"><h4>${titled(first.title, first.url)}</h4><p class="fine">${unitLink(view.look, first.outlet)}${date} · ${both((s) => s.loadedWords(items.filter(loaded).length))}</p>${lines.slice(0, MOST_SENTENCES).map((line) => sentence(view, line))}</article>`;
}

/** The articles themselves; nothing when no article has a loaded word. */
export function reading(view: View): Html {
  const { articles, whole } = chosen(view);
  if (articles.length === 0) return html``;
  const place = new Map(view.c.units.map((unit, i) => [unit.id, i]));
  const sorted = [...articles].sort(
    (x, y) => (place.get(x[0]?.outlet ?? '') ?? 0) - (place.get(y[0]?.outlet ?? '') ?? 0),
  );
  return html`<h3>${both((s) => s.readingTitle)}</h3><p class="note">${both((s) => (whole ? s.readingWhole : s.readingOne))}</p>${sorted.map((items) => article(view, items))}`;
}
