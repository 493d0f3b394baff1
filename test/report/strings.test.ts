import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../src/lexicon/load.js';
import { listPacks } from '../../src/lexicon/packs.js';
import { plain } from '../../src/report/html/markup.js';
import { ar } from '../../src/report/strings/ar.js';
import { en } from '../../src/report/strings/en.js';
import { day, index, indexRange, percentText, points, probability } from '../../src/report/strings/format.js';

function keys(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([key, entry]) =>
    typeof entry === 'object' ? keys(entry, `${path}${key}.`) : [`${path}${key}`],
  );
}

describe('the packs for a reader', () => {
  it('have titles in both languages', () => {
    const { packs } = loadPacks(['lexicons'], listPacks('lexicons'));
    expect(packs.size).toBe(listPacks('lexicons').length);
    for (const [id, title] of packs) expect(title.ar, id).toMatch(/^\p{Script=Arabic}+$/u);
  });

  it('write tanwin before its alef, as the interface does', () => {
    const { terms, actors } = loadPacks(['lexicons'], listPacks('lexicons'));
    const glosses = [...terms.values(), ...actors.values()].map(({ gloss }) => gloss.ar);
    const rationales = [...terms.values()].map(({ rationale }) => rationale.ar);
    for (const text of [...glosses, ...rationales]) expect(text).not.toMatch(/ا\u064b/);
  });
});

describe('the interface in two languages', () => {
  it('has the same keys in both', () => {
    expect(keys(ar).sort()).toEqual(keys(en).sort());
  });

  it('has no Latin word in Arabic but names of files and methods, and no Arabic word in English but the switch', () => {
    const allowed = /mentions\.csv|report\.html|English|^ar$/g;
    for (const key of keys(ar)) {
      const value = key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], ar);
      if (typeof value === 'string') expect(value.replace(allowed, ''), key).not.toMatch(/[a-z]/i);
    }
    for (const key of keys(en)) {
      const value = key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], en);
      if (typeof value === 'string' && key !== 'other') expect(value, key).not.toMatch(/\p{Script=Arabic}/u);
    }
  });

  it('counts in Arabic by all six categories', () => {
    expect([0, 1, 2, 3, 10, 11, 99, 100, 103, 111, 1000].map((n) => ar.articles(n))).toEqual([
      'لا مقالات',
      'مقال واحد',
      'مقالان',
      '3 مقالات',
      '10 مقالات',
      '11 مقالًا',
      '99 مقالًا',
      '100 مقال',
      '103 مقالات',
      '111 مقالًا',
      '1,000 مقال',
    ]);
    expect(ar.inArticles(2)).toBe('في مقالين');
    expect(en.articles(1)).toBe('1 article');
  });

  it('writes numbers with a true minus, never a false zero or a false hundred, and shuts them off from Arabic', () => {
    expect(plain(index(-0.6249))).toBe('−0.62');
    expect(plain(index(-0.001))).toBe('0.00');
    expect(plain(points(0.54))).toBe('54');
    expect(plain(points(-0.233))).toBe('−23');
    expect([0, 0.001, 0.5, 0.999, 1].map(percentText)).toEqual(['0%', '<1%', '50%', '>99%', '100%']);
    expect(plain(probability(0.00001))).toBe('<0.001');
    expect(index(0.5).value).toBe('<bdi dir="ltr">+0.50</bdi>');
    expect(indexRange(-0.4444, 0.1).value).toBe('<bdi dir="ltr">[−0.44 … +0.10]</bdi>');
  });

  it('writes days by month names, and shows what is no day as it stands', () => {
    expect(day('2017-06-10', 'ar')).toBe('10 يونيو 2017');
    expect(day('2017-06-10', 'en')).toBe('10 June 2017');
    expect(day('2017-99-99', 'en')).toBe('2017-99-99');
  });
});
