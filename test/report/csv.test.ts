import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastsTable } from '../../src/report/csv/contrasts.js';
import { csvField, csvPieces, csvRow } from '../../src/report/csv/encode.js';
import { profilesTable } from '../../src/report/csv/profiles.js';
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
