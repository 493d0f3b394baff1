/** What is cut chunk by chunk must come to what wink makes of the whole text, and traces to those of the whole text. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentTrace, createTracer } from '../../src/profile/events/trace.js';
import { Tokeniser } from '../../src/text/tokenise.js';

const SAMPLE = new URL('../../corpus/sample/', import.meta.url);
const texts = readdirSync(SAMPLE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'));
const exclude = new Set(['ميليشيات', 'تحرير']);

describe('chunks', () => {
  it('are cut as wink cuts the whole text, in every article of the sample', () => {
    const tokeniser = new Tokeniser();
    expect(texts.length).toBeGreaterThan(10);
    for (const text of texts) expect(tokeniser.tokenise(text, [])).toEqual(tokeniser.carefully(text));
  });

  it('are cut as wink cuts the whole text, in any text', () => {
    const tokeniser = new Tokeniser();
    const letters = fc.constantFrom(
      ...'ابتوةىـًٌ\u200f\u200c  \n\t".،؛:«»\'‘(-/_#12٣aZ.é½€ﷲ\ud83d\ufe0fҰ'.split(''),
    );
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 60 }), (text) => {
        expect(tokeniser.tokenise(text, [])).toEqual(tokeniser.carefully(text));
      }),
      { numRuns: 3000, seed: 7 },
    );
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
