/** Random texts for the text layer, shared by the tests and `scripts/fuzz.ts`. */
import fc from 'fast-check';
import { createAnalyser } from '../../src/text/analyse.js';

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

const analyser = createAnalyser();

/** Analyses a text and throws where a promise is broken: words lie in the text, in order, and where there are words there is a sentence. */
export function checkText(text: string): void {
  const { tokens, sentences } = analyser.analyse(text);
  let end = 0;
  for (const token of tokens) {
    if (token.start < end || token.end <= token.start || token.end > text.length)
      throw new Error('a word lies outside its place');
    end = token.end;
  }
  if (tokens.length > 0 && sentences.length === 0) throw new Error('words without a sentence');
}
