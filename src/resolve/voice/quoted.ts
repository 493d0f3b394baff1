/** Quotations laid on the tokens: where each opens and closes, and how many words it holds. */
import { saysSomething } from '../../text/signs.js';
import type { Quotation, Sentence, TextAnalysis, Token, TokenRow } from '../../types/index.js';

export interface QuotedRun {
  readonly quotation: Quotation;
  /** Token of the opening mark. */
  readonly open: number;
  /** Tokens inside the marks, `[open + 1, close)`; `close` is the closing mark's token, or the first one after an unclosed quotation. */
  readonly close: number;
  /** Words and figures inside. */
  readonly words: number;
  /** Index of the sentence that it opens in. */
  readonly sentence: number;
}

/** The quotations of a text as runs of tokens, in order. */
export function layQuotations({ tokens, sentences, quotations, row }: TextAnalysis): QuotedRun[] {
  if (quotations.length === 0) return [];
  const wordsBefore = countWords(row);
  let open = 0;
  let sentence = 0;
  return quotations.map((quotation) => {
    while (open < tokens.length && (tokens[open] as Token).start < quotation.start) open++;
    while (sentence < sentences.length - 1 && (sentences[sentence] as Sentence).last <= open) sentence++;
    const close = firstAt(tokens, quotation.innerEnd);
    const words = (wordsBefore[close] as number) - (wordsBefore[Math.min(open + 1, close)] as number);
    return { quotation, open, close, words, sentence };
  });
}

/** The number of words and figures before each token, and before the end. */
function countWords({ signs, length }: TokenRow): Uint32Array {
  const before = new Uint32Array(length + 1);
  let words = 0;
  for (let t = 0; t < length; t++) {
    if (saysSomething(signs[t] as number)) words++;
    before[t + 1] = words;
  }
  return before;
}

/** The first token that starts at `offset` or after it. */
function firstAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
