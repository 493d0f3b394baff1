import { type InfoCallback, type Options, parse } from 'csv-parse/sync';
import { ReadFault } from '../fault.js';
import type { FieldFinder } from '../fields/names.js';
import { Gap, opensRow } from './csv-gap.js';
import { headerFault } from './csv-header.js';
import { codeOf, count, FaultyRow, isMisquoted, rowFault } from './csv-quotes.js';
import { contradicts } from './csv-swallowed.js';
import type { Found } from './format.js';

/** Bytes that are gathered before they are parsed; more when a row goes on beyond them. */
const WINDOW_BYTES = 2 ** 20;
/**
 * Bytes that may be parsed again behind faulty rows, beside as many as the input has. A hostile file may have in each line a quotation
 * mark that is known to be faulty only at its end: then rows are passed over as long as they seem to be.
 */
const AGAIN_BYTES = 4 * 2 ** 20;

export interface CsvDialect {
  readonly delimiter: string;
  readonly lineBreak: '\n' | '\r';
  readonly fields: FieldFinder;
  /** The longest row, in bytes. */
  readonly longestRow: number;
  /** The line, from 1, on which the header stands. */
  readonly headerLine: number;
}

/**
 * Turns the bytes (UTF-8) of a CSV document, which come piece by piece, into records under its header. A row at fault is named by its
 * line, and reading goes on at the next line that is a row.
 */
export class CsvRows {
  readonly #dialect: CsvDialect;
  readonly #options: Options;
  #pieces: Buffer[] = [];
  #held = 0;
  #wanted = WINDOW_BYTES;
  #again = AGAIN_BYTES;
  #header: string[] | undefined;
  /** The last row that was read, as an example of what stands in each column. */
  #example: readonly string[] = [];
  /** The row at fault that is being passed over, with the lines behind it that are no rows either. */
  #gap: Gap | undefined;
  /** What comes is the rest of a line that is passed over. */
  #inPassedLine = false;
  #index = 0;
  /** Line, from 1, of the next byte to be parsed. */
  #line: number;
  #found: Found[] = [];
  /** The header names no text: nothing of the file can be read. */
  hopeless = false;

  constructor(dialect: CsvDialect) {
    this.#dialect = dialect;
    this.#line = dialect.headerLine;
    this.#options = {
      delimiter: dialect.delimiter,
      record_delimiter: dialect.lineBreak === '\r' ? ['\r'] : ['\r\n', '\n'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: dialect.longestRow,
    };
  }

  /** What the input so far holds for certain. */
  add(piece: Buffer): Found[] {
    const rest = this.#inPassedLine ? this.#behindPassedLine(piece) : piece;
    // An empty view would keep the whole piece: a row without an end would be held, though it is passed over.
    if (rest.length === 0) return [];
    this.#pieces.push(rest);
    this.#held += rest.length;
    this.#again += rest.length;
    return this.#held < this.#wanted ? [] : this.#parse(false, true);
  }

  #behindPassedLine(piece: Buffer): Buffer {
    const end = piece.indexOf(this.#dialect.lineBreak) + 1;
    if (end === 0) return piece.subarray(piece.length);
    this.#inPassedLine = false;
    this.#line++;
    return piece.subarray(end);
  }

  /** What is left. After a cut the last row is not to be trusted: only rows that a line break ends are read. */
  end(cut: boolean): Found[] {
    return this.#parse(true, cut);
  }

