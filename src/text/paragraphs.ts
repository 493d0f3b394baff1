/** Paragraphs: the runs between line breaks that hold anything but space. */
import type { Span } from '../types/index.js';
import { isInvisible, isLineBreak, isSpace } from './fold.js';

const SEEN = 0;
const BLANK = 1;
const LINE_BREAK = 2;
const kinds = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  if (isLineBreak(code)) return LINE_BREAK;
  return isSpace(code) || isInvisible(code) ? BLANK : SEEN;
});

/** Spans of the paragraphs of `text`, in order, without the space at their ends. */
export function findParagraphs(text: string): Span[] {
  const paragraphs: Span[] = [];
  let start = -1;
  let end = -1;
  for (let i = 0; i <= text.length; i++) {
    const kind = i < text.length ? kinds[text.charCodeAt(i)] : LINE_BREAK;
    if (kind === SEEN) {
      if (start < 0) start = i;
      end = i + 1;
    } else if (kind === LINE_BREAK) {
      if (start >= 0) paragraphs.push({ start, end });
      start = -1;
    }
  }
  return paragraphs;
}
