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

/** A token of a chunk; `offset` is counted from the chunk's start. */
export interface Piece {
  readonly offset: number;
  readonly surface: string;
  readonly folded: string;
  readonly kind: TokenKind;
  /** Whether a space stands before it, where the chunk itself follows one. */
  readonly spaceBefore: boolean;
}

/** What stands between white space, cut into tokens. */
export interface Chunk {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** The folded letters of one word. */
export interface FoldedLetters {
  readonly codes: Uint16Array;
  readonly length: number;
  /** The hash of the letters `[from, to)`, by default all: equal letters have equal hashes, and others once in some billions. */
  hash(from?: number, to?: number): number;
}

/** A word that stands alone in its chunk, but for marks beside it. */
export interface OnlyWord {
  readonly letters: FoldedLetters;
  /** Whether a mark before or behind it breaks a phrase. */
  readonly breaksBefore: boolean;
  readonly breaksBehind: boolean;
}

/** Chunks by number, from 0: however often a chunk is written, it has one. */
export interface Chunks {
  chunk(id: number): Chunk;
  /** The word of a chunk that holds no other, read without cutting the chunk; `undefined` for most odd chunks. Holds until the next call. */
  onlyWord(id: number): OnlyWord | undefined;
}

/** A text as chunks, left-out spans excepted, in order. */
export interface ChunkRow {
  readonly chunks: Chunks;
  /** The number of each. */
  readonly ids: Int32Array;
  /** Where each begins. */
  readonly starts: Int32Array;
  /** 1 where a line ends between each and the one before it, else 0. */
  readonly opensLine: Uint8Array;
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
  readonly row: ChunkRow;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  /** Paragraphs (runs between line breaks that hold any non-space), as spans. */
  readonly paragraphs: readonly Span[];
}
