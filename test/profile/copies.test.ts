import { describe, expect, test } from 'vitest';
import { addArticle, compare, emptyAggregate } from '../../src/profile/index.js';
import { randomStream } from '../../src/statistics/random.js';
import { uniform } from './clustered-sample.js';
import { syntheticPress } from './synthetic-press.js';

const CAMPS = { x: ['x1', 'x2', 'x3', 'x4'], y: ['y1', 'y2', 'y3', 'y4'] } as const;
const outlets = Object.fromEntries(
  Object.entries(CAMPS).flatMap(([camp, names]) => names.map((name) => [name, { camp }])),
);

/** Each article of one paper is given to a camp by chance, and all four of the camp print it. */
function printed(seed: number) {
  const random = randomStream(seed, 'copies');
  const aggregate = emptyAggregate();
  for (const article of syntheticPress({ seed, outlets: ['alif'], events: 160 })) {
    for (const outlet of CAMPS[uniform(random) < 0.5 ? 'x' : 'y'])
      addArticle(aggregate, { ...article, outlet, source: { ...article.source, path: outlet } });
  }
  return compare(aggregate, { options: { permutations: 499 }, outlets, groupBy: ['camp'] });
}

describe('a text that several outlets of a side print', () => {
  const results = Array.from({ length: 8 }, (_, seed) => printed(seed + 1));
  test('is one witness to a contrast', () => {
    const contrasts = results
      .flatMap((result) => result.contrasts)
      .filter(({ a, b }) => a.unit === 'camp=x' && b.unit === 'camp=y');
    expect(contrasts.length).toBeGreaterThan(20);
    const share = (of: typeof contrasts): number => of.length / contrasts.length;
    expect(share(contrasts.filter(({ p }) => p <= 0.05))).toBeLessThan(0.15);
    const excluding = contrasts.filter(({ differenceInterval: { low, high } }) => low > 0 || high < 0);
    expect(share(excluding)).toBeLessThan(0.15);
    expect(contrasts.filter(({ supported }) => supported).length).toBeLessThanOrEqual(1);
  });
  test('is one article of every figure of a group, with the mentions of all its printings', () => {
    const [result] = results;
    const cells = (unit: string) => result?.legitimacy.filter((x) => x.unit === unit) ?? [];
    expect(cells('camp=x').map(({ articles }) => articles)).toEqual(
      cells('x1').map(({ articles }) => articles),
    );
    expect(cells('camp=x').map(({ mentions }) => mentions)).toEqual(
      cells('x1').map(({ mentions }) => 4 * mentions),
    );
  });
  test('is one witness to a key term', () => {
    const claimed = results
      .flatMap(({ keyness }) => keyness)
      .filter(({ unit, q }) => unit === 'camp=x' && q <= 0.05);
    expect(claimed.length).toBeLessThanOrEqual(1);
  });
});
