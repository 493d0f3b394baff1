/**
 * Chunks: the runs of a text between white space. No token runs across white space and none looks beyond it, so a chunk is cut once and
 * remembered. Most are plain, an Arabic word with at most simple marks beside it, and are cut here by a table; all others go to wink.
 */
import type { TokenKind } from '../types/index.js';
import { foldArabic, isSpace } from './fold.js';
import { ARABIC_LETTER, PUNCTUATION } from './pattern.js';

/** A token of a chunk; `offset` is counted from the chunk's start. */
export interface Piece {
  readonly offset: number;
  readonly surface: string;
  readonly folded: string;
  readonly kind: TokenKind;
  /** Whether a space stands before it, where the chunk itself follows one. */
  readonly spaceBefore: boolean;
}

/** A chunk as cut; `text` is one string for all its uses. */
export interface Chunk {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

const LETTER = 1;
/** Marks and tatweel: part of a word that has begun. */
const JOINED = 2;
/** Punctuation that is always a token of its own, unless it is doubled. */
const SINGLE = 3;
const SPACE = 4;

const classes = new Uint8Array(0x10000);

function fillClasses(): void {
  const letter = new RegExp(`^[${ARABIC_LETTER}]$`);
  const joined = /^[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc]$/;
  const single = new RegExp(`^(?:${PUNCTUATION})$`);
  for (let code = 0; code < 0x10000; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const character = String.fromCharCode(code);
    if (isSpace(code)) classes[code] = SPACE;
    else if (letter.test(character)) classes[code] = LETTER;
    else if (joined.test(character)) classes[code] = JOINED;
    else if (single.test(character)) classes[code] = SINGLE;
  }
}
fillClasses();

/** Index of the first white space from `from` on, or the text's length. */
export function chunkEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && classes[text.charCodeAt(at)] !== SPACE) at++;
  return at;
}

/** Index of the first character from `from` on that is not white space, or the text's length. */
export function chunkStart(text: string, from: number): number {
  let at = from;
  while (at < text.length && classes[text.charCodeAt(at)] === SPACE) at++;
  return at;
}

/** The pieces of a plain chunk; undefined for one with anything else in it than Arabic words and single marks. */
export function cutPlain(chunk: string): Piece[] | undefined {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < chunk.length) {
    const start = at;
    const code = chunk.charCodeAt(at++);
    const here = classes[code] as number;
    if (here === LETTER) while (at < chunk.length && isInWord(chunk.charCodeAt(at))) at++;
    else if (here !== SINGLE || chunk.charCodeAt(at) === code) return undefined;
    const surface = chunk.slice(start, at);
    const kind = here === LETTER ? 'word' : 'punctuation';
    pieces.push({ offset: start, surface, folded: foldArabic(surface), kind, spaceBefore: start === 0 });
  }
  return pieces;
}

function isInWord(code: number): boolean {
  const here = classes[code];
  return here === LETTER || here === JOINED;
}
