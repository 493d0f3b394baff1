import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldArabic, isSpace } from '../../src/arabic/fold.js';
import { createAnalyser } from '../../src/text/index.js';
import type { TextAnalysis } from '../../src/types/index.js';
import { plain, viewOf } from './random-text.js';
import { anyText } from './texts.js';

const analyser = createAnalyser();
const canNotBeSeen = (c: string) => isSpace(c.charCodeAt(0)) || foldArabic(c) === '';
const forAnyText = (check: (analysis: TextAnalysis, text: string) => void) =>
  fc.assert(
    fc.property(anyText, (text) => check(analyser.analyse(text), text)),
    { numRuns: 1500 },
  );

describe('for any string', () => {
  it('the slice at a token is its surface, and folds to its folded form', () => {
    forAnyText(({ tokens }, text) => {
      for (const token of tokens) {
        expect(text.slice(token.start, token.end)).toBe(token.surface);
        expect(token.surface.length).toBeGreaterThan(0);
        expect(token.folded).toBe(foldArabic(token.surface));
      }
    });
  });

  it('tokens are in order, apart, and leave out nothing that can be seen', () => {
    forAnyText(({ tokens }, text) => {
      let at = 0;
      const gaps: string[] = [];
      for (const token of tokens) {
        expect(token.start).toBeGreaterThanOrEqual(at);
        gaps.push(text.slice(at, token.start));
        const opensText = token === tokens[0];
        expect(token.spaceBefore).toBe(
          opensText || [...(gaps.at(-1) ?? '')].some((c) => isSpace(c.charCodeAt(0))),
        );
        at = token.end;
      }
      gaps.push(text.slice(at));
      expect([...gaps.join('')].filter((c) => !canNotBeSeen(c))).toEqual([]);
    });
  });

  it('sentences partition the tokens and never cross a paragraph', () => {
    forAnyText(({ tokens, sentences, paragraphs }) => {
      let next = 0;
      for (const sentence of sentences) {
        expect(sentence.first).toBe(next);
        expect(sentence.last).toBeGreaterThan(sentence.first);
        expect(sentence.start).toBe(tokens[sentence.first]?.start);
        expect(sentence.end).toBe(tokens[sentence.last - 1]?.end);
        const paragraph = paragraphs[sentence.paragraph];
        expect(paragraph?.start).toBeLessThanOrEqual(sentence.start);
        expect(paragraph?.end).toBeGreaterThanOrEqual(sentence.end);
        next = sentence.last;
      }
      expect(next).toBe(tokens.length);
    });
  });

  it('quotations lie inside one paragraph, hold their marks, and are properly nested', () => {
    forAnyText(({ quotations, paragraphs }, text) => {
      const around: (typeof quotations)[number][] = [];
      for (const quotation of quotations) {
        while (around.length > 0 && (around.at(-1)?.end ?? 0) <= quotation.start) around.pop();
        const outer = around.at(-1);
        if (outer !== undefined) {
          expect(quotation.start).toBeGreaterThanOrEqual(outer.innerStart);
          expect(quotation.end).toBeLessThanOrEqual(outer.innerEnd);
        }
        expect(quotation.depth).toBe(around.length);
        expect(text.slice(quotation.start, quotation.innerStart)).toBe(quotation.mark);
        expect(quotation.innerEnd >= quotation.innerStart && quotation.end >= quotation.innerEnd).toBe(true);
        expect(quotation.closed).toBe(quotation.end > quotation.innerEnd);
        expect(paragraphs.some((p) => p.start <= quotation.start && quotation.end <= p.end)).toBe(true);
        around.push(quotation);
      }
    });
  });

  it('tokens that touch a skipped span are left out and the others stay as they were', () => {
    fc.assert(
      fc.property(anyText, fc.nat(80), fc.nat(40), (text, start, length) => {
        const skip = { start, end: start + length + 1 };
        const kept = analyser.analyse(text, [skip]).tokens;
        const all = analyser.analyse(text).tokens;
        expect(kept.map(plain)).toEqual(
          all.filter((t) => t.end <= skip.start || t.start >= skip.end).map(plain),
        );
      }),
    );
  });

  it('a character is read alike whether or not its capital was read before', () => {
    for (let code = 0; code <= 0x10ffff; code++) {
      const capital = String.fromCodePoint(code);
      const small = capital.toLowerCase();
      if (small === capital) continue;
      const other = createAnalyser();
      other.analyse(capital);
      expect(viewOf(other.analyse(small))).toEqual(viewOf(createAnalyser().analyse(small)));
    }
  });

  it('the analysis of a text does not depend on what was read before it', () => {
    forAnyText((analysis, text) => {
      expect(viewOf(createAnalyser().analyse(text))).toEqual(viewOf(analysis));
    });
  }, 60_000);
});
