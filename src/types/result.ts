/**
 * The one result object. `result.json` is a `Comparison`, and every report format is drawn from it and from nothing else.
 * Shares and probabilities are 0 to 1, rates are per 1,000 words, dates are ISO 8601 days, arrays are in showing order.
 * A figure that stands on less than the floor has `enough: false` and no interval: it reads "too little to tell".
 */
import type { ArticleField, Span } from './article.js';
import type { ActorId, Device, NameRegister, Polarity, Stance, Voice } from './mention.js';

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

/** What a figure stands on. `articles` counts copies within an outlet once. */
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
  /** Bootstrap draws and permutations. */
  readonly draws: number;
  readonly permutations: number;
  /** Articles further apart than this are never of one event. */
  readonly eventWindowDays: number;
  readonly timeUnit: 'day' | 'week' | 'month';
  /** The side that terms are set against: all others, or one unit. */
  readonly reference: 'rest' | UnitId;
  /** Actors and choice sets of interest; empty means all. */
  readonly actors: readonly ActorId[];
  readonly choices: readonly string[];
  /** Outlets left out of contrasts for having too few articles are listed in `tooLittle`. */
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
  readonly articles: number;
  readonly names: number;
}

export interface TermInfo {
  readonly id: string;
  readonly gloss: Gloss;
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

/** One option's share of one choice about one actor, in one voice. */
export interface OptionShare {
  readonly term: string;
  readonly polarity: Polarity;
  readonly mentions: number;
  readonly articles: number;
  /** mentions / mentions of the cell. */
  readonly share: number;
  /** The share drawn towards that of all outlets, the more so the fewer the articles. */
  readonly pooled: number;
  readonly interval?: Interval;
}

/** unit × actor × choice set × voice: the options chosen among. */
export interface ChoiceCell extends Support {
  readonly unit: UnitId;
  readonly actor: ActorId;
  readonly choice: string;
  readonly voice: VoiceSide;
  readonly options: readonly OptionShare[];
}

/** Mean polarity, −1 to 1, of the own-voice choices about an actor, neutral options included. */
export interface LegitimacyIndex extends Support {
  readonly unit: UnitId;
  readonly actor: ActorId;
  readonly value: number;
  readonly pooled: number;
  readonly interval?: Interval;
  /** Own-voice mentions by polarity. */
  readonly negative: number;
  readonly neutral: number;
  readonly positive: number;
  /** The same of what it carries of others, to be shown beside it. */
  readonly carried?: { readonly value: number; readonly mentions: number; readonly interval?: Interval };
}

/** Polar mentions of one device per 1,000 words. */
export interface DeviceRate extends Support {
  readonly unit: UnitId;
  readonly device: Device;
  readonly voice: VoiceSide;
  readonly perThousand: number;
  readonly interval?: Interval;
}

/** Which names a unit uses for an actor. */
export interface NameProfile {
  readonly unit: UnitId;
  readonly actor: ActorId;
  readonly names: number;
  readonly articles: number;
  readonly variants: readonly {
    readonly variant: NameRegister;
    readonly count: number;
    readonly share: number;
    readonly interval?: Interval;
    /** Most frequent written forms. */
    readonly surfaces: readonly { readonly surface: string; readonly count: number }[];
  }[];
}

export interface StanceDistribution {
  readonly unit: UnitId;
  readonly actor: ActorId;
  readonly articles: number;
  readonly enough: boolean;
  readonly shares: Readonly<
    Record<Stance, { readonly articles: number; readonly share: number; readonly interval?: Interval }>
  >;
  /** Mean of P(sympathetic) − P(hostile), −1 to 1. */
  readonly score: number;
  readonly scoreInterval?: Interval;
}

/** What two sides are compared in. `pole`: any option of that polarity of the choice set. `index`: the legitimacy index. */
export type Measure =
  | { readonly kind: 'option'; readonly choice: string; readonly term: string }
  | { readonly kind: 'pole'; readonly choice: string; readonly polarity: -1 | 1 }
  | { readonly kind: 'index' };

/** One side of a contrast, in its own voice. */
export interface ContrastSide {
  /** The unit; `rest` means all outlets that are not of side A. */
  readonly unit: UnitId | 'rest';
  /** Mentions with the option; mentions of the choice. For `index`: sum of polarities; mentions. */
  readonly hits: number;
  readonly mentions: number;
  readonly articles: number;
  /** hits / mentions. */
  readonly value: number;
}

export interface Contrast {
  /** Stable id, also the name of its random stream. */
  readonly id: string;
  readonly actor: ActorId;
  readonly measure: Measure;
  readonly a: ContrastSide;
  readonly b: ContrastSide;
  /** a.value − b.value, with an interval clustered by article. */
  readonly difference: number;
  readonly differenceInterval: Interval;
  /** Odds ratio A to B (not for `index`), 0.5 added to every count when one is 0; interval clustered by article. */
  readonly oddsRatio?: number;
  readonly oddsInterval?: Interval;
  /** Cochran–Mantel–Haenszel common odds ratio over events that both sides cover; absent when none informs. */
  readonly byEvent?: {
    readonly oddsRatio: number;
    readonly interval?: Interval;
    readonly chiSquared: number;
    readonly p: number;
    readonly events: number;
    readonly mentions: number;
  };
  /** Permutation p over articles; `strata` says whether they were permuted within events. */
  readonly p: number;
  readonly strata: 'events' | 'none';
  /** Benjamini–Hochberg adjusted p over all contrasts of the result. */
  readonly q: number;
  /** q ≤ alpha and an interval that excludes no difference. */
  readonly supported: boolean;
}

/** A term that sets one side apart from the reference (log-odds with an informative Dirichlet prior). */
export interface KeyTerm {
  readonly unit: UnitId;
  readonly reference: UnitId | 'rest';
  readonly term: string;
  readonly actor?: ActorId;
  readonly count: number;
  readonly total: number;
  readonly referenceCount: number;
  readonly referenceTotal: number;
  /** Log-odds difference; positive: more the unit's. */
  readonly logOdds: number;
  /** logOdds over its standard error, deflated for clustering by article. */
  readonly z: number;
  readonly q: number;
}

/** The same text (or nearly) published more than once. */
export interface CopyGroup {
  readonly id: string;
  readonly articles: readonly ArticleRef[];
  readonly outlets: readonly string[];
  /** True when more than one outlet published it: "same agency text, published by N". */
  readonly acrossOutlets: boolean;
}

export interface ArticleRef {
  readonly id: string;
  readonly outlet: string;
  readonly date?: string;
  readonly title?: string;
  readonly url?: string;
}

/** In one event, who chose which word about the same actor in the same choice. */
export interface EventChoice {
  readonly actor: ActorId;
  readonly choice: string;
  readonly voice: VoiceSide;
  readonly outlets: readonly {
    readonly outlet: string;
    readonly options: readonly {
      readonly term: string;
      readonly polarity: Polarity;
      readonly mentions: number;
      /** One place where it stands. */
      readonly example?: EvidenceItem;
    }[];
  }[];
  /** Jensen–Shannon spread of the outlets, 0 to 1: 0 when all chose alike. */
  readonly spread: number;
}

export interface EventInfo {
  readonly id: string;
  /** Title of its most central article. */
  readonly title: string;
  readonly from?: string;
  readonly to?: string;
  readonly articleCount: number;
  readonly outlets: readonly string[];
  /** Bounded list, most central first. */
  readonly articles: readonly ArticleRef[];
  readonly choices: readonly EventChoice[];
  readonly copies: readonly CopyGroup[];
}

export interface EventSummary {
  /** Events of two articles or more. */
  readonly total: number;
  /** Events that two outlets or more cover. */
  readonly acrossOutlets: number;
  readonly copyGroups: number;
  readonly copiesWithinOutlets: number;
  readonly copiesAcrossOutlets: number;
  /** The most widely covered and most differently worded, bounded. */
  readonly shown: readonly EventInfo[];
  /** The widest-spread agency texts, bounded. */
  readonly agencyCopies: readonly CopyGroup[];
}

/** Distances between units, 0 (the same choices) to 1 (no choice in common). */
export interface DistanceMatrix {
  readonly scope: { readonly kind: 'all' } | { readonly kind: 'actor'; readonly actor: ActorId };
  readonly units: readonly UnitId[];
  /** Row i, column j: square root of the Jensen–Shannon divergence (base 2), bias by small counts taken off. */
  readonly values: readonly (readonly number[])[];
  readonly intervals: readonly (readonly Interval[])[];
  /** Agglomerative, average linkage; leaves name units. */
  readonly dendrogram: DendrogramNode;
  /** Classical scaling refined by SMACOF; stress-1 of Kruskal: under 0.1 fair, over 0.2 not to be trusted. */
  readonly map: {
    readonly points: readonly { readonly unit: UnitId; readonly x: number; readonly y: number }[];
    readonly stress: number;
  };
  /** Leaf order of the dendrogram: the order for heat maps. */
  readonly order: readonly UnitId[];
}

export interface DendrogramNode {
  readonly height: number;
  readonly unit?: UnitId;
  readonly children: readonly DendrogramNode[];
}

export interface TimePoint extends Support {
  /** First day of the period. */
  readonly from: string;
  readonly value: number;
  readonly interval?: Interval;
}

export interface ChangePoint {
  /** First day of the later part. */
  readonly at: string;
  /** Values of the stretches on both sides, up to the change before and the change after. */
  readonly before: number;
  readonly after: number;
  /** Adjusted for the splits tested in its series. */
  readonly p: number;
  /** Adjusted over all series that were tested. */
  readonly q: number;
}

export interface TimeSeries {
  readonly unit: UnitId;
  readonly actor: ActorId;
  readonly measure: Measure;
  readonly timeUnit: 'day' | 'week' | 'month';
  readonly points: readonly TimePoint[];
  /** In order of time; only those that a test supports at alpha after adjustment. */
  readonly changes: readonly ChangePoint[];
}

/** One mention (or name) with its sentence. */
export interface EvidenceItem {
  readonly article: string;
  readonly outlet: string;
  readonly date?: string;
  readonly title?: string;
  readonly url?: string;
  readonly field: ArticleField;
  /** The word in the field as the input gave it. */
  readonly span: Span;
  readonly surface: string;
  /** The sentence, cut to a bounded length; absent when only score lines were at hand. */
  readonly sentence?: string;
  /** The word within `sentence`: `sentence.slice(start, end) === surface`. */
  readonly inSentence?: Span;
  /** A mention's; absent for a name. */
  readonly term?: string;
  readonly choice?: string;
  readonly device?: Device;
  readonly polarity?: Polarity;
  readonly confidence?: number;
  readonly targetRule?: string;
  readonly voiceRule?: string;
  /** A name's. */
  readonly variant?: NameRegister;
  readonly actor: ActorId;
  readonly voice: Voice;
}

/**
 * A bounded, seeded sample of what a figure stands on. A figure opens to the cells that agree with it in the keys it has
 * (a share: outlet, actor, term, voice; an index: outlet, actor, voice; a device rate: outlet, device; a name: variant).
 */
export interface EvidenceCell {
  readonly outlet: string;
  readonly actor: ActorId;
  /** The term's id, or `name:<register>`. */
  readonly key: string;
  readonly voice: VoiceSide;
  readonly choice?: string;
  readonly device?: Device;
  readonly polarity?: Polarity;
  /** All of them in the input; `items` is a sample when shorter, and may be empty: a result carries 20,000 items at most. */
  readonly total: number;
  readonly items: readonly EvidenceItem[];
}

/** What was looked at and stands on too little to tell. */
export interface TooLittle {
  readonly unit: UnitId;
  readonly actor?: ActorId;
  readonly choice?: string;
  readonly mentions: number;
  readonly articles: number;
}

export interface Comparison {
  readonly schema: 'mizan-result/1';
  readonly manifest: ComparisonManifest;
  /** Outlets first, then groups; each by number of articles, then id. */
  readonly units: readonly Unit[];
  readonly actors: readonly ActorInfo[];
  readonly choiceSets: readonly ChoiceSetInfo[];
  readonly terms: readonly TermInfo[];
  readonly choices: readonly ChoiceCell[];
  readonly legitimacy: readonly LegitimacyIndex[];
  readonly devices: readonly DeviceRate[];
  readonly names: readonly NameProfile[];
  readonly stances: readonly StanceDistribution[];
  /** All supported contrasts, strongest first, then others by difference, bounded; `tests.contrasts` says how many were tested. */
  readonly contrasts: readonly Contrast[];
  /** Number of tests that `q` adjusts over, by family. */
  readonly tests: { readonly contrasts: number; readonly keyness: number; readonly changes: number };
  /** Ids of the strongest supported contrasts, at most one per pair, actor and choice: the report's headline. */
  readonly strongest: readonly string[];
  readonly keyness: readonly KeyTerm[];
  readonly events: EventSummary;
  readonly distances: readonly DistanceMatrix[];
  readonly series: readonly TimeSeries[];
  readonly evidence: readonly EvidenceCell[];
  /** Order of units and actors for heat maps, alike next to alike. */
  readonly order: { readonly units: readonly UnitId[]; readonly actors: readonly ActorId[] };
  /** Bounded list, largest first, and how many there were. */
  readonly tooLittle: { readonly total: number; readonly shown: readonly TooLittle[] };
}
