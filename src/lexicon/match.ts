/**
 * Matching: every use of a term or an actor's name in a text's words, longest match first. Names are found before
 * terms, since a term inside a longer name is no mention (`هيئة تحرير الشام`).
 */

import { type Extent, ExtentIndex, NameIndex, type NameMatch } from './extents.js';
import type { ContextPattern, Pattern, PatternElement, Payload, ProperName, Term } from './model.js';
import { admits, type Entry, type Opening, opened } from './openings.js';
import type { Reading } from './segment.js';
import type { WordRow } from './words.js';

export type { Extent, NameMatch } from './extents.js';

export interface TermMatch extends Extent {
  readonly term: Term;
  /** The reading of the first word of the span; absent when it is matched by a pattern's literal alone. */
  readonly reading?: Reading;
  /** Why it is no mention, when a name or a blocking context says so. */
  readonly blocked?: 'proper-name' | 'blocked-context' | 'missing-context';
}

export interface Matches {
  readonly terms: readonly TermMatch[];
  readonly names: readonly NameMatch[];
  readonly proper: readonly (Extent & { readonly proper: ProperName })[];
  /** Country of each place name found. */
  readonly places: readonly string[];
}

type Found = Extent & { readonly payload: Payload; readonly reading?: Reading };

/** Finds everything the lexicon knows in the words of one text. Linear in their number for packs of bounded patterns. */
export function matchWords(words: WordRow): Matches {
  const names = new NameIndex();
  const found: Found[] = [];
  const deferred: { at: number; pattern: Pattern }[] = [];
  for (const at of words.openers) {
    const entry = words.infos[at]?.entry as Entry;
    for (const place of opened(entry, words.breaks[at + 1] ? undefined : words.infos[at + 1])) {
      const opening = entry.openings[place] as Opening;
      if (opening.pattern === undefined) {
        const { payload, reading } = opening;
        found.push({ first: at, last: at, spanFirst: at, spanLast: at, payload, reading });
      } else if (opening.needsActor) deferred.push({ at, pattern: opening.pattern });
      else matchPattern(words, at, opening.pattern, names, found);
    }
  }
  if (found.length === 0 && deferred.length === 0) return NO_MATCHES;
  const proper = longest(found.filter((f) => f.payload.type === 'proper'));
  const properIndex = new ExtentIndex(proper);
  const kept = keepNames(words, found, properIndex, names);
  for (const { at, pattern } of deferred) matchPattern(words, at, pattern, names, found);
  return {
    terms: keepTerms(words, found, new ExtentIndex(kept), properIndex, names),
    names: kept,
    proper: proper.flatMap((f) =>
      f.payload.type === 'proper' ? [{ ...extent(f), proper: f.payload.proper }] : [],
    ),
    places: found.flatMap((f) => (f.payload.type === 'place' ? [f.payload.country] : [])),
  };
}

const NO_MATCHES: Matches = { terms: [], names: [], proper: [], places: [] };

const extent = ({ first, last, spanFirst, spanLast }: Extent): Extent => ({
  first,
  last,
  spanFirst,
  spanLast,
});
const length = (match: Extent): number => match.last - match.first + 1;
const overlap = (a: Extent, b: Extent): boolean => a.first <= b.last && b.first <= a.last;

/** Index after the element at `at`, or -1. An actor's name may be several words. */
function step(words: WordRow, at: number, element: PatternElement, names: NameIndex): number {
  const info = words.infos[at];
  if (!info) return -1;
  if (element.classes.has('actor')) {
    const name = names.at(at);
    if (name) return name.last + 1;
  }
  return admits(element, info) ? at + 1 : -1;
}

function matchPattern(words: WordRow, at: number, pattern: Pattern, names: NameIndex, into: Found[]): void {
  const { elements, payload } = pattern;
  let spanFirst = -1;
  let spanLast = -1;
  const walk = (position: number, index: number): number => {
    const element = elements[index];
    if (!element) return position;
    if (element.gap > 0) {
      for (let skip = 0; skip <= element.gap; skip++) {
        const here = position + skip;
        if (skip > 0 && !words.together(here - 1, at)) return -1;
        const end = words.together(here, at) ? walk(here, index + 1) : -1;
        if (end >= 0) return end;
      }
      return -1;
    }
    const afterGap = index > 0 && (elements[index - 1]?.gap ?? 0) > 0;
    if (position > at && !afterGap && words.breaks[position]) return -1;
    const next = step(words, position, element, names);
    if (next < 0) return -1;
    const end = walk(next, index + 1);
    if (end >= 0 && element.inSpan) {
      spanFirst = position;
      if (spanLast < 0) spanLast = next - 1;
    }
    return end;
  };
  const end = walk(at, 0);
  if (end < 0) return;
  const reading = words.infos[spanFirst]?.readings.find((r) => elements.some((e) => e.lexemes.has(r.lexeme)));
  into.push({ first: at, last: end - 1, spanFirst, spanLast, payload, ...(reading ? { reading } : {}) });
}

