/**
 * Which sentences go into the page. The comparison already holds a seeded sample for each cell; the page takes first what the
 * differences that head it rest on, then the first item of every figure's cells, then the second, and so on, outlets in turn, until its
 * bytes are spent: no outlet and no figure is left without for standing late in an order.
 */
import { evidenceLeads } from '../../profile/index.js';
import type { EvidenceCell, EvidenceItem } from '../../types/result.js';
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

interface Candidate extends SampledItem {
  /** Round in which it is drawn: its depth in its cell, less the lead of the cell. */
  readonly round: number;
  /** Place of its cell among its outlet's cells of that round, the largest first: outlets take turns. */
  turn: number;
}

function candidates(look: Lookup): readonly Candidate[] {
  const { evidence } = look.comparison;
  const leadOf = evidenceLeads(look.comparison);
  const found: Candidate[] = [];
  for (const [cell, { key, items }] of evidence.entries()) {
    const lead = items.length === 0 ? 0 : leadOf(evidence[cell] as EvidenceCell);
    for (const [depth, item] of items.entries())
      found.push({ item, key, cell, round: depth - lead, turn: 0 });
  }
  const total = ({ cell }: Candidate) => evidence[cell]?.total ?? 0;
  found.sort((x, y) => x.round - y.round || total(y) - total(x) || x.cell - y.cell);
  const turns = new Map<string, number>();
  for (const candidate of found) {
    const queue = `${candidate.round}\n${candidate.item.outlet}`;
    candidate.turn = turns.get(queue) ?? 0;
    turns.set(queue, candidate.turn + 1);
  }
  return found.sort((x, y) => x.round - y.round || x.turn - y.turn || x.cell - y.cell);
}

export function sampleEvidence(look: Lookup, bytes: number): EvidenceSample {
  const items: SampledItem[] = [];
  let spent = 0;
  for (const { item, key, cell } of candidates(look)) {
    spent += weightOf(item);
    if (spent > bytes) break;
    items.push({ item, key, cell });
  }
  items.sort((x, y) => x.cell - y.cell);
  const total = look.comparison.evidence.reduce((sum, cell) => sum + cell.total, 0);
  return { items, total };
}
