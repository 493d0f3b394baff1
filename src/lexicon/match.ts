/**
 * Matching: every use of a term or an actor's name in a text's words, longest match first. Names are found before
 * terms, since a term inside a longer name is no mention (`هيئة تحرير الشام`).
 */
import type {
  ActorName,
  ContextPattern,
  Pattern,
  PatternElement,
  Payload,
  ProperName,
  Term,
} from './model.js';
import type { Reading } from './segment.js';
import type { Word } from './words.js';

/** A match: its whole extent `[first, last]` and, inside it, its span, both as word indexes, ends inclusive. */
export interface Extent {
  readonly first: number;
  readonly last: number;
  readonly spanFirst: number;
  readonly spanLast: number;
}

export interface NameMatch extends Extent {
  readonly name: ActorName;
  /** Other names spelled by the same words (`الجيش` is generic for several armies). */
  readonly alternatives: readonly ActorName[];
}

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
export function matchWords(words: readonly Word[]): Matches {
  const namesAt = new Map<number, NameMatch>();
  const found: Found[] = [];
  const deferred: { at: number; pattern: Pattern }[] = [];
  words.forEach((word, at) => {
    for (const { reading, use } of word.info.uses) {
      if (use.type === 'referent') continue;
      if (use.type !== 'start') {
        found.push({ first: at, last: at, spanFirst: at, spanLast: at, payload: use, reading });
      } else if (admits(use.pattern.elements[0], word)) {
        if (needsActor(use.pattern)) deferred.push({ at, pattern: use.pattern });
        else matchPattern(words, at, use.pattern, namesAt, found);
      }
    }
  });
  const proper = longest(found.filter((f) => f.payload.type === 'proper'));
  const names = keepNames(words, found, proper, namesAt);
  for (const { at, pattern } of deferred) matchPattern(words, at, pattern, namesAt, found);
  return {
    terms: keepTerms(words, found, names, proper, namesAt),
    names,
    proper: proper.flatMap((f) =>
      f.payload.type === 'proper' ? [{ ...extent(f), proper: f.payload.proper }] : [],
    ),
    places: found.flatMap((f) => (f.payload.type === 'place' ? [f.payload.country] : [])),
  };
}

const extent = ({ first, last, spanFirst, spanLast }: Extent): Extent => ({
  first,
  last,
  spanFirst,
  spanLast,
});
const needsActor = (pattern: Pattern): boolean =>
  pattern.elements.some((element) => element.classes.has('actor'));
const length = (match: Extent): number => match.last - match.first + 1;
const overlap = (a: Extent, b: Extent): boolean => a.first <= b.last && b.first <= a.last;

/** Whether a word can stand at an element: one of its readings is of an allowed lexeme, or it is of an allowed class. */
function admits(element: PatternElement | undefined, word: Word): boolean {
  if (!element) return false;
  if (
    word.info.readings.some((reading) => {
      const clitics = element.lexemes.get(reading.lexeme);
      return clitics === true || (clitics === false && bare(reading));
    })
  ) {
    return true;
  }
  return word.info.uses.some(({ use }) => use.type === 'referent' && element.classes.has(use.class));
}

const bare = (reading: Reading): boolean =>
  reading.conjunction === '' && reading.preposition === '' && !reading.article;

/** Index after the element at `at`, or -1. An actor's name may be several words. */
function step(
  words: readonly Word[],
  at: number,
  element: PatternElement,
  namesAt: ReadonlyMap<number, NameMatch>,
): number {
  const word = words[at];
  if (!word) return -1;
  if (element.classes.has('actor')) {
    const name = namesAt.get(at);
    if (name) return name.last + 1;
  }
  return admits(element, word) ? at + 1 : -1;
}

