/**
 * One answer out of several: a conditional logit (D. McFadden, Conditional logit analysis of qualitative choice behavior, 1974). The
 * candidates of one question are weighed against each other, where a binary model would ask of each by itself how often such a one is the answer
 * to any question: what all candidates of an article have in common says nothing. Weights are kept small (ridge).
 */
import { descend } from './adam.js';
import type { FeatureVector, LogisticModel } from './logistic.js';
import { rounded, trainedPerFold, vocabularyOf } from './training.js';

export interface Option {
  readonly features: FeatureVector;
  readonly positive: boolean;
}

export interface Question<T extends Option = Option> {
  /** Questions of one article stay in one fold. */
  readonly article: string;
  readonly options: readonly T[];
}

/** Twice what a weight's square costs: held-out accuracy on the project's own articles is level from 3 to 30; on real pages it is higher from 10 upwards. */
const RIDGE = 20;
/** The loss is level from 60 on. */
const DESCENT = { steps: 100, length: 0.3 };

/** Features that are not zero, by their number and value in turn. */
type Sparse = readonly number[];

interface Prepared {
  readonly features: Sparse;
  readonly positive: boolean;
}

function sparse(features: FeatureVector, index: ReadonlyMap<string, number>): Sparse {
  const pairs: number[] = [];
  for (const [name, value] of features) {
    const at = index.get(name);
    if (at !== undefined && value !== 0) pairs.push(at, value);
  }
  return pairs;
}

function dot(weights: Float64Array, features: Sparse): number {
  let sum = 0;
  for (let i = 0; i < features.length; i += 2)
    sum += (weights[features[i] as number] as number) * (features[i + 1] as number);
  return sum;
}

/** Adds to the gradient what one question asks for: less of what wrong options have, more of what the right ones do. */
function pull(options: readonly Prepared[], weights: Float64Array, gradient: Float64Array): void {
  const scores = options.map(({ features }) => dot(weights, features));
  const highest = Math.max(...scores);
  const likely = scores.map((score) => Math.exp(score - highest));
  const all = likely.reduce((sum, one) => sum + one, 0);
  const right = likely.reduce((sum, one, i) => (options[i]?.positive ? sum + one : sum), 0);
  options.forEach(({ features, positive }, i) => {
    const one = likely[i] as number;
    const error = one / all - (positive ? one / right : 0);
    for (let k = 0; k < features.length; k += 2) {
      const at = features[k] as number;
      gradient[at] = (gradient[at] as number) + error * (features[k + 1] as number);
    }
  });
}

function fit(questions: readonly (readonly Prepared[])[], features: number): Float64Array {
  const slope = (weights: Float64Array, gradient: Float64Array): void => {
    weights.forEach((weight, i) => {
      gradient[i] = RIDGE * weight;
    });
    for (const options of questions) pull(options, weights, gradient);
  };
  return descend(features, slope, DESCENT);
}

/** Whether something can be learned from a question: one that has nothing but right answers, or none, says nothing. */
export const isOpen = ({ options }: Question): boolean =>
  options.some(({ positive }) => positive) && options.some(({ positive }) => !positive);

/**
 * Trains on questions; deterministic. The model is read as a logistic one whose log-odds are compared within a question. Throws a
 * `RangeError` when nothing can be learned: no question has a right and a wrong option.
 */
export function trainChoice(questions: readonly Question[]): LogisticModel {
  const open = questions.filter(isOpen);
  if (open.length === 0) throw new RangeError('no question has a right and a wrong option');
  const features = vocabularyOf(open.flatMap(({ options }) => options.map((option) => option.features)));
  const index = new Map(features.map((name, i) => [name, i]));
  const prepared = open.map(({ options }) =>
    options.map((option) => ({ features: sparse(option.features, index), positive: option.positive })),
  );
  return {
    features,
    means: features.map(() => 0),
    deviations: features.map(() => 1),
    weights: Array.from(fit(prepared, features.length), rounded),
    intercept: 0,
    steps: DESCENT.steps,
  };
}

/** For each question, in order, a model that saw nothing of its article; undefined where nothing could be learned without it. */
export const heldOutChoices = (questions: readonly Question[]): readonly (LogisticModel | undefined)[] =>
  trainedPerFold(questions, (others) => (others.some(isOpen) ? trainChoice(others) : undefined));
