/** The text stage: a string in, its tokens, sentences, quotations and paragraphs out. */
import type { Quotation, Sentence, Span, TextAnalysis, Token, TokenRow } from '../types/index.js';
import { findParagraphs } from './paragraphs.js';
import { partsOf } from './parts.js';
import { findQuotations } from './quotations.js';
import { findSentences } from './sentences.js';
import { Tokeniser } from './tokenise.js';
import { tokensOf } from './tokens.js';

export interface Analyser {
  /**
   * Cuts `text`. Offsets are UTF-16 code units of `text` as given, and `text.slice(start, end)` is each token's surface, always.
   * Tokens that touch a span of `skip` (boilerplate, in any order) are left out; sentences partition the tokens that are left.
   */
  analyse(text: string, skip?: readonly Span[]): TextAnalysis;
  /** The same part by part (`partsOf`): takes as long as the text is, however many parts it has. */
  analyseParts(text: string, skip?: readonly Span[]): TextAnalysis[];
}

/** An analyser with its own wink-nlp instance; make one and keep it: it remembers what it has cut, within bounds. */
export function createAnalyser(): Analyser {
  const tokeniser = new Tokeniser();
  const analyse = (text: string, skip: readonly Span[], parts: readonly Span[]): TextAnalysis[] => {
    const ordered = skip.length < 2 ? skip : [...skip].sort((a, b) => a.start - b.start);
    const paragraphs = new Paragraphs(text);
    let s = 0;
    return parts.map((part) => {
      while (s < ordered.length && (ordered[s] as Span).end <= part.start) s++;
      let end = s;
      while (end < ordered.length && (ordered[end] as Span).start < part.end) end++;
      return new Analysis(text, tokeniser.cut(text, ordered.slice(s, end), part), part.start, paragraphs);
    });
  };
  return {
    analyse: (text, skip = []) => analyse(text, skip, [{ start: 0, end: text.length }])[0] as TextAnalysis,
    analyseParts: (text, skip = []) => analyse(text, skip, partsOf(text)),
  };
}

/** The paragraphs of a text, which its parts share: a paragraph may go on in the next part. */
class Paragraphs {
  #list: Span[] | undefined;

  constructor(private readonly text: string) {}

  get list(): readonly Span[] {
    this.#list ??= findParagraphs(this.text);
    return this.#list;
  }

  /** The place of the first one that ends behind `at`. */
  firstBehind(at: number): number {
    const { list } = this;
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle] as Span).end > at) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

class Analysis implements TextAnalysis {
  #tokens: Token[] | undefined;
  #sentences: Sentence[] | undefined;
  #quotations: Quotation[] | undefined;

  constructor(
    readonly text: string,
    readonly row: TokenRow,
    private readonly start: number,
    private readonly ofText: Paragraphs,
  ) {}

  get tokens(): readonly Token[] {
    this.#tokens ??= tokensOf(this);
    return this.#tokens;
  }

  get paragraphs(): readonly Span[] {
    return this.ofText.list;
  }

  get quotations(): readonly Quotation[] {
    this.#quotations ??= findQuotations(this, this.paragraphs, this.#firstParagraph);
    return this.#quotations;
  }

  get sentences(): readonly Sentence[] {
    this.#sentences ??= findSentences(this, this.paragraphs, this.quotations, this.#firstParagraph);
    return this.#sentences;
  }

  get #firstParagraph(): number {
    return this.ofText.firstBehind(this.start);
  }
}
