/** `workbook.xlsx`: the data tables as right-to-left sheets with frozen headers, numbers as numbers; made as it is written. */
import type { Comparison } from '../../types/result.js';
import type { ReportContext } from '../context.js';
import { partedAtEndOf, STRINGS_PATH, sheetPath, workbookFrame } from './frame.js';
import { SharedStrings } from './shared-strings.js';
import { rowsXml } from './sheet-rows.js';
import { sheetTables } from './tables.js';
import { zipped } from './zipped.js';

/** Rows that Excel takes in a sheet, about. */
const MOST_ROWS = 1_048_000;

export async function workbook(c: Comparison, context: ReportContext): Promise<Iterable<Uint8Array>> {
  const tables = sheetTables(c);
  const frame = await workbookFrame(tables, context.lang === 'ar');
  const strings = new SharedStrings(tables.flatMap(({ columns }) => columns));
  const filled = new Map<string, Iterable<string>>([...frame].map(([path, xml]) => [path, [xml]]));
  for (const [place, table] of tables.entries()) {
    const path = sheetPath(place);
    filled.set(path, within('sheetData', frame.get(path), rowsXml(table.rows, MOST_ROWS, strings)));
  }
  // Last, when the rows have named their texts.
  filled.delete(STRINGS_PATH);
  filled.set(STRINGS_PATH, within('sst', frame.get(STRINGS_PATH), strings.added()));
  return zipped(filled);
}

/** A part with more at the end of an element. */
function* within(element: string, xml = '', more: Iterable<string>): Generator<string> {
  const [before, after] = partedAtEndOf(element, xml);
  yield before;
  yield* more;
  yield after;
}
