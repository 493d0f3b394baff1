/** Which of the strongest differences head the report: different ones, of more than one actor where there are. */
import type { Comparison, Contrast } from '../types/result.js';

const MOST_CLAIMS = 5;
/** Claims about one actor before those about others. */
const MOST_OF_AN_ACTOR = 3;

/** Those met more than `most` times by what `kindOf` says stand behind the others; else in the given order. */
function repeatedLast<T>(list: readonly T[], kindOf: (entry: T) => string, most: number): readonly T[] {
  const met = new Map<string, number>();
  const place = new Map(
    list.map((entry) => {
      const kind = kindOf(entry);
      met.set(kind, (met.get(kind) ?? 0) + 1);
      return [entry, Math.max(0, (met.get(kind) ?? 0) - most)] as const;
    }),
  );
  return [...list].sort((x, y) => (place.get(x) ?? 0) - (place.get(y) ?? 0));
}

/**
 * The strongest differences as they head the report. What one outlet chose is told against the outlet that it differs from most,
 * not against each in turn; and five claims about one actor tell less than about two.
 */
export function headlineContrasts({ strongest, contrasts }: Comparison): readonly Contrast[] {
  const byId = new Map(contrasts.map((contrast) => [contrast.id, contrast]));
  const found = strongest.flatMap((id) => byId.get(id) ?? []);
  const choice = ({ actor, measure }: Contrast) =>
    `${actor}\n${measure.kind === 'index' ? '' : measure.choice}`;
  const varied = repeatedLast(found, choice, 1);
  return repeatedLast(varied, ({ actor }) => actor, MOST_OF_AN_ACTOR).slice(0, MOST_CLAIMS);
}
