/** A text as the matcher sees it: its words in order, with what breaks a phrase between them. */
import type { TextAnalysis } from '../types/text.js';
import type { LexemeTable, WordInfo } from './lexemes.js';

export interface Word {
  /** Index of its token in the analysis. */
  readonly token: number;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly folded: string;
  readonly info: WordInfo;
  /** Index of its sentence. */
  readonly sentence: number;
  /** True when a stop, comma, colon or line break stands before it: no phrase runs across. */
  readonly breakBefore: boolean;
}

/** Marks that a phrase may run across: quotation marks, brackets, dashes inside names, clitic tatweel. */
const TRANSPARENT = /^["'“”„‟«»‹›‘’()[\]{}<>ـ*_-]+$/;

/** The words of an analysed text, looked up in the lexicon. */
export function wordsOf(analysis: TextAnalysis, lexemes: LexemeTable): Word[] {
  const words: Word[] = [];
  let sentence = 0;
  let broken = true;
  analysis.tokens.forEach((token, i) => {
    while (sentence + 1 < analysis.sentences.length && i >= (analysis.sentences[sentence]?.last ?? 0)) {
      sentence++;
      broken = true;
    }
    if (token.kind !== 'word' && token.kind !== 'number') {
      if (!TRANSPARENT.test(token.surface)) broken = true;
      return;
    }
    words.push({
      token: i,
      start: token.start,
      end: token.end,
      surface: token.surface,
      folded: token.folded,
      info: lexemes.lookup(token.folded, token.surface.endsWith('ة')),
      sentence,
      breakBefore: broken,
    });
    broken = false;
  });
  return words;
}
