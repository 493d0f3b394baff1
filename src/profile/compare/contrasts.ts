/** Contrasts of all pairs of units in all column sets, false discoveries held over all of them. */
import type { CompareOptions, Contrast } from '../../types/index.js';
import { adjustPValues } from '../statistics/benjamini-hochberg.js';
import { isEnough } from './choices.js';
import { type ColumnSet, columnsByUnit } from './columns.js';
import type { Corpus } from './corpus.js';
import { type JoinedSides, joinSides } from './joined-sides.js';
import { choiceContrast, indexContrast, type Unadjusted } from './one-contrast.js';
import { type AskedSet, testsOf } from './tested-measures.js';
import { type CountedUnit, type Pairing, pairUnits } from './units.js';

/** All contrasts above the floor, strongest supported first. Only own-voice sets are contrasted. */
export function contrastUnits(
  corpus: Corpus,
  sets: readonly ColumnSet[],
  units: readonly CountedUnit[],
  options: CompareOptions,
): Contrast[] {
  const pairs = pairUnits(units, options);
  const unadjusted = sets
    .filter((set) => set.own)
    .flatMap((set) => contrastsOf({ corpus, set, options }, pairs));
  return adjusted(unadjusted, options.alpha).sort(
    (x, y) =>
      Number(y.supported) - Number(x.supported) ||
      strength(y) - strength(x) ||
      Math.abs(y.difference) - Math.abs(x.difference) ||
      (x.id < y.id ? -1 : 1),
  );
}

/** Contrasts of all pairs in one set. */
function contrastsOf(asked: AskedSet, pairs: readonly Pairing[]): Unadjusted[] {
  const { corpus, set, options } = asked;
  const tests = testsOf(set);
  const columnOf = columnsByUnit(set);
  const partOf = set.parts.map(columnsByUnit);
  return pairs.flatMap((pair) => {
    const a = columnOf(pair.a.places);
    if (!isEnough(a, options)) return [];
    const b = columnOf(pair.placesB);
    if (!isEnough(b, options)) return [];
    const parts = partOf.map((of) => ({ a: of(pair.a.places), b: of(pair.placesB) }));
    let joined: JoinedSides | undefined;
    const opposed = {
      ...{ pair, a, b, parts },
      joined: () => {
        joined ??= joinSides(corpus, a, b);
        return joined;
      },
    };
    return tests.flatMap((test) => {
      const contrast = test.measure.kind === 'index' ? indexContrast : choiceContrast;
      return contrast(asked, opposed, test) ?? [];
    });
  });
}

function adjusted(unadjusted: readonly Unadjusted[], alpha: number): Contrast[] {
  const rates = adjustPValues(unadjusted.map((c) => c.p));
  return unadjusted.map((contrast, i) => {
    const { low, high } = contrast.differenceInterval;
    const q = rates[i] as number;
    return { ...contrast, q, supported: q <= alpha && (low > 0 || high < 0) };
  });
}

/** The end of the interval that is nearer to no difference: the difference that can be vouched for. */
function strength({ differenceInterval: { low, high } }: Pick<Contrast, 'differenceInterval'>): number {
  return low > 0 ? low : high < 0 ? -high : 0;
}

/** The headline: the strongest supported contrasts, one a pair of sides, actor and choice. */
export function strongestContrasts(contrasts: readonly Contrast[], most: number): string[] {
  const seen = new Set<string>();
  const ids: string[] = [];
  for (const { id, supported, a, b, actor, measure } of contrasts) {
    const choice = measure.kind === 'index' ? '' : measure.choice;
    const key = [a.unit, b.unit, actor, choice].join('\t');
    if (!supported || seen.has(key)) continue;
    seen.add(key);
    ids.push(id);
    if (ids.length === most) break;
  }
  return ids;
}
