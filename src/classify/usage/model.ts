/** The usage classifier: probability that a candidate is a framing use, and its training. */
import type { Term } from '../../lexicon/model.js';
import type { Candidate, ResolvedField } from '../../resolve/candidate.js';
import { type Describe, feature, tableOf } from '../../resolve/features.js';
import { contributions, type FeatureVector, type LogisticModel, sigmoid, weigh } from '../model/logistic.js';
import { crossValidate, type Example, trainLogistic } from '../model/training.js';
import { describeUsage, settingOf } from './features.js';

/** Framing and other uses of a term in the training articles. */
type TermCounts = Readonly<Record<string, readonly [framing: number, other: number]>>;

export interface UsageModel {
  readonly kind: 'usage';
  readonly logistic: LogisticModel;
  readonly terms: TermCounts;
  readonly prior: PriorCounts;
  /** Candidates below it are no mentions; chosen for the best F1 out of fold, apart for ambiguous terms and plain ones. */
  readonly thresholds: { readonly ambiguous: number; readonly plain: number };
}

/** A candidate of a training article with its features and its truth. */
export interface UsageExample {
  readonly article: string;
  readonly term: string;
  readonly features: FeatureVector;
  readonly framing: boolean;
  readonly ambiguous: boolean;
}

export interface Judgement {
  readonly candidate: Candidate;
  /** 0 to 1. */
  readonly probability: number;
  readonly mention: boolean;
  /** The features that weighed most, heaviest first. */
  readonly reasons: () => readonly { readonly feature: string; readonly weight: number }[];
}

/** Examples that the prior of a term's rate is worth. */
const PRIOR_STRENGTH = 2;

/** Counts of framing and other uses of all terms that are ambiguous, and of all that are not: the prior of a term's rate. */
type PriorCounts = {
  readonly ambiguous: readonly [number, number];
  readonly plain: readonly [number, number];
};

/**
 * Log-odds of a term being a framing use, drawn towards that of its kind (ambiguous or plain) the more so the fewer its
 * uses (empirical Bayes): a term never seen counts as its kind does.
 */
function termRate(counts: readonly [number, number] | undefined, kind: readonly [number, number]): number {
  const [framing, other] = counts ?? [0, 0];
  const prior = (kind[0] + 1) / (kind[0] + kind[1] + 2);
  return Math.log((framing + PRIOR_STRENGTH * prior) / (other + PRIOR_STRENGTH * (1 - prior)));
}

/** The id under which a term's uses are counted: one word in two forms has one rate. */
export const countedAs = ({ id, option }: Term): string => option ?? id;

const TERM_RATE = feature('term:rate');

function withTermRate(
  features: FeatureVector,
  counts: readonly [number, number] | undefined,
  kind: readonly [number, number],
): FeatureVector {
  return new Map(features).set(TERM_RATE.name, termRate(counts, kind));
}

/** The prior out of the terms' own counts; `isAmbiguous` is the lexicon's word. */
function priorCounts(examples: readonly UsageExample[]): PriorCounts {
  const count = (ambiguous: boolean, framing: boolean): number =>
    examples.filter((e) => e.ambiguous === ambiguous && e.framing === framing).length;
  return {
    ambiguous: [count(true, true), count(true, false)],
    plain: [count(false, true), count(false, false)],
  };
}

function countTerms(examples: readonly UsageExample[]): Map<string, [number, number]> {
  const counts = new Map<string, [number, number]>();
  for (const { term, framing } of examples) {
    const pair = counts.get(term) ?? [0, 0];
    pair[framing ? 0 : 1]++;
    counts.set(term, pair);
  }
  return counts;
}

/** Examples with the term's rate in all other articles, so that no example sees its own truth. */
function withoutOwnArticle(examples: readonly UsageExample[], prior: PriorCounts): Example[] {
  const all = countTerms(examples);
  const byArticle = new Map<string, UsageExample[]>();
  for (const example of examples)
    byArticle.set(example.article, [...(byArticle.get(example.article) ?? []), example]);
  const own = new Map([...byArticle].map(([article, list]) => [article, countTerms(list)]));
  return examples.map((example) => {
    const total = all.get(example.term) ?? [0, 0];
    const mine = own.get(example.article)?.get(example.term) ?? [0, 0];
    const rest: [number, number] = [total[0] - mine[0], total[1] - mine[1]];
    return {
      features: withTermRate(example.features, rest, example.ambiguous ? prior.ambiguous : prior.plain),
      positive: example.framing,
      article: example.article,
    };
  });
}