  #parse(isEnd: boolean, wholeLines: boolean): Found[] {
    const held = Buffer.concat(this.#pieces);
    const lines = held.lastIndexOf(this.#dialect.lineBreak) + 1;
    // A line far beyond the limit is not waited for.
    const isEndless = lines === 0 && held.length > 2 * this.#dialect.longestRow;
    const window = wholeLines && !isEndless ? held.subarray(0, lines) : held;
    let at = 0;
    for (let waits = false; at < window.length && !waits && !this.hopeless; ) {
      ({ at, waits } = this.#parseFrom(window, at, isEnd));
    }
    this.#pieces = at < held.length ? [held.subarray(at)] : [];
    this.#held = held.length - at;
    this.#wanted = Math.max(WINDOW_BYTES, 2 * this.#held);
    // What is still open at a cut is the row that was cut, of which the cut itself tells.
    if (isEnd && !wholeLines) this.#closeGap();
    const found = this.#found;
    this.#found = [];
    return found;
  }

  /** Parses until the end or a fault; says where to go on, and whether the row there waits for more input. */
  #parseFrom(window: Buffer, from: number, isEnd: boolean): { at: number; waits: boolean } {
    let at = from;
    const onRow = (row: string[], info: InfoCallback): null => {
      const end = from + info.bytes;
      this.#addRow(row, window.subarray(at, end), end);
      at = end;
      return null;
    };
    try {
      parse(window.subarray(from), { ...this.#options, on_record: onRow as never });
    } catch (error) {
      const code = codeOf(error);
      if (this.hopeless) return { at: window.length, waits: false };
      if (code === 'CSV_QUOTE_NOT_CLOSED' && !isEnd) return { at, waits: true };
      return { at: this.#passOver(window, at, error), waits: false };
    }
    this.#line += this.#countLines(window.subarray(at));
    return { at: window.length, waits: false };
  }

  /** Notes the faulty row at `at`; gives the start of the next line, or the end of the row once too much has been parsed again. */
  #passOver(window: Buffer, at: number, error: unknown): number {
    const start = at + blankBytes(window.subarray(at));
    this.#line += this.#countLines(window.subarray(at, start));
    const { longestRow, lineBreak } = this.#dialect;
    const tooLarge = codeOf(error) === 'CSV_MAX_RECORD_SIZE';
    const behind = (place: number): number => window.indexOf(lineBreak, place) + 1 || window.length;
    const next = behind(start);
    const end =
      error instanceof FaultyRow ? error.end : tooLarge ? behind(start + longestRow) : window.length;
    this.#again -= Math.max(0, end - next);
    this.#openGap(window.subarray(start, next).toString('utf8'), error);
    const to = this.#again < 0 ? end : next;
    this.#line += this.#countLines(window.subarray(start, to));
    if (this.#gap !== undefined) this.#gap.lastLine = this.#line - 1;
    if (this.#header === undefined) this.hopeless = true;
    this.#inPassedLine = tooLarge && to === window.length && !window.subarray(-1).includes(lineBreak);
    return to;
  }

  #openGap(line: string, error: unknown): void {
    const { delimiter, longestRow } = this.#dialect;
    if (this.#gap !== undefined && !opensRow(line, delimiter, this.#example)) return;
    this.#closeGap();
    this.#gap = new Gap(rowFault(error, longestRow), this.#index++, this.#line);
  }

  #closeGap(): void {
    if (this.#gap !== undefined) this.#found.push(this.#gap.fault());
    this.#gap = undefined;
  }

  #addRow(row: readonly string[], raw: Buffer, end: number): void {
    const { lineBreak } = this.#dialect;
    if (this.#header === undefined) {
      this.#setHeader(row);
      this.#line += this.#countLines(raw);
      return;
    }
    if (isMisquoted(row, raw, { lineBreak, columns: this.#header.length, options: this.#options }))
      throw new FaultyRow(end);
    const line = this.#line + this.#countLines(raw.subarray(0, blankBytes(raw)));
    this.#line += this.#countLines(raw);
    const columns = this.#header.length;
    if (this.#gap !== undefined) {
      if (row.length !== columns || contradicts(row, this.#example)) {
        this.#gap.lastLine = this.#line - 1;
        return;
      }
      this.#closeGap();
    }
    const place = { index: this.#index++, line };
    if (row.length !== columns) {
      const reason = `The row has ${row.length} cells where the header has ${columns}.`;
      this.#found.push(new ReadFault('csv', reason, place));
      return;
    }
    this.#example = row;
    this.#found.push({ record: Object.fromEntries(this.#header.map((name, i) => [name, row[i]])), ...place });
  }

  #countLines(bytes: Buffer): number {
    return count(bytes, this.#dialect.lineBreak);
  }

  #setHeader(row: readonly string[]): void {
    this.#header = row.map((cell) => cell.trim());
    const { fields, headerLine } = this.#dialect;
    const fault = headerFault(this.#header, fields, headerLine);
    if (fault === undefined) return;
    this.hopeless = true;
    this.#found.push(fault);
    throw fault;
  }
}

/** Bytes of the empty lines that stand before a row. */
function blankBytes(bytes: Buffer): number {
  const at = bytes.findIndex((byte) => byte !== 0x0a && byte !== 0x0d);
  return at < 0 ? bytes.length : at;
}
