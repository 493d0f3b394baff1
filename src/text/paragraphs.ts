/** Paragraphs: the runs between line breaks that hold anything but space. */

import { isInvisible, isSpace } from '../arabic/fold.js';
import type { Span } from '../types/index.js';

/** As `isLineBreak` has it. */
const LINE_BREAK = /[\n-\r\u0085\u2028\u2029]/g;

const isBlank = (code: number): boolean => isSpace(code) || isInvisible(code);

/** Spans of the paragraphs of `text`, in order, without the space at their ends. */
export function findParagraphs(text: string): Span[] {
  const paragraphs: Span[] = [];
  const add = (from: number, to: number): void => {
    let start = from;
    let end = to;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (start < end && isBlank(text.charCodeAt(end - 1))) end--;
    if (start < end) paragraphs.push({ start, end });
  };
  let from = 0;
  LINE_BREAK.lastIndex = 0;
  for (let line = LINE_BREAK.exec(text); line !== null; line = LINE_BREAK.exec(text)) {
    add(from, line.index);
    from = line.index + 1;
  }
  add(from, text.length);
  return paragraphs;
}
