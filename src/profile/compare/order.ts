/** The order of rows and columns in heat maps: alike next to alike. */
import type { DistanceMatrix, LegitimacyIndex, UnitId } from '../../types/index.js';
import type { CountedUnit } from './units.js';

/** Units as the dendrogram over all actors lays them, then those too small for it, then groups. */
export function orderUnits(units: readonly CountedUnit[], distances: readonly DistanceMatrix[]): UnitId[] {
  const laid = distances.find((d) => d.scope.kind === 'all')?.order ?? [];
  const placed = new Set(laid);
  return [...laid, ...units.map((u) => u.id).filter((id) => !placed.has(id))];
}

/** Actors by their mean index over the units that can tell, from most delegitimised to most legitimised. */
export function orderActors(legitimacy: readonly LegitimacyIndex[]): string[] {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const { actor, enough, value, pooled } of legitimacy) {
    const entry = sums.get(actor) ?? { sum: 0, count: 0 };
    entry.sum += enough ? value : pooled;
    entry.count++;
    sums.set(actor, entry);
  }
  return [...sums]
    .map(([actor, { sum, count }]) => ({ actor, mean: sum / count }))
    .sort((a, b) => a.mean - b.mean || (a.actor < b.actor ? -1 : 1))
    .map(({ actor }) => actor);
}
