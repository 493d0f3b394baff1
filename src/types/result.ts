/**
 * The one result object. `result.json` is a `Comparison`, and every report format is drawn from it and from nothing else.
 * Shares and probabilities are 0 to 1, rates are per 1,000 words, dates are ISO 8601 days, arrays are in showing order.
 * A figure that stands on less than the floor has `enough: false` and no interval: it reads "too little to tell".
 */
import type { ActorId } from './mention.js';
import type { Contrast, KeyTerm } from './result/contrast.js';
import type { DistanceMatrix } from './result/distance.js';
import type { EventSummary } from './result/event.js';
import type { EvidenceCell, TooLittle } from './result/evidence.js';
import type {
  ChoiceCell,
  DeviceRate,
  LegitimacyIndex,
  NameProfile,
  StanceDistribution,
} from './result/profile.js';
import type { ActorInfo, ChoiceSetInfo, ComparisonManifest, TermInfo, Unit, UnitId } from './result/run.js';
import type { TimeSeries } from './result/series.js';

export type * from './result/contrast.js';
export type * from './result/distance.js';
export type * from './result/event.js';
export type * from './result/evidence.js';
export type * from './result/profile.js';
export type * from './result/run.js';
export type * from './result/series.js';

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
