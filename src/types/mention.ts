/** What the program says of an article: mentions, names and stances. Values and meanings are the codebook's. */
import type { ArticleField, OutletFrom, Span } from './article.js';

export const DEVICES = [
  'naming',
  'epithet',
  'death',
  'control',
  'violence',
  'distancing',
  'evaluation',
] as const;
export type Device = (typeof DEVICES)[number];

/** -1 delegitimises its target, +1 legitimises it, 0 is the neutral option of a choice set. */
export type Polarity = -1 | 0 | 1;

export const VOICES = ['outlet', 'quoted', 'attributed'] as const;
/** Whose words they are: the outlet's own, a source's between marks, or a source's reported without marks. */
export type Voice = (typeof VOICES)[number];

export const STANCES = ['hostile', 'neutral', 'sympathetic'] as const;
export type Stance = (typeof STANCES)[number];

export const NAME_REGISTERS = ['official', 'neutral', 'acronym', 'pejorative', 'self-designation'] as const;
/** How a name presents the actor it names. */
export type NameRegister = (typeof NAME_REGISTERS)[number];

/** An actor's id from the packs, or one of `civilians`, `other`, `unknown`, `terrorism`. */
export type ActorId = string;

/** One framing choice in an article. `article[field].slice(start, end) === surface`, always. */
export interface Mention extends Span {
  readonly field: ArticleField;
  readonly surface: string;
  /** The lexicon term's id. */
  readonly term: string;
  /** The choice set the term is an option of, when it is of one. */
  readonly choice?: string;
  readonly device: Device;
  readonly polarity: Polarity;
  readonly target: ActorId;
  /** The pack's own actor id where the target is the codebook's `other`. */
  readonly actor?: ActorId;
  readonly voice: Voice;
  /** Probability, 0 to 1, that this is a framing use, by the usage classifier. */
  readonly confidence: number;
  /** Name of the rule that decided the target (`apposition`, `construct`, `agent`, …). */
  readonly targetRule: string;
  /** Name of the rule that decided the voice (`quotation`, `saying-verb`, `trailing-source`, `default`, …). */
  readonly voiceRule: string;
  /** The sentence it stands in, as a span of the same field. */
  readonly sentence: Span;
}

/** One use of an actor's name: which name an outlet chooses is counted apart from mentions. */
export interface NameUse extends Span {
  readonly field: ArticleField;
  readonly surface: string;
  readonly actor: ActorId;
  readonly variant: NameRegister;
}

export interface ActorStance {
  readonly actor: ActorId;
  readonly stance: Stance;
  /** Calibrated probability, 0 to 1, of the stance given. */
  readonly probability: number;
  /** P(sympathetic) − P(hostile), −1 to 1. */
  readonly score: number;
  /** Number of polar mentions (polarity ≠ 0) about the actor in the article. */
  readonly mentions: number;
}

/** Compact traces of an article's content, so that events and copies can be found from `score` lines alone. */
export interface ContentTrace {
  /** MinHash signature of the text's word shingles, framing words included (finds copies). */
  readonly minhash: readonly number[];
  /** Hashed content words other than framing words, names of outlets and formulae, most informative first (finds events). */
  readonly terms: readonly number[];
}

/** A line of `mizan score`. */
export interface ScoredArticle {
  readonly id: string;
  readonly outlet: string;
  readonly outletFrom: OutletFrom;
  readonly date?: string;
  readonly title?: string;
  readonly url?: string;
  readonly source: { readonly path: string; readonly index: number };
  /** Words of the article's text, boilerplate left out. */
  readonly words: number;
  /** Words of the title, where it is a field of its own rather than part of the text. */
  readonly titleWords?: number;
  readonly mentions: readonly Mention[];
  readonly names: readonly NameUse[];
  readonly stances: readonly ActorStance[];
  readonly content?: ContentTrace;
}
