/** The articles of an aggregate: numbers and heads in a spool, and in memory only where each stands. */
import { hashOn } from '../../statistics/random.js';
import { HashIndex } from '../storage/hash-index.js';
import { Numbering } from '../storage/numbering.js';
import { Spool } from '../storage/spool.js';
import { withRoom } from '../storage/with-room.js';

/** What an article is, without what it counts. */
export interface RowHead {
  readonly id: string;
  readonly outlet: string;
  readonly path: string;
  readonly index: number;
  readonly date?: string;
  readonly title?: string;
  readonly url?: string;
  /** Of title and text. */
  readonly words: number;
}

/** What an article counts: pairs `[symbol, count, symbol, count, …]`, symbols rising. */
export interface RowCounts {
  readonly mentions: ArrayLike<number>;
  readonly names: ArrayLike<number>;
  /** Symbols of actor and stance, each with its score as `encodeScore` writes it. */
  readonly stances: ArrayLike<number>;
  /** 16-bit numbers, see `ContentTrace`; none of a text too short to be copied. */
  readonly minhash: ArrayLike<number>;
  /** 32-bit hashes; see `ContentTrace`. */
  readonly terms: ArrayLike<number>;
}

/** One article's part of an aggregate. */
export type ArticleRow = RowHead & RowCounts;

type Key = Pick<RowHead, 'outlet' | 'id' | 'path' | 'index'>;

/** What makes two lines of `score` the same article. */
export const rowKey = ({ outlet, id, path, index }: Key): string => `${outlet}\t${id}\t${path}\t${index}`;

/** Days since 1970 of an ISO date, NaN for anything else. */
function dayNumber(date: string | undefined): number {
  if (date === undefined || !/^\d{4}-\d{2}-\d{2}/.test(date)) return Number.NaN;
  return Math.floor(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / 86_400_000);
}

const PARTS = ['mentions', 'names', 'stances', 'minhash', 'terms'] as const;
/** Before an article's numbers: how many there are of each part, and the bytes of its head. */
const PREAMBLE = PARTS.length + 1;

/** A text of as many UTF-16 code units has at most three times as many bytes. */
const BYTES_OF_UNIT = 3;

export class Rows {
  readonly #outlets = new Numbering<string>();
  readonly #spool = new Spool();
  readonly #index = new HashIndex();
  /** Of each article its day, its words, and its outlet by the order of `outlets`. */
  #days = new Float64Array(1);
  #words = new Uint32Array(1);
  #outletOf = new Uint32Array(1);
  #places = new Float64Array(1);
  #lengths = new Uint32Array(1);
  #record = new Uint32Array(1);

  get size(): number {
    return this.#index.size;
  }

  /** The number of the article of this key; −1 where there is none. */
  find(key: Key): number {
    const wanted = rowKey(key);
    return this.#index.find(hashOn(wanted) >>> 0, (row) => rowKey(this.head(row)) === wanted);
  }

  /** Adds an article that `find` does not find. */
  add(row: ArticleRow): void {
    const number = this.#index.add(hashOn(rowKey(row)) >>> 0);
    this.#places = withRoom(this.#places, this.size);
    this.#lengths = withRoom(this.#lengths, this.size);
    this.#days = withRoom(this.#days, this.size);
    this.#words = withRoom(this.#words, this.size);
    this.#outletOf = withRoom(this.#outletOf, this.size);
    this.#outletOf[number] = this.#outlets.of(row.outlet);
    this.replace(number, row);
  }

  /** Puts an article of the same key in the place of one that is there. */
  replace(number: number, row: ArticleRow): void {
    const record = this.#encode(row);
    this.#places[number] = this.#spool.append(record);
    this.#lengths[number] = record.length;
    this.#days[number] = dayNumber(row.date);
    this.#words[number] = row.words;
  }

  /** Names of all outlets. */
  get outlets(): string[] {
    return this.#outlets.met;
  }

  /** Days since 1970, NaN for an undated article. */
  dayOf(number: number): number {
    return this.#days[number] as number;
  }

  wordsOf(number: number): number {
    return this.#words[number] as number;
  }

  /** The place of an article's outlet in `outlets`. */
  outletOf(number: number): number {
    return this.#outletOf[number] as number;
  }

  head(number: number): RowHead {
    const { numbers, bytes } = this.#read(number);
    const length = numbers[PARTS.length] as number;
    const json = Buffer.from(
      bytes.buffer,
      bytes.byteOffset + bytes.length - padded(length),
      length,
    ).toString();
    return JSON.parse(json) as RowHead;
  }

  /** The numbers of an article, which stand until the next reading or adding. */
  counts(number: number): RowCounts {
    const { numbers } = this.#read(number);
    let end = PREAMBLE;
    const part = (which: number): Uint32Array => {
      const start = end;
      end += numbers[which] as number;
      return numbers.subarray(start, end);
    };
    return { mentions: part(0), names: part(1), stances: part(2), minhash: part(3), terms: part(4) };
  }

  *heads(): Generator<RowHead> {
    for (let number = 0; number < this.size; number++) yield this.head(number);
  }

  #read(number: number) {
    const bytes = this.#spool.read(this.#places[number] as number, this.#lengths[number] as number);
    return { bytes, numbers: new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4) };
  }

  #encode({ mentions, names, stances, minhash, terms, ...head }: ArticleRow): Uint8Array {
    const parts = [mentions, names, stances, minhash, terms];
    const json = JSON.stringify(head);
    const numbers = parts.reduce((sum, part) => sum + part.length, PREAMBLE);
    this.#record = withRoom(this.#record, numbers + Math.ceil((BYTES_OF_UNIT * json.length) / 4));
    const record = this.#record;
    let at = PREAMBLE;
    for (const [which, part] of parts.entries()) {
      record[which] = part.length;
      record.set(part, at);
      at += part.length;
    }
    const length = Buffer.from(record.buffer).write(json, 4 * numbers);
    record[PARTS.length] = length;
    return new Uint8Array(record.buffer, 0, 4 * numbers + padded(length));
  }
}

const padded = (length: number): number => 4 * Math.ceil(length / 4);
