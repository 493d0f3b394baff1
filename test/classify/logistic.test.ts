import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, test } from 'vitest';
import { contributions, logOdds, probability } from '../../src/classify/model/logistic.js';
import { crossValidate, type Example, foldOf, trainLogistic } from '../../src/classify/model/training.js';

/** Uniform numbers in [0, 1) from a seed. */
function uniform(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => (generator.next() >>> 0) / 2 ** 32;
}

/** Examples whose truth is drawn from a known model: log-odds 0.5 + 2a − 1.5b, c without effect. */
function synthetic(n: number, seed: number): Example[] {
  const draw = uniform(seed);
  return Array.from({ length: n }, (_, i) => {
    const [a, b, c] = [draw() * 2 - 1, draw() < 0.5 ? 1 : 0, draw()];
    const p = 1 / (1 + Math.exp(-(0.5 + 2 * a - 1.5 * b)));
    return {
      features: new Map([
        ['a', a],
        ['b', b],
        ['c', c],
      ]),
      positive: draw() < p,
      article: `article-${i % 50}`,
    };
  });
}

const examples = synthetic(3000, 11);
const model = trainLogistic(examples);
/** A feature's weight on its own scale. */
const slope = (name: string): number => {
  const i = model.features.indexOf(name);
  return (model.weights[i] ?? 0) / (model.deviations[i] ?? 1);
};

describe('the adapter of ml-logistic-regression', () => {
  test('recovers the weights and the intercept that made the data', () => {
    expect(slope('a')).toBeGreaterThan(1.7);
    expect(slope('a')).toBeLessThan(2.3);
    expect(slope('b')).toBeGreaterThan(-1.8);
    expect(slope('b')).toBeLessThan(-1.2);
    expect(Math.abs(slope('c'))).toBeLessThan(0.35);
    expect(logOdds(model, new Map([['c', 0.5]]))).toBeGreaterThan(0.2);
    expect(logOdds(model, new Map([['c', 0.5]]))).toBeLessThan(0.8);
  });

  test('its probabilities are calibrated', () => {
    const sure = examples.filter((e) => probability(model, e.features) > 0.8);
    const right = sure.filter((e) => e.positive).length / sure.length;
    expect(right).toBeGreaterThan(0.8);
    expect(right).toBeLessThan(0.95);
  });

  test('the same examples make the same model, to the byte', () => {
    expect(JSON.stringify(trainLogistic(synthetic(400, 3)))).toBe(
      JSON.stringify(trainLogistic(synthetic(400, 3))),
    );
  });

  test('held-out probabilities are worse than chance on pure noise in no fold, better on signal', () => {
    const held = crossValidate(examples);
    const right = held.filter((p, i) => p >= 0.5 === examples[i]?.positive).length / held.length;
    expect(right).toBeGreaterThan(0.68);
    const folds = new Set(examples.map((e) => foldOf(e.article)));
    expect(folds.size).toBe(5);
  });

  test('contributions add up to the log-odds', () => {
    const features = new Map([
      ['a', 0.4],
      ['b', 1],
      ['c', 0.9],
    ]);
    const sum = contributions(model, features).reduce((total, { weight }) => total + weight, model.intercept);
    expect(sum).toBeCloseTo(logOdds(model, features), 9);
  });

  test('refuses examples of one class', () => {
    expect(() => trainLogistic(examples.filter((e) => e.positive))).toThrow(RangeError);
  });
});
