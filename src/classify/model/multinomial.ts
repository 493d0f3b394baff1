/**
 * One of several classes: a multinomial logit with a ridge. Each class has a score, and the classes' scores are weighed against each other, where a
 * binary model for each would be trained as if the others were one.
 */
import { descend } from './adam.js';
import { scaleOf } from './design.js';
import { type FeatureVector, type LogisticModel, logOdds } from './logistic.js';
import { rounded, vocabularyOf } from './training.js';

/** A score for each class, read as the log-odds of a logistic model. */
export type ClassModels<L extends string> = Readonly<Record<L, LogisticModel>>;

export interface Labelled<L extends string> {
  readonly features: FeatureVector;
  readonly label: L;
}

/** Twice what a standardised weight's square costs: held-out log loss on the project's own articles is level from 50 to 100, on real pages it is least at 100. */
const RIDGE = 100;
/** The loss is level from 150 on. */
const DESCENT = { steps: 200, length: 0.05 };

/** Trains on examples, whose features are standardised; deterministic. Throws a `RangeError` when a class has no example. */
export function trainMultinomial<L extends string>(
  examples: readonly Labelled<L>[],
  labels: readonly L[],
): ClassModels<L> {
  const missing = labels.find((label) => examples.every((example) => example.label !== label));
  if (missing !== undefined) throw new RangeError(`no example of ${missing}`);
  const vectors = examples.map(({ features }) => features);
  const features = vocabularyOf(vectors);
  const { means, deviations } = scaleOf(vectors, features);
  const rows = vectors.map((vector) =>
    Float64Array.from(features, (name, j) => {
      const value = vector.get(name) ?? 0;
      return (value - (means[j] as number)) / (deviations[j] as number);
    }),
  );
  const width = features.length + 1;
  const right = examples.map(({ label }) => labels.indexOf(label));
  const slope = (weights: Float64Array, gradient: Float64Array): void => {
    // The first weight of each class is its intercept, which costs nothing.
    weights.forEach((weight, at) => {
      gradient[at] = at % width === 0 ? 0 : RIDGE * weight;
    });
    for (const [i, row] of rows.entries()) {
      const likely = softmax(labels.map((_, c) => score(weights, c * width, row)));
      for (const [c, p] of likely.entries()) {
        const error = p - (c === right[i] ? 1 : 0);
        gradient[c * width] = (gradient[c * width] as number) + error;
        for (let j = 0; j < row.length; j++) {
          const at = c * width + j + 1;
          gradient[at] = (gradient[at] as number) + error * (row[j] as number);
        }
      }
    }
  };
  const weights = descend(labels.length * width, slope, DESCENT);
  const scale = { features, means: means.map(rounded), deviations: deviations.map(rounded) };
  const models = labels.map((label, c): [L, LogisticModel] => [
    label,
    {
      ...scale,
      weights: Array.from(weights.subarray(c * width + 1, (c + 1) * width), rounded),
      intercept: rounded(weights[c * width] as number),
      steps: DESCENT.steps,
    },
  ]);
  return Object.fromEntries(models) as Record<L, LogisticModel>;
}

function score(weights: Float64Array, from: number, row: Float64Array): number {
  let sum = weights[from] as number;
  for (let j = 0; j < row.length; j++) sum += (weights[from + j + 1] as number) * (row[j] as number);
  return sum;
}

/** Probabilities of scores: positive, in their order, with the sum 1. */
export function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const likely = scores.map((one) => Math.exp(one - highest));
  const all = likely.reduce((sum, one) => sum + one, 0);
  return likely.map((one) => one / all);
}

/** The classes' scores, in the order of `labels`. */
export const scoresOf = <L extends string>(
  models: ClassModels<L>,
  labels: readonly L[],
  features: FeatureVector,
): number[] => labels.map((label) => logOdds(models[label], features));
