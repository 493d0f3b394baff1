/** How much evidence the result itself carries: what its figures can be read by. All mentions are in the data files. */
import type { ChoiceCell, EvidenceCell, LegitimacyIndex, Unit } from '../../types/index.js';

/** Items in a result at most: some 20 to 40 MB of it. */
const MOST_ITEMS = 20_000;
/** Cells of figures that stand on the floor are a few items ahead of the others. */
const AHEAD = 3;

export interface Figures {
  readonly units: readonly Unit[];
  readonly choices: readonly ChoiceCell[];
  readonly legitimacy: readonly LegitimacyIndex[];
}

/**
 * The cells with at most `most` items together: the first item of every cell before the second of any, and those of figures that stand
 * on the floor before those of figures that do not. A cell keeps its total when its items are left out.
 */
export function boundEvidence(
  cells: readonly EvidenceCell[],
  figures: Figures,
  most = MOST_ITEMS,
): readonly EvidenceCell[] {
  if (itemsUpTo(cells, (cell) => cell.items.length) <= most) return cells;
  const isStanding = standing(figures);
  const ofFigures = new Set(cells.filter(isStanding));
  const stands = (cell: EvidenceCell): boolean => ofFigures.has(cell);
  const deepest = cells.reduce((depth, { items }) => Math.max(depth, items.length), 0);
  const limitAt = (round: number) => (cell: EvidenceCell) =>
    Math.max(0, Math.min(cell.items.length, stands(cell) ? round : round - AHEAD));
  let round = 0;
  while (round < deepest + AHEAD && itemsUpTo(cells, limitAt(round + 1)) <= most) round++;
  // The round that does not fit in whole goes to cells of figures that stand, and of those to the largest.
  const [now, next] = [limitAt(round), limitAt(round + 1)];
  const first = cells
    .filter((cell) => next(cell) > now(cell))
    .sort((a, b) => Number(stands(b)) - Number(stands(a)) || b.total - a.total)
    .slice(0, most - itemsUpTo(cells, now));
  const more = new Set(first);
  return cells.map((cell) => ({
    ...cell,
    items: cell.items.slice(0, more.has(cell) ? next(cell) : now(cell)),
  }));
}

const itemsUpTo = (cells: readonly EvidenceCell[], limit: (cell: EvidenceCell) => number): number =>
  cells.reduce((sum, cell) => sum + limit(cell), 0);

/** Whether a figure that stands on the floor rests on a cell: its share, or the index of its actor. */
function standing({ units, choices, legitimacy }: Figures): (cell: EvidenceCell) => boolean {
  const outlets = new Map(units.map((unit) => [unit.id, unit.outlets]));
  const keys = new Set<string>();
  const add = (unit: string, ...parts: readonly string[]): void => {
    for (const outlet of outlets.get(unit) ?? []) keys.add([outlet, ...parts].join('\t'));
  };
  for (const { unit, actor, choice, voice, enough } of choices) if (enough) add(unit, actor, choice, voice);
  for (const { unit, actor, enough } of legitimacy) if (enough) add(unit, actor);
  return ({ outlet, actor, choice, voice }) =>
    choice !== undefined &&
    (keys.has([outlet, actor, choice, voice].join('\t')) ||
      (voice === 'own' && keys.has([outlet, actor].join('\t'))));
}
