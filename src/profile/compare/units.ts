/** Units of comparison: outlets, and groups of outlets that share an attribute. */
import type { CompareOptions, Comparison, Unit } from '../../types/index.js';
import type { Corpus } from './corpus.js';
import type { CompareInput } from './options.js';
import { sumOf } from './tally.js';

/** A unit and the places of its outlets in `corpus.outlets`. */
export interface CountedUnit extends Unit {
  readonly places: readonly number[];
}

/** Outlets by number of articles, then groups by attribute, then number of articles. */
export function buildUnits(corpus: Corpus, input: CompareInput): CountedUnit[] {
  const outlets = corpus.outlets.map((name, place) =>
    describe(corpus, { id: name, kind: 'outlet', name, attributes: input.outlets?.[name] ?? {} }, [place]),
  );
  const groups = (input.groupBy ?? []).flatMap((attribute) => groupsOf(corpus, input, attribute));
  const bySize = (a: Unit, b: Unit): number => b.articles - a.articles || (a.id < b.id ? -1 : 1);
  return [...outlets.sort(bySize), ...groups];
}

function groupsOf(corpus: Corpus, input: CompareInput, attribute: string): CountedUnit[] {
  const places = new Map<string, number[]>();
  corpus.outlets.forEach((name, place) => {
    const value = input.outlets?.[name]?.[attribute];
    if (value === undefined || value === '') return;
    places.set(value, [...(places.get(value) ?? []), place]);
  });
  return [...places]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, members]) => {
      const id = `${attribute}=${value}`;
      return describe(
        corpus,
        { id, kind: 'group', name: value, attributes: { [attribute]: value } },
        members,
      );
    });
}

function describe(
  corpus: Corpus,
  head: Pick<Unit, 'id' | 'kind' | 'name' | 'attributes'>,
  places: readonly number[],
): CountedUnit {
  const own = new Set(places);
  const tally = { articles: 0, copies: 0, words: 0, mentions: 0, undated: 0 };
  let [first, last]: (number | undefined)[] = [];
  for (let i = 0; i < corpus.size; i++) {
    if (!own.has(corpus.outletOf[i] as number)) continue;
    if (!corpus.counted[i]) {
      tally.copies++;
      continue;
    }
    tally.articles++;
    tally.words += corpus.words[i] as number;
    tally.mentions += sumOf(corpus.mentions, i);
    if (Number.isNaN(corpus.days[i])) tally.undated++;
    else {
      first ??= i;
      last = i;
    }
  }
  const [firstDate, lastDate] = [first, last].map((i) => (i === undefined ? i : corpus.headOf(i).date));
  return {
    ...head,
    outlets: places.map((p) => corpus.outlets[p] as string),
    places,
    ...tally,
    ...(firstDate === undefined ? {} : { firstDate }),
    ...(lastDate === undefined ? {} : { lastDate }),
  };
}

/** A unit and its counted articles. */
export interface UnitArticles {
  readonly unit: CountedUnit;
  readonly articles: readonly number[];
}

/** Counted articles of each unit, in canonical order. */
export function articlesOf(corpus: Corpus, unit: CountedUnit): number[] {
  const own = new Set(unit.places);
  const found: number[] = [];
  for (let i = 0; i < corpus.size; i++) {
    if (corpus.counted[i] && own.has(corpus.outletOf[i] as number)) found.push(i);
  }
  return found;
}

/** Pairs of units that are set against each other, with the places of both sides. */
export interface Pairing {
  readonly a: CountedUnit;
  /** Undefined: all outlets that are not of A. */
  readonly b?: CountedUnit;
  readonly placesB: readonly number[];
}

/** Pairs grow with the square of outlets: beyond this many, the largest are paired and all are set against the rest. */
export const PAIRED_OUTLETS = 24;

/** Distances grow with the square of outlets too, each of them with its draws: the largest this many have them. */
export const MAPPED_OUTLETS = 48;

const isLarge = ({ articles }: Unit, { minimumOutletArticles }: CompareOptions): boolean =>
  articles >= minimumOutletArticles;

