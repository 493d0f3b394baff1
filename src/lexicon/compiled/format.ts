/**
 * A compiled lexicon as JSON: what takes most of a second to compile out of YAML is read back in some tens of milliseconds. Whatever stands
 * in many places stands once in a list and is named there by its number.
 */
import type {
  Actor,
  ActorKind,
  ActorName,
  ChoiceSet,
  Origin,
  ProperName,
  ReferentClass,
  Term,
} from '../model.js';
import type { StoredForm } from '../segment.js';

export interface WrittenLexicon {
  readonly packs: readonly string[];
  /** Names of the packs' files, without folder. */
  readonly files: readonly string[];
  readonly terms: readonly WrittenTerm[];
  readonly actors: readonly WrittenActor[];
  readonly names: readonly WrittenName[];
  readonly proper: readonly WrittenProper[];
  readonly choices: readonly ChoiceSet[];
  readonly elements: readonly WrittenElement[];
  readonly forms: WrittenForms;
  /** What each lexeme serves. */
  readonly uses: readonly (readonly WrittenUse[])[];
}

export interface WrittenForms {
  readonly shapes: readonly Shape[];
  readonly free: WrittenTable;
  readonly joined: WrittenTable;
}

export interface WrittenTable {
  readonly spellings: readonly string[];
  /** For each spelling how many forms are spelled so, then lexeme and shape of each. */
  readonly forms: readonly number[];
}

/** A form without its lexeme: there are a few dozen of them. */
export type Shape = Omit<StoredForm, 'lexeme'>;

/** A payload by itself, a pattern that ends in one and begins with the elements after it, or a class of nouns. */
export type WrittenUse =
  | WrittenPayload
  | readonly [WrittenPayload, ...number[]]
  | { readonly class: ReferentClass };
/** By its letter and number among the terms, names or proper names; or a place by its country. */
export type WrittenPayload = `t${number}` | `n${number}` | `p${number}` | `@${string}`;

/** Twice a lexeme's number, + 1 where it may bear proclitics; or the name of a class. */
type Alternative = number | ReferentClass | 'actor';
/** Twice the gap, + 1 in the span; then what may stand there. */
export type WrittenElement = readonly [number, ...Alternative[]];
/** Numbers of elements. */
export type WrittenContext = readonly [left: readonly number[], right: readonly number[]];

/** Numbers of a pack and of a file; line and column. */
export type WrittenOrigin = readonly [pack: number, file: number, line: number, column: number];
type Written<T extends { readonly origin: Origin }, Changed extends keyof T = never> = Omit<
  T,
  Changed | 'origin'
> & { readonly origin: WrittenOrigin };

export interface WrittenTerm extends Written<Term, 'refers' | 'byCountry' | 'blocks' | 'needs'> {
  readonly refers: readonly ActorKind[];
  readonly byCountry: readonly (readonly [string, string])[];
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
