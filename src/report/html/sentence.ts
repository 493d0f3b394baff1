/** One sentence with its word marked. */
import type { Span } from '../../types/article.js';
import type { Polarity } from '../../types/mention.js';
import type { EvidenceItem } from '../../types/result.js';
import { both } from './bilingual.js';
import { type Html, html } from './markup.js';
import { markedWord } from './pieces.js';
import { cutRuns } from './runs.js';

/** The sentence of an item, its word marked by polarity; without one, the word and its place. */
export function evidenceSentence(item: EvidenceItem): Html {
  const { sentence, inSentence } = item;
  if (sentence === undefined || inSentence === undefined) {
    return html`${markedWord(item.surface, item.polarity)} <small>${both((s) => s.noSentence)} ${item.field} ${item.span.start}–${item.span.end}</small>`;
  }
  const [before, after] = [sentence.slice(0, inSentence.start), sentence.slice(inSentence.end)];
  return html`<span class="sentence" lang="ar" dir="rtl">${before}${markedWord(item.surface, item.polarity)}${after}</span>`;
}

/** A word to mark in a text; without its place there it is left out. */
export interface Marked {
  readonly inSentence?: Span;
  readonly polarity?: Polarity;
}

/** Loaded words before neutral ones, and those before names, where they begin at the same letter. */
const weight = ({ polarity }: Marked): number => (polarity === undefined ? 2 : polarity === 0 ? 1 : 0);

/** A text with the words of these items marked; of two that overlap, the first. */
export function markedText(text: string, items: readonly Marked[]): Html {
  const marks = [...items]
    .sort((x, y) => weight(x) - weight(y))
    .flatMap((item) => (item.inSentence ? [{ ...item.inSentence, polarity: item.polarity }] : []));
  const parts = cutRuns(text, marks).map((piece) =>
    piece.mark ? markedWord(piece.text, piece.mark.polarity) : piece.text,
  );
  return html`<span class="sentence" lang="ar" dir="rtl">${parts}</span>`;
}
