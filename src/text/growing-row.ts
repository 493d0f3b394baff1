/** Rows of chunks are gathered in arrays that are kept, and taken in arrays of their own size. */
import type { ChunkRow, Chunks } from '../types/index.js';
import { larger } from './chunk-table.js';

const FEWEST = 1024;

/** A row while it is being cut; filled again for each text. */
export class GrowingRow {
  #ids = new Int32Array(FEWEST);
  #starts = new Int32Array(FEWEST);
  #opensLine = new Uint8Array(FEWEST);
  #length = 0;

  clear(): void {
    this.#length = 0;
  }

  add(id: number, start: number, opensLine: boolean): void {
    const at = this.#length++;
    if (at === this.#ids.length) {
      this.#ids = larger(this.#ids, Int32Array);
      this.#starts = larger(this.#starts, Int32Array);
      this.#opensLine = larger(this.#opensLine, Uint8Array);
    }
    this.#ids[at] = id;
    this.#starts[at] = start;
    this.#opensLine[at] = opensLine ? 1 : 0;
  }

  taken(chunks: Chunks): ChunkRow {
    return {
      chunks,
      ids: this.#ids.slice(0, this.#length),
      starts: this.#starts.slice(0, this.#length),
      opensLine: this.#opensLine.slice(0, this.#length),
    };
  }
}
