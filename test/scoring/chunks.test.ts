/** What is cut chunk by chunk must come to what wink makes of the whole text, and traces to those of the whole text. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords } from '../../src/profile/events/content-words.js';
import { contentTrace, createTracer } from '../../src/profile/events/trace.js';
import { Tokeniser } from '../../src/text/tokenise.js';

const SAMPLE = new URL('../../corpus/sample/', import.meta.url);
const texts = readdirSync(SAMPLE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'));
const exclude = new Set(['ميليشيات', 'تحرير']);
const anyText = fc.string({
  unit: fc.constantFrom(...'ابتوةىـًٌ\u200f\u200c  \n\t".،؛:«»\'‘(-/_#12٣aZ.é½€ﷲ\ud83d\ufe0fҰ'.split('')),
  maxLength: 60,
});
const isWord = ({ kind }: { kind: string }): boolean => kind === 'word' || kind === 'number';
const breaksPhrase = ({ surface }: { surface: string }): boolean =>
  !/^["'“”„‟«»‹›‘’()[\]{}<>ـ*_-]+$/.test(surface);

describe('chunks', () => {
  it('are cut as wink cuts the whole text, in every article of the sample', () => {
    const tokeniser = new Tokeniser();
    expect(texts.length).toBeGreaterThan(10);
    for (const text of texts) expect(tokeniser.tokenise(text, [])).toEqual(tokeniser.carefully(text));
  });

  it('are cut as wink cuts the whole text, in any text', () => {
    const tokeniser = new Tokeniser();
    fc.assert(
      fc.property(anyText, (text) => {
        expect(tokeniser.tokenise(text, [])).toEqual(tokeniser.carefully(text));
      }),
      { numRuns: 3000, seed: 7 },
    );
  });

  it('tell of their only word what cutting them tells', () => {
    const tokeniser = new Tokeniser();
    let read = 0;
    const check = (text: string): void => {
      const { chunks, ids } = tokeniser.cut(text, []);
      for (const id of ids) {
        const only = chunks.onlyWord(id);
        if (only === undefined) continue;
        read++;
        const letters = String.fromCharCode(...only.letters.codes.subarray(0, only.letters.length));
        const told = [letters, only.breaksBefore, only.breaksBehind];
        const { text: chunk, pieces } = chunks.chunk(id);
        const at = pieces.findIndex(isWord);
        expect(pieces.filter(isWord)).toHaveLength(1);
        expect(told).toEqual([
          pieces[at]?.folded,
          pieces.slice(0, at).some(breaksPhrase),
          pieces.slice(at + 1).some(breaksPhrase),
        ]);
        expect(foldedWords(chunk)).toEqual([letters]);
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
