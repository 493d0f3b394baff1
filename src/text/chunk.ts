/**
 * Chunks: the runs of a text between white space. No token runs across white space and none looks beyond it, so a chunk is cut once and
 * remembered. Most are plain, an Arabic word with at most simple marks beside it, and are cut here by a table; all others go to wink.
 */
import type { Piece } from '../types/index.js';
import { foldArabic, isLineBreak, isSpace } from './fold.js';
import { ARABIC_LETTER, PUNCTUATION } from './pattern.js';

const LETTER = 1;
/** Marks and tatweel: part of a word that has begun. */
const JOINED = 2;
/** Punctuation that is always a token of its own, unless it is doubled. */
const SINGLE = 3;
const SPACE = 4;
/** The space that ends a line; all classes from `SPACE` on are space. */
const LINE_BREAK = 5;

const classes = new Uint8Array(0x10000);

function fillClasses(): void {
  const letter = new RegExp(`^[${ARABIC_LETTER}]$`);
  const joined = /^[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc]$/;
  const single = new RegExp(`^(?:${PUNCTUATION})$`);
  for (let code = 0; code < 0x10000; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const character = String.fromCharCode(code);
    if (isSpace(code)) classes[code] = isLineBreak(code) ? LINE_BREAK : SPACE;
    else if (letter.test(character)) classes[code] = LETTER;
    else if (joined.test(character)) classes[code] = JOINED;
    else if (single.test(character)) classes[code] = SINGLE;
  }
}
fillClasses();

/** Walks over the chunks of a text. */
export class ChunkWalk {
  /** The chunk that `next` came to: where it starts and ends, the hash of its text, and whether a line ends before it. */
  start = 0;
  end = 0;
  hash = 0;
  opensLine = false;

  constructor(private readonly text: string) {}

  /** Goes on to the next chunk; false when there is none. */
  next(): boolean {
    const { text } = this;
    const { length } = text;
    let at = this.end;
    let opensLine = false;
    for (; at < length; at++) {
      const here = classes[text.charCodeAt(at)] as number;
      if (here < SPACE) break;
      if (here === LINE_BREAK) opensLine = true;
    }
    this.start = at;
    this.opensLine = opensLine;
    let hash = HASH_SEED;
    for (; at < length; at++) {
      const code = text.charCodeAt(at);
      if ((classes[code] as number) >= SPACE) break;
      hash = Math.imul(hash ^ code, HASH_PRIME);
    }
    this.end = at;
    this.hash = hash;
    return at > this.start;
  }
}

/** FNV-1a over code units. */
const HASH_SEED = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;

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
