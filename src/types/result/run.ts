/** What was compared, with which settings, and what every figure is made of: gloss, interval, support. */
import type { ActorId, Device, Polarity } from '../mention.js';

/** Id of a unit of comparison: an outlet's id, or a group's as `attribute=value` (`country=EG`). */
export type UnitId = string;

/** `own`: the outlet's own words. `carried`: what it quotes or reports of others. */
export type VoiceSide = 'own' | 'carried';

/** A text for readers in both languages; falls back to the id when the packs have no gloss. */
export interface Gloss {
  readonly ar: string;
  readonly en: string;
}

/** A confidence interval at level 1 − alpha (95% unless the options say otherwise). */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** What a figure stands on. `articles` counts copies within an outlet once, and in a group or `rest` what its outlets print of one text once. */
export interface Support {
  readonly mentions: number;
  readonly articles: number;
  /** False under the floor: show "too little to tell" and no figure. */
  readonly enough: boolean;
}

export interface CompareOptions {
  readonly seed: number;
  /** Two-sided level of intervals (1 − alpha) and the rate at which false discoveries are held. */
  readonly alpha: number;
  /** Fewest mentions and fewest articles that a figure may stand on. */
  readonly floor: { readonly mentions: number; readonly articles: number };
  /** Bootstrap draws of a matrix of distances: 200 place a 95% end to within a sixth of the interval's width. */
  readonly draws: number;
  /** Relabellings of a permutation test, at most. */
  readonly permutations: number;
  /** Articles further apart than this are never of one event. */
  readonly eventWindowDays: number;
  readonly timeUnit: 'day' | 'week' | 'month';
  /** The side that terms are set against: all others, or one unit. */
  readonly reference: 'rest' | UnitId;
  /** Actors and choice sets of interest; empty means all. */
  readonly actors: readonly ActorId[];
  readonly choices: readonly string[];
  /** Outlets and groups of fewer articles have no contrasts, key terms or distances; their other figures stand. */
  readonly minimumOutletArticles: number;
}

export interface ComparisonManifest {
  /** Program, pack and model versions or hashes, by name. */
  readonly versions: Readonly<Record<string, string>>;
  /** ISO time of the run, when the caller gave a clock. */
  readonly createdAt?: string;
  readonly study?: { readonly title: string; readonly file: string };
  readonly options: CompareOptions;
  /** Articles read, dropped as copies within their outlet, and left for counting. */
  readonly articles: { readonly read: number; readonly copies: number; readonly counted: number };
  readonly mentions: number;
  readonly words: number;
}

/** An outlet, or a group of outlets that share an attribute. */
export interface Unit {
  readonly id: UnitId;
  readonly kind: 'outlet' | 'group';
  readonly name: string;
  /** The user's metadata of an outlet (`country`, `camp`, …); of a group, the one attribute. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Outlets of it: itself, or the group's members. */
  readonly outlets: readonly string[];
  /** Articles counted, copies within the outlet left out. */
  readonly articles: number;
  readonly copies: number;
  readonly words: number;
  readonly mentions: number;
  readonly firstDate?: string;
  readonly lastDate?: string;
  readonly undated: number;
}

export interface ActorInfo {
  readonly id: ActorId;
  readonly gloss: Gloss;
  readonly mentions: number;
  /** Articles with a mention or a name of it. */
  readonly articles: number;
  readonly names: number;
}

export interface TermInfo {
  readonly id: string;
  readonly gloss: Gloss;
  /** Why the word counts as a choice: what less loaded word was at hand; where the packs say it. */
  readonly rationale?: Gloss;
  readonly device: Device;
  readonly polarity: Polarity;
  readonly choice?: string;
  /** The term as which it counts among the options of its choice set: the same word in another form. */
  readonly option?: string;
  readonly mentions: number;
  /** The forms met most often, most frequent first. */
  readonly surfaces: readonly string[];
}

export interface ChoiceSetInfo {
  readonly id: string;
  readonly gloss: Gloss;
  /** Ids of the terms that are its options, from most delegitimising to most legitimising. */
  readonly options: readonly string[];
  readonly mentions: number;
}
