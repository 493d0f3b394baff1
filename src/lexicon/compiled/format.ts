/**
 * A compiled lexicon as JSON: what takes most of a second to compile out of YAML is read back in some tens of milliseconds. Whatever stands
 * in many places stands once in a list and is named there by its number. What there is most of is kept in a few long lists of numbers,
 * which cost nothing to read, and is made out of them when it is first asked for.
 */
import type { Gloss } from '../../types/result.js';
import type {
  Actor,
  ActorKind,
  ActorName,
  ChoiceSet,
  Origin,
  ProperName,
  ReferentClass,
  Term,
  Tone,
} from '../model.js';
import { TONE_LISTS } from '../schema.js';
import type { StoredForm } from '../segment.js';

export interface WrittenLexicon {
  readonly packs: readonly string[];
  /** What the packs are called. */
  readonly titles: readonly Gloss[];
  /** Names of the packs' files, without folder. */
  readonly files: readonly string[];
  readonly terms: readonly WrittenTerm[];
  readonly actors: readonly WrittenActor[];
  readonly names: readonly WrittenName[];
  readonly proper: readonly WrittenProper[];
  readonly choices: readonly ChoiceSet[];
  readonly countries: readonly string[];
  readonly classes: readonly (ReferentClass | 'actor')[];
  readonly shapes: readonly Shape[];
  readonly free: WrittenForms;
  readonly joined: WrittenForms;
  /**
   * Elements of patterns: twice the gap, + 1 in the span; then what may stand there, a lexeme as twice its number, + 1 where it may bear
   * proclitics, and a class as −1 − its number.
   */
  readonly elements: Runs;
  /** What each lexeme serves: for each use its payload, the number of a pattern's elements (0 where it is none), and the elements. */
  readonly uses: Runs;
}

/** Lists of numbers one behind the other, and how long each is. */
export interface Runs {
  readonly lengths: readonly number[];
  readonly numbers: readonly number[];
}

/** The spellings of a table, and for each the forms so spelled: lexeme and shape of each. */
export interface WrittenForms {
  readonly spellings: readonly string[];
  readonly forms: Runs;
}

/** A form without its lexeme: there are a few dozen of them. */
export type Shape = Omit<StoredForm, 'lexeme'>;

/** What a lexeme serves is written as 6 times its place in the list of its kind, + the number of its kind here. */
export const KINDS = ['term', 'name', 'proper', 'place', 'referent', 'tone'] as const;

/** A tone is written as its place here. */
export const TONES = Object.keys(TONE_LISTS) as Tone[];

/** Numbers of elements. */
export type WrittenContext = readonly [left: readonly number[], right: readonly number[]];

/** Numbers of a pack and of a file; line and column. */
export type WrittenOrigin = readonly [pack: number, file: number, line: number, column: number];

type Written<T extends { readonly origin: Origin }, Changed extends keyof T = never> = Omit<
  T,
  Changed | 'origin'
> & { readonly origin: WrittenOrigin };

export interface WrittenTerm
  extends Written<Term, 'refers' | 'byCountry' | 'countries' | 'blocks' | 'needs'> {
  readonly refers: readonly ActorKind[];
  readonly byCountry: readonly (readonly [string, string])[];
  readonly countries?: readonly string[];
  readonly blocks: readonly WrittenContext[];
  readonly needs: readonly WrittenContext[];
}

export interface WrittenActor extends Written<Actor, 'foes' | 'allies'> {
  readonly foes: readonly string[];
  readonly allies: readonly string[];
}

export interface WrittenName extends Written<ActorName, 'countries' | 'blocks'> {
  readonly countries: readonly string[];
  readonly blocks: readonly WrittenContext[];
}

export type WrittenProper = Written<ProperName>;
