/** What sets two sides apart: contrasts, and terms that are key to a side. */
import type { ActorId } from '../mention.js';
import type { Interval, UnitId } from './run.js';

/** What two sides are compared in. `pole`: any option of that polarity of the choice set. `index`: the legitimacy index. */
export type Measure =
  | { readonly kind: 'option'; readonly choice: string; readonly term: string }
  | { readonly kind: 'pole'; readonly choice: string; readonly polarity: -1 | 1 }
  | { readonly kind: 'index' };

/** One side of a contrast, in its own voice. */
export interface ContrastSide {
  /** The unit; `rest` means all outlets that are not of side A. */
  readonly unit: UnitId | 'rest';
  /** Mentions with the option; mentions of the choice. For `index`: sum of polarities; mentions; both over the choice sets that both sides make. */
  readonly hits: number;
  readonly mentions: number;
  readonly articles: number;
  /**
   * hits / mentions. For `index`: the index at the mix of choice sets that both sides make (direct standardisation), which is hits / mentions
   * only where the two mix their choices alike.
   */
  readonly value: number;
  /** Of the value, clustered by article. */
  readonly interval: Interval;
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
  /** Permutation p over articles; `strata` says whether they were permuted within the events that both sides share (and the others within months), or within months alone. */
  readonly p: number;
  readonly strata: 'events' | 'months';
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
