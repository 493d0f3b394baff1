/** Tables as they are handed to spreadsheets and CSV: named columns, rows of texts and numbers. */

/** A number stays a number; a text may be hostile; nothing is an empty cell. */
export type Cell = string | number | undefined;

export interface DataTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
