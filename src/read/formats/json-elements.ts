import { ReadFault } from '../fault.js';

/** One element of the list, as bytes, with its place; or why it could not be cut out. */
export type Element = { readonly bytes: Buffer; readonly index: number; readonly offset: number } | ReadFault;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
/** Deeper than any record; a document nested further is hostile. */
const DEEPEST = 1000;

const isSpace = (byte: number): boolean => byte === 0x20 || byte === 10 || byte === 13 || byte === 9;

/**
 * Cuts the elements of a JSON list out of a stream of UTF-8 bytes, so that each can be parsed by itself: `JSON.parse`
 * does the parsing. Streaming parsers stop at the first fault and are ten times slower; here an element that is not valid
 * JSON costs that element only. When a stray quotation mark has turned strings inside out, it goes on at the
 * next border between records (`} , { "`).
 */
export class ElementScanner {
  foundList = false;
  #buffer: Buffer = Buffer.alloc(0);
  /** Bytes dropped from the front of the buffer so far. */
  #dropped = 0;
  #at = 0;
  #index = 0;
  #mode: 'before' | 'between' | 'inside' | 'resync' | 'after' = 'before';
  #start = 0;
  /** Closing bytes awaited, innermost last. */
  #closers: number[] = [];
  #inString = false;
  #stringStart = 0;
  /** A string just ended: only `, : } ]` may follow. */
  #afterString = false;
  #key = '';
  readonly #limit: number;
  readonly #wrappers: ReadonlySet<string>;

  constructor(limit: number, wrappers: readonly string[]) {
    this.#limit = limit;
    this.#wrappers = new Set(wrappers);
  }

  push(chunk: Buffer): Element[] {
    this.#buffer = this.#buffer.length === 0 ? chunk : Buffer.concat([this.#buffer, chunk]);
    const elements: Element[] = [];
    while (this.#step(elements)) {
      // each step takes one element, or one border
    }
    this.#forget();
    this.#guardSize(elements);
    return elements;
  }

