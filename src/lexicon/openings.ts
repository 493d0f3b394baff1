/**
 * What a word can open: the terms, names and places that it is, and the patterns that begin with it. All of it depends on
 * the written word alone and is found out once a word; of the patterns only those are tried whose second word can follow.
 */
import { lexemeBits, TONE_BIT } from './bits.js';
import { ClassSet } from './class-set.js';
import type { Pattern, PatternElement, Payload, ReferentClass, Use } from './model.js';
import type { Reading } from './segment.js';

/** What the lexicon knows of one written word. */
export interface WordInfo {
  readonly readings: readonly Reading[];
  /** Uses with the reading that each rests on. */
  readonly uses: readonly { readonly reading: Reading; readonly use: Use }[];
  /** The classes of nouns that it may be of, in the order of its uses. */
  readonly classes: ClassSet<ReferentClass>;
  /** The lexemes of its readings as bits (`bits.ts`). */
  readonly lexemeBits: number;
  /** The tones that it may have, as bits. */
  readonly toneBits: number;
  /** Whether it may be a noun for a body of people with its article (`التنظيم`). */
  readonly definiteGroup: boolean;
  /** What it can open; undefined for a word that opens nothing. */
  readonly entry: Entry | undefined;
}

/** What is known of a word that is not in the packs. */
export const NOTHING: WordInfo = {
  readings: [],
  uses: [],
  classes: ClassSet.NONE,
  lexemeBits: 0,
  toneBits: 0,
  definiteGroup: false,
  entry: undefined,
};

/** All that is known of a word by its readings and what they serve. */
export function infoOf({ readings, uses }: Known): WordInfo {
  if (readings.length === 0) return NOTHING;
  const classes = new Set<ReferentClass>();
  let definiteGroup = false;
  let toneBits = 0;
  for (const { reading, use } of uses) {
    if (use.type === 'tone') toneBits |= TONE_BIT[use.tone];
    if (use.type !== 'referent') continue;
    classes.add(use.class);
    if (use.class === 'group') definiteGroup ||= reading.article;
  }
  const known = {
    readings,
    classes: ClassSet.of(classes),
    lexemeBits: lexemeBits(readings.map(({ lexeme }) => lexeme)),
  };
  // Written out in the order of `NOTHING`: two shapes of what every word is would slow every look at one.
  return {
    readings,
    uses: uses.length === 0 ? NOTHING.uses : uses,
    classes: known.classes,
    lexemeBits: known.lexemeBits,
    toneBits,
    definiteGroup,
    entry: entryOf({ ...known, uses }),
  };
}

/** A use of one word by itself, or a pattern to be tried from it; and its place among the uses of the word. */
export type Opening =
  | {
      readonly place: number;
      readonly pattern: undefined;
      readonly payload: Payload;
      readonly reading: Reading;
    }
  | { readonly place: number; readonly pattern: Pattern; readonly needsActor: boolean };

/** What the packs say of a written word. */
type Known = Pick<WordInfo, 'readings' | 'uses'>;
/** What an element of a pattern asks of it. */
type Admitted = Pick<WordInfo, 'readings' | 'lexemeBits' | 'classes'>;

/** The openings of a written word, in the order of its uses. */
export interface Entry {
  /** What needs no look at the next word: single words, and patterns that go on with a gap or a class. */
  readonly always: readonly Opening[];
  /** The other patterns, by a lexeme that their second word may be. */
  readonly bySecond: ReadonlyMap<number, readonly Opening[]>;
  /** These lexemes as bits (`bits.ts`). */
  readonly secondBits: number;
}

/** Whether a word can stand at an element: one of its readings is of an allowed lexeme, or it is of an allowed class. */
export function admits(element: PatternElement | undefined, info: Admitted): boolean {
  if (!element) return false;
  if (element.classes.meets(info.classes)) return true;
  if ((element.lexemeBits & info.lexemeBits) === 0) return false;
  for (const reading of info.readings) {
    const clitics = element.lexemes.get(reading.lexeme);
    if (clitics === true || (clitics === false && bare(reading))) return true;
  }
  return false;
}

const bare = (reading: Reading): boolean =>
  reading.conjunction === '' && reading.preposition === '' && !reading.article;

/** Compiles the openings of a word; undefined for one that opens nothing. */
function entryOf(info: Known & Admitted): Entry | undefined {
  if (info.uses.length === 0) return undefined;
  const always: Opening[] = [];
  const bySecond = new Map<number, Opening[]>();
  for (let place = 0; place < info.uses.length; place++) {
    const { reading, use } = info.uses[place] as Known['uses'][number];
    if (use.type === 'referent' || use.type === 'tone') continue;
    if (use.type !== 'start') {
      always.push({ place, pattern: undefined, payload: use, reading });
      continue;
    }
    const { pattern } = use;
    if (!admits(pattern.elements[0], info)) continue;
    const needsActor = pattern.elements.some((element) => element.classes.has('actor'));
    const opening: Opening = { place, pattern, needsActor };
    const second = pattern.elements[1];
    if (second === undefined || second.gap > 0 || second.classes.size > 0) always.push(opening);
    else
      for (const lexeme of second.lexemes.keys())
        bySecond.set(lexeme, [...(bySecond.get(lexeme) ?? []), opening]);
  }
  if (always.length === 0 && bySecond.size === 0) return undefined;
  // A copy has the room that it needs: arrays that have grown have more, in each of many thousand words.
  return {
    always: always.slice(),
    bySecond: bySecond.size === 0 ? NO_PATTERNS : bySecond,
    secondBits: lexemeBits(bySecond.keys()),
  };
}

const NO_PATTERNS: Entry['bySecond'] = new Map();

/**
 * The openings of a word that the next one does not rule out, in the order of the word's uses; `next` is undefined where there is none or
 * a phrase breaks before it.
 */
export function opened(entry: Entry, next: Admitted | undefined): readonly Opening[] {
  if (next === undefined || (entry.secondBits & next.lexemeBits) === 0) return entry.always;
  let following: Set<Opening> | undefined;
  for (const { lexeme } of next.readings) {
    for (const opening of entry.bySecond.get(lexeme) ?? NO_OPENINGS) {
      following ??= new Set();
      following.add(opening);
    }
  }
  return following === undefined
    ? entry.always
    : [...entry.always, ...following].sort((a, b) => a.place - b.place);
}

const NO_OPENINGS: readonly Opening[] = [];
