/** An article's content in a few hundred numbers, made when it is scored, so that events and copies need no text later. */

import { hashCodes } from '../statistics/random.js';
import { larger } from '../text/index.js';
import type { Article, ContentTrace, FoldedLetters, TokenRow, Vocabulary } from '../types/index.js';
import { foldedWords, isEmptyWord, lettersOf, lightStem, WordList } from './content-words.js';
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

/** What is read of a text: its chunks. */
interface ChunkRow extends Pick<TokenRow, 'chunks'> {
  readonly vocabulary: Pick<Vocabulary, 'chunkText' | 'letters' | 'onlyWord'>;
}

export interface Tracer {
  /** The trace of an article: of its text without its boilerplate, and of its title, which is read faster where it was cut. */
  trace(row: ChunkRow | undefined, title?: ChunkRow | string): ContentTrace;
}

/** Makes a tracer. `exclude` holds stems of framing words: events must not be told by the words to be compared. */
export function createTracer(exclude: Iterable<string>): Tracer {
  const excluded = new WordList(exclude);
  let stems = new StemTable();
  const stemOf: StemOf = (codes, length, hash) => {
    if (isEmptyWord(codes, length, hash)) return NO_STEM;
    const { from, to } = lightStem(codes, length);
    const stem = hashCodes(codes, from, to);
    if (excluded.has(codes, from, to, stem) || excluded.has(codes, 0, length, hash)) return NO_STEM;
    return stems.idOf(stem);
  };
  let words = new TraceWords(stemOf);

  return {
    trace(row, title) {
      if (stems.size > STEMS) {
        stems = new StemTable();
        words = new TraceWords(stemOf);
      }
      stems.begin();
      if (typeof title === 'string')
        for (const word of foldedWords(title).map(lettersOf))
          stems.add(stemOf(word, word.length, hashCodes(word, 0, word.length)), TITLE_WEIGHT);
      else if (title !== undefined) {
        const read = words.read(title);
        for (let w = 0; w < read.length; w++) stems.add(read.stems[w] as number, TITLE_WEIGHT);
      }
      if (row === undefined) return { minhash: [], terms: stems.heaviest(TERMS) };
      const { length, hashes, stems: ofWords } = words.read(row);
      for (let w = 0; w < length; w++) stems.add(ofWords[w] as number, w < LEAD ? 2 : 1);
      return { minhash: signatureOf(hashes, length), terms: stems.heaviest(TERMS) };
    },
  };
}

/** The number of the stem of a word of so many letters, with its `hashText`; `NO_STEM` for one that tells nothing. */
type StemOf = (codes: Uint16Array, length: number, hash: number) => number;

/** Places in a table at first. */
const FEWEST = 1024;

/** The words of a text: of each its hash and the number of its stem. */
interface ReadWords {
  readonly length: number;
  readonly hashes: Int32Array;
  readonly stems: Int32Array;
}

/** The hash and the stem of each word of a chunk, by the chunk's number; and of words that stand alone in chunks, by their form's. */
class TraceWords {
  #vocabulary: ChunkRow['vocabulary'] | undefined;
  /** Where a chunk's words stand in `#words`, + 1; 0 while nothing is known of it. */
  #at = new Int32Array(FEWEST);
  /** The same of a form that stands alone. */
  #ofForm = new Int32Array(FEWEST);
  /** Number of words, then hash and stem of each. */
  #words = new Int32Array(FEWEST);
  #length = 0;
  #read: ReadWords = { length: 0, hashes: new Int32Array(FEWEST), stems: new Int32Array(FEWEST) };

  constructor(private readonly stemOf: StemOf) {}

