/** What a comparison is asked for. */
import type { CompareOptions, Comparison, Gloss } from '../../types/index.js';
import type { JoinedOptions } from '../aggregate/choice-of.js';
import type { EvidenceSampler } from '../evidence/sampler.js';

/** Words for ids, from the packs; what is missing is shown by its id. */
export interface Glossary {
  readonly options?: JoinedOptions;
  readonly actors: Readonly<Record<string, Gloss>>;
  readonly choices: Readonly<Record<string, Gloss>>;
  readonly terms: Readonly<Record<string, Gloss>>;
  /** Why each term counts as a choice. */
  readonly rationales?: Readonly<Record<string, Gloss>>;
}

export interface CompareInput {
  readonly options?: Partial<CompareOptions>;
  readonly glossary?: Glossary;
  /** Metadata by outlet; outlets not named have none. */
  readonly outlets?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Attributes whose values make groups (`country`, `camp`). */
  readonly groupBy?: readonly string[];
  readonly versions?: Readonly<Record<string, string>>;
  /** ISO time, from the caller's clock. */
  readonly createdAt?: string;
  readonly study?: Comparison['manifest']['study'];
  readonly evidence?: Pick<EvidenceSampler, 'cells'>;
}

export const DEFAULT_OPTIONS: CompareOptions = {
  seed: 1,
  alpha: 0.05,
  floor: { mentions: 20, articles: 10 },
  draws: 200,
  permutations: 2000,
  eventWindowDays: 3,
  timeUnit: 'week',
  reference: 'rest',
  actors: [],
  choices: [],
  minimumOutletArticles: 20,
};

/** The gloss of an id, which may come from anywhere: the id itself where there is none. */
export const glossOf = (glosses: Readonly<Record<string, Gloss>> | undefined, id: string): Gloss =>
  glosses !== undefined && Object.hasOwn(glosses, id) ? (glosses[id] as Gloss) : { ar: id, en: id };
