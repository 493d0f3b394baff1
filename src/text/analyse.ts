/** The text stage: a string in, its tokens, sentences, quotations and paragraphs out. */
import type { ChunkRow, Quotation, Sentence, Span, TextAnalysis, Token } from '../types/index.js';
import { findParagraphs } from './paragraphs.js';
import { findQuotations } from './quotations.js';
import { findSentences } from './sentences.js';
import { Tokeniser, tokensOf } from './tokenise.js';

export interface Analyser {
  /**
   * Cuts `text`. Offsets are UTF-16 code units of `text` as given, and `text.slice(start, end)` is each token's surface, always.
   * Tokens that touch a span of `skip` (boilerplate, in any order) are left out; sentences partition the tokens that are left.
   */
  analyse(text: string, skip?: readonly Span[]): TextAnalysis;
}

/** An analyser with its own wink-nlp instance; make one and keep it: it remembers what it has cut, within bounds. */
export function createAnalyser(): Analyser {
  const tokeniser = new Tokeniser();
  return {
    analyse(text, skip = []) {
      const ordered = skip.length < 2 ? skip : [...skip].sort((a, b) => a.start - b.start);
      return new Analysis(text, tokeniser.cut(text, ordered));
    },
  };
}

class Analysis implements TextAnalysis {
  #tokens: Token[] | undefined;
  #sentences: Sentence[] | undefined;
  #quotations: Quotation[] | undefined;
  #paragraphs: Span[] | undefined;

  constructor(
    readonly text: string,
    readonly row: ChunkRow,
  ) {}

  get tokens(): readonly Token[] {
    this.#tokens ??= tokensOf(this.row);
    return this.#tokens;
  }

  get paragraphs(): readonly Span[] {
    this.#paragraphs ??= findParagraphs(this.text);
    return this.#paragraphs;
  }

  get quotations(): readonly Quotation[] {
    this.#quotations ??= findQuotations(this.tokens, this.paragraphs);
    return this.#quotations;
  }

  get sentences(): readonly Sentence[] {
    this.#sentences ??= findSentences(this.tokens, this.paragraphs, this.quotations);
    return this.#sentences;
  }
}
