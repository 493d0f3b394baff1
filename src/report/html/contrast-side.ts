/** What a side of a difference is made of: one unit, or for `rest` every outlet that is not of the other side. */
import type { Contrast, ContrastSide } from '../../types/result.js';
import type { Lookup } from '../lookup.js';
import type { PoleCounts } from '../strings/en/overview.js';

/** Whether a unit's figures are part of the side. */
export function isOfSide(look: Lookup, { a, b }: Contrast, side: ContrastSide): (unit: string) => boolean {
  if (side.unit !== 'rest') return (unit) => unit === side.unit;
  const other = side === a ? b : a;
  const without = new Set(look.unit(other.unit)?.outlets ?? [other.unit]);
  return (unit) => look.unit(unit)?.kind === 'outlet' && !without.has(unit);
}

/** Loaded words of a side about the contrast's actor, by polarity, of all words that its index is the mean of. */
export function poleCounts(look: Lookup, x: Contrast, side: ContrastSide): PoleCounts {
  const included = isOfSide(look, x, side);
  const { legitimacy } = look.comparison;
  const ofSide = legitimacy.filter(({ unit, actor }) => actor === x.actor && included(unit));
  const sum = (pole: 'negative' | 'positive' | 'mentions') =>
    ofSide.reduce((total, entry) => total + entry[pole], 0);
  return {
    negative: sum('negative'),
    positive: sum('positive'),
    mentions: sum('mentions'),
    value: side.value,
  };
}
