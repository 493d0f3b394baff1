/**
 * Articles word by word, for a corpus too small for any comparison: each sentence with a loaded word, its words marked, and
 * beside it whom each word is about and whose word it is.
 */
import { CUT_AFTER, CUT_BEFORE } from '../../profile/index.js';
import type { EvidenceItem } from '../../types/result.js';
import { both } from './bilingual.js';
import { titled } from './links.js';
import { type Html, html } from './markup.js';
import { actorLink, markedWord, unitLink } from './pieces.js';
import { type Marked, markedText } from './sentence.js';
import type { View } from './view.js';

/** A corpus of up to so many articles is read whole; of a larger one, an article of each outlet. */
const MOST_ARTICLES = 12;
/** What is open of articles that are read whole, and of those that only stand for their outlets: there the first screen is for the figures above them. */
const OPEN = {
  whole: { articles: MOST_ARTICLES, sentences: 24 },
  one: { articles: 6, sentences: 3 },
} as const;

interface Line {
  readonly text: string;
  readonly at: number;
  readonly items: readonly EvidenceItem[];
  /** Whether its sentence was cut before it and after it. */
  readonly cut: readonly [before: boolean, after: boolean];
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

/** Where a word stands: the headline's far before the text's. */
const placeOf = ({ field, span }: EvidenceItem): number => (field === 'title' ? -1e9 : 0) + span.start;

/** An excerpt without the dots that stand for what was cut off it, and where it begins. */
function excerptOf(item: EvidenceItem): Line {
  const { sentence = '', inSentence } = item;
  const from = sentence.startsWith(CUT_BEFORE) ? CUT_BEFORE.length : 0;
  const to = sentence.length - (sentence.endsWith(CUT_AFTER) ? CUT_AFTER.length : 0);
  const at = placeOf(item) - (inSentence?.start ?? 0) + from;
  return { text: sentence.slice(from, to), at, items: [], cut: [from > 0, to < sentence.length] };
}

/**
 * Passages with a loaded word, the headline's first, then as they follow in the article. Words of one long sentence come in excerpts
 * that overlap: those are one passage, so that nothing is read twice.
 */
function linesOf(items: readonly EvidenceItem[]): readonly Line[] {
  const excerpts = items
    .filter((item) => item.sentence !== undefined && item.inSentence !== undefined)
    .map((item) => ({ item, excerpt: excerptOf(item) }))
    .sort((x, y) => x.excerpt.at - y.excerpt.at);
  const lines: Line[] = [];
  for (const { item, excerpt } of excerpts) {
    const last = lines.at(-1);
    const end = last ? last.at + last.text.length : Number.NEGATIVE_INFINITY;
    if (!last || excerpt.at >= end) lines.push({ ...excerpt, items: [item] });
    else {
      const more = excerpt.text.slice(end - excerpt.at);
      const after = more === '' ? last.cut[1] : excerpt.cut[1];
      lines[lines.length - 1] = {
        ...last,
        text: last.text + more,
        items: [...last.items, item],
        cut: [last.cut[0], after],
      };
    }
  }
  return lines.filter((line) => line.items.some(loaded));
}

/** A passage with the words of these items marked; it may begin before an item's own excerpt. */
function passage({ text, at, cut: [before, after] }: Line, items: readonly EvidenceItem[]): Html {
  const lead = before ? CUT_BEFORE : '';
  const marks = items.map((item) => inPassage(item, at - lead.length));
  return markedText(`${lead}${text}${after ? CUT_AFTER : ''}`, marks);
}

function inPassage(item: EvidenceItem, at: number): Marked {
  const { surface, polarity } = item;
  const start = placeOf(item) - at;
  return {
    inSentence: { start, end: start + surface.length },
    ...(polarity === undefined ? {} : { polarity }),
  };
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
  return html`<div class="read"><p>${passage(line, shown)}</p><ul>${notes}</ul></div>`;
}

function article(view: View, items: readonly EvidenceItem[], open: number): Html {
  const first = items[0];
  if (!first) return html``;
  const lines = linesOf(items);
  const [shown, left] = [lines.slice(0, open), lines.slice(open)];
  const date = first.date ? html` · ${both((s) => s.day(first.date ?? ''))}` : '';
  return html`<article class="reading"><h4>${titled(first.title, first.url)}</h4><p class="fine">${unitLink(view.look, first.outlet)}${date} · ${both((s) => s.loadedWords(items.filter(loaded).length))}</p>${shown.map((line) => sentence(view, line))}${folded(
    both((s) => s.moreSentences(left.length)),
    left.map((line) => sentence(view, line)),
  )}</article>`;
}

/** What is read on by who wants to; nothing where nothing is left. */
function folded(title: Html, parts: readonly Html[]): Html {
  return parts.length === 0 ? html`` : html`<details><summary>${title}</summary>${parts}</details>`;
}

/** The articles themselves; nothing when no article has a loaded word. */
export function reading(view: View): Html {
  const { articles, whole } = chosen(view);
  if (articles.length === 0) return html``;
  const place = new Map(view.c.units.map((unit, i) => [unit.id, i]));
  const sorted = [...articles].sort(
    (x, y) => (place.get(x[0]?.outlet ?? '') ?? 0) - (place.get(y[0]?.outlet ?? '') ?? 0),
  );
  const open = OPEN[whole ? 'whole' : 'one'];
  const drawn = sorted.map((items) => article(view, items, open.sentences));
  return html`<h3>${both((s) => s.readingTitle)}</h3><p class="note">${both((s) => (whole ? s.readingWhole : s.readingOne))}</p>${drawn.slice(0, open.articles)}${folded(
    both((s) => s.moreReadings(drawn.length - open.articles)),
    drawn.slice(open.articles),
  )}`;
}
