import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, test } from 'vitest';
import { scoresOf, softmax, trainMultinomial } from '../../src/classify/model/multinomial.js';

const LABELS = ['low', 'middle', 'high'] as const;
type Label = (typeof LABELS)[number];

/** Uniform numbers in [0, 1) from a seed. */
function uniform(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => (generator.next() >>> 0) / 2 ** 32;
}

/** The chances by which labels are drawn: `a` speaks for high and against low, `b`, a hundred times as large, for the middle. */
const truth = (a: number, b: number): number[] => softmax([-2 * a, 0.015 * b, 2 * a]);

function synthetic(n: number, seed: number) {
  const draw = uniform(seed);
  return Array.from({ length: n }, () => {
    const [a, b, noise] = [draw() * 2 - 1, draw() * 100, draw()];
    const [low = 0, middle = 0] = truth(a, b);
    const point = draw();
    const label: Label = point < low ? 'low' : point < low + middle ? 'middle' : 'high';
    return {
      features: new Map([
        ['a', a],
        ['b', b],
        ['noise', noise],
      ]),
      label,
    };
  });
}

const examples = synthetic(6000, 5);
const models = trainMultinomial(examples, LABELS);
const told = (a: number, b: number): number[] =>
  softmax(
    scoresOf(
      models,
      LABELS,
      new Map([
        ['a', a],
        ['b', b],
        ['noise', 0.5],
      ]),
    ),
  );

describe('the multinomial logit', () => {
  test('gives the probabilities by which labels were drawn, whatever the size of a feature', () => {
    for (const [a, b] of [
      [-0.8, 20],
      [0, 90],
      [0.7, 50],
    ] as const) {
      const expected = truth(a, b);
      told(a, b).forEach((p, c) => {
        expect(Math.abs(p - (expected[c] as number))).toBeLessThan(0.06);
      });
    }
  });

  test('has weights that sum to nothing over the classes: what speaks for one speaks against the others', () => {
    for (const [j] of models.low.features.entries()) {
      const sum = LABELS.reduce((all, label) => all + (models[label].weights[j] as number), 0);
      expect(Math.abs(sum)).toBeLessThan(1e-3);
    }
  });

  test('makes scores of any size probabilities', () => {
    expect(softmax([1000, 0, -1000])).toEqual([1, 0, 0]);
    expect(softmax([3, 3])).toEqual([0.5, 0.5]);
  });

  test('is the same on every run', () => {
    const few = synthetic(300, 2);
    expect(trainMultinomial(few, LABELS)).toEqual(trainMultinomial(few, LABELS));
  });

  test('does not train where a class has no example', () => {
    const two = examples.filter(({ label }) => label !== 'middle');
    expect(() => trainMultinomial(two, LABELS)).toThrow(new RangeError('no example of middle'));
  });
});