/** Whether a side of a context holds: elements read outwards from the matched word. */
function sideHolds(
  words: WordRow,
  from: number,
  direction: 1 | -1,
  elements: readonly PatternElement[],
  names: NameIndex,
): boolean {
  const walk = (position: number, index: number): boolean => {
    const element = elements[index];
    if (!element) return true;
    if (element.gap > 0) {
      for (let skip = 0; skip <= element.gap; skip++)
        if (walk(position + direction * skip, index + 1)) return true;
      return false;
    }
    const info = position < 0 ? undefined : words.infos[position];
    if (!info || words.breaks[direction === 1 ? position : position + 1]) return false;
    if (element.classes.has('actor')) {
      if (direction === 1) {
        const name = names.at(position);
        if (name && walk(name.last + 1, index + 1)) return true;
      } else {
        for (const name of names.endingAt(position)) {
          if (walk(name.first - 1, index + 1)) return true;
        }
      }
    }
    return admits(element, info) && walk(position + direction, index + 1);
  };
  return walk(from, 0);
}

const outwards = new WeakMap<ContextPattern, readonly PatternElement[]>();

/** The left side of a context from the matched word outwards. */
function outward(context: ContextPattern): readonly PatternElement[] {
  let left = outwards.get(context);
  if (left === undefined) {
    left = [...context.left].reverse();
    outwards.set(context, left);
  }
  return left;
}

function contextHolds(words: WordRow, match: Extent, context: ContextPattern, names: NameIndex): boolean {
  return (
    sideHolds(words, match.first - 1, -1, outward(context), names) &&
    sideHolds(words, match.last + 1, 1, context.right, names)
  );
}

/** Keeps the longest of overlapping matches, the leftmost of equally long ones. */
function longest<T extends Extent>(matches: readonly T[]): T[] {
  if (matches.length < 2) return [...matches];
  const order = [...matches].sort((a, b) => length(b) - length(a) || a.first - b.first);
  const kept: T[] = [];
  const taken = new Set<number>();
  for (const match of order) {
    let free = true;
    for (let i = match.spanFirst; i <= match.spanLast && free; i++) free = !taken.has(i);
    if (!free) continue;
    for (let i = match.spanFirst; i <= match.spanLast; i++) taken.add(i);
    kept.push(match);
  }
  return kept.sort((a, b) => a.first - b.first);
}

const ROLE_ORDER = { name: 0, person: 1, member: 2, adjective: 3, generic: 4 } as const;

function keepNames(
  words: WordRow,
  found: readonly Found[],
  proper: ExtentIndex<Found>,
  names: NameIndex,
): NameMatch[] {
  const candidates = found
    .flatMap((f) => (f.payload.type === 'name' ? [{ ...extent(f), name: f.payload.name }] : []))
    .filter((f) => !proper.near(f).some((p) => overlap(p, f) && (length(p) > length(f) || length(p) === 1)))
    .filter((f) => !f.name.blocks.some((context) => contextHolds(words, f, context, names)))
    .sort((a, b) => ROLE_ORDER[a.name.role] - ROLE_ORDER[b.name.role]);
  const index = new ExtentIndex(candidates);
  const kept = longest(candidates).map((match): NameMatch => {
    const same = index
      .near(match)
      .filter((c) => c.first === match.first && c.last === match.last && c !== match);
    return { ...match, alternatives: same.map((c) => c.name) };
  });
  for (const name of kept) names.add(name);
  return kept;
}

function keepTerms(
  words: WordRow,
  found: readonly Found[],
  names: ExtentIndex<NameMatch>,
  proper: ExtentIndex<Found>,
  nameIndex: NameIndex,
): TermMatch[] {
  const candidates: TermMatch[] = [];
  for (const f of found) {
    if (f.payload.type !== 'term') continue;
    const { term } = f.payload;
    const base = { ...extent(f), term, ...(f.reading ? { reading: f.reading } : {}) };
    const blocked = whyBlocked(words, f, term, names, proper, nameIndex);
    candidates.push(blocked ? { ...base, blocked } : base);
  }
  const free = longest(candidates.filter((c) => !c.blocked));
  const freeIndex = new ExtentIndex(free);
  const blocked = longest(
    candidates.filter((c) => c.blocked && !freeIndex.near(c).some((f) => overlap(f, c))),
  );
  return [...free, ...blocked].sort((a, b) => a.spanFirst - b.spanFirst);
}

function whyBlocked(
  words: WordRow,
  f: Found,
  term: Term,
  names: ExtentIndex<NameMatch>,
  proper: ExtentIndex<Found>,
  nameIndex: NameIndex,
): TermMatch['blocked'] {
  if (swallowed(f, term, names, proper)) return 'proper-name';
  if (term.blocks.some((context) => contextHolds(words, f, context, nameIndex))) return 'blocked-context';
  if (term.needs.length === 0) return undefined;
  return term.needs.some((context) => contextHolds(words, f, context, nameIndex))
    ? undefined
    : 'missing-context';
}

/**
 * Whether a term stands inside a longer name. A pejorative name (`ميليشيا الحوثي`) swallows nothing, nor does any name its
 * own delegitimising first word (`المتمردون الأكراد`): no actor calls itself so, and the noun is the choice.
 */
function swallowed(
  match: Found,
  term: Term,
  names: ExtentIndex<NameMatch>,
  proper: ExtentIndex<Found>,
): boolean {
  const inside = (outer: Extent): boolean => outer.first <= match.spanFirst && match.spanLast <= outer.last;
  if (proper.near(match).some((p) => inside(p) && length(p) >= length(match))) return true;
  return names.near(match).some((n) => {
    if (n.name.register === 'pejorative' || !inside(n) || length(n) <= length(match)) return false;
    return !(n.first === match.spanFirst && term.polarity < 0);
  });
}
