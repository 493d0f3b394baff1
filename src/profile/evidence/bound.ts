/** How much evidence the result itself carries: what its figures can be read by. All mentions are in the data files. */
import type { ChoiceCell, EvidenceCell, LegitimacyIndex, Unit } from '../../types/index.js';
import type { SampledCell } from './sampler.js';

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
  cells: readonly SampledCell[],
  figures: Figures,
  most = MOST_ITEMS,
): EvidenceCell[] {
  const isStanding = standing(figures);
  const stands = Uint8Array.from(cells, ({ read }) => (isStanding(read(0)) ? 1 : 0));
  const limitAt = (round: number) => (place: number) => {
    const { size } = cells[place] as SampledCell;
    return Math.max(0, Math.min(size, stands[place] ? round : round - AHEAD));
  };
  const places = [...cells.keys()];
  const itemsAt = (round: number): number => places.map(limitAt(round)).reduce((sum, n) => sum + n, 0);
  const deepest = cells.reduce((depth, { size }) => Math.max(depth, size), 0);
  let round = 0;
  while (round < deepest + AHEAD && itemsAt(round + 1) <= most) round++;
  // The round that does not fit in whole goes to cells of figures that stand, and of those to the largest.
  const [now, next] = [limitAt(round), limitAt(round + 1)];
  const totalOf = (place: number): number => (cells[place] as SampledCell).total;
  const first = places
    .filter((place) => next(place) > now(place))
    .sort((a, b) => (stands[b] as number) - (stands[a] as number) || totalOf(b) - totalOf(a))
    .slice(0, most - itemsAt(round));
  const more = new Set(first);
  return cells.map(({ read }, place) => read(more.has(place) ? next(place) : now(place)));
}

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
