/**
 * What is to be known of a token without looking at its letters, as bits of one byte: what kind it is, and of a mark whether it ends a
 * sentence, closes a bracket, quotes, or breaks a phrase.
 */
import type { TokenKind } from '../types/index.js';
import { isQuotationSign } from './marks.js';

/** The kind, by its place among `KINDS`. */
export const KIND = 3;
/** A space stands before it, or it opens the text. */
export const SPACED = 4;
/** No phrase runs across it. */
export const BREAKS = 8;
/** A full stop or another mark that ends sentences. */
export const ENDS = 16;
export const CLOSES_BRACKET = 32;
export const QUOTES = 64;
/** A line ends between it and the token before it. */
export const OPENS_LINE = 128;

export const WORD = 0;
export const NUMBER = 1;
export const PUNCTUATION = 2;
export const KINDS: readonly TokenKind[] = ['word', 'number', 'punctuation', 'symbol'];

/** Whether a token is a word or a number: what the matcher takes for words. */
export const saysSomething = (sign: number): boolean => (sign & KIND) <= NUMBER;

/** Marks that a phrase may run across: quotation marks, brackets, dashes inside names, clitic tatweel. */
const PASSABLE = new Set('"\'“”„‟«»‹›‘’()[]{}<>ـ*_-');
const SENTENCE_ENDS = new Set(['.', '!', '?', '؟', '…', '۔', '‼', '⁉', '。']);
const CLOSING_BRACKETS = new Set([')', ']', '}', '﴿']);

/** A full stop or another mark that ends sentences, or dots. */
export const endsSentence = (mark: string): boolean => SENTENCE_ENDS.has(mark) || mark.startsWith('..');

/** The signs of a token that stands alone. */
export function signsOf(surface: string, kind: TokenKind): number {
  const signs = KINDS.indexOf(kind);
  if (signs <= NUMBER) return signs;
  const passable = Array.from(surface).every((mark) => PASSABLE.has(mark));
  const ends = kind === 'punctuation' && endsSentence(surface);
  return (
    signs |
    (passable ? 0 : BREAKS) |
    (ends ? ENDS : 0) |
    (CLOSING_BRACKETS.has(surface) ? CLOSES_BRACKET : 0) |
    (isQuotationSign(surface) ? QUOTES : 0)
  );
}
