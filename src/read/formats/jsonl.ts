import { isUtf8 } from 'node:buffer';
import { asUtf8, decode, decodeUtf8 } from '../bytes/encoding.js';
import { ReadFault, toFault } from '../fault.js';
import type { FieldRecord } from '../fields/names.js';
import { type ArticleFormat, type FormatContext, type Found, type Head, SIGN, type Sign } from './format.js';
import { recordOf } from './json-record.js';

const NEWLINE = 10;
const ENDINGS = ['jsonl', 'ndjson', 'jsonlines'];

/** JSON lines: a record a line; a line that is not one is passed over by its number. */
export const jsonl: ArticleFormat = {
  kind: 'articles',
  name: 'jsonl',
  endings: ENDINGS,
  recognise,
  async *read(stream, context) {
    const lines = new Lines(context);
    const encoding = context.encoding ?? context.head.encoding ?? 'utf-8';
    for await (const chunk of asUtf8(stream.chunks(), encoding)) {
      const found = lines.push(chunk);
      if (found.length > 0) yield found;
    }
    const rest = stream.fault === undefined ? lines.end() : lines.endIfWhole();
    if (stream.fault !== undefined) rest.push(stream.fault);
    if (rest.length > 0) yield rest;
  },
};

function recognise(head: Head): Sign {
  if (!head.text.startsWith('{')) return SIGN.no;
  const end = head.text.indexOf('\n');
  const ended = ENDINGS.includes(head.ending);
  if (end < 0) return ended ? SIGN.certain : SIGN.no;
  try {
    JSON.parse(head.text.slice(0, end));
  } catch {
    return ended ? SIGN.likely : SIGN.no;
  }
  return ended || head.text.slice(end).trimStart().startsWith('{') ? SIGN.certain : SIGN.no;
}

/** Cuts UTF-8 bytes into lines and parses each. */
class Lines {
  #rest: Buffer[] = [];
  #restBytes = 0;
  #discarding = false;
  #line = 0;
  #index = 0;
  readonly #limit: number;
  readonly #encoding: string | undefined;

  constructor(context: FormatContext) {
    this.#limit = context.limits.record;
    this.#encoding = context.encoding === undefined ? undefined : 'utf-8';
  }

  /** The records of all lines that `chunk` completes. */
  push(chunk: Buffer): Found[] {
    const found: Found[] = [];
    const last = chunk.lastIndexOf(NEWLINE);
    if (last < 0) {
      this.#hold(chunk, found);
      return found;
    }
    const first = chunk.indexOf(NEWLINE);
    this.#hold(chunk.subarray(0, first), found);
    this.#closeLine(found);
    if (last > first) this.#parseBlock(chunk.subarray(first + 1, last), found);
    this.#hold(chunk.subarray(last + 1), found);
    return found;
  }

  end(): Found[] {
    const found: Found[] = [];
    if (this.#restBytes > 0) this.#closeLine(found);
    return found;
  }

  /** The last line of an input that was cut off: its record if it is whole, and no second fault if it is not. */
  endIfWhole(): Found[] {
    return this.end().filter((found) => !(found instanceof ReadFault));
  }

  #hold(part: Buffer, found: Found[]): void {
    if (this.#discarding || part.length === 0) return;
    this.#rest.push(part);
    this.#restBytes += part.length;
    if (this.#restBytes <= this.#limit) return;
    this.#rest = [];
    this.#restBytes = 0;
    this.#discarding = true;
    found.push(
      new ReadFault('too-large', `Its line ${this.#line + 1} is longer than ${this.#limit} bytes.`, {
        index: this.#index,
        line: this.#line + 1,
      }),
    );
    this.#index++;
  }

  #closeLine(found: Found[]): void {
    if (this.#discarding) {
      this.#discarding = false;
      this.#line++;
      return;
    }
    const line = Buffer.concat(this.#rest);
    this.#rest = [];
    this.#restBytes = 0;
    this.#parseBlock(line, found);
  }

  /** One decoding for all lines of a block; line by line only where a block is not all UTF-8. */
  #parseBlock(block: Buffer, found: Found[]): void {
    if (this.#encoding !== undefined || isUtf8(block)) {
      const lines = decodeUtf8(block);
      for (let from = 0; from <= lines.length; ) {
        const newline = lines.indexOf('\n', from);
        const end = newline < 0 ? lines.length : newline;
        this.#parseLine(lines.slice(from, end), found);
        from = end + 1;
      }
      return;
    }
    for (let from = 0; from <= block.length; ) {
      const newline = block.indexOf(NEWLINE, from);
      const end = newline < 0 ? block.length : newline;
      try {
        this.#parseLine(decode(block.subarray(from, end)), found);
      } catch (error) {
        const { code, message } = toFault(error, 'encoding');
        this.#line++;
        found.push(new ReadFault(code, message, { index: this.#index++, line: this.#line }));
      }
      from = end + 1;
    }
  }

  #parseLine(line: string, found: Found[]): void {
    this.#line++;
    const start = line.charCodeAt(0) === 0xfeff ? 1 : 0;
    const json = start === 0 ? line : line.slice(start);
    if (json.trim() === '') return;
    const place = { index: this.#index++, line: this.#line };
    if (json.length > this.#limit) {
      found.push(
        new ReadFault('too-large', `Its line ${this.#line} is longer than ${this.#limit} bytes.`, place),
      );
      return;
    }
    const record: FieldRecord | ReadFault = recordOf(json, place);
    found.push(record instanceof ReadFault ? record : { record, ...place });
  }
}
