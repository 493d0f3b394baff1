/** What is cut chunk by chunk must come to what wink makes of the whole text, and traces to those of the whole text. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Tokeniser } from '../../src/text/tokenise.js';
import { tokensOf } from '../../src/text/tokens.js';
import { foldedWords } from '../../src/trace/content-words.js';
import { contentTrace, createTracer } from '../../src/trace/trace.js';
import type { FoldedLetters, Token } from '../../src/types/index.js';

const SAMPLE = new URL('../../corpus/sample/', import.meta.url);
const texts = readdirSync(SAMPLE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'));
const exclude = new Set(['ميليشيات', 'تحرير']);
const anyText = fc.string({
  unit: fc.constantFrom(...'ابتوةىـًٌ\u200f\u200c  \n\t".،؛:«»\'‘(-/_#12٣aZ.é½€ﷲ\ud83d\ufe0fҰ'.split('')),
  maxLength: 60,
});
/** Tokens cut chunk by chunk, as plain objects. */
const tokenise = (tokeniser: Tokeniser, text: string): Token[] =>
  tokensOf({ text, row: tokeniser.cut(text, []) }).map(
    ({ start, end, surface, folded, kind, spaceBefore }) => ({
      start,
      end,
      surface,
      folded,
      kind,
      spaceBefore,
    }),
  );
const isWord = ({ kind }: { kind: string }): boolean => kind === 'word' || kind === 'number';
describe('chunks', () => {
  it('are cut as wink cuts the whole text, in every article of the sample', () => {
    const tokeniser = new Tokeniser();
    expect(texts.length).toBeGreaterThan(10);
    for (const text of texts) expect(tokenise(tokeniser, text)).toEqual(tokeniser.carefully(text));
  });

  it('are cut as wink cuts the whole text, in any text', () => {
    const tokeniser = new Tokeniser();
    fc.assert(
      fc.property(anyText, (text) => {
        expect(tokenise(tokeniser, text)).toEqual(tokeniser.carefully(text));
      }),
      { numRuns: 3000, seed: 7 },
    );
  });

  it('tell of their only word what their text tells', () => {
    const tokeniser = new Tokeniser();
    let read = 0;
    const check = (text: string): void => {
      const { vocabulary, chunks } = tokeniser.cut(text, []);
      for (const id of chunks) {
        const form = vocabulary.onlyWord(id);
        if (form < 0) continue;
        read++;
        const { codes, length } = vocabulary.letters(form) as FoldedLetters;
        const letters = String.fromCharCode(...codes.subarray(0, length));
        expect(vocabulary.folded(form)).toBe(letters);
        const chunk = vocabulary.chunkText(id);
        expect(foldedWords(chunk)).toEqual([letters]);
        expect(tokeniser.carefully(chunk).filter(isWord)).toMatchObject([{ folded: letters }]);
      }
    };
    for (const text of texts) check(text);
    expect(read).toBeGreaterThan(2000);
    fc.assert(fc.property(anyText, check), { numRuns: 3000, seed: 8 });
  });

  it('leave the trace of an article as it is for the whole text, left-out spans in the middle of words included', () => {
    const tokeniser = new Tokeniser();
    const tracer = createTracer(exclude);
    for (const text of texts) {
      const boilerplate = [
        { start: 5, end: 9 },
        { start: 40, end: 90 },
      ];
      const row = tokeniser.cut(text, boilerplate);
      expect(tracer.trace(row, 'عنوان')).toEqual(
        contentTrace({ text, boilerplate, title: 'عنوان' }, exclude),
      );
    }
  });
});