  /** What is left open at the end of the input. */
  end(): ReadFault | undefined {
    if (this.#mode === 'inside') return this.#fault('It ends inside this record.');
    if (this.#mode === 'between') return this.#fault('It ends before its list is closed.');
    return undefined;
  }

  #step(elements: Element[]): boolean {
    if (this.#mode === 'before') return this.#findList();
    if (this.#mode === 'between') return this.#findElement();
    if (this.#mode === 'inside') return this.#findEnd(elements);
    if (this.#mode === 'resync') return this.#findBorder();
    return false;
  }

  /** Walks the outermost object (or wrappers in it) to the list of records. */
  #findList(): boolean {
    while (this.#at < this.#buffer.length) {
      const byte = this.#buffer[this.#at] as number;
      if (byte === OPEN_BRACKET && (this.#closers.length === 0 || this.#wrappers.has(this.#key))) {
        this.#at++;
        this.#closers = [];
        this.#mode = 'between';
        this.foundList = true;
        return true;
      }
      if (byte === QUOTE) {
        const end = this.#stringEnd(this.#at + 1);
        if (end < 0) return false;
        if (end - this.#at < 40) this.#key = this.#buffer.toString('utf8', this.#at + 1, end).toLowerCase();
        else this.#key = '';
        this.#at = end + 1;
        continue;
      }
      if (byte === OPEN_BRACE || byte === OPEN_BRACKET) this.#closers.push(byte);
      else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) this.#closers.pop();
      else if (byte === COMMA) this.#key = '';
      this.#at++;
    }
    return false;
  }

  #findElement(): boolean {
    while (this.#at < this.#buffer.length) {
      const byte = this.#buffer[this.#at] as number;
      if (byte === CLOSE_BRACKET) {
        this.#mode = 'after';
        return false;
      }
      if (!isSpace(byte) && byte !== COMMA) {
        this.#mode = 'inside';
        this.#start = this.#at;
        this.#closers = [];
        this.#inString = false;
        this.#afterString = false;
        return true;
      }
      this.#at++;
    }
    return false;
  }

  #findEnd(elements: Element[]): boolean {
    const { length } = this.#buffer;
    while (this.#at < length) {
      if (this.#inString) {
        const end = this.#stringEnd(this.#at);
        if (end < 0) {
          this.#at = length;
          return false;
        }
        this.#at = end + 1;
        this.#inString = false;
        this.#afterString = true;
        continue;
      }
      const byte = this.#buffer[this.#at] as number;
      if (isSpace(byte)) {
        this.#at++;
        continue;
      }
      if (byte === COMMA || byte === CLOSE_BRACKET || byte === CLOSE_BRACE || byte === COLON) {
        this.#afterString = false;
        if (this.#closers.length === 0) return this.#cut(elements);
      } else if (this.#afterString) {
        return this.#lose(
          elements,
          'A quotation mark is missing or not escaped in this record.',
          this.#stringStart,
        );
      }
      if (byte === QUOTE) {
        this.#inString = true;
        this.#stringStart = this.#at;
      } else if (byte === OPEN_BRACE) this.#closers.push(CLOSE_BRACE);
      else if (byte === OPEN_BRACKET) this.#closers.push(CLOSE_BRACKET);
      else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
        if (this.#closers.pop() !== byte) return this.#lose(elements, 'Its brackets do not match.', this.#at);
      }
      if (this.#closers.length > DEEPEST) {
        return this.#lose(elements, `It is nested more than ${DEEPEST} levels deep.`, this.#at);
      }
      this.#at++;
    }
    return false;
  }

  /** Ends the element before the byte under the cursor. */
  #cut(elements: Element[]): boolean {
    const bytes = this.#buffer.subarray(this.#start, this.#at);
    const index = this.#index++;
    const offset = this.#dropped + this.#start;
    elements.push(bytes.length > this.#limit ? this.#tooLong(index, offset) : { bytes, index, offset });
    const byte = this.#buffer[this.#at];
    this.#mode = 'between';
    if (byte === CLOSE_BRACE || byte === COLON) this.#at++;
    return true;
  }

  /** Gives the element up and looks for the next border from `from` on. */
  #lose(elements: Element[], reason: string, from: number): boolean {
    elements.push(this.#fault(reason));
    this.#index++;
    this.#mode = 'resync';
    this.#at = from;
    return true;
  }

  /** Finds `}` `,` `{` `"` with nothing but space between them, and stands on the `{`. */
  #findBorder(): boolean {
    for (;;) {
      const brace = this.#buffer.indexOf(CLOSE_BRACE, this.#at);
      if (brace < 0) {
        this.#at = this.#buffer.length;
        return false;
      }
      let at = brace + 1;
      let open = -1;
      for (const wanted of [COMMA, OPEN_BRACE, QUOTE]) {
        while (at < this.#buffer.length && isSpace(this.#buffer[at] as number)) at++;
        if (at >= this.#buffer.length) {
          this.#at = brace;
          return false;
        }
        if (this.#buffer[at] !== wanted) break;
        if (wanted === OPEN_BRACE) open = at;
        if (wanted === QUOTE) {
          this.#at = open;
          this.#mode = 'between';
          return true;
        }
        at++;
      }
      this.#at = brace + 1;
    }
  }

  /** Place of the quotation mark that ends a string whose content goes on at `from`, or -1. */
  #stringEnd(from: number): number {
    for (
      let quote = this.#buffer.indexOf(QUOTE, from);
      quote >= 0;
      quote = this.#buffer.indexOf(QUOTE, quote + 1)
    ) {
      let slashes = 0;
      while (quote - slashes - 1 >= 0 && this.#buffer[quote - slashes - 1] === BACKSLASH) slashes++;
      if (slashes % 2 === 0) return quote;
    }
    return -1;
  }

  #fault(reason: string): ReadFault {
    return new ReadFault('json', `It is not valid JSON: ${reason}`, {
      index: this.#index,
      column: this.#dropped + this.#start + 1,
    });
  }

  #tooLong(index: number, offset: number): ReadFault {
    const place = { index, column: offset + 1 };
    return new ReadFault('too-large', `This record is longer than ${this.#limit} bytes.`, place);
  }

  /** Drops the bytes that no later step needs. */
  #forget(): void {
    const keep = this.#mode === 'inside' ? this.#start : Math.max(0, this.#at - 1);
    this.#buffer = this.#buffer.subarray(keep);
    this.#dropped += keep;
    this.#at -= keep;
    this.#start -= keep;
    this.#stringStart -= keep;
  }

  /** An element longer than the limit is given up, so that the buffer stays small. */
  #guardSize(elements: Element[]): void {
    if (this.#buffer.length <= this.#limit) return;
    if (this.#mode === 'inside') {
      elements.push(this.#tooLong(this.#index++, this.#dropped + this.#start));
      this.#mode = 'resync';
    }
    this.#at = Math.max(0, this.#buffer.length - 1);
    this.#forget();
  }
}
