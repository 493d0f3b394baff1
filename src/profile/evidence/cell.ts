/** The evidence kept of one cell: the items whose seeded hashes are lowest (bottom-k sampling, Cohen & Kaplan 2007). */
import type { EvidenceCell, EvidenceItem } from '../../types/index.js';

/** An item with its place in the order of its cell. */
export interface Kept {
  readonly rank: number;
  /** Parts both of items of one rank. */
  readonly key: string;
  readonly item: EvidenceItem;
}

export interface KeptCell {
  readonly head: Omit<EvidenceCell, 'total' | 'items'>;
  total: number;
  /** By rank, then key. */
  kept: Kept[];
}

/** Whether a rank may be low enough to be kept among the `most` lowest. */
export function mayKeep({ kept }: KeptCell, rank: number, most: number): boolean {
  const last = kept.at(-1);
  return kept.length < most || (last !== undefined && rank <= last.rank);
}

/** Keeps the entry when it is among the `most` lowest and not there yet. */
export function keep({ kept }: KeptCell, entry: Kept, most: number): void {
  let at = kept.length;
  while (at > 0 && precedes(entry, kept[at - 1] as Kept)) at--;
  if (kept[at - 1]?.key === entry.key) return;
  kept.splice(at, 0, entry);
  if (kept.length > most) kept.length = most;
}

const precedes = (a: Kept, b: Kept): boolean => a.rank < b.rank || (a.rank === b.rank && a.key < b.key);
