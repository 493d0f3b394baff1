/** `workbook.xlsx`: the data tables as right-to-left sheets with frozen headers, numbers as numbers. */
import type { Comparison } from '../types/result.js';
import type { Cell, DataTable } from './cells.js';
import type { ReportContext } from './context.js';
import { contrastsTable } from './csv/contrasts.js';
import { profilesTable } from './csv/profiles.js';

/** Excel's limits: letters in a cell, rows in a sheet. */
const LONGEST_TEXT = 32_000;
const MOST_ROWS = 1_048_000;

/** XML 1.0 allows no control characters but tab and newlines, no lone surrogates and no non-characters. */
function xmlText(text: string): string {
  return text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '').slice(0, LONGEST_TEXT);
}

/** A text is given its type, so that no spreadsheet takes it for a formula; a number stays a number. */
function sheetCell(cell: Cell) {
  if (cell === undefined || (typeof cell === 'number' && !Number.isFinite(cell))) return null;
  return typeof cell === 'number' ? { value: cell, type: Number } : { value: xmlText(cell), type: String };
}

function unitsTable(c: Comparison): DataTable {
  return {
    name: 'outlets',
    columns: [
      'id',
      'name',
      'kind',
      'articles',
      'copies',
      'words',
      'mentions',
      'first_date',
      'last_date',
      'undated',
    ],
    rows: c.units.map((u) => [
      u.id,
      u.name,
      u.kind,
      u.articles,
      u.copies,
      u.words,
      u.mentions,
      u.firstDate,
      u.lastDate,
      u.undated,
    ]),
  };
}

function termsTable(c: Comparison): DataTable {
  return {
    name: 'terms',
    columns: ['id', 'word', 'gloss_ar', 'gloss_en', 'device', 'polarity', 'choice', 'mentions'],
    rows: c.terms.map((t) => [
      t.id,
      t.surfaces[0],
      t.gloss.ar,
      t.gloss.en,
      t.device,
      t.polarity,
      t.choice,
      t.mentions,
    ]),
  };
}

export async function workbook(c: Comparison, context: ReportContext): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const sheets = [unitsTable(c), profilesTable(c), contrastsTable(c), termsTable(c)].map((table) => ({
    sheet: table.name,
    data: [
      table.columns.map((name) => ({
        value: name,
        type: String,
        fontWeight: 'bold' as const,
        backgroundColor: '#eee8da',
      })),
      ...table.rows.slice(0, MOST_ROWS).map((row) => row.map(sheetCell)),
    ],
    columns: table.columns.map((name) => ({ width: Math.max(11, Math.min(28, name.length + 3)) })),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    rightToLeft: context.lang === 'ar',
  }));
  return writeExcelFile(sheets).toBuffer();
}
