/** What every target rule takes and gives. */
import type { TermMatch } from '../../lexicon/match.js';
import type { Scene } from '../scene.js';

/** A target and the rule that found it, named for error analysis and `explain`. */
export interface Clue {
  readonly actor: string;
  readonly rule: string;
}

/** A term use whose target is asked for. */
export interface Query {
  readonly scene: Scene;
  readonly match: TermMatch;
  /** What an adjective hangs on, where that was decided. */
  readonly hungOn?: 'actor' | 'act' | 'head';
  /** Word index of the noun it hangs on, when there is one. */
  readonly headNoun?: number;
  /** Targets already decided for other uses, by the first word of their span. */
  readonly decided: ReadonlyMap<number, string>;
}

export type TargetRule = (query: Query) => Clue | undefined;

/** The first rule that answers. */
export function firstOf(query: Query, rules: readonly TargetRule[]): Clue | undefined {
  for (const rule of rules) {
    const clue = rule(query);
    if (clue) return clue;
  }
  return undefined;
}
