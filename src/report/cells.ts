/** Tables as they are handed to spreadsheets and CSV: named columns, rows of texts and numbers. */

/** A number stays a number; a text may be hostile; nothing is an empty cell. */
export type Cell = string | number | undefined;

export interface DataTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Made as they are asked for: of a large collection there are more than a hundred thousand. */
  readonly rows: Iterable<readonly Cell[]>;
}
