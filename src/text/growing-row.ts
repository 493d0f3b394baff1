/** Rows of tokens are gathered in arrays that are kept, and taken in arrays of their own size. */
import type { TokenRow, Vocabulary } from '../types/index.js';
import { OPENS_LINE } from './signs.js';
import { larger } from './spellings.js';

const FEWEST = 1024;

/** A row while it is being laid; filled again for each text. */
export class GrowingRow {
  #chunks = new Int32Array(FEWEST);
  #chunkCount = 0;
  #starts = new Int32Array(FEWEST);
  #ends = new Int32Array(FEWEST);
  #forms = new Int32Array(FEWEST);
  #signs = new Uint8Array(FEWEST);
  #length = 0;
  /** `OPENS_LINE` when a line has ended behind the last token. */
  #line = 0;

  clear(): void {
    this.#chunkCount = 0;
    this.#length = 0;
    this.#line = 0;
  }

  endLine(): void {
    this.#line = OPENS_LINE;
  }

  addChunk(id: number): void {
    const at = this.#chunkCount++;
    if (at === this.#chunks.length) this.#chunks = larger(this.#chunks, Int32Array);
    this.#chunks[at] = id;
  }

  add(start: number, end: number, form: number, signs: number): void {
    const at = this.#length++;
    if (at === this.#starts.length) {
      this.#starts = larger(this.#starts, Int32Array);
      this.#ends = larger(this.#ends, Int32Array);
      this.#forms = larger(this.#forms, Int32Array);
      this.#signs = larger(this.#signs, Uint8Array);
    }
    this.#starts[at] = start;
    this.#ends[at] = end;
    this.#forms[at] = form;
    this.#signs[at] = signs | this.#line;
    this.#line = 0;
  }

  taken(vocabulary: Vocabulary): TokenRow {
    return {
      vocabulary,
      length: this.#length,
      chunks: this.#chunks.slice(0, this.#chunkCount),
      starts: this.#starts.slice(0, this.#length),
      ends: this.#ends.slice(0, this.#length),
      forms: this.#forms.slice(0, this.#length),
      signs: this.#signs.slice(0, this.#length),
    };
  }
}
