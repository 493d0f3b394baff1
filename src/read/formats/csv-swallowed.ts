/** Signs that a quotation mark that nothing closed has made one row of several. */

const LINE_BREAK = /\r\n|\n|\r/;

/** What cells of a column tend to have in common, for the kinds that running text has not. */
const KINDS = {
  date: /^(?:\d{4}-\d\d?-\d\d?(?:[T ].{0,30})?|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})$/,
  address: /^https?:\/\/[^\s"]{1,2000}$/,
  number: /^\d{1,15}$/,
} as const;

type Kind = keyof typeof KINDS;

function kindOf(cell: string): Kind | undefined {
  if (KINDS.date.test(cell)) return 'date';
  if (KINDS.address.test(cell)) return 'address';
  return KINDS.number.test(cell) ? 'number' : undefined;
}

/** Whether a cell has not the kind that its column has in another row. */
export function contradicts(cells: readonly string[], others: readonly string[]): boolean {
  return cells.some((cell, i) => {
    const kind = kindOf(others[i] ?? '');
    return kind !== undefined && cell !== '' && kindOf(cell) !== kind;
  });
}

/** Ids that follow one another: `7` and `8`, `r09` and `r10`. */
function neighbours(a: string, b: string): boolean {
  const [, before = '', digits = '-'] = /^(\D{0,20})(\d{1,15})$/.exec(a) ?? [];
  const [, beforeOther = '', digitsOther = '-'] = /^(\D{0,20})(\d{1,15})$/.exec(b) ?? [];
  return before === beforeOther && Math.abs(Number(digits) - Number(digitsOther)) === 1;
}

/** Cells of one column speak for a row: two dates, two addresses, ids in sequence. */
function alike(a: string, b: string): boolean {
  const kind = kindOf(a);
  return neighbours(a, b) || (kind !== undefined && kind !== 'number' && kind === kindOf(b));
}

/**
 * Whether lines inside the row's cells have the look of rows of their own: as many cells as the header, the kinds of the row's own cells
 * before and behind, and at least one date, address or number in sequence. A text may hold commas and line breaks; it seldom holds that.
 */
export function hasSwallowedRows(row: readonly string[], columns: number, delimiter: string): boolean {
  const first = row.findIndex((cell) => LINE_BREAK.test(cell));
  if (first < 0) return false;
  const last = row.findLastIndex((cell) => LINE_BREAK.test(cell));
  const before = row.slice(0, first);
  const behind = row.slice(last + 1);
  const lines = row
    .slice(first, last + 1)
    .join(delimiter)
    .split(LINE_BREAK);
  return lines.some((line, i) => {
    const cells = line.split(delimiter);
    const opens = i === 0;
    const ends = i === lines.length - 1;
    const added = (opens ? before.length : 0) + (ends ? behind.length : 0);
    if (cells.length + added !== columns) return false;
    const own = opens ? [] : cells.slice(0, before.length);
    const ownEnd = ends || behind.length === 0 ? [] : cells.slice(-behind.length);
    if (contradicts(own, before) || contradicts(ownEnd, behind)) return false;
    return (
      own.some((cell, k) => alike(before[k] ?? '', cell)) ||
      ownEnd.some((cell, k) => alike(behind[k] ?? '', cell))
    );
  });
}
