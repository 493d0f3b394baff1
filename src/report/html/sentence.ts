/** One sentence with its word marked. */
import type { EvidenceItem } from '../../types/result.js';
import { both } from './bilingual.js';
import { type Fragment, type Html, html } from './markup.js';
import { markedWord } from './pieces.js';

/** The sentence of an item, its word marked by polarity; without one, the word and its place. */
export function evidenceSentence(item: EvidenceItem): Html {
  const { sentence, inSentence } = item;
  if (sentence === undefined || inSentence === undefined) {
    return html`${markedWord(item.surface, item.polarity)} <small>${both((s) => s.noSentence)} ${item.field} ${item.span.start}–${item.span.end}</small>`;
  }
  const [before, after] = [sentence.slice(0, inSentence.start), sentence.slice(inSentence.end)];
  return html`<span class="sentence" lang="ar" dir="rtl">${before}${markedWord(item.surface, item.polarity)}${after}</span>`;
}

/** A text with the words of these items marked; of two that overlap, the first. */
export function markedText(text: string, items: readonly EvidenceItem[]): Html {
  const parts: Fragment[] = [];
  let at = 0;
  const places = items.flatMap((item) => (item.inSentence ? [{ item, place: item.inSentence }] : []));
  // A loaded word before a name that begins at the same letter.
  const weight = (item: EvidenceItem) => (item.polarity === undefined ? 2 : item.polarity === 0 ? 1 : 0);
  places.sort((x, y) => x.place.start - y.place.start || weight(x.item) - weight(y.item));
  for (const { item, place } of places) {
    if (place.start < at) continue;
    parts.push(text.slice(at, place.start), markedWord(text.slice(place.start, place.end), item.polarity));
    at = place.end;
  }
  return html`<span class="sentence" lang="ar" dir="rtl">${parts}${text.slice(at)}</span>`;
}

/** A title that leads to its address when that is a web address. */
export function titled(title: string | undefined, url: string | undefined): Html {
  const shown = title === undefined ? both((s) => s.untitled) : html`<bdi lang="ar">${title}</bdi>`;
  return webAddress(url)
    ? html`<a href="${url ?? ''}" rel="noopener noreferrer external">${shown}</a>`
    : shown;
}

/** Only http and https are made links: article addresses are hostile. */
export function webAddress(url: string | undefined): boolean {
  return url !== undefined && /^https?:\/\//i.test(url);
}
