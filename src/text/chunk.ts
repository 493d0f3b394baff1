/**
 * Chunks: the runs of a text between white space. No token runs across white space and none looks beyond it, so a chunk is cut once and
 * remembered. Most are plain, an Arabic word with at most simple marks beside it, and are cut here by a table; all others go to wink.
 */
import type { OnlyWord, Piece } from '../types/index.js';
import { foldArabic, foldedCode, isLineBreak, isSpace } from './fold.js';
import { Letters } from './letters.js';
import { ARABIC_LETTER, PUNCTUATION } from './pattern.js';

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
    else if (/[0-9\u0660-\u0669\u06f0-\u06f9]/.test(character)) classes[code] = DIGIT;
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

  constructor(
    private readonly text: string,
    from = 0,
    private readonly to = text.length,
  ) {
    this.end = from;
  }

  /** Goes on to the next chunk; false when there is none. */
  next(): boolean {
    const { text, to } = this;
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

/** The pieces of a plain chunk; undefined for one with anything else in it than Arabic words, numbers, single marks and runs of full stops. */
export function cutPlain(chunk: string): Piece[] | undefined {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < chunk.length) {
    const start = at;
    const code = chunk.charCodeAt(at++);
    const here = classes[code] as number;
    if (here === LETTER) while (at < chunk.length && isInWord(chunk.charCodeAt(at))) at++;
    else if (here === DIGIT) at = numberEnd(chunk, at);
    else if (code === FULL_STOP) while (chunk.charCodeAt(at) === FULL_STOP) at++;
    else if (here !== SINGLE || chunk.charCodeAt(at) === code) return undefined;
    const surface = chunk.slice(start, at);
    const kind = here === LETTER ? 'word' : here === DIGIT ? 'number' : 'punctuation';
    pieces.push({ offset: start, surface, folded: foldArabic(surface), kind, spaceBefore: start === 0 });
  }
  return pieces;
}

/** Where the number ends whose first figure stands before `at`: figures, with single separators between them. */
function numberEnd(chunk: string, at: number): number {
  while (true) {
    while (classes[chunk.charCodeAt(at)] === DIGIT) at++;
    if (!SEPARATORS.has(chunk.charCodeAt(at)) || classes[chunk.charCodeAt(at + 1)] !== DIGIT) return at;
    at++;
  }
}

/** Folded letters of plain Arabic words: ء to ي. */
const FIRST_LETTER = 0x0621;
const LAST_LETTER = 0x064a;

/** Marks that a phrase may run across: quotation marks, brackets, dashes inside names, clitic tatweel. */
const PASSABLE = '"\'“”„‟«»‹›‘’()[]{}<>ـ*_-';
const passable = new Uint8Array(0x10000);
for (const mark of PASSABLE) passable[mark.charCodeAt(0)] = 1;

/** Whether a phrase may run across a token that is no word. */
export function isPassable(surface: string): boolean {
  for (let i = 0; i < surface.length; i++) if (passable[surface.charCodeAt(i)] === 0) return false;
  return true;
}

/** A word that stands alone in its chunk, with what stands beside it. Filled again for each chunk. */
export class LoneWord implements OnlyWord {
  readonly letters = new Letters();
  breaksBefore = false;
  breaksBehind = false;

  /**
   * Reads the word of the chunk `codes[from, to)`, where the chunk is one Arabic word between single marks, plain as `cutPlain` has it and
   * all its letters between ء and ي once they are folded. False for all other chunks.
   */
  read(codes: Uint16Array, from: number, to: number): boolean {
    const { letters } = this;
    letters.clear();
    const start = pastMarks(codes, from, to);
    if (start < 0 || start === to || classes[codes[start] as number] !== LETTER) return false;
    let at = start;
    for (; at < to && isInWord(codes[at] as number); at++) {
      const code = codes[at] as number;
      const letter = foldedCode(code);
      if (letter >= FIRST_LETTER && letter <= LAST_LETTER) letters.push(letter);
      else if (classes[code] !== JOINED) return false;
    }
    if (pastMarks(codes, at, to) !== to) return false;
    this.breaksBefore = breaks(codes, from, start);
    this.breaksBehind = breaks(codes, at, to);
    return true;
  }
}

/** Where the single marks from `from` on end; -1 where one is doubled or to Unicode a letter. */
function pastMarks(codes: Uint16Array, from: number, to: number): number {
  let at = from;
  for (; at < to && classes[codes[at] as number] === SINGLE; at++) {
    const code = codes[at] as number;
    if ((at + 1 < to && codes[at + 1] === code) || (code >= 0x02b0 && code <= 0x02ff)) return -1;
  }
  return at;
}

function breaks(codes: Uint16Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (passable[codes[i] as number] === 0) return true;
  return false;
}

function isInWord(code: number): boolean {
  const here = classes[code];
  return here === LETTER || here === JOINED;
}
