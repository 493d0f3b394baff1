/** Sentences: runs of tokens that end at a full stop, question or exclamation mark, a headline's `..`, or the paragraph's end. */
import type { Quotation, Sentence, Span, TextAnalysis, Token } from '../types/index.js';
import { CLOSES_BRACKET, ENDS, QUOTES, SPACED, saysSomething } from './signs.js';
import { tokenAt } from './tokens.js';

type Text = Pick<TextAnalysis, 'text' | 'row'>;

/** Abbreviations of more than one letter after which a full stop ends nothing (folded). Single letters need no list. */
const ABBREVIATIONS = new Set(
  'ا.د دكتور mr mrs ms dr st prof vs no inc ltd jr sr gen col lt capt sgt'.split(' '),
);
/** After a figure these single letters are a unit (`2015م.`, `1436هـ.`), and the full stop is a full stop. */
const ERAS = new Set(['م', 'ه', 'ق']);

/**
 * Sentences that partition the tokens of a text; `quotations` tell which marks after a full stop still belong to its sentence, and `from`
 * the first paragraph that a token may stand in.
 */
export function findSentences(
  of: Text,
  paragraphs: readonly Span[],
  quotations: readonly Quotation[],
  from = 0,
): Sentence[] {
  const { starts, ends, signs, length } = of.row;
  const closers = new Set<number>();
  for (const quotation of quotations) if (quotation.closed) closers.add(quotation.innerEnd);
  const sentences: Sentence[] = [];
  let first = 0;
  let paragraph = from;
  const endOf = (at: number): number => paragraphs[at]?.end ?? Number.POSITIVE_INFINITY;
  let limit = endOf(paragraph);
  const finish = (last: number): void => {
    if (last === first) return;
    const start = starts[first] as number;
    sentences.push({ first, last, start, end: ends[last - 1] as number, paragraph });
    first = last;
  };
  for (let i = 0; i < length; i++) {
    while ((starts[i] as number) >= limit) {
      finish(i);
      limit = endOf(++paragraph);
    }
    if (((signs[i] as number) & ENDS) === 0 || i < first) continue;
    if (endsSentence(of, i) && hasWord(signs, first, i)) finish(tailEnd(of, i + 1, limit, closers));
  }
  finish(length);
  return sentences;
}

/** A sentence says something: marks before its first word (`… "`) never make one. Looks back no further than the last word. */
function hasWord(signs: Uint8Array, first: number, end: number): boolean {
  for (let i = first; i < end && i < first + 12; i++) if (saysSomething(signs[i] as number)) return true;
  return end - first >= 12;
}

/** Where the sentence that ended before `i` really ends: more end marks, closing marks and brackets belong to it. */
function tailEnd({ row }: Text, from: number, limit: number, closers: ReadonlySet<number>): number {
  let i = from;
  for (; i < row.length; i++) {
    const start = row.starts[i] as number;
    const signs = row.signs[i] as number;
    if (start >= limit) break;
    const closing =
      (signs & QUOTES) !== 0
        ? closers.has(start)
        : (signs & ENDS) !== 0 || ((signs & CLOSES_BRACKET) !== 0 && (signs & SPACED) === 0);
    if (!closing) break;
  }
  return i;
}

function endsSentence(of: Text, i: number): boolean {
  return tokenAt(of, i).surface !== '.' || !isInitial(of, i);
}

/** A full stop after an initial or an abbreviation (`د.`, `أ.ش.أ`, `U.S.`), inside an address (`bbc.com`), or in front of a figure. */
function isInitial(of: Text, i: number): boolean {
  const at = (place: number): Token | undefined =>
    place >= 0 && place < of.row.length ? tokenAt(of, place) : undefined;
  const before = at(i - 1);
  const stop = tokenAt(of, i);
  if (before === undefined || stop.spaceBefore) return false;
  const after = at(i + 1);
  const glued = after !== undefined && !after.spaceBefore && after.start === stop.end;
  if (before.kind === 'number') return glued && after.kind === 'number';
  if (before.kind !== 'word') return false;
  if (glued && isLatin(before) && (isLatin(after) || after.kind === 'number')) return true;
  if (ABBREVIATIONS.has(before.folded)) return true;
  if (before.folded.length !== 1) return false;
  if (ERAS.has(before.folded) && at(i - 2)?.kind === 'number') return false;
  return !(before.surface === 'هـ');
}

function isLatin(token: Token): boolean {
  return token.kind === 'word' && token.folded.charCodeAt(0) < 0x250;
}
