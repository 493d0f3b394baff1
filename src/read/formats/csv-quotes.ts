/** Rows that cannot be what their author wrote, since a quotation mark in them opens or closes where it should not. */
import { type Options, parse } from 'csv-parse/sync';
import { ReadFault, toFault } from '../fault.js';
import { hasSwallowedRows } from './csv-swallowed.js';

/** Thrown out of the parser at such a row; `end` is where the row ends, in bytes. */
export class FaultyRow extends Error {
  readonly end: number;

  constructor(end: number) {
    super('A quotation mark that opens in this row is never closed, or closed too early.');
    this.end = end;
  }
}

export interface Table {
  readonly lineBreak: '\n' | '\r';
  readonly columns: number;
  /** How its rows are parsed. */
  readonly options: Options;
}

/** Whether a quotation mark has put lines of other rows into this one, or has cut its text short. `raw` is the row as it stands. */
export function isMisquoted(
  row: readonly string[],
  raw: Buffer,
  { lineBreak, columns, options }: Table,
): boolean {
  const isMulti = row.some((cell) => cell.includes(lineBreak));
  // The parser gives a cell that is closed too early with its opening mark.
  if (row.some((cell) => cell.startsWith('"')) && closesEarly(raw, options)) {
    return isMulti || count(raw, '"') % 2 === 1 || row.some(holdsBareQuotation);
  }
  return isMulti && hasSwallowedRows(row, columns, options.delimiter as string);
}

/** A cell in marks whose second mark opens a quotation; in `"داعش" و"القاعدة"`, which nobody put in marks, it closes one. */
function holdsBareQuotation(cell: string): boolean {
  const second = cell.indexOf('"', 1);
  return (
    cell.startsWith('"') && cell.endsWith('"') && /^[\p{L}\p{N}]/u.test(cell.slice(second + 1, second + 3))
  );
}

function closesEarly(raw: Buffer, options: Options): boolean {
  try {
    parse(raw, { ...options, relax_quotes: false });
  } catch (error) {
    return codeOf(error) === 'CSV_INVALID_CLOSING_QUOTE';
  }
  return false;
}

/** The parser's name for what it throws. */
export const codeOf = (error: unknown): unknown => (error as { code?: unknown }).code;

/** What the parser, or a `FaultyRow`, says of a row. */
export function rowFault(error: unknown, longestRow: number): ReadFault {
  if (codeOf(error) === 'CSV_MAX_RECORD_SIZE')
    return new ReadFault('too-large', `The row is longer than ${longestRow} bytes.`);
  if (error instanceof FaultyRow) return new ReadFault('csv', error.message);
  if (codeOf(error) === 'CSV_QUOTE_NOT_CLOSED')
    return new ReadFault('csv', 'A quotation mark that opens in this row is never closed.');
  return new ReadFault('csv', toFault(error, 'csv').message);
}

/** How often a character stands in the bytes. */
export function count(bytes: Buffer, character: string): number {
  let n = 0;
  for (let at = bytes.indexOf(character); at >= 0; at = bytes.indexOf(character, at + 1)) n++;
  return n;
}
