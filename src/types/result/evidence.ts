/** The sentences behind a figure, and what stands on too little. */
import type { ArticleField, Span } from '../article.js';
import type { ActorId, Device, NameRegister, Polarity, Voice } from '../mention.js';
import type { UnitId, VoiceSide } from './run.js';

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
  /** The sentence, cut to a bounded length (`…` where something is left out); absent when only score lines were at hand. */
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
