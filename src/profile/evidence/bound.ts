/** How much evidence the result itself carries: what its figures can be read by. All mentions are in the data files. */
import type { EvidenceCell } from '../../types/index.js';
import { evidenceLeads, type Figures, LONGEST_LEAD } from './leads.js';
import type { SampledCell } from './sampler.js';

/** Items in a result at most: some 20 to 40 MB of it. */
const MOST_ITEMS = 20_000;

/**
 * The cells with at most `most` items together: the first item of every cell before the second of any, but that cells of figures
 * are some items ahead (`evidenceLeads`). A cell keeps its total when its items are left out.
 */
export function boundEvidence(
  cells: readonly SampledCell[],
  figures: Figures,
  most = MOST_ITEMS,
): EvidenceCell[] {
  const leadOf = evidenceLeads(figures);
  const leads = Uint8Array.from(cells, ({ read }) => leadOf(read(0)));
  const limitAt = (round: number) => (place: number) => {
    const { size } = cells[place] as SampledCell;
    return Math.max(0, Math.min(size, round - LONGEST_LEAD + (leads[place] as number)));
  };
  const places = [...cells.keys()];
  const itemsAt = (round: number): number => places.map(limitAt(round)).reduce((sum, n) => sum + n, 0);
  const deepest = cells.reduce((depth, { size }) => Math.max(depth, size), 0);
  let round = 0;
  while (round < deepest + LONGEST_LEAD && itemsAt(round + 1) <= most) round++;
  // The round that does not fit in whole goes to cells of figures first, and of those to the largest.
  const [now, next] = [limitAt(round), limitAt(round + 1)];
  const totalOf = (place: number): number => (cells[place] as SampledCell).total;
  const first = places
    .filter((place) => next(place) > now(place))
    .sort((a, b) => (leads[b] as number) - (leads[a] as number) || totalOf(b) - totalOf(a))
    .slice(0, most - itemsAt(round));
  const more = new Set(first);
  return cells.map(({ read }, place) => read(more.has(place) ? next(place) : now(place)));
}