/** The outlets of which every two are compared, the largest first. */
const pairedOutlets = <U extends Unit>(units: readonly U[], options: CompareOptions): U[] =>
  units.filter((u) => u.kind === 'outlet' && isLarge(u, options)).slice(0, PAIRED_OUTLETS);

/**
 * Of the pairs of outlets that are compared, how many have an index on the floor for one actor both, actor by actor, and how many of these
 * have no difference of it: in the choice sets that both make use of they have too few words, or none but of one polarity.
 */
export function untestedIndexes({ units, legitimacy, contrasts, manifest: { options } }: Comparison): {
  readonly pairs: number;
  readonly untested: number;
} {
  const paired = new Set(pairedOutlets(units, options).map(({ id }) => id));
  const withIndex = new Map<string, number>();
  for (const { unit, actor, enough } of legitimacy)
    if (enough && paired.has(unit)) withIndex.set(actor, (withIndex.get(actor) ?? 0) + 1);
  const pairs = [...withIndex.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  const tested = contrasts.filter(
    ({ measure, a, b }) => measure.kind === 'index' && paired.has(a.unit) && paired.has(b.unit),
  ).length;
  return { pairs, untested: pairs - tested };
}

/** How many outlets are not compared at all, for having too few articles, how many with the rest alone, and how many have no distances. */
export function uncomparedOutlets(
  units: readonly Unit[],
  options: CompareOptions,
): { readonly small: number; readonly unpaired: number; readonly unmapped: number } {
  const outlets = units.filter((u) => u.kind === 'outlet');
  const large = outlets.filter((u) => isLarge(u, options)).length;
  const beyond = (most: number): number => Math.max(0, large - most);
  return {
    small: outlets.length - large,
    unpaired: beyond(PAIRED_OUTLETS),
    unmapped: beyond(MAPPED_OUTLETS),
  };
}

/** Every two outlets, every two groups of one attribute, and each unit against the rest. Small outlets are left out. */
export function pairUnits(units: readonly CountedUnit[], options: CompareOptions): Pairing[] {
  const large = units.filter((u) => isLarge(u, options));
  const all = units.filter((u) => u.kind === 'outlet').flatMap((u) => u.places);
  const pairs: Pairing[] = [];
  const paired = [...pairedOutlets(units, options), ...large.filter((u) => u.kind === 'group')];
  paired.forEach((a, i) => {
    for (const b of paired.slice(i + 1)) {
      if (comparable(a, b)) pairs.push({ a, b, placesB: b.places });
    }
  });
  for (const a of large) {
    const rest = all.filter((p) => !a.places.includes(p));
    // Against a single other outlet "the rest" would be the pair once more.
    if (rest.length > 1 && (a.kind === 'outlet' || groupsOfAttribute(large, a) !== 2)) {
      pairs.push({ a, placesB: rest });
    }
  }
  return withoutRepeats(pairs);
}

/** A group of one outlet is that outlet: told twice, one finding would look like two, and be tested twice. */
function withoutRepeats(pairs: readonly Pairing[]): Pairing[] {
  const seen = new Set<string>();
  const ordered = [
    ...pairs.filter(({ a }) => a.kind === 'outlet'),
    ...pairs.filter(({ a }) => a.kind === 'group'),
  ];
  return ordered.filter(({ a, placesB }) => {
    const sides = [a.places, placesB].map((places) => [...places].sort((x, y) => x - y).join(' ')).sort();
    const key = sides.join(' | ');
    return !seen.has(key) && seen.add(key);
  });
}

const attributeOf = (u: CountedUnit): string =>
  u.kind === 'group' ? (Object.keys(u.attributes)[0] ?? '') : '';

const comparable = (a: CountedUnit, b: CountedUnit): boolean =>
  a.kind === b.kind && attributeOf(a) === attributeOf(b);

const groupsOfAttribute = (units: readonly CountedUnit[], a: CountedUnit): number =>
  units.filter((u) => u.kind === 'group' && attributeOf(u) === attributeOf(a)).length;
