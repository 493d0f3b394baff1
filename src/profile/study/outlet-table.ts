/** Outlet metadata from a CSV or TSV: a column `outlet` and one column an attribute. */
import { parse } from 'csv-parse/sync';
import { LexiconError } from '../../lexicon/errors.js';

export type OutletTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What parts the cells of the header: spreadsheets write semicolons where the decimal sign is a comma. */
function delimiterOf(raw: string): string {
  const header = /^[^\r\n]{0,10000}/.exec(raw)?.[0] ?? '';
  const most = [',', ';', '\t'].map((delimiter) => ({ delimiter, cells: header.split(delimiter).length }));
  return most.sort((a, b) => b.cells - a.cells)[0]?.delimiter ?? ',';
}

/** Rows by outlet; empty cells say nothing. Throws with file and line of the first fault. */
export function parseOutletTable(raw: string, file: string): OutletTable {
  const fail = (line: number, message: string): never => {
    throw new LexiconError([{ file, line, column: 1, message }]);
  };
  let rows: { record: Record<string, string>; info: { lines: number } }[] = [];
  try {
    rows = parse(raw, {
      bom: true,
      columns: true,
      delimiter: delimiterOf(raw),
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as typeof rows;
  } catch (error) {
    const lines = (error as { lines?: number }).lines ?? 1;
    fail(lines, error instanceof Error ? error.message : String(error));
  }
  const table: Record<string, Record<string, string>> = {};
  for (const { record, info } of rows) {
    const { outlet, ...attributes } = record;
    if (outlet === undefined)
      fail(1, `no column named "outlet" among ${Object.keys(record).join(', ').slice(0, 200)}`);
    const name = outlet as string;
    if (name === '') fail(info.lines, 'a row without an outlet');
    if (Object.hasOwn(table, name)) fail(info.lines, `outlet "${name}" stands twice`);
    table[name] = Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== ''));
  }
  return table;
}
