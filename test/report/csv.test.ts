import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastsTable } from '../../src/report/csv/contrasts.js';
import { csvField, csvPieces, csvRow } from '../../src/report/csv/encode.js';
import { profilesTable } from '../../src/report/csv/profiles.js';
import type { Contrast } from '../../src/types/result.js';
import { sampleComparison } from './sample-comparison.js';
import { HOSTILE_OUTLETS } from './sample-words.js';

describe('CSV', () => {
  it('keeps negative numbers as numbers and disarms texts that open a formula', () => {
    expect(csvField(-0.62)).toBe('-0.62');
    expect(csvField('-0.62+cmd')).toBe("'-0.62+cmd");
    for (const text of ['=1+1', '+1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\u202e=1', '|x'])
      expect(csvField(text).replace(/^"/, '')).toMatch(/^'/);
    expect(csvField('قوات - الشمال')).toBe('قوات - الشمال');
    expect(csvField(Number.NaN)).toBe('');
  });

  it('keeps orders to a terminal, direction overrides and line breaks out of its cells', () => {
    expect(csvField('\u001b[31mصدى\u0007\u202e الساحل\u2066')).toBe('[31mصدى الساحل');
    expect(csvField('سطر\r\nوسطر\u2028آخر')).toBe('سطر وسطر آخر');
  });

  it('reads back as it was written, whatever the text (RFC 4180)', () => {
    const harmless = fc
      .string({ unit: 'grapheme' })
      .filter(
        (text) => !text.includes('\0') && csvField(text).replaceAll('"', '') === text.replaceAll('"', ''),
      );
    fc.assert(
      fc.property(fc.array(fc.array(harmless, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        const back = parse(rows.map(csvRow).join(''), {
          relax_column_count: true,
          skip_empty_lines: false,
          record_delimiter: '\r\n',
        });
        expect(back).toEqual(rows);
      }),
    );
  });

  it('writes profiles and contrasts with a byte order mark and a rectangle of cells', () => {
    const c = sampleComparison(7, { outletNames: HOSTILE_OUTLETS });
    for (const table of [profilesTable(c), contrastsTable(c)]) {
      const text = [...csvPieces(table)].join('');
      expect(text.startsWith('\ufeff')).toBe(true);
      const rows: string[][] = parse(text, { bom: true });
      expect(rows).toHaveLength([...table.rows].length + 1);
      expect(new Set(rows.map((row) => row.length))).toEqual(new Set([table.columns.length]));
      const armed = rows.flat().filter((cell) => /^[=+@\t\r-]/.test(cell) && Number.isNaN(Number(cell)));
      expect(armed).toEqual([]);
    }
  });

  it('writes of a contrast both sides, all its figures and whether it is supported', () => {
    const c = sampleComparison();
    const [some] = c.contrasts as [Contrast];
    const index: Contrast = {
      id: 'valley index alif rest',
      actor: 'valley',
      measure: { kind: 'index' },
      a: { ...some.a, unit: 'alif', hits: -4, mentions: 20, articles: 12, value: -0.2 },
      b: { ...some.b, unit: 'rest', hits: 6, mentions: 30, articles: 21, value: 0.2 },
      difference: -0.4,
      differenceInterval: { low: -0.7, high: -0.1 },
      p: 0.002,
      strata: 'events',
      q: 0.01,
      supported: true,
    };
    const option: Contrast = {
      ...index,
      id: 'valley militia ba ta',
      measure: { kind: 'option', choice: 'armed-group', term: 'militia' },
      a: { ...some.a, unit: 'ba', hits: 5, mentions: 20, articles: 12, value: 0.25 },
      b: { ...some.b, unit: 'ta', hits: 3, mentions: 30, articles: 21, value: 0.1 },
      difference: 0.15,
      differenceInterval: { low: -0.05, high: 0.35 },
      oddsRatio: 3,
      oddsInterval: { low: 0.6, high: 15 },
      byEvent: {
        oddsRatio: 2,
        interval: { low: 0.4, high: 10 },
        chiSquared: 0.7,
        p: 0.41,
        events: 4,
        mentions: 18,
      },
      p: 0.3,
      q: 0.6,
      supported: false,
    };
    const { columns, rows } = contrastsTable({ ...c, contrasts: [index, option] });
    const told = [...rows].map((row) =>
      Object.fromEntries(columns.flatMap((name, i) => (row[i] === undefined ? [] : [[name, row[i]]]))),
    );
    expect(told).toMatchObject([
      {
        ...{ id: 'valley index alif rest', actor: 'valley', measure: 'index' },
        ...{ a: 'alif', a_hits: -4, a_mentions: 20, a_articles: 12, a_value: -0.2 },
        ...{ b: 'rest', b_hits: 6, b_mentions: 30, b_articles: 21, b_value: 0.2 },
        ...{ difference: -0.4, difference_low: -0.7, difference_high: -0.1 },
        ...{ p: 0.002, strata: 'events', q: 0.01, supported: 1 },
      },
      {
        ...{ id: 'valley militia ba ta', actor: 'valley', measure: 'option' },
        ...{ choice: 'armed-group', option: 'militia' },
        ...{ a: 'ba', a_hits: 5, a_mentions: 20, a_articles: 12, a_value: 0.25 },
        ...{ b: 'ta', b_hits: 3, b_mentions: 30, b_articles: 21, b_value: 0.1 },
        ...{ difference: 0.15, difference_low: -0.05, difference_high: 0.35 },
        ...{ odds_ratio: 3, odds_low: 0.6, odds_high: 15 },
        ...{ event_odds_ratio: 2, event_odds_low: 0.4, event_odds_high: 10 },
        ...{ event_chi_squared: 0.7, event_p: 0.41, events: 4 },
        ...{ p: 0.3, strata: 'events', q: 0.6, supported: 0 },
      },
    ]);
  });

  it('carries every figure of the result unchanged', () => {
    const c = sampleComparison();
    const table = profilesTable(c);
    const column = (name: string) => table.columns.indexOf(name);
    const first = [...table.rows].find((row) => row[column('figure')] === 'legitimacy');
    expect(first?.[column('value')]).toBe(c.legitimacy[0]?.value);
    expect(first?.[column('low')]).toBe(c.legitimacy[0]?.interval?.low);
    const counted =
      c.legitimacy.length +
      c.choices.reduce((n, x) => n + x.options.length, 0) +
      c.devices.length +
      c.names.reduce((n, x) => n + x.variants.length, 0) +
      c.stances.length * 3;
    expect([...table.rows]).toHaveLength(counted);
  });
});
