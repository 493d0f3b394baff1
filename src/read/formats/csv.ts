import { decode, decodeChunks } from '../bytes/encoding.js';
import type { ByteStream } from '../bytes/stream.js';
import { toFault } from '../fault.js';
import { CsvRows } from './csv-rows.js';
import { type ArticleFormat, type FormatContext, type Head, SIGN } from './format.js';

const DELIMITERS = ['\t', ',', ';', '|'];

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
    const { fields, limits, head } = context;
    const lineBreak = isOldMac(head) ? '\r' : '\n';
    const headerLine = separatorOf(head) === undefined ? 1 : 2;
    const delimiter = delimiterOf(head);
    const rows = new CsvRows({ delimiter, lineBreak, fields, longestRow: limits.record, headerLine });
    let wanted = headerLine === 1;
    try {
      for await (const piece of utf8Pieces(stream, context)) {
        const found = rows.add(wanted ? piece : piece.subarray(piece.indexOf(lineBreak) + 1));
        wanted = true;
        if (found.length > 0) yield found;
        if (rows.hopeless) return;
      }
    } catch (error) {
      yield [toFault(error, 'encoding')];
      return;
    }
    const cut = stream.fault;
    yield cut === undefined ? rows.end(false) : [...rows.end(true), cut];
  },
};

/** Excel's own first line, which names the separator and is no row: `sep=;`. */
const SEPARATOR_LINE = /^"?sep=([,;|\t])"?\r?\n/i;

const separatorOf = ({ text }: Head): string | undefined => SEPARATOR_LINE.exec(text)?.[1];

function headerLineOf(head: Head): string {
  const text = head.text.replace(SEPARATOR_LINE, '');
  const end = text.search(/[\r\n]/);
  return (end < 0 ? text : text.slice(0, end)).slice(0, 10_000);
}

function delimiterOf(head: Head): string {
  const named = separatorOf(head);
  if (named !== undefined) return named;
  const line = headerLineOf(head);
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  const most = Math.max(...counts);
  return most === 1 ? (head.ending === 'csv' ? ',' : '\t') : (DELIMITERS[counts.indexOf(most)] as string);
}

function headerCells(head: Head): string[] {
  return headerLineOf(head)
    .split(delimiterOf(head))
    .map((cell) => cell.trim().replace(/^"|"$/g, ''));
}

/** Lines that end in a carriage return alone. */
function isOldMac({ text }: Head): boolean {
  return /^[^\r\n]{0,10000}\r(?!\n)/.test(text);
}

/** The content as UTF-8, without a byte order mark. The encoding of a small document is judged by all of it. */
async function* utf8Pieces(stream: ByteStream, context: FormatContext): AsyncGenerator<Buffer> {
  const whole = await stream.whole(context.limits.wholeDocument);
  if (whole !== undefined) {
    yield Buffer.from(decode(whole, context.encoding), 'utf8');
    return;
  }
  const encoding = context.encoding ?? context.head.encoding ?? 'utf-8';
  for await (const text of decodeChunks(stream.chunks(), encoding)) yield Buffer.from(text, 'utf8');
}
