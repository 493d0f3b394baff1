import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldArabic } from '../../src/arabic/fold.js';
import { anyText } from './texts.js';

describe('foldArabic', () => {
  it.each([
    ['فى', 'في'],
    ['السورى', 'السوري'],
    ['لمـن', 'لمن'],
    ['الجمهوريــة', 'الجمهوريه'],
    ['إرهابيّةٌ', 'ارهابيه'],
    ['أآإٱ', 'اااا'],
    ['مسؤول', 'مسوول'],
    ['جرائم', 'جرايم'],
    ['هٰذا', 'هذا'],
    ['شهداء', 'شهداء'],
    ['ماء', 'ماء'],
    ['\u200fالرقة\u200e', 'الرقه'],
    ['می\u200cخواهم', 'ميخواهم'],
    ['کربلاء', 'كربلاء'],
    ['ﻻ', 'لا'],
    ['ﷲ', 'الله'],
    ['ﺍﻟﺮﻗﺔ', 'الرقه'],
    ['پوتين', 'بوتين'],
    ['ڤيينا', 'فيينا'],
    ['٢٠١٧', '2017'],
    ['۱۲', '12'],
    ['YPG', 'ypg'],
    ['', ''],
  ])('folds %s to %s', (written, folded) => {
    expect(foldArabic(written)).toBe(folded);
  });

  it('keeps words apart that differ by more than spelling', () => {
    expect(foldArabic('ماء')).not.toBe(foldArabic('ما'));
    expect(foldArabic('حرب')).not.toBe(foldArabic('حزب'));
  });

  it('is idempotent on any string', () => {
    fc.assert(
      fc.property(anyText, (s) => foldArabic(foldArabic(s)) === foldArabic(s)),
      { numRuns: 1000 },
    );
  });

  it('folds a string letter by letter, so that a word folds the same wherever it stands', () => {
    fc.assert(fc.property(anyText, anyText, (a, b) => foldArabic(a + b) === foldArabic(a) + foldArabic(b)));
  });

  it('folds every single code unit once and for all', () => {
    const codes = Array.from({ length: 0x10000 }, (_, code) => code);
    const unstable = codes.filter((code) => {
      const once = foldArabic(String.fromCharCode(code));
      return foldArabic(once) !== once;
    });
    expect(unstable).toEqual([]);
  });
});
