/** Shifts of voice inside a sentence, and what is known when they are looked for. */
import type { ArticleField, Span, Token } from '../../types/index.js';
import type { VoiceCues } from './cues.js';

/** From token `at` on, until the next shift or the sentence's end, the words are a source's or the outlet's. */
export interface Shift {
  readonly at: number;
  readonly attributed: boolean;
  readonly rule: string;
  /** The cue that shifts, and what stands between it and the source's words: mostly its subject. */
  readonly cue?: Span;
  readonly source?: Span;
  /** Whether the cue's object stands there alone (`داعيا X إلى …`), or may beside it (`وصف X Y بأنه …`). */
  readonly object?: 'alone' | 'beside';
}

export interface ScopeContext {
  readonly tokens: readonly Token[];
  readonly cues: VoiceCues;
  readonly field: ArticleField;
  /** What each token can do to the voice, as the bits of `classes.ts`. */
  readonly classes: Uint8Array;
  /** Token of an opening mark → the token after its quotation. */
  readonly skip: ReadonlyMap<number, number>;
  /** Whether a sentence before told what a paper or a report brings up. */
  readonly reviewing: boolean;
  /** Tokens of the marks that open a source's own words. */
  readonly spoken: ReadonlySet<number>;
}

/** The span from token `first` to the token before `last`. */
export function spanOf(tokens: readonly Token[], first: number, last: number): Span {
  const start = (tokens[first] as Token).start;
  return { start, end: Math.max(start, (tokens[last - 1] as Token).end) };
}
