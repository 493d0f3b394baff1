/**
 * Title and text in one string, for tools that annotate one text: the title, an empty line, the text. Spans are cut
 * back to their field.
 */
import type { ArticleField, Span } from '../types/article.js';

const BETWEEN = '\n\n';
/** As an editor or an export may have rewritten it. */
const REWRITTEN = '\r\n\r\n';

export interface JoinedText {
  readonly whole: string;
  /** Where its title ends, and where the text begins. */
  readonly titleEnd: number;
  readonly textStart: number;
}

/** Joins a title and a text; without a title the text stands alone. */
export function joinFields(title: string, text: string): JoinedText {
  return title === ''
    ? { whole: text, titleEnd: 0, textStart: 0 }
    : { whole: title + BETWEEN + text, titleEnd: title.length, textStart: title.length + BETWEEN.length };
}

/** Where the text begins in a string that may open with its title; a title that it does not open with was no part of what was annotated. */
export function splitFields(whole: string, title: string): JoinedText & { readonly title: string } {
  const between = [BETWEEN, REWRITTEN].find((lines) => whole.startsWith(title + lines));
  return title !== '' && between !== undefined
    ? { whole, titleEnd: title.length, textStart: title.length + between.length, title }
    : { whole, titleEnd: 0, textStart: 0, title: '' };
}

/** A span of the joined text as a span of its field; undefined when it runs over both. */
export function fieldSpan(
  joined: JoinedText,
  span: Span,
): (Span & { readonly field: ArticleField }) | undefined {
  const { titleEnd, textStart } = joined;
  if (span.start >= textStart)
    return { field: 'text', start: span.start - textStart, end: span.end - textStart };
  return span.end <= titleEnd ? { field: 'title', ...span } : undefined;
}

/** A span of a field as a span of the joined text. */
export function joinedSpan(joined: JoinedText, span: Span & { readonly field: ArticleField }): Span {
  const offset = span.field === 'text' ? joined.textStart : 0;
  return { start: span.start + offset, end: span.end + offset };
}
