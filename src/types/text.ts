/** What the `text` stage hands on: tokens, sentences and quotation spans, all with offsets into the original string. */
import type { Span } from './article.js';

export type TokenKind = 'word' | 'number' | 'punctuation' | 'symbol';

/** One token. `text.slice(start, end) === surface`, always. */
export interface Token extends Span {
  readonly surface: string;
  /** The surface folded for comparing (never for showing): see `foldArabic`. */
  readonly folded: string;
  readonly kind: TokenKind;
  /** True when at least one white-space character stands before it (or it opens the text). */
  readonly spaceBefore: boolean;
}

/** The folded letters of one word. */
export interface FoldedLetters {
  readonly codes: Uint16Array;
  readonly length: number;
  /** The hash of the letters `[from, to)`, by default all: equal letters have equal hashes, and others once in some billions. */
  hash(from?: number, to?: number): number;
}

/**
 * What was read, by number: chunks (what stands between white space), and the forms of the tokens that they are cut into. A form is a
 * spelling folded, but for a final ة, which is kept.
 */
export interface Vocabulary {
  /** A form folded for comparing. */
  folded(form: number): string;
  /** The letters of the same; undefined for those that are longer than any word. Holds until the next call. */
  letters(form: number): FoldedLetters | undefined;
  /** Whether a form is written with a final ة, which folds to ه. */
  endsInMarbuta(form: number): boolean;
  chunkText(chunk: number): string;
  /** The form of the word of a chunk that holds no other, and nothing else but punctuation; -1 for all others. */
  onlyWord(chunk: number): number;
}

/** The tokens of a text as numbers, left-out spans excepted, in order. */
export interface TokenRow {
  readonly vocabulary: Vocabulary;
  /** Number of tokens. */
  readonly length: number;
  /** Where each begins and ends. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly forms: Int32Array;
  /** What it is: the bits of `text/signs.ts`. */
  readonly signs: Uint8Array;
  /** The chunks that they stand in. */
  readonly chunks: Int32Array;
}

/** A sentence as a run of tokens `[first, last)` and as a span of the text. */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
  /** Index of the paragraph it stands in, from 0. */
  readonly paragraph: number;
}

/** A run of quoted text. `start`/`end` include the marks; `innerStart`/`innerEnd` do not. */
export interface Quotation extends Span {
  readonly innerStart: number;
  readonly innerEnd: number;
  /** The opening mark as written: `"`, `“`, `”`, `«`, `»`, `''`, … */
  readonly mark: string;
  /** False when no closing mark was found and the span runs to the end of its paragraph. */
  readonly closed: boolean;
  /** 0 for an outermost quotation, 1 for one inside it, and so on. */
  readonly depth: number;
}

/** What is asked of it is found out when it is first asked: of most texts no more than the row is wanted. */
export interface TextAnalysis {
  readonly text: string;
  readonly row: TokenRow;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  /** Paragraphs (runs between line breaks that hold any non-space), as spans. */
  readonly paragraphs: readonly Span[];
}
