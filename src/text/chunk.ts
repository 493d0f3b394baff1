/**
 * Chunks: the runs of a text between white space. No token runs across white space and none looks beyond it, so a chunk is cut once and
 * remembered. Most are plain, an Arabic word with at most simple marks beside it, and are cut here by a table; all others go to wink.
 */
import { isLineBreak, isSpace } from '../arabic/fold.js';
import { LONGEST } from './letters.js';
import { ARABIC_LETTER, PUNCTUATION } from './pattern.js';
import { NUMBER, SPACED, signsOf, WORD } from './signs.js';

const LETTER = 1;
/** Marks and tatweel: part of a word that has begun. */
const JOINED = 2;
/** Punctuation that is always a token of its own, unless it is doubled. */
const SINGLE = 3;
const DIGIT = 4;
const SPACE = 5;
/** The space that ends a line; all classes from `SPACE` on are space. */
const LINE_BREAK = 6;

const FULL_STOP = 0x2e;
/** Between figures they belong to the number (`NUMBER` in pattern.ts). */
const SEPARATORS: ReadonlySet<number> = new Set(Array.from('.,:/-٫٬', (sign) => sign.charCodeAt(0)));

const classes = new Uint8Array(0x10000);
/** The signs of single marks. */
const markSigns = new Uint8Array(0x10000);

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
    else if (single.test(character)) {
      classes[code] = SINGLE;
      markSigns[code] = signsOf(character, 'punctuation');
    } else if (/[0-9\u0660-\u0669\u06f0-\u06f9]/.test(character)) classes[code] = DIGIT;
  }
}
fillClasses();

/** Walks over the chunks of a stretch of a text: of all of it, where nothing else is said. */
export class ChunkWalk {
  /** The chunk that `next` came to: where it starts and ends, the hash of its text, and whether a line ends before it. */
  start = 0;
  end = 0;
  hash = 0;
  opensLine = false;
  /** Its code units, as far as there is room for them. */
  readonly codes = new Uint16Array(LONGEST);

  constructor(
    private readonly text: string,
    from = 0,
    private readonly to = text.length,
  ) {
    this.end = from;
  }

  /** Goes on to the next chunk; false when there is none. */
  next(): boolean {
    const { text, to, codes } = this;
    let at = this.end;
    let opensLine = false;
    for (; at < to; at++) {
      const here = classes[text.charCodeAt(at)] as number;
      if (here < SPACE) break;
      if (here === LINE_BREAK) opensLine = true;
    }
    this.start = at;
    this.opensLine = opensLine;
    let hash = HASH_SEED;
    for (; at < to; at++) {
      const code = text.charCodeAt(at);
      if ((classes[code] as number) >= SPACE) break;
      if (at - this.start < LONGEST) codes[at - this.start] = code;
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

/** Takes a piece `[from, to)` of a chunk; false for one that it cannot take. */
type Take = (from: number, to: number, signs: number) => boolean;

/**
 * Cuts the chunk of the first `length` of `codes`; false for one with anything else in it than Arabic words, numbers, single marks and
 * runs of full stops, or with a piece that cannot be taken.
 */
export function cutPlain(codes: Uint16Array, length: number, take: Take): boolean {
  let at = 0;
  while (at < length) {
    const start = at;
    const code = codes[at++] as number;
    const here = classes[code] as number;
    let signs = start === 0 ? SPACED : 0;
    if (here === LETTER) {
      while (at < length && isInWord(codes[at] as number)) at++;
      signs |= WORD;
    } else if (here === DIGIT) {
      at = numberEnd(codes, at, length);
      signs |= NUMBER;
    } else if (code === FULL_STOP) {
      while (at < length && codes[at] === FULL_STOP) at++;
      signs |= fullStops(at - start);
    } else if (here !== SINGLE || (at < length && codes[at] === code)) return false;
    else signs |= markSigns[code] as number;
    if (!take(start, at, signs)) return false;
  }
  return true;
}

const FULL_STOPS = ['.', '..', '...'].map((stops) => signsOf(stops, 'punctuation'));

/** The signs of a run of full stops: those of three are those of more. */
const fullStops = (length: number): number => FULL_STOPS[Math.min(length, 3) - 1] as number;

/** Where the number ends whose first figure stands before `at`: figures, with single separators between them. */
function numberEnd(codes: Uint16Array, from: number, length: number): number {
  let at = from;
  while (true) {
    while (at < length && classes[codes[at] as number] === DIGIT) at++;
    if (at + 1 >= length || !SEPARATORS.has(codes[at] as number)) return at;
    if (classes[codes[at + 1] as number] !== DIGIT) return at;
    at++;
  }
}

function isInWord(code: number): boolean {
  const here = classes[code];
  return here === LETTER || here === JOINED;
}
