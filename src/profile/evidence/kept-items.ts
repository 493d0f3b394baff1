/**
 * The evidence kept of cells: of each the items whose seeded hashes are lowest (bottom-k sampling, Cohen & Kaplan 2007). Items stand in a
 * spool, as they are many and few of them are shown; in memory stands where.
 */
import type { EvidenceItem } from '../../types/index.js';
import { Spool } from '../storage/spool.js';
import { withRoom } from '../storage/with-room.js';
import type { UnwrittenItem } from './items.js';

/** An item with its place in the order of its cell. */
export interface Kept {
  readonly rank: number;
  /** Parts both of items of one rank. */
  readonly key: string;
  readonly item: EvidenceItem;
}

interface Offered {
  readonly key: () => string;
  readonly item: () => UnwrittenItem;
}

export class KeptItems {
  readonly #spool = new Spool();
  /** Items that a cell may have. */
  #depth: number;
  /** Items that each cell has. */
  #sizes = new Uint16Array(1);
  /** By rank, then key; cell c's from `c × depth`. */
  #ranks = new Float64Array(1);
  #places = new Float64Array(1);
  #lengths = new Uint32Array(1);

  constructor(depth: number) {
    this.#depth = depth;
  }

  sizeOf(cell: number): number {
    return this.#sizes[cell] ?? 0;
  }

  /** Items of a cell in order, the first `most` of them. */
  of(cell: number, most = this.sizeOf(cell)): Kept[] {
    const start = cell * this.#depth;
    return Array.from({ length: Math.min(most, this.sizeOf(cell)) }, (_, k) => this.#keptAt(start + k));
  }

  /** Keeps an item when it is among the `most` lowest of its cell and not there yet. Most are not, so an item is made only then. */
  offer(cell: number, rank: number, most: number, { key, item }: Offered): void {
    const size = this.sizeOf(cell);
    const start = cell * this.#depth;
    if (size >= most && rank > (this.#ranks[start + size - 1] as number)) return;
    let at = size;
    while (at > 0 && rank < (this.#ranks[start + at - 1] as number)) at--;
    const own = key();
    for (; at > 0 && rank === this.#ranks[start + at - 1]; at--) {
      const other = this.#keptAt(start + at - 1).key;
      if (other === own) return;
      if (other < own) break;
    }
    if (at < most) this.#insert(cell, at, Math.min(size + 1, most), rank, JSON.stringify([own, item()]));
  }

  /** Lets all items go that stand deeper. */
  cut(depth: number): void {
    const cells = this.#sizes.length;
    const move = <T extends Float64Array | Uint32Array>(from: T): T => {
      const to = new (from.constructor as new (length: number) => T)(cells * depth);
      for (let cell = 0; cell < cells; cell++)
        to.set(from.subarray(cell * this.#depth, cell * this.#depth + depth), cell * depth);
      return to;
    };
    this.#ranks = move(this.#ranks);
    this.#places = move(this.#places);
    this.#lengths = move(this.#lengths);
    this.#sizes = this.#sizes.map((size) => Math.min(size, depth));
    this.#depth = depth;
  }

  #insert(cell: number, at: number, size: number, rank: number, json: string): void {
    this.#sizes = withRoom(this.#sizes, cell + 1);
    const room = this.#depth * this.#sizes.length;
    this.#ranks = withRoom(this.#ranks, room);
    this.#places = withRoom(this.#places, room);
    this.#lengths = withRoom(this.#lengths, room);
    const place = cell * this.#depth + at;
    const last = cell * this.#depth + size - 1;
    for (const column of [this.#ranks, this.#places, this.#lengths])
      column.copyWithin(place + 1, place, last);
    const bytes = Buffer.from(json);
    this.#ranks[place] = rank;
    this.#places[place] = this.#spool.append(bytes);
    this.#lengths[place] = bytes.length;
    this.#sizes[cell] = size;
  }

  #keptAt(place: number): Kept {
    const bytes = this.#spool.read(this.#places[place] as number, this.#lengths[place] as number);
    const [key, item] = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString()) as [
      string,
      EvidenceItem,
    ];
    return { rank: this.#ranks[place] as number, key, item };
  }
}
