/** Parts of a text longer than any article, so that what relates its words to one another stays as cheap as in an article. */
import type { Span } from '../types/article.js';

/** About 3,500 words: news articles have 100 to 2,000. */
const LONGEST_PART = 20_000;

/**
 * The text as spans of at most `longest` UTF-16 code units, each cut behind the last line break in its second half, or else the last
 * sentence end, or else the last space. One span for what is no longer.
 */
export function partsOf(text: string, longest = LONGEST_PART): Span[] {
  const parts: Span[] = [];
  let start = 0;
  while (text.length - start > longest) {
    const end = cutBefore(text, start + longest, start + longest / 2);
    parts.push({ start, end });
    start = end;
  }
  parts.push({ start, end: text.length });
  return parts;
}

function cutBefore(text: string, limit: number, least: number): number {
  const window = text.slice(least, limit);
  for (const mark of ['\n', '. ', '؟ ', ' ']) {
    const at = window.lastIndexOf(mark);
    if (at >= 0) return least + at + mark.length;
  }
  // Never between the halves of a surrogate pair.
  const last = text.charCodeAt(limit - 1);
  return last >= 0xd800 && last < 0xdc00 ? limit - 1 : limit;
}
