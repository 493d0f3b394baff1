import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../src/text/parts.js';
import { anyText } from './texts.js';

describe('parts', () => {
  it('of any text are the text, none too long, no character cut in two', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 4, max: 40 }), (text, longest) => {
        const parts = partsOf(text, longest);
        expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        for (const { start, end } of parts) {
          expect(end - start).toBeLessThanOrEqual(longest);
          expect(/^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(end - 1, end + 1))).toBe(false);
          expect(end > start || text === '').toBe(true);
        }
      }),
      { seed: 5 },
    );
  });

  it('end where a line, a sentence or a word does', () => {
    const cut = (text: string): string[] => partsOf(text, 20).map(({ start, end }) => text.slice(start, end));
    expect(cut('سطر أول هنا\nسطر ثان. وهذا آخر')).toEqual(['سطر أول هنا\n', 'سطر ثان. وهذا آخر']);
    expect(cut('سقطت المدينة. ثم انسحب الجيش')).toEqual(['سقطت المدينة. ', 'ثم انسحب الجيش']);
    expect(cut('ا'.repeat(45))).toEqual(['ا'.repeat(20), 'ا'.repeat(20), 'ا'.repeat(5)]);
  });
});
