/** Events that several outlets cover, in different words or in an agency's. */
import type { ActorId, Polarity } from '../mention.js';
import type { EvidenceItem } from './evidence.js';
import type { VoiceSide } from './run.js';

/** The same text (or nearly) published more than once. */
export interface CopyGroup {
  readonly id: string;
  readonly articles: readonly ArticleRef[];
  readonly outlets: readonly string[];
  /** True when more than one outlet published it: "same agency text, published by N". */
  readonly acrossOutlets: boolean;
}

/** A text that its outlet printed again: it counts in no figure. */
export interface Reprint {
  readonly id: string;
  readonly outlet: string;
  /** The article that counts in its place. */
  readonly of: string;
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
  /** All copies within an outlet, by outlet and id. */
  readonly reprints: readonly Reprint[];
  /** The most widely covered and most differently worded, bounded. */
  readonly shown: readonly EventInfo[];
  /** The widest-spread agency texts, bounded. */
  readonly agencyCopies: readonly CopyGroup[];
}
