import { describe, expect, test } from 'vitest';
import { addArticle, compare, emptyAggregate } from '../../src/profile/index.js';
import { pooledCorrelation, summariseRatio } from '../../src/profile/statistics/clusters.js';
import { pooledDispersion, rateInterval, shareInterval } from '../../src/profile/statistics/share.js';
import { randomStream } from '../../src/statistics/random.js';
import { bootstrapShare } from './cluster-bootstrap.js';
import { drawSample, uniform } from './clustered-sample.js';
import { syntheticPress } from './synthetic-press.js';

const RUNS = 1500;

describe('intervals of shares, clustered by article', () => {
  test.each([
    { articles: 12, share: 0.3, correlation: 0.3, extraMentions: 1 },
    { articles: 20, share: 0.1, correlation: 0.6, extraMentions: 2 },
    { articles: 30, share: 0.5, correlation: 0, extraMentions: 1 },
    { articles: 60, share: 0.25, correlation: 0.3, extraMentions: 3 },
    { articles: 60, share: 0.1, correlation: 0.8, extraMentions: 3 },
    { articles: 200, share: 0.05, correlation: 0.3, extraMentions: 1 },
    { articles: 400, share: 0.5, correlation: 0.6, extraMentions: 2 },
  ])('cover the truth in 93 to 97 of 100: %o', (design) => {
    const random = randomStream(11, JSON.stringify(design));
    let covered = 0;
    for (let run = 0; run < RUNS; run++) {
      const cells = Array.from({ length: 6 }, () => summariseRatio(drawSample(design, random)));
      const [first] = cells;
      if (!first) throw new Error('no cell');
      const { low, high } = shareInterval(first, pooledCorrelation(cells), 0.05);
      if (low <= design.share && design.share <= high) covered++;
    }
    expect(covered / RUNS).toBeGreaterThanOrEqual(0.93);
    expect(covered / RUNS).toBeLessThanOrEqual(0.97);
  });

  test('agree with the cluster bootstrap where that can be trusted', () => {
    const random = randomStream(12, 'agreement');
    for (const share of [0.2, 0.5]) {
      const sample = drawSample({ articles: 300, share, correlation: 0.4, extraMentions: 2 }, random);
      const summary = summariseRatio(sample);
      const analytic = shareInterval(summary, pooledCorrelation([summary]), 0.05);
      const boot = bootstrapShare(sample, 2000, 0.05, random);
      expect(Math.abs(analytic.low - boot.low)).toBeLessThan(0.01);
      expect(Math.abs(analytic.high - boot.high)).toBeLessThan(0.01);
    }
  });
});

describe('intervals of rates', () => {
  test.each([
    { articles: 20, rate: 0.001, dispersion: 3 },
    { articles: 40, rate: 0.0005, dispersion: 5 },
    { articles: 100, rate: 0.0005, dispersion: 5 },
  ])('cover the truth where a few articles have most of the words: %o', ({ articles, rate, dispersion }) => {
    const random = randomStream(13, `rates ${articles}`);
    const poisson = (mean: number): number => {
      let [count, left] = [0, uniform(random)];
      while (left > Math.exp(-mean)) {
        count++;
        left *= uniform(random);
      }
      return count;
    };
    const outlet = () => {
      const totals = Array.from({ length: articles }, () => 100 + random.below(700));
      const hits = totals.map((n) => (uniform(random) < 1 / dispersion ? poisson(n * rate * dispersion) : 0));
      return summariseRatio({ hits, totals });
    };
    let covered = 0;
    for (let run = 0; run < RUNS; run++) {
      const outlets = Array.from({ length: 5 }, outlet);
      const { low, high } = rateInterval(
        outlets[0] as (typeof outlets)[number],
        pooledDispersion(outlets),
        0.05,
      );
      if (low <= rate && rate <= high) covered++;
    }
    expect(covered / RUNS).toBeGreaterThanOrEqual(0.93);
  });
});

describe('false discoveries', () => {
  test('are held when no paper has a habit: any claim in at most about one collection in twenty', () => {
    let collections = 0;
    let tests = 0;
    for (let seed = 100; seed < 140; seed++) {
      const aggregate = emptyAggregate();
      for (const a of syntheticPress({ seed, outlets: ['alif', 'ba', 'ta'], events: 120 }))
        addArticle(aggregate, a);
      const { contrasts } = compare(aggregate, { options: { permutations: 999, seed } });
      tests += contrasts.length;
      if (contrasts.some((c) => c.supported)) collections++;
    }
    expect(tests).toBeGreaterThan(800);
    // Binomial(40, 0.05) passes 5 once in 70.
    expect(collections).toBeLessThanOrEqual(5);
  });
});
