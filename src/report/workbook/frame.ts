/**
 * The workbook without its rows, as the spreadsheet library writes it: styles, panes, widths and what ties the parts together. The
 * library makes a sheet's XML as one string and several copies of it, 340 MB for 120,000 rows, so rows are put in as they are written.
 */
import { unzipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import type { DataTable } from '../cells.js';

/** Paths of the parts that rows and texts go into (ECMA-376, part 1, 18.3 and 18.4). */
export const sheetPath = (place: number): string => `xl/worksheets/sheet${place + 1}.xml`;
export const STRINGS_PATH = 'xl/sharedStrings.xml';

/** The parts of a workbook by path, whose sheets hold one row each: the names of the columns. */
export async function workbookFrame(
  tables: readonly DataTable[],
  rightToLeft: boolean,
): Promise<ReadonlyMap<string, string>> {
  const sheets = tables.map(({ name, columns }) => ({
    sheet: name,
    data: [
      columns.map((value) => ({
        value,
        type: String,
        fontWeight: 'bold' as const,
        backgroundColor: '#eee8da',
      })),
    ],
    columns: columns.map(({ length }) => ({ width: Math.max(11, Math.min(28, length + 3)) })),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    rightToLeft,
  }));
  const parts = unzipSync(await writeExcelFile(sheets).toBuffer());
  return new Map(Object.entries(parts).map(([path, bytes]) => [path, Buffer.from(bytes).toString()]));
}

/** What stands before and after the place where more can be put into an element: its end. */
export function partedAtEndOf(element: string, xml: string): readonly [before: string, after: string] {
  const at = xml.indexOf(`</${element}>`);
  if (at < 0) throw new Error(`a part of the workbook has no <${element}>`);
  return [xml.slice(0, at), xml.slice(at)];
}
