import { describe, expect, test } from 'vitest';
import { addArticle, compare, emptyAggregate } from '../../src/profile/index.js';
import { randomStream } from '../../src/statistics/random.js';
import type { Comparison, Polarity, ScoredArticle } from '../../src/types/index.js';
import { uniform } from './clustered-sample.js';
import { syntheticPress } from './synthetic-press.js';

/** By choice set the chance of its loaded word, and the words. */
const SETS = {
  death: { loaded: 0.3, terms: ['martyr', 'killed'], polarity: 1 },
  'armed-group': { loaded: 0.6, terms: ['militia', 'forces'], polarity: -1 },
} as const;

/** Papers of which one tells more of the dead, another more of fighters; `habit` adds to the chance of a loaded word of fighters. */
function papers(seed: number, habit: Readonly<Record<string, number>> = {}): ScoredArticle[] {
  const random = randomStream(seed, 'mix of choices');
  const ofDead: Readonly<Record<string, number>> = { alif: 0.8, ba: 0.2, ta: 0.5 };
  return syntheticPress({ seed, outlets: Object.keys(ofDead), events: 150 }).map((article) => {
    const draw = (choice: keyof typeof SETS) => {
      const { loaded, terms, polarity } = SETS[choice];
      const more = choice === 'armed-group' ? (habit[article.outlet] ?? 0) : 0;
      return uniform(random) < loaded + more
        ? { choice, term: terms[0], polarity: polarity as Polarity }
        : { choice, term: terms[1], polarity: 0 as Polarity };
    };
    const choice = uniform(random) < (ofDead[article.outlet] as number) ? 'death' : 'armed-group';
    const fixed = uniform(random) < 0.5 ? draw(choice) : undefined;
    return { ...article, mentions: article.mentions.map((m) => ({ ...m, ...(fixed ?? draw(choice)) })) };
  });
}

function compared(articles: readonly ScoredArticle[]): Comparison {
  const aggregate = emptyAggregate();
  for (const article of articles) addArticle(aggregate, article);
  return compare(aggregate, { options: { permutations: 999 } });
}

const indices = ({ contrasts }: Comparison) => contrasts.filter(({ measure }) => measure.kind === 'index');

test('the index is of the choice sets that a study names, as its shares are; events keep the names of the others', () => {
  const aggregate = emptyAggregate();
  for (const article of papers(1)) addArticle(aggregate, article);
  const options = { permutations: 9, choices: ['death'] };
  const named = compare(aggregate, { options });
  const whole = compare(aggregate, { options: { permutations: 9 } });
  for (const { unit, actor, mentions, value } of named.legitimacy) {
    const [cell] = whole.choices.filter(
      (c) => c.unit === unit && c.actor === actor && c.choice === 'death' && c.voice === 'own',
    );
    const positive = cell?.options.find(({ term }) => term === 'martyr')?.mentions ?? 0;
    expect([mentions, value * mentions]).toEqual([cell?.mentions, expect.closeTo(positive, 9)]);
  }
  expect(named.legitimacy.length).toBeGreaterThan(0);
  expect(named.choices.every(({ choice }) => choice === 'death')).toBe(true);
  expect(named.choiceSets.map(({ id }) => id).sort()).toEqual(['armed-group', 'death']);
});

describe('the index of two sides', () => {
  test('is not apart where only the mix of choice sets is', () => {
    let [tests, claimed, rejected] = [0, 0, 0];
    for (let seed = 1; seed <= 8; seed++) {
      const found = indices(compared(papers(seed)));
      tests += found.length;
      claimed += found.filter(({ supported }) => supported).length;
      rejected += found.filter(({ p }) => p <= 0.05).length;
    }
    expect(tests).toBeGreaterThan(30);
    // Binomial(8, 0.05) passes 2 once in 170.
    expect(claimed).toBeLessThanOrEqual(2);
    expect(rejected / tests).toBeLessThan(0.15);
  });
  test('is apart where the words are, by as much as within the sets', () => {
    const found = indices(compared(papers(2, { ba: 0.35 }))).filter(({ a, b }) =>
      [a.unit, b.unit].every((unit) => unit === 'ba' || unit === 'ta'),
    );
    expect(found.some(({ supported }) => supported)).toBe(true);
  });
  test('is the difference of the values, each within its interval', () => {
    for (const { a, b, difference } of indices(compared(papers(3)))) {
      expect(difference).toBeCloseTo(a.value - b.value, 12);
      for (const { value, interval } of [a, b]) {
        expect(interval?.low).toBeLessThanOrEqual(value);
        expect(interval?.high).toBeGreaterThanOrEqual(value);
      }
    }
  });
});
