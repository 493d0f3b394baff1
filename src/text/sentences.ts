/** Sentences: runs of tokens that end at a full stop, question or exclamation mark, a headline's `..`, or the paragraph's end. */
import type { Quotation, Sentence, Span, Token } from '../types/index.js';
import { isQuotationMark } from './marks.js';

const ENDS = new Set(['.', '!', '?', '؟', '…', '۔', '‼', '⁉', '。']);
const CLOSING_BRACKETS = new Set([')', ']', '}', '﴿']);
/** Abbreviations of more than one letter after which a full stop ends nothing (folded). Single letters need no list. */
const ABBREVIATIONS = new Set(
  'ا.د دكتور mr mrs ms dr st prof vs no inc ltd jr sr gen col lt capt sgt'.split(' '),
);
/** After a figure these single letters are a unit (`2015م.`, `1436هـ.`), and the full stop is a full stop. */
const ERAS = new Set(['م', 'ه', 'ق']);

/**
 * Sentences that partition `tokens`; `quotations` tell which marks after a full stop still belong to its sentence, and `from` the first
 * paragraph that a token may stand in.
 */
export function findSentences(
  tokens: readonly Token[],
  paragraphs: readonly Span[],
  quotations: readonly Quotation[],
  from = 0,
): Sentence[] {
  const closers = new Set<number>();
  for (const quotation of quotations) if (quotation.closed) closers.add(quotation.innerEnd);
  const sentences: Sentence[] = [];
  let first = 0;
  let paragraph = from;
  const finish = (last: number): void => {
    if (last === first) return;
    const start = (tokens[first] as Token).start;
    sentences.push({ first, last, start, end: (tokens[last - 1] as Token).end, paragraph });
    first = last;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    while (token.start >= (paragraphs[paragraph]?.end ?? Number.POSITIVE_INFINITY)) {
      finish(i);
      paragraph++;
    }
    if (i < first || !endsSentence(tokens, i) || !hasWord(tokens, first, i)) continue;
    finish(tailEnd(tokens, i + 1, paragraphs[paragraph]?.end ?? Number.POSITIVE_INFINITY, closers));
  }
  finish(tokens.length);
  return sentences;
}

/** A sentence says something: marks before its first word (`… "`) never make one. Looks back no further than the last word. */
function hasWord(tokens: readonly Token[], first: number, end: number): boolean {
  for (let i = first; i < end && i < first + 12; i++) {
    const { kind } = tokens[i] as Token;
    if (kind === 'word' || kind === 'number') return true;
  }
  return end - first >= 12;
}

/** Where the sentence that ended before `i` really ends: more end marks, closing marks and brackets belong to it. */
function tailEnd(tokens: readonly Token[], i: number, limit: number, closers: ReadonlySet<number>): number {
  while (i < tokens.length) {
    const token = tokens[i] as Token;
    if (token.start >= limit) break;
    const closing = isQuotationMark(token)
      ? closers.has(token.start)
      : isEnd(token) || (CLOSING_BRACKETS.has(token.surface) && !token.spaceBefore);
    if (!closing) break;
    i++;
  }
  return i;
}

function isEnd(token: Token): boolean {
  return token.kind === 'punctuation' && (ENDS.has(token.surface) || token.surface.startsWith('..'));
}

function endsSentence(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  if (!isEnd(token)) return false;
  return token.surface !== '.' || !isInitial(tokens, i);
}

/** A full stop after an initial or an abbreviation (`د.`, `أ.ش.أ`, `U.S.`), inside an address (`bbc.com`), or in front of a figure. */
function isInitial(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const stop = tokens[i] as Token;
  if (before === undefined || stop.spaceBefore) return false;
  const after = tokens[i + 1];
  const glued = after !== undefined && !after.spaceBefore && after.start === stop.end;
  if (before.kind === 'number') return glued && after.kind === 'number';
  if (before.kind !== 'word') return false;
  if (glued && isLatin(before) && (isLatin(after) || after.kind === 'number')) return true;
  if (ABBREVIATIONS.has(before.folded)) return true;
  if (before.folded.length !== 1) return false;
  if (ERAS.has(before.folded) && tokens[i - 2]?.kind === 'number') return false;
  return !(before.surface === 'هـ');
}

function isLatin(token: Token): boolean {
  return token.kind === 'word' && token.folded.charCodeAt(0) < 0x250;
}