function matchPattern(
  words: readonly Word[],
  at: number,
  pattern: Pattern,
  namesAt: ReadonlyMap<number, NameMatch>,
  into: Found[],
): void {
  const { elements, payload } = pattern;
  let spanFirst = -1;
  let spanLast = -1;
  const walk = (position: number, index: number): number => {
    const element = elements[index];
    if (!element) return position;
    if (element.gap > 0) {
      for (let skip = 0; skip <= element.gap; skip++) {
        const here = position + skip;
        if (skip > 0 && (words[here - 1]?.sentence !== words[at]?.sentence || here > words.length)) return -1;
        const end = words[here]?.sentence === words[at]?.sentence ? walk(here, index + 1) : -1;
        if (end >= 0) return end;
      }
      return -1;
    }
    const afterGap = index > 0 && (elements[index - 1]?.gap ?? 0) > 0;
    if (position > at && !afterGap && words[position]?.breakBefore) return -1;
    const next = step(words, position, element, namesAt);
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
  const reading = words[spanFirst]?.info.readings.find((r) => elements.some((e) => e.lexemes.has(r.lexeme)));
  into.push({ first: at, last: end - 1, spanFirst, spanLast, payload, ...(reading ? { reading } : {}) });
}

/** Whether a side of a context holds: elements read outwards from the matched word. */
function sideHolds(
  words: readonly Word[],
  from: number,
  direction: 1 | -1,
  elements: readonly PatternElement[],
  namesAt: ReadonlyMap<number, NameMatch>,
): boolean {
  const walk = (position: number, index: number): boolean => {
    const element = elements[index];
    if (!element) return true;
    const word = words[position];
    if (element.gap > 0) {
      for (let skip = 0; skip <= element.gap; skip++)
        if (walk(position + direction * skip, index + 1)) return true;
      return false;
    }
    if (!word) return false;
    const inner = direction === 1 ? word : words[position + 1];
    if (inner?.breakBefore) return false;
    if (element.classes.has('actor')) {
      if (direction === 1) {
        const name = namesAt.get(position);
        if (name && walk(name.last + 1, index + 1)) return true;
      } else {
        for (const name of namesAt.values()) {
          if (name.last === position && walk(name.first - 1, index + 1)) return true;
        }
      }
    }
    return admits(element, word) && walk(position + direction, index + 1);
  };
  return walk(from, 0);
}

function contextHolds(
  words: readonly Word[],
  match: Extent,
  context: ContextPattern,
  namesAt: ReadonlyMap<number, NameMatch>,
): boolean {
  return (
    sideHolds(words, match.first - 1, -1, [...context.left].reverse(), namesAt) &&
    sideHolds(words, match.last + 1, 1, context.right, namesAt)
  );
}

/** Keeps the longest of overlapping matches, the leftmost of equally long ones. */
function longest<T extends Extent>(matches: readonly T[]): T[] {
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
  words: readonly Word[],
  found: readonly Found[],
  proper: readonly Found[],
  namesAt: Map<number, NameMatch>,
): NameMatch[] {
  const candidates = found
    .flatMap((f) => (f.payload.type === 'name' ? [{ ...extent(f), name: f.payload.name }] : []))
    .filter((f) => !proper.some((p) => overlap(p, f) && length(p) > length(f)))
    .filter((f) => !f.name.blocks.some((context) => contextHolds(words, f, context, namesAt)))
    .sort((a, b) => ROLE_ORDER[a.name.role] - ROLE_ORDER[b.name.role]);
  const kept = longest(candidates).map((match): NameMatch => {
    const same = candidates.filter((c) => c.first === match.first && c.last === match.last && c !== match);
    return { ...match, alternatives: same.map((c) => c.name) };
  });
  for (const name of kept) namesAt.set(name.first, name);
  return kept;
}

function keepTerms(
  words: readonly Word[],
  found: readonly Found[],
  names: readonly NameMatch[],
  proper: readonly Found[],
  namesAt: ReadonlyMap<number, NameMatch>,
): TermMatch[] {
  const candidates = found.flatMap((f): TermMatch[] => {
    if (f.payload.type !== 'term') return [];
    const { term } = f.payload;
    const base = { ...extent(f), term, ...(f.reading ? { reading: f.reading } : {}) };
    if (swallowed(f, names, proper)) return [{ ...base, blocked: 'proper-name' }];
    if (term.blocks.some((context) => contextHolds(words, f, context, namesAt))) {
      return [{ ...base, blocked: 'blocked-context' }];
    }
    if (term.needs.length > 0 && !term.needs.some((context) => contextHolds(words, f, context, namesAt))) {
      return [{ ...base, blocked: 'missing-context' }];
    }
    return [base];
  });
  const free = longest(candidates.filter((c) => !c.blocked));
  const blocked = longest(candidates.filter((c) => c.blocked && !free.some((f) => overlap(f, c))));
  return [...free, ...blocked].sort((a, b) => a.spanFirst - b.spanFirst);
}

/**
 * Whether a term stands inside a longer name. A pejorative name (`ميليشيا الحوثي`) swallows nothing, nor does any name its
 * own delegitimising head noun (`المتمردون الأكراد`): no actor calls itself so, and the noun is the choice.
 */
function swallowed(match: Found, names: readonly NameMatch[], proper: readonly Found[]): boolean {
  const inside = (outer: Extent): boolean => outer.first <= match.spanFirst && match.spanLast <= outer.last;
  if (proper.some((p) => inside(p) && length(p) >= length(match))) return true;
  const term = match.payload.type === 'term' ? match.payload.term : undefined;
  return names.some((n) => {
    if (n.name.register === 'pejorative' || !inside(n) || length(n) <= length(match)) return false;
    return !(n.first === match.spanFirst && term?.about === 'head' && term.polarity < 0);
  });
}
