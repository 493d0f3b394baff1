import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, test } from 'vitest';
import { heldOutChoices, type Question, trainChoice } from '../../src/classify/model/choice.js';
import { type LogisticModel, logOdds } from '../../src/classify/model/logistic.js';

/** Uniform numbers in [0, 1) from a seed. */
function uniform(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => (generator.next() >>> 0) / 2 ** 32;
}

/** Questions of four options, the answer drawn by weights 2 for a and −1.5 for b; `shared` is the same in all options of a question. */
function synthetic(n: number, seed: number): Question[] {
  const draw = uniform(seed);
  return Array.from({ length: n }, (_, i) => {
    const shared = draw();
    const options = Array.from({ length: 4 }, () => ({
      a: draw() * 2 - 1,
      b: draw() < 0.5 ? 1 : 0,
    }));
    const weights = options.map(({ a, b }) => Math.exp(2 * a - 1.5 * b));
    let point = draw() * weights.reduce((sum, one) => sum + one, 0);
    let answer = 0;
    while (answer < 3 && point >= (weights[answer] as number)) {
      point -= weights[answer] as number;
      answer++;
    }
    return {
      article: `article-${i % 50}`,
      options: options.map(({ a, b }, at) => ({
        features: new Map([
          ['a', a],
          ['b', b],
          ['shared', shared],
        ]),
        positive: at === answer,
      })),
    };
  });
}

const questions = synthetic(3000, 7);
const model = trainChoice(questions);
const weight = (name: string): number => model.weights[model.features.indexOf(name)] ?? 0;

/** Share of questions whose likeliest option is the right one. */
const accuracy = (of: readonly Question[], models: readonly (LogisticModel | undefined)[]): number =>
  of.filter(({ options }, i) => {
    const odds = options.map(({ features }) => logOdds(models[i] as LogisticModel, features));
    return options[odds.indexOf(Math.max(...odds))]?.positive;
  }).length / of.length;

describe('the conditional logit', () => {
  test('recovers the weights by which answers were chosen', () => {
    expect(weight('a')).toBeGreaterThan(1.75);
    expect(weight('a')).toBeLessThan(2.2);
    expect(weight('b')).toBeGreaterThan(-1.7);
    expect(weight('b')).toBeLessThan(-1.25);
  });

  test('what all options have in common says nothing', () => {
    expect(Math.abs(weight('shared'))).toBeLessThan(0.01);
  });

  test('chooses better than chance among articles that it has not seen', () => {
    const models = heldOutChoices(questions);
    expect(new Set(models).size).toBe(5);
    expect(accuracy(questions, models)).toBeGreaterThan(0.5);
  });

  test('the same questions make the same model, to the byte', () => {
    expect(JSON.stringify(trainChoice(synthetic(200, 3)))).toBe(
      JSON.stringify(trainChoice(synthetic(200, 3))),
    );
  });

  test('refuses questions that leave nothing to choose', () => {
    const settled = questions.map(({ article, options }) => ({
      article,
      options: options.filter(({ positive }) => positive),
    }));
    expect(() => trainChoice(settled)).toThrow(RangeError);
    expect(heldOutChoices(settled).every((one) => one === undefined)).toBe(true);
  });
});
