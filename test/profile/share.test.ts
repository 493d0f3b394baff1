/** Intervals of shares and rates, at figures that can be checked by hand. */
import { describe, expect, test } from 'vitest';
import { type RatioSummary, summariseRatio } from '../../src/profile/statistics/clusters.js';
import { rateInterval, shareInterval } from '../../src/profile/statistics/share.js';

describe('the interval of a share', () => {
  const single = (hits: number, total: number): RatioSummary =>
    summariseRatio({
      hits: Array.from({ length: total }, (_, i) => (i < hits ? 1 : 0)),
      totals: new Array<number>(total).fill(1),
    });
  test('of one mention an article is near that of Wilson', () => {
    // R: prop.test(30, 100, correct = FALSE)$conf.int is 0.2189 to 0.3959; Student's t is a little wider.
    const { low, high } = shareInterval(single(30, 100), 0, 0.05);
    expect(low).toBeCloseTo(0.2189, 2);
    expect(high).toBeCloseTo(0.3959, 2);
    expect(high - low).toBeGreaterThan(0.3959 - 0.2189);
  });
  test('mirrors with the share and keeps to 0 and 1 where it is one of them', () => {
    const [few, many] = [30, 70].map((hits) => shareInterval(single(hits, 100), 0, 0.05));
    expect(many?.low).toBeCloseTo(1 - (few?.high ?? 0), 12);
    expect(many?.high).toBeCloseTo(1 - (few?.low ?? 0), 12);
    expect(shareInterval(single(0, 40), 0, 0.05).low).toBeCloseTo(0, 12);
    expect(shareInterval(single(40, 40), 0, 0.05).high).toBeCloseTo(1, 12);
  });
});

describe('the interval of a rate', () => {
  const rate = (hits: readonly number[]) =>
    rateInterval(summariseRatio({ hits: [...hits], totals: hits.map(() => 100) }), 1, 0.05);
  test('of even counts is that of a Poisson rate', () => {
    // 40 in 2000 words: (40 + t²/2 ± t√(40 + t²/4)) / 2000 with t = 2.093 of 19 degrees of freedom.
    const { low, high } = rate(new Array<number>(20).fill(2));
    expect(low).toBeCloseTo(0.01439, 5);
    expect(high).toBeCloseTo(0.0278, 5);
  });
  test('widens the more the counts crowd in a few articles', () => {
    const even = rate(new Array<number>(20).fill(2));
    const crowded = rate([20, 20, ...new Array<number>(18).fill(0)]);
    expect(crowded.low).toBeLessThan(even.low * 0.6);
    expect(crowded.high).toBeGreaterThan(even.high * 1.5);
  });
});
