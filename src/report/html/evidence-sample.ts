/**
 * Which sentences go into the page. The comparison already holds a seeded sample for each cell; the page takes the first item
 * of every cell, then the second, and so on, until its bytes are spent, so that every figure keeps some evidence at any size.
 */
import type { EvidenceItem } from '../../types/result.js';
import type { Lookup } from '../lookup.js';

export interface EvidenceSample {
  /** Items by outlet, actor and word, as they stand in the comparison. */
  readonly items: readonly SampledItem[];
  /** All choices and names in the input. */
  readonly total: number;
}

export interface SampledItem {
  readonly item: EvidenceItem;
  /** The cell's key: a term's id or `name:<register>`. */
  readonly key: string;
  /** Place of the cell, for a stable order. */
  readonly cell: number;
}

/** About the bytes a line takes in the page: Arabic letters are two bytes each in UTF-8, its numbers some eighty. */
function weightOf(item: EvidenceItem): number {
  return 2 * (item.sentence ?? item.surface).length + (item.title ?? '').length + 80;
}

export function sampleEvidence(look: Lookup, bytes: number): EvidenceSample {
  const cells = look.comparison.evidence;
  const items: SampledItem[] = [];
  let spent = 0;
  const deepest = cells.reduce((most, cell) => Math.max(most, cell.items.length), 0);
  fill: for (let depth = 0; depth < deepest; depth += 1) {
    for (const [place, cell] of cells.entries()) {
      const item = cell.items[depth];
      if (!item) continue;
      spent += weightOf(item);
      if (spent > bytes) break fill;
      items.push({ item, key: cell.key, cell: place });
    }
  }
  items.sort((x, y) => x.cell - y.cell);
  return { items, total: cells.reduce((sum, cell) => sum + cell.total, 0) };
}
