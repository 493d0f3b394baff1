/** Tables that sort by their column heads, by value where a cell has one and by text where not. */

function sortKey(row: HTMLTableRowElement, column: number): number | string {
  const cell = row.cells[column];
  const value = cell?.dataset.v;
  if (value !== undefined) return Number(value);
  return cell?.tagName === 'TH' ? (cell.textContent ?? '') : -1;
}

function compare(x: number | string, y: number | string): number {
  if (typeof x === 'number' && typeof y === 'number') return x - y;
  return String(x).localeCompare(String(y), ['ar', 'en']);
}

function sortBy(table: HTMLTableElement, head: HTMLTableCellElement): void {
  const column = head.cellIndex;
  const down = head.getAttribute('aria-sort') !== 'descending' && column > 0;
  const up = column === 0 && head.getAttribute('aria-sort') === 'ascending';
  const descending = column === 0 ? up : down;
  const rows = [...(table.tBodies[0]?.rows ?? [])];
  rows.sort((x, y) => (descending ? -1 : 1) * compare(sortKey(x, column), sortKey(y, column)));
  table.tBodies[0]?.append(...rows);
  for (const other of table.querySelectorAll('thead th[aria-sort]')) other.setAttribute('aria-sort', 'none');
  head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
}

export function keepTablesSortable(): void {
  for (const button of document.querySelectorAll('table.sortable .sort')) {
    button.addEventListener('click', () => {
      const head = button.closest('th');
      const table = button.closest('table');
      if (head && table) sortBy(table, head);
    });
  }
}
