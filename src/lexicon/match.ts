/**
 * Matching: every use of a term or an actor's name in a text's words, longest match first. Names are found before
 * terms, since a term inside a longer name is no mention (`هيئة تحرير الشام`).
 */

import type { Changeable } from '../types/changeable.js';
import { type Extent, ExtentIndex, NameIndex, type NameMatch } from './extents.js';
import type { ActorName, Pattern, Payload, ProperName, Term } from './model.js';
import { type Entry, opened } from './openings.js';
import type { Reading } from './segment.js';
import { contextHolds, type Found, matchPattern } from './walk.js';
import type { WordRow } from './words.js';

export type { Extent, NameMatch } from './extents.js';

export interface TermMatch extends Extent {
  readonly term: Term;
  /** The reading of the first word of the span; absent when it is matched by a pattern's literal alone. */
  readonly reading?: Reading;
  /** Why it is no mention, when a name, a blocking context or the country says so. */
  readonly blocked?: 'proper-name' | 'blocked-context' | 'missing-context' | 'elsewhere';
  /** What the same words are of where none of its term's countries is spoken of. */
  readonly elsewhere?: TermMatch;
}

export interface Matches {
  readonly terms: readonly TermMatch[];
  readonly names: readonly NameMatch[];
  readonly proper: readonly (Extent & { readonly proper: ProperName })[];
  readonly places: readonly PlaceName[];
}

/** A place name and its country. */
export interface PlaceName {
  readonly first: number;
  readonly country: string;
}

type Of<T extends Payload['type']> = Found<Extract<Payload, { readonly type: T }>>;

/** Everything found, apart by what it is. */
class Finds {
  readonly terms: Of<'term'>[] = [];
  readonly names: Of<'name'>[] = [];
  readonly proper: Of<'proper'>[] = [];
  readonly places: PlaceName[] = [];

  add(found: Found | undefined): void {
    switch (found?.payload.type) {
      case 'term':
        this.terms.push(found as Of<'term'>);
        break;
      case 'name':
        this.names.push(found as Of<'name'>);
        break;
      case 'proper':
        this.proper.push(found as Of<'proper'>);
        break;
      case 'place':
        this.places.push({ first: found.first, country: found.payload.country });
    }
  }
}

/** Finds everything the lexicon knows in the words of one text. Linear in their number for packs of bounded patterns. */
export function matchWords(words: WordRow): Matches {
  const names = new NameIndex();
  const finds = new Finds();
  const deferred: { at: number; pattern: Pattern }[] = [];
  for (const at of words.openers) {
    const entry = words.infos[at]?.entry as Entry;
    for (const opening of opened(entry, words.breaks[at + 1] ? undefined : words.infos[at + 1])) {
      if (opening.pattern === undefined) {
        const { payload, reading } = opening;
        if (payload.type === 'place') finds.places.push({ first: at, country: payload.country });
        else finds.add({ first: at, last: at, spanFirst: at, spanLast: at, payload, reading });
      } else if (opening.needsActor) deferred.push({ at, pattern: opening.pattern });
      else finds.add(matchPattern(words, at, opening.pattern, names));
    }
  }
  const proper = longest(finds.proper);
  const properIndex = new ExtentIndex(proper);
  const kept = keepNames(words, finds.names, properIndex, names);
  for (const { at, pattern } of deferred) finds.add(matchPattern(words, at, pattern, names));
  return {
    terms: keepTerms(words, finds.terms, new ExtentIndex(kept), properIndex, names),
    names: kept,
    proper: proper.map((f) => ({ ...extent(f), proper: f.payload.proper })),
    places: finds.places,
  };
}

/** The extent alone. */
const extent = ({ first, last, spanFirst, spanLast }: Extent): Extent => ({
  first,
  last,
  spanFirst,
  spanLast,
});
const length = (match: Extent): number => match.last - match.first + 1;
const overlap = (a: Extent, b: Extent): boolean => a.first <= b.last && b.first <= a.last;

/** Whether matches stand in order and none shares a word with the next: nearly all do. */
function standApart(matches: readonly Extent[]): boolean {
  for (let i = 1; i < matches.length; i++) {
    const before = matches[i - 1] as Extent;
    const match = matches[i] as Extent;
    if (match.first < before.first || match.spanFirst <= before.spanLast) return false;
  }
  return true;
}

