/**
 * Agreement of predicted mentions with annotated ones, as the gold standard's page defines it: spans matched one to
 * one where they overlap, largest overlap first; strict agreement adds polarity, target and voice.
 */

import type { AnnotatedMention } from '../../annotation/annotated.js';
import { listOf } from '../../annotation/label.js';
import type { Span } from '../../types/article.js';
import { targetInTermsOf } from '../../types/codebook.js';
import { addCounts, type Counts, share } from './counts.js';

export interface PredictedMention extends Span {
  readonly surface: string;
  readonly term?: string;
  readonly device: string;
  readonly polarity: number;
  readonly target: string;
  readonly voice: string;
  readonly targetRule?: string;
  readonly voiceRule?: string;
}

export interface MatchedPair {
  readonly gold: AnnotatedMention;
  readonly predicted: PredictedMention;
}

export interface DocumentAgreement {
  readonly pairs: readonly MatchedPair[];
  readonly missed: readonly AnnotatedMention[];
  readonly spurious: readonly PredictedMention[];
}

const overlapOf = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** Matches the mentions of one article. Neutral options (polarity 0) are left out; disputed ones count neither way. */
export function agreeDocument(
  gold: readonly AnnotatedMention[],
  predictions: readonly PredictedMention[],
): DocumentAgreement {
  const polar = predictions.filter((p) => p.polarity !== 0);
  const pairs: { gold: AnnotatedMention; predicted: PredictedMention; overlap: number }[] = [];
  for (const g of gold) {
    for (const predicted of polar) {
      const overlap = overlapOf(g, predicted);
      if (overlap > 0) pairs.push({ gold: g, predicted, overlap });
    }
  }
  pairs.sort(
    (a, b) => b.overlap - a.overlap || a.gold.start - b.gold.start || a.predicted.start - b.predicted.start,
  );
  const usedGold = new Set<AnnotatedMention>();
  const usedPredicted = new Set<PredictedMention>();
  const kept: MatchedPair[] = [];
  for (const { gold: g, predicted } of pairs) {
    if (g.disputed || usedGold.has(g) || usedPredicted.has(predicted)) continue;
    usedGold.add(g);
    usedPredicted.add(predicted);
    kept.push({ gold: g, predicted });
  }
  const onDisputed = (p: PredictedMention): boolean => gold.some((g) => g.disputed && overlapOf(g, p) > 0);
  return {
    pairs: kept,
    missed: gold.filter((g) => !g.disputed && !usedGold.has(g)),
    spurious: polar.filter((p) => !usedPredicted.has(p) && !onDisputed(p)),
  };
}

/** Precision, recall and F1, each 0 to 1; 0 where a denominator is 0. */
export interface PrecisionRecall {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly pairs: number;
  readonly predicted: number;
  readonly gold: number;
}

export interface Agreement {
  readonly span: PrecisionRecall;
  /** Shares of matched pairs that agree. */
  readonly device: number;
  readonly polarity: number;
  readonly target: number;
  readonly voice: number;
  readonly strictF1: number;
  readonly alpha: Readonly<Record<Field, number | null>>;
}

/** What a mention says of its span. */
export type Field = 'device' | 'polarity' | 'target' | 'voice';

/**
 * Krippendorff's alpha of two coders, nominal: 1 where they agree on all units, 0 where no more than chance would give, at least −1. `null`
 * where it is undefined: without units, or with one value throughout. Source: K. Krippendorff, Computing Krippendorff's
 * Alpha-Reliability (2011), B.
 */
export function nominalAlpha(units: readonly (readonly [unknown, unknown])[]): number | null {
  const counts = new Map<unknown, number>();
  for (const value of units.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  if (counts.size < 2) return null;
  const values = 2 * units.length;
  let alike = 0;
  for (const n of counts.values()) alike += n * (n - 1);
  const expected = 1 - alike / (values * (values - 1));
  const observed = units.filter(([a, b]) => a !== b).length / units.length;
  return 1 - observed / expected;
}

/** What the program says of a matched span, in the terms of its annotation. */
export function foundIn({ gold, predicted }: MatchedPair, field: Field): string | number {
  return field === 'target' ? targetInTermsOf(listOf(gold.target), predicted.target) : predicted[field];
}

/** An annotated value beside the program's; of several defensible ones the program's, where it is among them. */
function valuesOf(pair: MatchedPair, field: Field): readonly [unknown, unknown] {
  const found = foundIn(pair, field);
  const annotated = listOf<string | number>(pair.gold[field]);
  return [annotated.includes(found) ? found : annotated[0], found];
}

/** Whether the fields of a matched pair agree. */
export function agreement(pair: MatchedPair): Record<Field, boolean> {
  const agrees = (field: Field): boolean => {
    const [annotated, found] = valuesOf(pair, field);
    return annotated === found;
  };
  return {
    device: agrees('device'),
    polarity: agrees('polarity'),
    target: agrees('target'),
    voice: agrees('voice'),
  };
}

/** What matched pairs agree in; `strict` in polarity, target and voice at once. */
type MentionCount = Field | 'gold' | 'predicted' | 'matched' | 'strict';
export type MentionCounts = Counts<MentionCount>;

export const noMentions = (): MentionCounts => ({
  ...{ gold: 0, predicted: 0, matched: 0 },
  ...{ device: 0, polarity: 0, target: 0, voice: 0, strict: 0 },
});

/** What one article adds to the figures. */
export function countMentions({ pairs, missed, spurious }: DocumentAgreement): MentionCounts {
  const counts = noMentions();
  counts.gold = pairs.length + missed.length;
  counts.predicted = pairs.length + spurious.length;
  counts.matched = pairs.length;
  for (const pair of pairs) {
    const { device, polarity, target, voice } = agreement(pair);
    if (device) counts.device++;
    if (polarity) counts.polarity++;
    if (target) counts.target++;
    if (voice) counts.voice++;
    if (polarity && target && voice) counts.strict++;
  }
  return counts;
}

/** The figures of counts, all but alpha, which they do not tell. */
export function figuresOf(counts: MentionCounts): Omit<Agreement, 'alpha'> {
  const { gold, predicted, matched } = counts;
  return {
    span: {
      precision: share(matched, predicted),
      recall: share(matched, gold),
      f1: share(2 * matched, predicted + gold),
      pairs: matched,
      predicted,
      gold,
    },
    device: share(counts.device, matched),
    polarity: share(counts.polarity, matched),
    target: share(counts.target, matched),
    voice: share(counts.voice, matched),
    strictF1: share(2 * counts.strict, predicted + gold),
  };
}

/** Sums the documents' agreement up (micro-average over mentions). */
export function summarise(documents: readonly DocumentAgreement[]): Agreement {
  const counts = noMentions();
  for (const document of documents) addCounts(counts, countMentions(document));
  const pairs = documents.flatMap((d) => d.pairs);
  const alpha = (field: Field): number | null => nominalAlpha(pairs.map((pair) => valuesOf(pair, field)));
  return {
    ...figuresOf(counts),
    alpha: {
      device: alpha('device'),
      polarity: alpha('polarity'),
      target: alpha('target'),
      voice: alpha('voice'),
    },
  };
}
