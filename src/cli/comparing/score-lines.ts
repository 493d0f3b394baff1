/** Reads back what `score` wrote, plain or gzipped, a line at a time; each line is checked, as files may come from anywhere. */
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { detectEncoding } from '../../read/bytes/encoding.js';
import { ReadFault, toFault } from '../../read/index.js';
import type { Skipped } from '../../types/article.js';
import type { ScoredArticle } from '../../types/mention.js';
import { scoredSchema } from './score-schema.js';
import { isScoredArticle } from './score-shape.js';

export type ScoreLine = { readonly scored: ScoredArticle } | { readonly skipped: Skipped };

const GZIP = [0x1f, 0x8b];
const NEWLINE = 10;
/** Bytes read at once: some fifty lines. */
const CHUNK = 1 << 18;

async function bytesOf(path: string): Promise<Readable> {
  if (path === '-') return process.stdin;
  const head = createReadStream(path, { end: 1 });
  const first: number[] = [];
  for await (const chunk of head) first.push(...(chunk as Buffer));
  const file = createReadStream(path, { highWaterMark: CHUNK });
  if (first[0] !== GZIP[0] || first[1] !== GZIP[1]) return file;
  const gunzip = createGunzip({ chunkSize: CHUNK });
  file.on('error', (error) => gunzip.destroy(error));
  return file.pipe(gunzip);
}

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const BYTE_ORDER_MARK = Buffer.from('\ufeff');

/** Refuses what is no file of score lines as a whole, by its first bytes: each of its lines would be told otherwise. */
function refuseOther(head: Buffer): void {
  if (head.subarray(0, ZIP.length).equals(ZIP))
    throw new ReadFault('zip', 'It is a zip archive: give the files in it.');
  const encoding = detectEncoding(head);
  // A crash may leave zeros in a line, which is then told by itself.
  if (encoding === undefined && head[0] !== 0x7b)
    throw new ReadFault('binary', 'It is not text but binary data.');
  if (encoding !== undefined && encoding !== 'utf-8')
    throw new ReadFault('encoding', `It is in ${encoding}, and not in UTF-8 as score --out FILE writes it.`);
}

/** The bytes of a file of score lines, without the mark that editors and shells put before them. */
async function* checkedBytes(stream: Readable): AsyncGenerator<Buffer> {
  let begun = false;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (!begun) refuseOther(chunk);
    const marked = !begun && chunk.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK);
    begun = true;
    yield marked ? chunk.subarray(BYTE_ORDER_MARK.length) : chunk;
  }
}

/** Lines without their ends; a carriage return before one is white space to JSON. */
async function* linesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let begun: Buffer[] = [];
  for await (const chunk of bytes) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      const last = chunk.subarray(from, end);
      yield (begun.length === 0 ? last : Buffer.concat([...begun, last])).toString();
      begun = [];
      from = end + 1;
    }
    if (from < chunk.length) begun.push(chunk.subarray(from));
  }
  if (begun.length > 0) yield Buffer.concat(begun).toString();
}

/** Score lines of a file; what is none of them comes as skipped, with its line. */
export async function* readScoreLines(path: string): AsyncGenerator<ScoreLine> {
  let line = 0;
  try {
    for await (const text of linesOf(checkedBytes(await bytesOf(path)))) {
      line++;
      if (text.trim() !== '') yield parseScoreLine(text, path, line);
    }
  } catch (error) {
    yield { skipped: toFault(error, 'unreadable').at(path) };
  }
}

/** An article is handed over as it was read, most likely: that some field of it is missing would not say what to do. */
const UNSCORED = 'It is not a line of mizan score; run score first.';

/** Whether a value has what `score` alone writes, whatever may be wrong with it. */
const isOfScore = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && ('mentions' in json || 'outletFrom' in json);

function parseScoreLine(text: string, path: string, line: number): ScoreLine {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { skipped: { path, line, code: 'json', reason: 'The line is not JSON.' } };
  }
  if (isScoredArticle(json)) return { scored: json };
  const parsed = scoredSchema.safeParse(json);
  if (parsed.success) return { scored: parsed.data as ScoredArticle };
  if (!isOfScore(json)) return { skipped: { path, line, code: 'format', reason: UNSCORED } };
  const [issue] = parsed.error.issues;
  const reason = `It is no line that score wrote: ${issue?.path.join('.')}: ${issue?.message}.`;
  return { skipped: { path, line, code: 'format', reason } };
}
