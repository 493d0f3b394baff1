/** What a side of a difference is made of: one unit, or for `rest` every outlet that is not of the other side. */
import type { ChoiceCell, Contrast, ContrastSide } from '../../types/result.js';
import type { Lookup } from '../lookup.js';
import type { PoleCounts } from '../strings/en/overview.js';

/** Whether a unit's figures are part of the side. */
function isOfSide(look: Lookup, { a, b }: Contrast, side: ContrastSide): (unit: string) => boolean {
  if (side.unit !== 'rest') return (unit) => unit === side.unit;
  const other = side === a ? b : a;
  const without = new Set(look.unit(other.unit)?.outlets ?? [other.unit]);
  return (unit) => look.unit(unit)?.kind === 'outlet' && !without.has(unit);
}

/**
 * Own-voice cells of a side about the contrast's actor, in the choice that is compared; for the index in all choices that both sides make, as
 * it is taken at their common mix.
 */
export function cellsOf(look: Lookup, x: Contrast, side: ContrastSide): readonly ChoiceCell[] {
  const cells = ownCells(look, x, side);
  if (x.measure.kind !== 'index') {
    const { choice } = x.measure;
    return cells.filter((cell) => cell.choice === choice);
  }
  const other = new Set(ownCells(look, x, side === x.a ? x.b : x.a).map(({ choice }) => choice));
  return cells.filter(({ choice }) => other.has(choice));
}

function ownCells(look: Lookup, x: Contrast, side: ContrastSide): readonly ChoiceCell[] {
  const included = isOfSide(look, x, side);
  return look.comparison.choices.filter(
    ({ actor, voice, unit, mentions }) =>
      actor === x.actor && voice === 'own' && mentions > 0 && included(unit),
  );
}

/** Words of a side by polarity, of all that its index is taken over. */
export function poleCounts(look: Lookup, x: Contrast, side: ContrastSide): PoleCounts {
  const counts = { negative: 0, positive: 0, mentions: 0 };
  for (const { options } of cellsOf(look, x, side))
    for (const { polarity, mentions } of options) {
      counts.mentions += mentions;
      if (polarity < 0) counts.negative += mentions;
      if (polarity > 0) counts.positive += mentions;
    }
  return { ...counts, value: side.value };
}
