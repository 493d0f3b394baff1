/** A resolved term use, before the classifier: what `classify` judges, mentions and non-mentions alike. */
import type { Term } from '../lexicon/model.js';
import type { ArticleField, Span } from '../types/article.js';
import type { Device, NameUse, Polarity, Voice } from '../types/mention.js';
import type { Scene } from './scene.js';
import type { SpokenWords } from './speakers.js';
import type { TargetEvidence } from './target/index.js';

/** Why the rules hold a use to be no mention. */
export type Refusal = 'proper-name' | 'blocked-context' | 'missing-context' | 'no-device';

export interface Candidate extends Span {
  readonly field: ArticleField;
  readonly surface: string;
  readonly term: Term;
  readonly device: Device;
  readonly polarity: Polarity;
  readonly target: string;
  readonly targetRule: string;
  /** What speaks for each actor that could be meant; gathered when asked. */
  readonly evidence: () => readonly TargetEvidence[];
  readonly voice: Voice;
  readonly voiceRule: string;
  /** What an adjective hangs on. */
  readonly hungOn?: 'actor' | 'act' | 'head';
  readonly refused?: Refusal;
  /** The noun phrase that the use belongs to, by a word of it: an adjective and the noun that it hangs on are about the same actor. */
  readonly phrase: number;
  /** First and last word of the span in the scene. */
  readonly firstWord: number;
  readonly lastWord: number;
  /** The sentence's span. */
  readonly sentence: Span;
}

/** One field of an article, resolved. */
export interface ResolvedField {
  readonly scene: Scene;
  readonly candidates: readonly Candidate[];
  readonly names: readonly NameUse[];
  /** Whose words the field holds beside the outlet's own; counted when asked. */
  readonly spoken: () => SpokenWords;
}
