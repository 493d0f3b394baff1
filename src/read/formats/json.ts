import { asUtf8, decode } from '../bytes/encoding.js';
import type { ByteStream } from '../bytes/stream.js';
import { ReadFault, toFault } from '../fault.js';
import type { FieldFinder, FieldRecord } from '../fields/names.js';
import { type ArticleFormat, type FormatContext, type Found, SIGN } from './format.js';
import { type Element, ElementScanner } from './json-elements.js';
import { asRecord, jsonReason, recordOf } from './json-record.js';

/** Keys under which services wrap their list of articles, first choice first. */
const WRAPPERS = [
  'articles',
  'items',
  'data',
  'results',
  'records',
  'documents',
  'docs',
  'news',
  'posts',
  'entries',
  'rows',
  'hits',
  'response',
  'content',
  '_source',
];

/** How many wrappers may lie round the list (`{"response": {"data": {"articles": […]}}}`). */
const DEEPEST_WRAPPER = 3;

/**
 * A JSON document: a record, a list of records, or an object that wraps such a list. Parsed whole up to a size, which is
 * ten times as fast; cut into elements above it, and wherever it is not valid, so that valid records round a fault are kept.
 */
export const json: ArticleFormat = {
  kind: 'articles',
  name: 'json',
  endings: ['json'],
  recognise: (head) => (/^(?:\{\s*["}]|\[\s*[[{\]"])/.test(head.text) ? SIGN.likely : SIGN.no),
  async *read(stream, context) {
    const whole = await stream.whole(context.limits.wholeDocument);
    if (whole === undefined) {
      yield* elements(stream, stream.chunks(), context);
      return;
    }
    const parsed = parseWhole(whole, stream, context);
    if (parsed.found !== undefined) yield parsed.found;
    else yield* elements(stream, once(whole), context, parsed.error);
  },
};

function parseWhole(
  whole: Buffer,
  stream: ByteStream,
  context: FormatContext,
): { found?: readonly Found[]; error?: unknown } {
  if (stream.fault !== undefined) return {};
  try {
    const value: unknown = JSON.parse(decode(whole, context.encoding));
    return { found: recordsIn(value, context.fields) };
  } catch (error) {
    return error instanceof ReadFault ? { found: [error] } : { error };
  }
}

function recordsIn(value: unknown, fields: FieldFinder): Found[] {
  const list = Array.isArray(value) ? value : (wrappedList(value, fields, 0) ?? [value]);
  return list.map((item, index) => {
    const record = asRecord(item, { index });
    return record instanceof ReadFault ? record : { record, index };
  });
}

/** The list of articles inside an object that is not itself an article. */
function wrappedList(value: unknown, fields: FieldFinder, depth: number): unknown[] | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value) || depth > DEEPEST_WRAPPER)
    return undefined;
  const record = value as FieldRecord;
  const shape = fields.shape(record);
  if (shape.text.some((key) => typeof record[key] === 'string')) return undefined;
  const keys = Object.keys(record);
  const lists = keys.filter((key) => isListOfObjects(record[key]));
  const chosen = WRAPPERS.find((name) => lists.some((key) => key.toLowerCase() === name));
  const list = lists.find((key) => key.toLowerCase() === chosen) ?? lists[0];
  if (list !== undefined) return record[list] as unknown[];
  for (const key of keys) {
    const inner = wrappedList(record[key], fields, depth + 1);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

function isListOfObjects(value: unknown): boolean {
  return (
    Array.isArray(value) && value[0] !== null && typeof value[0] === 'object' && !Array.isArray(value[0])
  );
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

async function* elements(
  stream: ByteStream,
  chunks: AsyncIterable<Buffer>,
  context: FormatContext,
  parseError?: unknown,
): AsyncGenerator<readonly Found[]> {
  const scanner = new ElementScanner(context.limits.record, WRAPPERS);
  const encoding = context.encoding ?? context.head.encoding ?? 'utf-8';
  for await (const chunk of asUtf8(chunks, encoding)) {
    const found = scanner.push(chunk).map(parseElement);
    if (found.length > 0) yield found;
  }
  const last = scanner.end();
  if (stream.fault !== undefined) yield [stream.fault];
  else if (last !== undefined) yield [last];
  else if (!scanner.foundList) yield [noList(parseError)];
}

function noList(parseError: unknown): ReadFault {
  if (parseError !== undefined) return new ReadFault('json', jsonReason(parseError));
  return new ReadFault(
    'too-large',
    'It is one JSON object, too large for one article, with no list of articles in it.',
  );
}

function parseElement(element: Element): Found {
  if (element instanceof ReadFault) return element;
  const place = { index: element.index, column: element.offset + 1 };
  let text: string;
  try {
    text = decode(element.bytes);
  } catch (error) {
    return new ReadFault('encoding', toFault(error, 'encoding').message, place);
  }
  const record = recordOf(text, place);
  if (record instanceof ReadFault) return new ReadFault(record.code, record.message, place);
  return { record, index: element.index };
}
