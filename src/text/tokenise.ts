/** Tokens with their places in the original string, cut by wink-nlp and checked against the text. */

import { foldArabic, isInvisible, isSpace } from '../arabic/fold.js';
import type { Span, Token, TokenKind, TokenRow } from '../types/index.js';
import { ChunkWalk } from './chunk.js';
import { GrowingRow } from './growing-row.js';
import { LONGEST } from './letters.js';
import { createWink, type Wink } from './model.js';
import { SPLITTER } from './pattern.js';
import { type Piece, ReadVocabulary } from './vocabulary.js';

/** What is known of a word form: how it is compared and what it is; `null` kind for pieces that are no token (odd spaces, marks). */
interface Form {
  readonly folded: string;
  readonly kind: TokenKind | null;
}

/**
 * wink never forgets a word and gives it an index of 20 bits (cache.js), so an instance is renewed long before its 2^20th form. A form
 * costs about 250 bytes there and as much again in the table of forms here.
 */
const MAX_FORMS = 30_000;

const KINDS: Readonly<Record<string, TokenKind | null>> = {
  word: 'word',
  url: 'word',
  number: 'number',
  punctuation: 'punctuation',
  symbol: 'symbol',
  unk: 'symbol',
  tabCRLF: null,
};

/** Chunks known at most before a text is read, and their letters: all that are frequent in any corpus, and most that are not. */
const REMEMBERED = 200_000;
const LETTERS_REMEMBERED = 16 * REMEMBERED;

export class Tokeniser {
  private wink: Wink = createWink();
  private forms = new Map<string, Form>();
  private vocabulary = this.newVocabulary();
  private readonly row = new GrowingRow();

  /** @param maxForms distinct word forms after which the wink instance and its cache are thrown away and begun anew. */
  constructor(private readonly maxForms: number = MAX_FORMS) {}

  /** The tokens of `text`, or of its stretch `within`; of tokens that touch a span of `skip` (in order, apart) nothing is left. */
  cut(text: string, skip: readonly Span[], within?: Span): TokenRow {
    const { size, letterCount } = this.vocabulary;
    if (size > REMEMBERED || letterCount > LETTERS_REMEMBERED) this.vocabulary = this.newVocabulary();
    const { row, vocabulary } = this;
    row.clear();
    let s = 0;
    const walk = new ChunkWalk(text, within?.start, within?.end);
    while (walk.next()) {
      const { start, end } = walk;
      // A line that ends in what is left out ends nonetheless.
      if (walk.opensLine) row.endLine();
      while (s < skip.length && (skip[s] as Span).end <= start) s++;
      const span = skip[s];
      if (span === undefined || span.start >= end) this.lay(text, walk);
      else if (span.start > start || span.end < end) this.layRest(text.slice(start, end), start, skip, s);
    }
    return row.taken(vocabulary);
  }

  private lay(text: string, { start, end, codes, hash }: ChunkWalk): void {
    const { row, vocabulary } = this;
    if (end - start > LONGEST) vocabulary.layLoose(text.slice(start, end), start, row);
    else vocabulary.lay(codes, end - start, hash, start, row);
  }

  /** Lays what `skip` leaves of a chunk that begins at `start`. */
  private layRest(chunk: string, start: number, skip: readonly Span[], first: number): void {
    const { row, vocabulary } = this;
    const pieces = this.pieces(chunk);
    for (const rest of outside(start, start + chunk.length, skip, first)) {
      const from = rest.start - start;
      const to = rest.end - start;
      const left = pieces
        .filter(({ offset, surface }) => offset >= from && offset + surface.length <= to)
        .map((piece) => ({ ...piece, offset: piece.offset - from }));
      vocabulary.layLoose(chunk.slice(from, to), rest.start, row, left);
    }
  }

  private newVocabulary(): ReadVocabulary {
    return new ReadVocabulary((chunk) => this.pieces(chunk));
  }

  private pieces(chunk: string): Piece[] {
    return this.carefully(chunk).map(({ start, surface, folded, kind, spaceBefore }) => {
      return { offset: start, surface, folded, kind, spaceBefore };
    });
  }

  /** All tokens of `text` by wink, whatever it holds: what the cutting of chunks must come to. */
  carefully(text: string): Token[] {
    if (this.forms.size > this.maxForms) {
      this.wink = createWink();
      this.forms = new Map();
    }
    return this.byWink(text) ?? this.byPattern(text);
  }

  /** wink's tokens laid on the text again; undefined when one of them does not stand where it should. */
  private byWink(text: string): Token[] | undefined {
    const found = this.wink.readDoc(text).tokens();
    const values = found.out() as string[];
    const kindAt = (i: number) => KINDS[found.itemAt(i).out(this.wink.its.type as never) as string];
    const tokens: Token[] = [];
    let at = 0;
    let spaceBefore = true;
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as string;
      while (at < text.length && isSpace(text.charCodeAt(at)) && !text.startsWith(value, at)) {
        at++;
        spaceBefore = true;
      }
      if (!text.startsWith(value, at)) return undefined;
      const form = this.form(value, () => kindAt(i) ?? null);
      const end = at + value.length;
      if (form.kind === null) spaceBefore ||= isSpace(value.charCodeAt(0));
      else {
        tokens.push({ start: at, end, surface: value, folded: form.folded, kind: form.kind, spaceBefore });
        spaceBefore = false;
      }
      at = end;
    }
    return restIsSpace(text, at) ? tokens : undefined;
  }

  /** The same cut without wink, should a version of it ever normalise what it reads: offsets must hold whatever happens. */
  private byPattern(text: string): Token[] {
    const tokens: Token[] = [];
    let spaceBefore = true;
    for (const match of text.matchAll(new RegExp(SPLITTER, 'g'))) {
      const surface = match[0];
      const { folded, kind } = this.form(surface, () => kindOf(surface));
      if (kind === null) {
        spaceBefore ||= isSpace(surface.charCodeAt(0));
        continue;
      }
      tokens.push({
        start: match.index,
        end: match.index + surface.length,
        surface,
        folded,
        kind,
        spaceBefore,
      });
      spaceBefore = false;
    }
    return tokens;
  }

  private form(surface: string, kind: () => TokenKind | null): Form {
    let form = this.forms.get(surface);
    if (form === undefined) {
      const blank = isSpace(surface.charCodeAt(0));
      form = { folded: foldArabic(surface), kind: blank ? null : kind() };
      this.forms.set(surface, form);
    }
    return form;
  }
}

/** What is left of `[start, end)` outside the spans of `skip` from `first` on, in order. */
function outside(start: number, end: number, skip: readonly Span[], first: number): Span[] {
  const rest: Span[] = [];
  let at = start;
  for (let s = first; s < skip.length; s++) {
    const span = skip[s] as Span;
    if (span.start >= end) break;
    if (span.start > at) rest.push({ start: at, end: span.start });
    at = Math.max(at, span.end);
  }
  if (at < end) rest.push({ start: at, end });
  return rest;
}

function kindOf(surface: string): TokenKind | null {
  const code = surface.charCodeAt(0);
  if (isSpace(code) || isInvisible(code)) return null;
  if (/^[\p{L}\p{M}]/u.test(surface)) return 'word';
  if (/^\p{Nd}/u.test(surface)) return 'number';
  return /^\p{P}/u.test(surface) ? 'punctuation' : 'symbol';
}

function restIsSpace(text: string, from: number): boolean {
  for (let i = from; i < text.length; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return true;
}
