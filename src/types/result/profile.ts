/** What one unit chooses: options of choice sets, legitimacy, devices, names, stance. */
import type { ActorId, Device, NameRegister, Polarity, Stance } from '../mention.js';
import type { Interval, Support, UnitId, VoiceSide } from './run.js';

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
