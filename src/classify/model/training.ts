/**
 * `ml-logistic-regression` made fit to use. The library has no intercept, no scaling, no regularisation and takes
 * full-batch steps from zero weights; here features are standardised, a constant column is the intercept, and the
 * number of steps is chosen by early stopping: the least log loss on folds held out by article.
 */

import { lazily } from '../../packaged/lazily.js';
import { hashOn } from '../../statistics/random.js';
import { standardise } from './design.js';
import { type FeatureVector, type LogisticModel, probability } from './logistic.js';

/** Needed for training alone. */
const matrices = lazily<typeof import('ml-matrix')>('ml-matrix');
const regressions = lazily<typeof import('ml-logistic-regression').default>('ml-logistic-regression');

export interface Example {
  readonly features: FeatureVector;
  readonly positive: boolean;
  /** Examples of one article stay in one fold. */
  readonly article: string;
}

/** Steps tried, in order; the loss is convex in the weights and its held-out curve is followed until it rises. */
const SCHEDULE = [10, 20, 40, 80, 160, 320];
const FOLDS = 5;
/** Features seen in fewer examples than this are left out: too rare to weigh. */
const MINIMUM_EXAMPLES = 4;

/** The fold of an article, 0 to `folds` − 1, by its id alone. */
export const foldOf = (article: string, folds: number = FOLDS): number => (hashOn(article) >>> 0) % folds;

/** The names of the features that are common enough to weigh, sorted. */
export function vocabularyOf(vectors: readonly FeatureVector[]): string[] {
  const counts = new Map<string, number>();
  for (const vector of vectors)
    for (const [name, value] of vector) if (value !== 0) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([, n]) => n >= MINIMUM_EXAMPLES)
    .map(([name]) => name)
    .sort();
}

const vocabulary = (examples: readonly Example[]): string[] =>
  vocabularyOf(examples.map(({ features }) => features));

function fit(examples: readonly Example[], features: readonly string[], steps: number): LogisticModel {
  const n = examples.length;
  const design = standardise(
    examples.map((example) => example.features),
    features,
  );
  // The library numbers classes from 0 and gives the lowest score to the winner, so class 0 is the positive one.
  const target = matrices().Matrix.columnVector(examples.map((example) => (example.positive ? 0 : 1)));
  const regression = new (regressions())({ numSteps: steps, learningRate: 0.4 / n });
  regression.train(design, target);
  const fitted = regression.classifiers[0]?.weights?.getRow(0) ?? [];
  // Its classifier 0 scores "not class 0": the signs turn round.
  return {
    features,
    means: design.means.map(rounded),
    deviations: design.deviations.map(rounded),
    weights: fitted.slice(1).map((weight) => rounded(-weight)),
    intercept: rounded(-(fitted[0] ?? 0)),
    steps,
  };
}

/** Six significant digits: small model files, the same on every machine. */
export const rounded = (value: number): number => Number(value.toPrecision(6));

function logLoss(model: LogisticModel, examples: readonly Example[]): number {
  let loss = 0;
  for (const example of examples) {
    const p = Math.min(Math.max(probability(model, example.features), 1e-9), 1 - 1e-9);
    loss -= Math.log(example.positive ? p : 1 - p);
  }
  return loss / Math.max(1, examples.length);
}

/** Number of steps with the least held-out log loss over folds by article. */
function chooseSteps(
  examples: readonly Example[],
  features: readonly string[],
  schedule: readonly number[],
): number {
  if (schedule.length === 1) return schedule[0] ?? 1;
  let best = schedule[0] ?? 1;
  let bestLoss = Number.POSITIVE_INFINITY;
  for (const steps of schedule) {
    let loss = 0;
    for (let fold = 0; fold < FOLDS; fold++) {
      const train = examples.filter((e) => foldOf(e.article) !== fold);
      const held = examples.filter((e) => foldOf(e.article) === fold);
      if (train.length === 0 || held.length === 0) continue;
      loss += logLoss(fit(train, features, steps), held) * held.length;
    }
    if (loss >= bestLoss) break;
    bestLoss = loss;
    best = steps;
  }
  return best;
}

/** Trains a binary model; deterministic. Throws a `RangeError` when one class is missing. */
export function trainLogistic(
  examples: readonly Example[],
  schedule: readonly number[] = SCHEDULE,
): LogisticModel {
  const positives = examples.filter((e) => e.positive).length;
  if (positives === 0 || positives === examples.length)
    throw new RangeError('both classes must have examples');
  const features = vocabulary(examples);
  return fit(examples, features, chooseSteps(examples, features, schedule));
}

/** For each item, in order, the model that was trained on the items of all folds but its article's; undefined where none could be. */
export function trainedPerFold<T extends { readonly article: string }, M>(
  items: readonly T[],
  train: (others: readonly T[]) => M | undefined,
): readonly (M | undefined)[] {
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    train(items.filter(({ article }) => foldOf(article) !== fold)),
  );
  return items.map(({ article }) => models[foldOf(article)]);
}

/** Out-of-fold probabilities in the order of `examples`: each by a model that saw nothing of its article. */
export function crossValidate(
  examples: readonly Example[],
  schedule: readonly number[] = SCHEDULE,
): number[] {
  const steps = chooseSteps(examples, vocabulary(examples), schedule);
  const models = trainedPerFold(examples, (train) =>
    !train.some((e) => e.positive) || train.every((e) => e.positive)
      ? undefined
      : fit(train, vocabulary(train), steps),
  );
  return examples.map(({ features }, i) => {
    const model = models[i];
    return model === undefined ? 0 : probability(model, features);
  });
}
