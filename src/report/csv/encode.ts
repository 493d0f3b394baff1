/** CSV that spreadsheets open rightly: RFC 4180, a byte order mark for Arabic, and no text that a spreadsheet would run. */
import type { Cell, DataTable } from '../cells.js';
import { shownText } from '../html/markup.js';
import { gathered } from '../pieces.js';

export const BYTE_ORDER_MARK = '\ufeff';
const NEWLINE = '\r\n';

/** A text that opens a formula gets an apostrophe before it (OWASP, CSV injection); numbers are never touched. */
function inertText(text: string): string {
  return /^[\s\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]*[=+\-@\t\r|]/u.test(text) ||
    /^[\t\r\n]/.test(text)
    ? `'${text}`
    : text;
}

/** One field, on one line and without what would make a terminal or a reader see another text. */
export function csvField(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = inertText(shownText(cell).replace(/[\t\n\r\u2028\u2029]+/g, ' '));
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csvRow(cells: readonly Cell[]): string {
  return cells.map(csvField).join(',') + NEWLINE;
}

/** A table as a file, in pieces. */
export const csvPieces = (table: DataTable): Generator<string> => gathered(csvLines(table));

function* csvLines({ columns, rows }: DataTable): Generator<string> {
  yield BYTE_ORDER_MARK + csvRow(columns);
  for (const row of rows) yield csvRow(row);
}
