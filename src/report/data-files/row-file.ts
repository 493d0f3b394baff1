/** A file of rows that grows as articles go by. */
import type { Cell } from '../cells.js';

export interface RowFile {
  /** Adds rows; resolves when more may be added. */
  readonly add: (rows: readonly (readonly Cell[])[]) => Promise<void>;
  /** Completes the file; the staged files it is one of give it its name. */
  readonly finish: () => Promise<void>;
  /** Writes no more. */
  readonly abandon: () => void;
}
