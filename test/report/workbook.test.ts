import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { contrastsTable } from '../../src/report/csv/contrasts.js';
import { profilesTable } from '../../src/report/csv/profiles.js';
import { SharedStrings } from '../../src/report/workbook/shared-strings.js';
import { rowsXml } from '../../src/report/workbook/sheet-rows.js';
import { workbook } from '../../src/report/workbook/workbook.js';
import { reportContext } from '../../src/report/write-report.js';
import { sampleComparison } from './sample-comparison.js';
import { HOSTILE_OUTLETS, POISON } from './sample-words.js';
import { unzip } from './unzip.js';

const context = reportContext({ lang: 'ar', theme: 'auto', assets: { script: '', style: '' } });
const hostile = sampleComparison(3, { outletNames: HOSTILE_OUTLETS, poison: POISON });
const bytesOf = async () => Buffer.concat([...(await workbook(hostile, context))]);
const partsOf = async () => unzip(await bytesOf());
const xml = (text = '') => new JSDOM(text, { contentType: 'application/xml' }).window.document;

/** The cells of a sheet as a spreadsheet reads them: each at its address. */
function cellsOf(parts: ReadonlyMap<string, string>, sheet: number): ReadonlyMap<string, string | number> {
  const texts = [...xml(parts.get('xl/sharedStrings.xml')).querySelectorAll('si')].map(
    (entry) => entry.textContent,
  );
  const cells = [...xml(parts.get(`xl/worksheets/sheet${sheet}.xml`)).querySelectorAll('row > c')];
  return new Map(
    cells.map((cell) => {
      const number = Number(cell.querySelector('v')?.textContent);
      const shown = cell.getAttribute('t') === 's' ? (texts[number] as string) : number;
      return [cell.getAttribute('r') as string, shown];
    }),
  );
}

const address = (row: number, column: number): string =>
  `${column < 26 ? '' : 'A'}${String.fromCharCode(65 + (column % 26))}${row + 1}`;

describe('workbook.xlsx', () => {
  it('has right-to-left sheets with frozen headers and no formula', async () => {
    const parts = await partsOf();
    const sheets = [...parts].filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name));
    expect(sheets).toHaveLength(4);
    for (const [, sheet] of sheets) {
      expect(sheet).toContain('rightToLeft="1"');
      expect(sheet).toMatch(/<pane [^>]*state="frozen"/);
      expect(sheet).not.toContain('<f>');
    }
  });

  it('holds every cell of its tables, numbers as numbers, at its place', async () => {
    const parts = await partsOf();
    for (const [sheet, table] of [
      [2, profilesTable(hostile)],
      [3, contrastsTable(hostile)],
    ] as const) {
      const expected = new Map<string, string | number>();
      for (const [row, cells] of [table.columns, ...table.rows].entries())
        for (const [column, cell] of cells.entries())
          if (cell !== undefined && cell !== '')
            expected.set(
              address(row, column),
              typeof cell === 'string' ? cell.replace(/(?!\n)[\p{Cc}\p{Cs}]/gu, '') : cell,
            );
      expect(cellsOf(parts, sheet)).toEqual(expected);
    }
  });

  it('has no more rows in a sheet than it takes, and all of as many', () => {
    const rows = (most: number) => [...rowsXml([['a'], ['b'], ['c']], most, new SharedStrings([]))].length;
    expect([2, 3, 4].map(rows)).toEqual([2, 3, 3]);
  });

  it('is the same bytes each time', async () => {
    expect(await bytesOf()).toEqual(await bytesOf());
  });
});
