/** Random texts for the text layer, shared by the tests and `scripts/fuzz.ts`. */
import { deepStrictEqual } from 'node:assert';
import fc from 'fast-check';
import { createAnalyser } from '../../src/text/analyse.js';
import type { TextAnalysis, Token } from '../../src/types/index.js';

const PIECES = [
  'قال ',
  '«',
  '»',
  '"',
  ':',
  '؟',
  '. ',
  '\n',
  '\u200f',
  '\u0640',
  'الم',
  'ـًٌ',
  '\ud83d',
  '\ud800',
  '٣',
  'A-1',
  ' ',
  '(',
  ')',
  '\u0000',
  '،',
];

export const randomText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 60 })
  .map((parts) => parts.join(''));

export const plain = ({ start, end, surface, folded, kind, spaceBefore }: Token) => {
  return { start, end, surface, folded, kind, spaceBefore };
};

/** All that an analysis tells, asked for. */
export const viewOf = ({ tokens, sentences, quotations, paragraphs, row }: TextAnalysis) => {
  return {
    tokens: tokens.map(plain),
    sentences,
    quotations,
    paragraphs,
    chunks: Array.from(row.chunks, (id) => row.vocabulary.chunkText(id)),
  };
};

const analyser = createAnalyser();

/**
 * Analyses a text and throws where a promise is broken: words lie in the text, in order; where there are words there is a sentence; and
 * nothing depends on what was read before.
 */
export function checkText(text: string): void {
  const analysis = analyser.analyse(text);
  const { tokens, sentences } = analysis;
  let end = 0;
  for (const token of tokens) {
    if (token.start < end || token.end <= token.start || token.end > text.length)
      throw new Error('a word lies outside its place');
    end = token.end;
  }
  if (tokens.length > 0 && sentences.length === 0) throw new Error('words without a sentence');
  deepStrictEqual(viewOf(analysis), viewOf(createAnalyser().analyse(text)));
}
