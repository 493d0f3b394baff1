/** A trained binary model and what it makes of features. */

import type { Describe, Feature, Setter } from '../../resolve/features.js';

/** A trained binary model: probability = 1 / (1 + exp(−(intercept + Σ weight · (x − mean) / deviation))). */
export interface LogisticModel {
  readonly features: readonly string[];
  readonly means: readonly number[];
  readonly deviations: readonly number[];
  readonly weights: readonly number[];
  readonly intercept: number;
  readonly steps: number;
}

export type FeatureVector = ReadonlyMap<string, number>;

/** The probability of log-odds. */
export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** The log-odds of a probability; finite also for 0 and 1. */
export const logit = (p: number): number => Math.log(Math.max(p, 1e-9) / Math.max(1 - p, 1e-9));

interface Prepared {
  readonly index: ReadonlyMap<string, number>;
  /** What each feature adds where it is absent. */
  readonly absent: Float64Array;
  /** Log-odds where none is present. */
  readonly none: number;
}

const prepared = new WeakMap<LogisticModel, Prepared>();

function prepare(model: LogisticModel): Prepared {
  let known = prepared.get(model);
  if (known === undefined) {
    const absent = Float64Array.from(model.features, (_, i) => addend(model, i, 0));
    known = {
      index: new Map(model.features.map((name, i) => [name, i])),
      absent,
      none: absent.reduce((sum, part) => sum + part, model.intercept),
    };
    prepared.set(model, known);
  }
  return known;
}

const addend = (model: LogisticModel, i: number, value: number): number =>
  ((model.weights[i] ?? 0) * (value - (model.means[i] ?? 0))) / (model.deviations[i] ?? 1);

/**
 * Weighted sum before the logistic: log-odds of the positive class. Few features are present of the hundreds that a model knows, so the sum
 * without any is kept and only what those change is added to it, in the order given.
 */
export function logOdds(model: LogisticModel, features: FeatureVector): number {
  const { index, absent, none } = prepare(model);
  let sum = none;
  features.forEach((value, name) => {
    const i = index.get(name);
    if (i !== undefined) sum += addend(model, i, value) - (absent[i] as number);
  });
  return sum;
}

/** The sum of features that are told one by one, over one model. */
class Weigher {
  sum = 0;
  readonly #prepared: Prepared;
  /** By the features' own numbers: where the model has each, −1 for one that it does not know; undefined for one not met yet. */
  readonly #known: (number | undefined)[] = [];
  /** What each adds where it is 1, as most are. */
  readonly #present: Float64Array;
  /** The last weighing in which each was told. */
  readonly #told: Int32Array;
  #weighing = 0;

  constructor(private readonly model: LogisticModel) {
    this.#prepared = prepare(model);
    const { absent } = this.#prepared;
    this.#present = absent.map((without, i) => addend(model, i, 1) - without);
    this.#told = new Int32Array(absent.length);
  }

  begin(): void {
    this.sum = this.#prepared.none;
    this.#weighing++;
  }

  readonly add: Setter = (feature, value = 1) => {
    const number = Number(value);
    if (number === 0) return;
    const i = this.#known[feature.number] ?? this.#learn(feature);
    if (i < 0 || this.#told[i] === this.#weighing) return;
    this.#told[i] = this.#weighing;
    this.sum +=
      number === 1
        ? (this.#present[i] as number)
        : addend(this.model, i, number) - (this.#prepared.absent[i] as number);
  };

  #learn({ number, name }: Feature): number {
    const known = this.#known;
    // Filled up, not skipped over: V8 would make a table of an array with gaps.
    while (known.length <= number) known.push(undefined);
    const i = this.#prepared.index.get(name) ?? -1;
    known[number] = i;
    return i;
  }
}

const weighers = new WeakMap<LogisticModel, Weigher>();

/** `logOdds` of features as they are told, none of which is kept: nine uses in ten are weighed once and never asked about again. */
export function weigh(model: LogisticModel, describe: Describe): number {
  let weigher = weighers.get(model);
  if (weigher === undefined) {
    weigher = new Weigher(model);
    weighers.set(model, weigher);
  }
  weigher.begin();
  describe(weigher.add);
  return weigher.sum;
}

/** Probability of the positive class, 0 to 1. */
export function probability(model: LogisticModel, features: FeatureVector): number {
  return sigmoid(logOdds(model, features));
}

/** What each feature adds to the log-odds, heaviest first; features at their mean add nothing. */
export function contributions(
  model: LogisticModel,
  features: FeatureVector,
): { readonly feature: string; readonly weight: number }[] {
  return model.features
    .map((feature, i) => ({
      feature,
      weight:
        ((model.weights[i] ?? 0) * ((features.get(feature) ?? 0) - (model.means[i] ?? 0))) /
        (model.deviations[i] ?? 1),
    }))
    .filter(({ weight, feature }) => weight !== 0 && (features.get(feature) ?? 0) !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.feature < b.feature ? -1 : 1));
}
