/** `reprints.csv`: the articles of which `mentions.csv` has rows that no figure counts, as their outlet had printed the text before. */
import type { Comparison } from '../../types/result.js';
import type { DataTable } from '../cells.js';

export const REPRINT_COLUMNS = ['article', 'outlet', 'of'] as const;

export function reprintsTable(c: Comparison): DataTable {
  return {
    name: 'reprints',
    columns: REPRINT_COLUMNS,
    rows: c.events.reprints.map(({ id, outlet, of }) => [id, outlet, of]),
  };
}
