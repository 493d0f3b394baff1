/** The text stage: a string in, its tokens, sentences, quotations and paragraphs out. */
import type { Span, TextAnalysis } from '../types/index.js';
import { findParagraphs } from './paragraphs.js';
import { findQuotations } from './quotations.js';
import { findSentences } from './sentences.js';
import { Tokeniser } from './tokenise.js';

export interface Analyser {
  /**
   * Cuts `text`. Offsets are UTF-16 code units of `text` as given, and `text.slice(start, end)` is each token's surface, always.
   * Tokens that touch a span of `skip` (boilerplate, in any order) are left out; sentences partition the tokens that are left.
   */
  analyse(text: string, skip?: readonly Span[]): TextAnalysis;
}

/** An analyser with its own wink-nlp instance; make one and keep it, it grows to at most a few hundred MB and renews itself. */
export function createAnalyser(): Analyser {
  const tokeniser = new Tokeniser();
  return {
    analyse(text, skip = []) {
      const ordered = skip.length < 2 ? skip : [...skip].sort((a, b) => a.start - b.start);
      const { tokens, chunks } = tokeniser.cut(text, ordered);
      const paragraphs = findParagraphs(text);
      const quotations = findQuotations(tokens, paragraphs);
      return {
        text,
        tokens,
        chunks,
        sentences: findSentences(tokens, paragraphs, quotations),
        quotations,
        paragraphs,
      };
    },
  };
}