export interface UsageTraining {
  readonly model: UsageModel;
  /** Out-of-fold probabilities in the order of the examples. */
  readonly heldOut: readonly number[];
}

/** Trains on the candidates of annotated articles. Deterministic. */
export function trainUsage(examples: readonly UsageExample[]): UsageTraining {
  const prior = priorCounts(examples);
  const prepared = withoutOwnArticle(examples, prior);
  const heldOut = crossValidate(prepared);
  const sorted = [...countTerms(examples)].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    model: {
      kind: 'usage',
      logistic: trainLogistic(prepared),
      terms: Object.fromEntries(sorted),
      prior,
      thresholds: {
        ambiguous: thresholdOf(examples, heldOut, true),
        plain: thresholdOf(examples, heldOut, false),
      },
    },
    heldOut,
  };
}

/**
 * How much oftener the press uses a term without framing than the training articles do. In 129 real articles, none of which is trained on,
 * plain terms frame eleven times for each time that they do not, here five; terms called ambiguous frame twice in five, here every other
 * time, and their figure is raised until the threshold lies in the middle of those that are level there (0.45 to 0.7).
 */
const NEGATIVE_WEIGHT = { ambiguous: 3, plain: 0.5 };

function thresholdOf(
  examples: readonly UsageExample[],
  heldOut: readonly number[],
  ambiguous: boolean,
): number {
  const of = examples.flatMap((example, i) => (example.ambiguous === ambiguous ? [i] : []));
  return bestThreshold(
    of.map((i) => heldOut[i] ?? 0),
    of.map((i) => examples[i]?.framing ?? false),
    ambiguous ? NEGATIVE_WEIGHT.ambiguous : NEGATIVE_WEIGHT.plain,
  );
}

/** The threshold, in steps of 0.05, with the best F1 when each negative counts `negativeWeight` times. */
function bestThreshold(
  probabilities: readonly number[],
  truth: readonly boolean[],
  negativeWeight = 1,
): number {
  let best = 0.5;
  let bestF1 = -1;
  for (let step = 1; step <= 16; step++) {
    const threshold = step / 20;
    let hit = 0;
    let predicted = 0;
    let gold = 0;
    probabilities.forEach((p, i) => {
      if (p >= threshold) predicted += truth[i] ? 1 : negativeWeight;
      if (truth[i]) gold++;
      if (p >= threshold && truth[i]) hit++;
    });
    const f1 = (2 * hit) / Math.max(1, predicted + gold);
    if (f1 > bestF1) {
      best = threshold;
      bestF1 = f1;
    }
  }
  return best;
}

/** Neutral options are denominators and marks of disbelief are told by rules: the classifier judges neither. */
export const isJudged = (candidate: Candidate): boolean =>
  candidate.polarity !== 0 && candidate.targetRule !== 'scare-quotes';

/** Judges the candidates of one article. Neutral options and refused uses are not the classifier's to judge. */
export function judgeUsage(model: UsageModel, fields: readonly ResolvedField[]): Judgement[] {
  const setting = settingOf(fields);
  return fields.flatMap((field) =>
    field.candidates
      .filter((candidate) => !candidate.refused)
      .map((candidate): Judgement => {
        if (!isJudged(candidate)) return { candidate, probability: 1, mention: true, reasons: () => [] };
        const { ambiguous } = candidate.term;
        const kind = ambiguous ? model.prior.ambiguous : model.prior.plain;
        const describe: Describe = (set) => {
          describeUsage(candidate, field, setting, set);
          set(TERM_RATE, termRate(model.terms[countedAs(candidate.term)], kind));
        };
        const p = sigmoid(weigh(model.logistic, describe));
        return {
          candidate,
          probability: p,
          mention: p >= (ambiguous ? model.thresholds.ambiguous : model.thresholds.plain),
          reasons: () => contributions(model.logistic, tableOf(describe)),
        };
      }),
  );
}
