/** An article's content in a few hundred numbers, made when it is scored, so that events and copies need no text later. */

import { detached, larger } from '../../text/index.js';
import type { Article, ChunkRow, Chunks, ContentTrace } from '../../types/index.js';
import { hashText } from '../random.js';
import { foldedWords, isEmptyWord, lightStem } from './content-words.js';
import { signatureOf } from './minhash.js';

/** Content words kept of an article. */
const TERMS = 48;
/** Words from the beginning that count double: a report opens with its event. */
const LEAD = 40;
const TITLE_WEIGHT = 3;

/** Stems remembered; then all are forgotten, and found anew as they come. */
const STEMS = 120_000;

/** A word that tells nothing has no stem. */
const NO_STEM = -1;

export interface Tracer {
  /** The trace of an article: of its text without its boilerplate, and of its title. About 10 µs for 250 words. */
  trace(row: ChunkRow | undefined, title?: string): ContentTrace;
}

/** Makes a tracer. `exclude` holds framing words, folded (whole forms or stems): events must not be told by the words to be compared. */
export function createTracer(exclude: ReadonlySet<string>): Tracer {
  const excluded = new Set([...exclude].flatMap((phrase) => phrase.split(' ').map(lightStem)));
  let stems = new StemTable();
  const stemOf = (word: string): number => {
    if (isEmptyWord(word)) return NO_STEM;
    const stem = lightStem(word);
    return excluded.has(stem) || excluded.has(word) ? NO_STEM : stems.idOf(stem);
  };
  let words = new TraceWords(stemOf);

  return {
    trace(row, title) {
      if (stems.size > STEMS) {
        stems = new StemTable();
        words = new TraceWords(stemOf);
      }
      stems.begin();
      if (title !== undefined) for (const word of foldedWords(title)) stems.add(stemOf(word), TITLE_WEIGHT);
      const hashes: number[] = [];
      if (row !== undefined)
        words.read(row, (hash, stem) => {
          stems.add(stem, hashes.push(hash) <= LEAD ? 2 : 1);
        });
      return { minhash: signatureOf(hashes), terms: stems.heaviest(TERMS) };
    },
  };
}

/** Places in a table at first. */
const FEWEST = 1024;

/** The hash and the stem of each word of a chunk, by the chunk's number. */
class TraceWords {
  #chunks: Chunks | undefined;
  /** Where a chunk's words stand in `#words`, + 1; 0 while nothing is known of it. */
  #at = new Int32Array(FEWEST);
  /** For each chunk the number of its words, then hash and stem of each. */
  #words = new Int32Array(FEWEST);
  #length = 0;

  constructor(private readonly stemOf: (word: string) => number) {}

  /** Hands on all words of a text in order. */
  read({ chunks, ids }: ChunkRow, take: (hash: number, stem: number) => void): void {
    if (chunks !== this.#chunks) {
      this.#chunks = chunks;
      this.#at = new Int32Array(FEWEST);
      this.#words = new Int32Array(FEWEST);
      this.#length = 0;
    }
    for (let c = 0; c < ids.length; c++) {
      const id = ids[c] as number;
      let at = id < this.#at.length ? (this.#at[id] as number) - 1 : -1;
      if (at < 0) at = this.#learn(id, chunks.chunk(id).text);
      const words = this.#words;
      const end = at + 2 * (words[at] as number);
      for (let w = at + 1; w < end; w += 2) take(words[w] as number, words[w + 1] as number);
    }
  }

  #learn(id: number, text: string): number {
    const found = foldedWords(text);
    while (id >= this.#at.length) this.#at = larger(this.#at, Int32Array);
    while (this.#length + 1 + 2 * found.length > this.#words.length)
      this.#words = larger(this.#words, Int32Array);
    const at = this.#length;
    this.#at[id] = at + 1;
    this.#words[this.#length++] = found.length;
    for (const word of found) {
      this.#words[this.#length++] = hashText(word);
      this.#words[this.#length++] = this.stemOf(word);
    }
    return at;
  }
}

/** Stems by number, with their weights in the article that is being read. */
class StemTable {
  readonly #ids = new Map<string, number>();
  #hashes = new Uint32Array(FEWEST);
  #weights = new Int32Array(FEWEST);
  /** The stems of this article, in the order of the text. */
  #found: number[] = [];

  get size(): number {
    return this.#ids.size;
  }

  idOf(stem: string): number {
    let id = this.#ids.get(stem);
    if (id === undefined) {
      id = this.#ids.size;
      this.#ids.set(detached(stem), id);
      if (id >= this.#hashes.length) {
        this.#hashes = larger(this.#hashes, Uint32Array);
        this.#weights = larger(this.#weights, Int32Array);
      }
      this.#hashes[id] = hashText(stem);
    }
    return id;
  }

  begin(): void {
    for (const stem of this.#found) this.#weights[stem] = 0;
    this.#found = [];
  }

  add(stem: number, weight: number): void {
    if (stem === NO_STEM) return;
    const before = this.#weights[stem] as number;
    if (before === 0) this.#found.push(stem);
    this.#weights[stem] = before + weight;
  }

  /** The hashes of the heaviest stems; of equal ones in the order of the text. */
  heaviest(most: number): number[] {
    const found = this.#found;
    // Numbers that sort as wanted: the heavier a stem the smaller, and of equal ones as they stand.
    const order = new Float64Array(found.length);
    for (let i = 0; i < found.length; i++) {
      order[i] = i - (this.#weights[found[i] as number] as number) * PLACES;
    }
    const heaviest = order.sort().subarray(0, most);
    return Array.from(
      heaviest,
      (key) => this.#hashes[found[((key % PLACES) + PLACES) % PLACES] as number] as number,
    );
  }
}

/** More than an article has words. */
const PLACES = 2 ** 30;

/** The trace of one article that was not cut by the text stage. */
export function contentTrace(
  article: Pick<Article, 'text' | 'title' | 'boilerplate'>,
  exclude: ReadonlySet<string>,
): ContentTrace {
  const chunk = { text: withoutBoilerplate(article), pieces: [] };
  const row = { chunks: { chunk: () => chunk }, ids: [0], starts: [0], opensLine: [true] };
  return createTracer(exclude).trace(row, article.title);
}

function withoutBoilerplate({ text, boilerplate }: Pick<Article, 'text' | 'boilerplate'>): string {
  if (boilerplate.length === 0) return text;
  let out = '';
  let at = 0;
  for (const { start, end } of [...boilerplate].sort((a, b) => a.start - b.start)) {
    if (start > at) out += `${text.slice(at, start)}\n`;
    at = Math.max(at, end);
  }
  return out + text.slice(at);
}