/** Keeps the longest of overlapping matches, the leftmost of equally long ones. */
function longest<T extends Extent>(matches: readonly T[]): T[] {
  if (standApart(matches)) return [...matches];
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

/** Of names spelled alike, what needs no country goes first, of these what an own pack gives, and then by role. */
const byPrecedence = ({ name: a }: NameFound, { name: b }: NameFound): number =>
  Number(a.role === 'generic') - Number(b.role === 'generic') ||
  Number(b.own) - Number(a.own) ||
  ROLE_ORDER[a.role] - ROLE_ORDER[b.role];

type NameFound = Extent & { readonly name: ActorName };

function keepNames(
  words: WordRow,
  found: readonly Of<'name'>[],
  proper: ExtentIndex<Of<'proper'>>,
  names: NameIndex,
): readonly NameMatch[] {
  if (found.length === 0) return [];
  const candidates: NameFound[] = [];
  for (const f of found) {
    const { name } = f.payload;
    if (proper.near(f).some((p) => overlap(p, f) && (length(p) > length(f) || length(p) === 1))) continue;
    if (name.blocks.some((context) => contextHolds(words, f, context, names))) continue;
    const { first, last, spanFirst, spanLast } = f;
    candidates.push({ first, last, spanFirst, spanLast, name });
  }
  candidates.sort(byPrecedence);
  const index = new ExtentIndex(candidates);
  const kept = longest(candidates).map((match): NameMatch => {
    const { first, last, spanFirst, spanLast, name } = match;
    const alternatives: ActorName[] = [];
    for (const c of index.near(match))
      if (c.first === first && c.last === last && c !== match) alternatives.push(c.name);
    return { first, last, spanFirst, spanLast, name, alternatives };
  });
  for (const name of kept) names.add(name);
  return kept;
}

function keepTerms(
  words: WordRow,
  found: readonly Of<'term'>[],
  names: ExtentIndex<NameMatch>,
  proper: ExtentIndex<Of<'proper'>>,
  nameIndex: NameIndex,
): TermMatch[] {
  const open: TermMatch[] = [];
  const held: TermMatch[] = [];
  for (const f of found) {
    const { term } = f.payload;
    const blocked = whyBlocked(words, f, term, names, proper, nameIndex);
    const { first, last, spanFirst, spanLast, reading } = f;
    const match: Changeable<TermMatch> = { first, last, spanFirst, spanLast, term };
    if (reading) match.reading = reading;
    if (blocked) match.blocked = blocked;
    (blocked ? held : open).push(match);
  }
  const free = longest(localFirst(open)).map((match) => withElsewhere(match, open));
  if (held.length === 0) return [...free].sort((a, b) => a.spanFirst - b.spanFirst);
  const freeIndex = new ExtentIndex(free);
  const blocked = longest(held.filter((c) => !freeIndex.near(c).some((f) => overlap(f, c))));
  return [...free, ...blocked].sort((a, b) => a.spanFirst - b.spanFirst);
}

const isLocal = ({ term }: TermMatch): boolean => term.countries !== undefined;

/** What is a term's in some countries alone goes before what as long a match is everywhere. */
const localFirst = (matches: readonly TermMatch[]): readonly TermMatch[] =>
  matches.some(isLocal)
    ? [...matches.filter(isLocal), ...matches.filter((match) => !isLocal(match))]
    : matches;

/** A match of a term that means something in some countries alone, with what else the same words are. */
function withElsewhere(match: TermMatch, open: readonly TermMatch[]): TermMatch {
  if (!isLocal(match)) return match;
  const elsewhere = open.find(
    (other) => !isLocal(other) && other.spanFirst === match.spanFirst && other.spanLast === match.spanLast,
  );
  return elsewhere ? { ...match, elsewhere } : match;
}

function whyBlocked(
  words: WordRow,
  f: Extent,
  term: Term,
  names: ExtentIndex<NameMatch>,
  proper: ExtentIndex<Extent>,
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
  match: Extent,
  term: Term,
  names: ExtentIndex<NameMatch>,
  proper: ExtentIndex<Extent>,
): boolean {
  const inside = (outer: Extent): boolean => outer.first <= match.spanFirst && match.spanLast <= outer.last;
  if (proper.near(match).some((p) => inside(p) && length(p) >= length(match))) return true;
  return names.near(match).some((n) => {
    if (n.name.register === 'pejorative' || !inside(n) || length(n) <= length(match)) return false;
    return !(n.first === match.spanFirst && term.polarity < 0);
  });
}
