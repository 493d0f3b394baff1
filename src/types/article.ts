/** What the `read` stage hands on: one article, its fields exactly as the input gave them. */

/** A half-open range of UTF-16 code units, `end` exclusive, into one field of an article. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const ARTICLE_FIELDS = ['title', 'text'] as const;
/** The fields of an article in which mentions are looked for. */
export type ArticleField = (typeof ARTICLE_FIELDS)[number];

export const OUTLET_FROM = ['field', 'folder', 'byline', 'option', 'none'] as const;
/** Where an article's outlet was found: a record's field, its folder, the byline in the text, `--outlet`, or nowhere. */
export type OutletFrom = (typeof OUTLET_FROM)[number];

export interface Article {
  /** The record's own id, or one derived from its source path and index; unique within a run. */
  readonly id: string;
  /** The outlet's name or id; `unknown` when none was found. */
  readonly outlet: string;
  readonly outletFrom: OutletFrom;
  /** ISO 8601 calendar day (`2017-06-10`). */
  readonly date?: string;
  readonly title?: string;
  /** True when `title` is also the opening of `text` (plain-text pages), so that nothing in it is counted twice. */
  readonly titleInText?: boolean;
  readonly url?: string;
  readonly author?: string;
  /** Whole text as the input gave it: every offset of the program counts in this string. */
  readonly text: string;
  /** Parts of `text` that are not article text (bylines, share buttons, comment counts); nothing is matched there. */
  readonly boilerplate: readonly Span[];
  /** File (inside an archive: `archive.zip!member`) and the record's place in it, from 0. */
  readonly source: { readonly path: string; readonly index: number };
}

/** A stable class of fault: what scripts may ask for. docs/formats.md says what each is. */
export type FaultCode =
  | 'unreadable'
  | 'missing'
  | 'binary'
  | 'encoding'
  | 'format'
  | 'json'
  | 'csv'
  | 'html'
  | 'zip'
  | 'gzip'
  | 'no-text'
  | 'too-large'
  | 'unsafe-path'
  | 'loop'
  | 'duplicate'
  | 'own-report'
  | 'empty'
  | 'unscored';

/** An input, or one record of it, that could not be read: reported, counted, and passed over. */
export interface Skipped {
  readonly path: string;
  /** The record's index in its file, from 0, when the fault is one record's. */
  readonly index?: number;
  /** Line in the file, from 1, when known. */
  readonly line?: number;
  /** Byte or column within the file or line, when known. */
  readonly column?: number;
  readonly code: FaultCode;
  /** One sentence for a person. */
  readonly reason: string;
}
