/** Rows of a sheet as XML (ECMA-376, part 1, 18.3.1), one at a time. */
import { getCellAddress } from 'write-excel-file/utility';
import type { Cell } from '../cells.js';
import type { SharedStrings } from './shared-strings.js';

/** A text is a text by its type, so that no spreadsheet takes it for a formula; a number stays a number. */
function cellXml(cell: Cell, address: string, strings: SharedStrings): string {
  if (cell === undefined || cell === '') return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${address}"><v>${cell}</v></c>` : '';
  return `<c r="${address}" t="s"><v>${strings.numberOf(cell)}</v></c>`;
}

/** @param place which row of the sheet, from 0 */
function rowXml(cells: readonly Cell[], place: number, strings: SharedStrings): string {
  const inner = cells.map((cell, column) => cellXml(cell, getCellAddress(place, column), strings));
  return `<row r="${place + 1}">${inner.join('')}</row>`;
}

/** The rows under the names of the columns, as many as the sheet takes. */
export function* rowsXml(
  rows: Iterable<readonly Cell[]>,
  most: number,
  strings: SharedStrings,
): Generator<string> {
  let place = 0;
  for (const row of rows) {
    if (++place > most) return;
    yield rowXml(row, place, strings);
  }
}
