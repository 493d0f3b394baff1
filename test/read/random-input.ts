/** Random inputs for the readers, shared by the tests and `scripts/fuzz.ts`. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { type ReadOptions, readArticles } from '../../src/read/index.js';

export interface RandomInput {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Pieces of the formats and of Arabic, so that random inputs get past the first look at them. */
const PIECES = [
  '{"text":"',
  '","title":"',
  '"}',
  '},{"',
  '[',
  ']',
  '\n',
  '\r\n',
  ',',
  '\t',
  '---\n',
  'text: ',
  'text,title\n',
  '"',
  '\\',
  '\\u06',
  '<html><body><p>',
  '</p>',
  '<div>',
  '<!--',
  '<meta charset=',
  '\u0000',
  '\ufeff',
  '\u200f',
  'الوطن',
  ' - رصد',
  'اقرأ أيضا',
  'تعليقات 3',
  'سورية',
  '12/5/2020',
  'مايو',
  'PK\u0003\u0004',
  'PK\u0005\u0006',
  '\ud800',
]; // prettier-ignore

const ENDINGS = ['txt', 'md', 'html', 'json', 'jsonl', 'csv', 'tsv', 'gz', 'zip', 'json.gz', 'bin'];

const pieces = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 8 })), {
  maxLength: 30,
});
const text = pieces.map((parts) => Buffer.from(parts.join(''), 'utf8'));
const content = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)) },
  { weight: 1, arbitrary: pieces.map((parts) => iconv.encode(parts.join(''), 'windows-1256')) },
  { weight: 1, arbitrary: pieces.map((parts) => iconv.encode(parts.join(''), 'utf-16le', { addBOM: true })) },
  { weight: 1, arbitrary: fc.tuple(text, fc.nat(60)).map(([bytes, cut]) => cutEnd(gzipSync(bytes), cut)) },
);

const cutEnd = (bytes: Buffer, cut: number): Buffer =>
  cut > 30 ? bytes.subarray(0, Math.max(0, bytes.length - cut + 30)) : bytes;

export const randomInput: fc.Arbitrary<RandomInput> = fc
  .tuple(fc.constantFrom(...ENDINGS), content)
  .map(([ending, bytes]) => ({ name: `a.${ending}`, bytes }));

/** A message that betrays a mistake of the program rather than of the input. */
const MISTAKE =
  /is not a function|undefined|Cannot read|is not iterable|Maximum call stack|Invalid array length/;

/**
 * Reads one random input and throws where a promise of the reader is broken: it never throws, offsets lie in the text and in order,
 * ids are unique, titles said to be in the text are, every fault has a reason.
 */
export async function checkRead(path: string, options: ReadOptions): Promise<void> {
  const ids = new Set<string>();
  let events = 0;
  for await (const event of readArticles([path], options)) {
    events++;
    if (event.type === 'skipped') {
      const { reason } = event.skipped;
      if (reason === '' || MISTAKE.test(reason)) throw new Error(`a fault of the program: ${reason}`);
      continue;
    }
    const { id, text: whole, boilerplate, title, titleInText, date } = event.article;
    if (ids.has(id)) throw new Error(`two articles have the id ${id}`);
    ids.add(id);
    if (titleInText === true && !whole.includes(title ?? '\u0000'))
      throw new Error('the title is not in the text');
    if (date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(date)) throw new Error(`${date} is no ISO day`);
    let end = 0;
    for (const span of boilerplate) {
      if (span.start < end || span.end <= span.start || span.end > whole.length)
        throw new Error('a span lies outside');
      end = span.end;
    }
  }
  if (events === 0) throw new Error('nothing was said of the input');
}
