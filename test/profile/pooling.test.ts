/** Figures that a border of a count could tip: pooling by hand, cells of one outcome, events of one mention. */
import { expect, test } from 'vitest';
import { pooledCorrelation, summariseRatio } from '../../src/profile/statistics/clusters.js';
import { mantelHaenszel } from '../../src/profile/statistics/mantel-haenszel.js';
import { estimatePooling } from '../../src/profile/statistics/pooling.js';

test('the mean of pooled shares weighs each unit by what it stands on', () => {
  const { mean } = estimatePooling([
    { shares: [0.2, 0.8], effective: 10 },
    { shares: [0.6, 0.4], effective: 30 },
    { shares: [0, 0], effective: 0 },
  ]);
  expect(mean[0]).toBeCloseTo((0.2 * 10 + 0.6 * 30) / 40, 12);
  expect(mean[1]).toBeCloseTo((0.8 * 10 + 0.4 * 30) / 40, 12);
});

test('cells in which all or none is chosen say nothing of how alike an article’s words are', () => {
  const pairs = { hits: [2, 0, 2, 0, 2, 0], totals: [2, 2, 2, 2, 2, 2] };
  const mixed = summariseRatio(pairs);
  const [all, none] = [2, 0].map((n) => summariseRatio({ ...pairs, hits: pairs.totals.map(() => n) }));
  const alone = pooledCorrelation([mixed]);
  expect(alone).toBeGreaterThan(0.3);
  expect(pooledCorrelation([mixed, all, none].filter((s) => s !== undefined))).toBe(alone);
});

test('events with one mention a side are tested like any other', () => {
  const tables = Array.from({ length: 4 }, () => ({ a: 1, b: 0, c: 0, d: 1 }));
  const result = mantelHaenszel(tables);
  expect(result?.strata).toBe(4);
  // Of each 2 mentions the surplus is 1 − 1/2 and its variance 1·1·1·1 / (4·1).
  expect(result?.variance).toBeCloseTo(4 / 4, 12);
  expect(result?.chiSquared).toBeCloseTo((4 / 2 - 1 / 2) ** 2 / (4 / 4), 12);
});
