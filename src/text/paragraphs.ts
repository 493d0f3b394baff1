/** Paragraphs: the runs between line breaks that hold anything but space. */
import type { Span } from '../types/index.js';
import { isInvisible, isLineBreak, isSpace } from './fold.js';

/** Spans of the paragraphs of `text`, in order, without the space at their ends. */
export function findParagraphs(text: string): Span[] {
  const paragraphs: Span[] = [];
  let start = -1;
  let end = -1;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0x0a;
    if (isLineBreak(code)) {
      if (start >= 0) paragraphs.push({ start, end });
      start = -1;
    } else if (!isSpace(code) && !isInvisible(code)) {
      if (start < 0) start = i;
      end = i + 1;
    }
  }
  return paragraphs;
}