  /** The words of a text in order, in arrays that hold until the next text is read. */
  read({ vocabulary, chunks }: ChunkRow): ReadWords {
    if (vocabulary !== this.#vocabulary) {
      this.#vocabulary = vocabulary;
      this.#at = new Int32Array(FEWEST);
      this.#ofForm = new Int32Array(FEWEST);
      this.#words = new Int32Array(FEWEST);
      this.#length = 0;
    }
    let { hashes, stems } = this.#read;
    let length = 0;
    for (let c = 0; c < chunks.length; c++) {
      const id = chunks[c] as number;
      let at = id < this.#at.length ? (this.#at[id] as number) - 1 : -1;
      if (at < 0) at = this.#learn(vocabulary, id);
      const words = this.#words;
      const end = at + 2 * (words[at] as number);
      while (length + (words[at] as number) > hashes.length) {
        hashes = larger(hashes, Int32Array);
        stems = larger(stems, Int32Array);
      }
      for (let w = at + 1; w < end; w += 2) {
        hashes[length] = words[w] as number;
        stems[length++] = words[w + 1] as number;
      }
    }
    this.#read = { length, hashes, stems };
    return this.#read;
  }

  #learn(vocabulary: ChunkRow['vocabulary'], id: number): number {
    while (id >= this.#at.length) this.#at = larger(this.#at, Int32Array);
    const only = vocabulary.onlyWord(id);
    const at =
      only < 0 ? this.#begin(foldedWords(vocabulary.chunkText(id))) : this.#learnForm(vocabulary, only);
    this.#at[id] = at + 1;
    return at;
  }

  #learnForm(vocabulary: ChunkRow['vocabulary'], form: number): number {
    while (form >= this.#ofForm.length) this.#ofForm = larger(this.#ofForm, Int32Array);
    const known = this.#ofForm[form] as number;
    if (known > 0) return known - 1;
    const at = this.#length;
    this.#ofForm[form] = at + 1;
    const { codes, length } = vocabulary.letters(form) as FoldedLetters;
    this.#makeRoom(1);
    this.#add(codes, length);
    return at;
  }

  /** Writes words down; gives where. */
  #begin(words: readonly string[]): number {
    const at = this.#length;
    this.#makeRoom(words.length);
    for (const word of words) this.#add(lettersOf(word), word.length);
    return at;
  }

  #makeRoom(words: number): void {
    while (this.#length + 1 + 2 * words > this.#words.length) this.#words = larger(this.#words, Int32Array);
    this.#words[this.#length++] = words;
  }

  #add(codes: Uint16Array, length: number): void {
    const hash = hashCodes(codes, 0, length);
    this.#words[this.#length++] = hash;
    this.#words[this.#length++] = this.stemOf(codes, length, hash);
  }
}

/** Stems by number, with their weights in the article that is being read. */
class StemTable {
  /** By the hash of the stem, which is all that is kept of it. */
  readonly #ids = new Map<number, number>();
  #hashes = new Uint32Array(FEWEST);
  #weights = new Int32Array(FEWEST);
  /** The stems of this article, in the order of the text. */
  #found: number[] = [];

  get size(): number {
    return this.#ids.size;
  }

  idOf(hash: number): number {
    const key = hash | 0;
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.#ids.size;
      this.#ids.set(key, id);
      if (id >= this.#hashes.length) {
        this.#hashes = larger(this.#hashes, Uint32Array);
        this.#weights = larger(this.#weights, Int32Array);
      }
      this.#hashes[id] = hash;
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
    const weights = this.#weights;
    // How many stems weigh more than each weight: where the first one of that weight comes.
    const places: number[] = [];
    for (const stem of this.#found) {
      const weight = weights[stem] as number;
      while (places.length <= weight) places.push(0);
      for (let less = weight - 1; less >= 0; less--) places[less] = (places[less] as number) + 1;
    }
    const heaviest = new Array<number>(Math.min(most, this.#found.length));
    for (const stem of this.#found) {
      const place = (places[weights[stem] as number] as number)++;
      if (place < most) heaviest[place] = this.#hashes[stem] as number;
    }
    return heaviest;
  }
}

/** The trace of one article that was not cut by the text stage. */
export function contentTrace(
  article: Pick<Article, 'text' | 'title' | 'boilerplate'>,
  exclude: Iterable<string>,
): ContentTrace {
  const vocabulary = {
    chunkText: () => withoutBoilerplate(article),
    onlyWord: () => -1,
    letters: () => undefined,
  };
  const row = { vocabulary, chunks: Int32Array.of(0) };
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
