/** Agreement on article stance: macro-F1 over the annotated (article, actor) pairs. */

import type { AnnotatedStance } from '../../annotation/annotated.js';
import { codebookTarget } from '../../types/codebook.js';
import { type ActorStance, STANCES, type Stance } from '../../types/mention.js';
import type { StanceForecast } from './calibration.js';
import { type Counts, share } from './counts.js';

/** One annotated pair with what was predicted. */
export interface StancePair {
  /** All defensible answers. */
  readonly gold: readonly Stance[];
  readonly predicted: Stance;
  /** Absent where the actor was not reported, and so counts as neutral. */
  readonly reported?: ActorStance;
}

/**
 * Pairs of one article; disputed labels are left out. Annotations may name an actor that the codebook does not list by its own id; where
 * none is reported as `other`, the most mentioned of several such is.
 */
export function stancePairs(
  gold: readonly AnnotatedStance[],
  predicted: readonly ActorStance[],
): StancePair[] {
  const byActor = new Map<string, ActorStance>();
  for (const stance of [...predicted].sort((a, b) => a.mentions - b.mentions))
    byActor.set(codebookTarget(stance.actor), stance);
  for (const stance of predicted) byActor.set(stance.actor, stance);
  return gold
    .filter((label) => !label.disputed)
    .map((label): StancePair => {
      const reported = byActor.get(label.actor);
      const answers: readonly Stance[] = typeof label.stance === 'string' ? [label.stance] : label.stance;
      return { gold: answers, predicted: reported?.stance ?? 'neutral', ...(reported ? { reported } : {}) };
    });
}

export interface StanceAgreement {
  readonly macroF1: number;
  readonly accuracy: number;
  readonly pairs: number;
  /** F1 and number of pairs of each stance that occurs. */
  readonly classes: readonly { readonly stance: Stance; readonly f1: number; readonly gold: number }[];
  /** `[gold, predicted, pairs]`, commonest first. */
  readonly confusion: readonly (readonly [gold: string, predicted: string, count: number])[];
}

/** The answer that a pair is scored against: the predicted one where it is defensible, else the first. */
const truthOf = (pair: StancePair): Stance =>
  pair.gold.includes(pair.predicted) ? pair.predicted : (pair.gold[0] ?? 'neutral');

/** Of each stance, the pairs that have it in prediction and gold, in prediction, and in gold. */
export type StanceCounts = Record<Stance, Counts<'hits' | 'predicted' | 'gold'>>;

export const noStances = (): StanceCounts => ({
  hostile: { hits: 0, predicted: 0, gold: 0 },
  neutral: { hits: 0, predicted: 0, gold: 0 },
  sympathetic: { hits: 0, predicted: 0, gold: 0 },
});

export function countStances(pairs: readonly StancePair[]): StanceCounts {
  const counts = noStances();
  for (const pair of pairs) {
    const truth = truthOf(pair);
    if (pair.predicted === truth) counts[truth].hits++;
    counts[pair.predicted].predicted++;
    counts[truth].gold++;
  }
  return counts;
}

/** Macro-F1 over the stances that occur in gold or prediction, and each one's F1. */
export function stanceFigures(counts: StanceCounts): Pick<StanceAgreement, 'macroF1' | 'classes'> {
  const classes = STANCES.flatMap((stance) => {
    const { hits, predicted, gold } = counts[stance];
    return predicted + gold === 0 ? [] : [{ stance, f1: share(2 * hits, predicted + gold), gold }];
  });
  const sum = classes.reduce((all, { f1 }) => all + f1, 0);
  return { macroF1: share(sum, classes.length), classes };
}

/** Macro-F1, accuracy and confusion of pairs. */
export function agreeStances(pairs: readonly StancePair[]): StanceAgreement {
  const { macroF1, classes } = stanceFigures(countStances(pairs));
  const right = pairs.filter((p) => p.predicted === truthOf(p)).length;
  return {
    macroF1,
    accuracy: share(right, pairs.length),
    pairs: pairs.length,
    classes,
    confusion: countPairs(pairs.map((p) => [truthOf(p), p.predicted])),
  };
}

/** Counts `[gold, predicted]` pairs, commonest first, then by name. */
export function countPairs(
  pairs: readonly (readonly [string, string])[],
): (readonly [gold: string, predicted: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const pair of pairs) {
    const key = pair.join('\0');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([key, count]) => {
      const [gold = '', predicted = ''] = key.split('\0');
      return [gold, predicted, count] as const;
    });
}

/** All three probabilities out of what `score` reports: that of the stance given, and P(sympathetic) − P(hostile). */
export function forecastOf({ gold, reported }: StancePair): StanceForecast | undefined {
  if (!reported) return undefined;
  const { stance, probability: p, score } = reported;
  const hostile = stance === 'hostile' ? p : stance === 'sympathetic' ? p - score : (1 - p - score) / 2;
  const sympathetic = hostile + score;
  return { probabilities: { hostile, neutral: 1 - hostile - sympathetic, sympathetic }, truth: gold };
}
