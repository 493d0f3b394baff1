/** A row at fault, and the lines behind it that are no rows either: one fault, whose lines are named. */
import { ReadFault } from '../fault.js';
import { contradicts } from './csv-swallowed.js';

export class Gap {
  /** The last line that is passed over, from 1. */
  lastLine: number;
  readonly #cause: ReadFault;
  readonly #index: number;
  readonly #line: number;

  /** @param line the first line of the row, from 1 */
  constructor(cause: ReadFault, index: number, line: number) {
    this.#cause = cause;
    this.#index = index;
    this.#line = line;
    this.lastLine = line;
  }

  fault(): ReadFault {
    const { code, message } = this.#cause;
    const line = this.#line;
    const more = this.lastLine > line ? ` Lines ${line} to ${this.lastLine} are passed over.` : '';
    return new ReadFault(code, `${message}${more}`, { index: this.#index, line });
  }
}

/**
 * Whether a line behind a faulty row may be the first of another faulty row, rather than the end of the same.
 * @param example a row of the file: what stands in each column
 */
export function opensRow(line: string, delimiter: string, example: readonly string[]): boolean {
  const cells = line.split(delimiter);
  const first = cells[0]?.replaceAll('"', '').trim();
  return cells.length > 1 && first !== '' && !contradicts(cells.slice(0, -1), example);
}
