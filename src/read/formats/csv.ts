import { type InfoCallback, type Options, parse } from 'csv-parse';
import { parse as parseSync } from 'csv-parse/sync';
import { decode, decodeChunks } from '../bytes/encoding.js';
import type { ByteStream } from '../bytes/stream.js';
import { ReadFault, toFault } from '../fault.js';
import type { FieldFinder } from '../fields/names.js';
import { type ArticleFormat, type FormatContext, type Found, type Head, SIGN } from './format.js';

const DELIMITERS = ['\t', ',', ';', '|'];
const ROWS_PER_BATCH = 500;
/** Characters, beyond the document's own, that parsing anew behind unclosed quotation marks may cost. */
const RESTART_CHARACTERS = 500_000;

/** Comma- or tab-separated values with a header line; a row whose cells do not fit the header is passed over by its line. */
export const csv: ArticleFormat = {
  kind: 'articles',
  name: 'csv',
  endings: ['csv', 'tsv', 'tab'],
  recognise: (head, fields) => {
    const columns = headerCells(head);
    return columns.length > 1 && fields.hasText(columns) ? SIGN.likely : SIGN.no;
  },
  async *read(stream, context) {
    const rows = new Rows(context.fields);
    const whole = await stream.whole(context.limits.wholeDocument);
    if (whole !== undefined) yield* readWhole(whole, stream, rows, context);
    else yield* readStream(stream, rows, context);
  },
};

function firstLine(head: Head): string {
  const end = head.text.search(/[\r\n]/);
  return (end < 0 ? head.text : head.text.slice(0, end)).slice(0, 10_000);
}

function delimiterOf(head: Head): string {
  const line = firstLine(head);
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  const most = Math.max(...counts);
  return most === 1 ? (head.ending === 'csv' ? ',' : '\t') : (DELIMITERS[counts.indexOf(most)] as string);
}

function headerCells(head: Head): string[] {
  return firstLine(head)
    .split(delimiterOf(head))
    .map((cell) => cell.trim().replace(/^"|"$/g, ''));
}

function options(context: FormatContext): Options {
  return {
    delimiter: delimiterOf(context.head),
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: context.limits.record,
  };
}

/** Turns rows into records under the header, and counts lines. */
class Rows {
  readonly #fields: FieldFinder;
  #header: string[] | undefined;
  #index = 0;
  /** Line at which the next row starts. */
  line = 1;
  /** The header names no text: nothing of the file can be read. */
  hopeless = false;

  constructor(fields: FieldFinder) {
    this.#fields = fields;
  }

  add(row: readonly string[], lastLine: number): Found | undefined {
    const line = this.line;
    this.line = lastLine + 1;
    if (this.hopeless) return undefined;
    if (this.#header === undefined) return this.#setHeader(row);
    const header = this.#header;
    const place = { index: this.#index++, line };
    if (row.length !== header.length) {
      const reason = `The row has ${row.length} cells where the header has ${header.length}.`;
      return new ReadFault('csv', reason, place);
    }
    return { record: Object.fromEntries(header.map((name, i) => [name, row[i]])), ...place };
  }

  fault(error: unknown): ReadFault {
    const { message } = toFault(error, 'csv');
    const code = (error as { code?: unknown }).code;
    const place = { index: this.#index++, line: this.line };
    if (code === 'CSV_QUOTE_NOT_CLOSED') {
      return new ReadFault('csv', 'A quotation mark that opens in this row is never closed.', place);
    }
    if (code === 'CSV_MAX_RECORD_SIZE')
      return new ReadFault('too-large', 'The row is longer than the limit.', place);
    return new ReadFault('csv', message, place);
  }

  #setHeader(row: readonly string[]): ReadFault | undefined {
    this.#header = row.map((cell) => cell.trim());
    if (this.#fields.hasText(this.#header)) return undefined;
    this.hopeless = true;
    return new ReadFault(
      'no-text',
      'No column of its header line is a text (text, body or content; see --map).',
      {
        line: 1,
      },
    );
  }
}

async function* readWhole(
  whole: Buffer,
  stream: ByteStream,
  rows: Rows,
  context: FormatContext,
): AsyncGenerator<readonly Found[]> {
  let text: string;
  try {
    text = decode(whole, context.encoding);
  } catch (error) {
    yield [toFault(error, 'encoding')];
    return;
  }
  // After a cut the last row is not to be trusted: only rows that a line break ends are read.
  if (stream.fault !== undefined) text = text.slice(0, text.lastIndexOf('\n') + 1);
  const found: Found[] = [];
  for (let budget = text.length + RESTART_CHARACTERS; text !== '' && budget > 0; budget -= text.length) {
    const rest = parseSome(text, rows, found, context);
    if (rest === undefined) break;
    text = rest;
  }
  if (stream.fault !== undefined) found.push(stream.fault);
  yield found;
}

/** Parses until the end or a fault; gives what follows the line of the fault. */
function parseSome(text: string, rows: Rows, found: Found[], context: FormatContext): string | undefined {
  const before = rows.line - 1;
  let bytes = 0;
  const onRow = (row: string[], info: InfoCallback): null => {
    const item = rows.add(row, before + info.lines);
    if (item !== undefined) found.push(item);
    bytes = info.bytes;
    return null;
  };
  try {
    parseSync(text, { ...options(context), on_record: onRow as never });
    return undefined;
  } catch (error) {
    if (rows.hopeless) return undefined;
    found.push(rows.fault(error));
    // `bytes` counts UTF-8; what was read is the start of the text up to the last whole row.
    const rest = Buffer.from(text, 'utf8')
      .subarray(bytes)
      .toString('utf8')
      .replace(/^[\r\n]+/, '');
    const newline = rest.indexOf('\n');
    rows.line++;
    return newline < 0 ? undefined : rest.slice(newline + 1);
  }
}

async function* readStream(
  stream: ByteStream,
  rows: Rows,
  context: FormatContext,
): AsyncGenerator<readonly Found[]> {
  const parser = parse({ ...options(context), info: true });
  const encoding = context.encoding ?? context.head.encoding ?? 'utf-8';
  const feed = (async () => {
    for await (const piece of decodeChunks(stream.chunks(), encoding)) {
      if (parser.destroyed) return;
      if (!parser.write(piece)) await Promise.race([once(parser, 'drain'), once(parser, 'close')]);
    }
    parser.end();
  })();
  let found: Found[] = [];
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: InfoCallback }>) {
      const item = rows.add(record, info.lines);
      if (item !== undefined) found.push(item);
      if (rows.hopeless) break;
      if (found.length >= ROWS_PER_BATCH) {
        yield found;
        found = [];
      }
    }
  } catch (error) {
    found.push(rows.fault(error));
  }
  parser.destroy();
  await feed;
  if (stream.fault !== undefined) found.push(stream.fault);
  yield found;
}

function once(emitter: NodeJS.EventEmitter, event: string): Promise<void> {
  return new Promise((resolve) => {
    emitter.once(event, () => resolve());
  });
}
