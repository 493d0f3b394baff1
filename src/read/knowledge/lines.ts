import { foldLine } from '../../arabic/fold.js';
import type { Span } from '../../types/article.js';

/** A line that holds more than space, without the space round it. */
export interface Line extends Span {
  readonly text: string;
  /** Folded for comparing; only of short lines, since no furniture is long. */
  readonly folded: string;
  readonly short: boolean;
  /** A line with nothing in it stands before. */
  readonly afterBlank: boolean;
}

/** A page as lines, with the part that surely is the article: from its first long line to its last. */
export interface PageLines {
  readonly lines: readonly Line[];
  readonly firstLong: number;
  readonly lastLong: number;
}

/** Characters above which a line is a paragraph. */
const LONG = 120;

export function pageLines(text: string): PageLines {
  const lines: Line[] = [];
  let afterBlank = false;
  for (let from = 0; from <= text.length; ) {
    const newline = text.indexOf('\n', from);
    const end = newline < 0 ? text.length : newline;
    const line = trimmed(text, from, end, afterBlank);
    if (line !== undefined) lines.push(line);
    afterBlank = line === undefined;
    from = end + 1;
  }
  const firstLong = lines.findIndex((line) => !line.short);
  const lastLong = lines.findLastIndex((line) => !line.short);
  if (firstLong >= 0) return { lines, firstLong, lastLong };
  // A page of short lines only: leave its opening and its end open to furniture.
  const middle = Math.floor(lines.length / 2);
  return { lines, firstLong: middle, lastLong: middle };
}

function trimmed(text: string, from: number, until: number, afterBlank: boolean): Line | undefined {
  let start = from;
  let end = until;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (start === end) return undefined;
  const short = end - start <= LONG;
  const content = short ? text.slice(start, end) : '';
  return { start, end, text: content, folded: short ? foldLine(content) : '', short, afterBlank };
}

function isSpace(unit: number): boolean {
  return unit <= 32 || unit === 0xa0 || unit === 0xfeff || (unit >= 0x200b && unit <= 0x200f);
}
