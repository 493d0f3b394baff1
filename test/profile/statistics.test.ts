import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjustPValues } from '../../src/profile/statistics/benjamini-hochberg.js';
import { sharesBetween, testChanges } from '../../src/profile/statistics/change-points.js';
import { summariseRatio } from '../../src/profile/statistics/clusters.js';
import { skewedTail } from '../../src/profile/statistics/distributions.js';
import { divergenceBias, jensenShannon } from '../../src/profile/statistics/jensen-shannon.js';
import { mantelHaenszel } from '../../src/profile/statistics/mantel-haenszel.js';
import { oddsRatio } from '../../src/profile/statistics/odds-ratio.js';
import { permutationTest } from '../../src/profile/statistics/permutation.js';
import { estimatePooling, pool } from '../../src/profile/statistics/pooling.js';
import { scaleToPlane } from '../../src/profile/statistics/scaling.js';
import { groupStrata } from '../../src/profile/statistics/strata.js';
import { logOddsDirichlet } from '../../src/statistics/log-odds.js';
import { randomStream } from '../../src/statistics/random.js';
import { drawSample, uniform } from './clustered-sample.js';

/** R's UCBAdmissions (Bickel, Hammel & O'Connell 1975): admitted and rejected men, admitted and rejected women, by department. */
const UCB_ADMISSIONS = [
  { a: 512, b: 313, c: 89, d: 19 },
  { a: 353, b: 207, c: 17, d: 8 },
  { a: 120, b: 205, c: 202, d: 391 },
  { a: 138, b: 279, c: 131, d: 244 },
  { a: 53, b: 138, c: 94, d: 299 },
  { a: 22, b: 351, c: 24, d: 317 },
];

describe('Cochran–Mantel–Haenszel', () => {
  test("agrees with R's mantelhaen.test on UCBAdmissions", () => {
    const result = mantelHaenszel(UCB_ADMISSIONS);
    expect(result?.oddsRatio).toBeCloseTo(0.9046968, 6);
    expect(result?.chiSquared).toBeCloseTo(1.4269, 4);
    expect(result?.p).toBeCloseTo(0.2323, 4);
    expect(result?.interval?.low).toBeCloseTo(0.7719, 3);
    expect(result?.interval?.high).toBeCloseTo(1.0603, 3);
  });
  test('swapping the sides inverts the odds ratio and keeps p', () => {
    const there = mantelHaenszel(UCB_ADMISSIONS);
    const back = mantelHaenszel(UCB_ADMISSIONS.map(({ a, b, c, d }) => ({ a: c, b: d, c: a, d: b })));
    expect((there?.oddsRatio ?? 0) * (back?.oddsRatio ?? 0)).toBeCloseTo(1, 10);
    expect(back?.p).toBeCloseTo(there?.p ?? 0, 10);
  });
  test('a design effect widens the interval and raises p', () => {
    const plain = mantelHaenszel(UCB_ADMISSIONS);
    const clustered = mantelHaenszel(UCB_ADMISSIONS, 0.05, 2);
    expect(clustered?.p).toBeGreaterThan(plain?.p ?? 1);
    expect(clustered?.interval?.low).toBeLessThan(plain?.interval?.low ?? 0);
  });
  test('tables that cannot inform give nothing', () => {
    expect(mantelHaenszel([{ a: 3, b: 4, c: 0, d: 0 }])).toBeUndefined();
    expect(mantelHaenszel([{ a: 3, b: 0, c: 5, d: 0 }])).toBeUndefined();
  });
  test("differing mixes of events alone give no odds ratio (Simpson's paradox)", () => {
    const tables = [
      { a: 90, b: 10, c: 9, d: 1 },
      { a: 1, b: 9, c: 10, d: 90 },
    ];
    expect(mantelHaenszel(tables)?.oddsRatio).toBeCloseTo(1, 10);
  });
});

describe('Benjamini–Hochberg', () => {
  test("agrees with R's p.adjust(method = 'BH')", () => {
    const q = adjustPValues([0.01, 0.04, 0.03, 0.005, 0.5]);
    [0.025, 0.05, 0.05, 0.025, 0.5].forEach((expected, i) => {
      expect(q[i]).toBeCloseTo(expected, 12);
    });
  });
  test('keeps order, never lowers p, never passes 1', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (p) => {
        const q = adjustPValues(p);
        q.forEach((value, i) => {
          expect(value).toBeGreaterThanOrEqual((p[i] as number) - 1e-12);
          expect(value).toBeLessThanOrEqual(1);
        });
        const order = p.map((_, i) => i).sort((i, j) => (p[i] as number) - (p[j] as number));
        order.slice(1).forEach((i, k) => {
          expect(q[i]).toBeGreaterThanOrEqual(q[order[k] as number] as number);
        });
      }),
    );
  });
});

describe('log-odds with a Dirichlet prior', () => {
  const sides = fc.record({
    count: fc.integer({ min: 0, max: 200 }),
    extra: fc.integer({ min: 1, max: 5000 }),
    referenceCount: fc.integer({ min: 0, max: 200 }),
    referenceExtra: fc.integer({ min: 1, max: 5000 }),
  });
  const input = (
    s: { count: number; extra: number; referenceCount: number; referenceExtra: number },
    priorTotal = 500,
  ) => {
    const [total, referenceTotal] = [s.count + s.extra, s.referenceCount + s.referenceExtra];
    const priorShare = (s.count + s.referenceCount + 1) / (total + referenceTotal + 2);
    return {
      count: s.count,
      total,
      referenceCount: s.referenceCount,
      referenceTotal,
      priorShare,
      priorTotal,
    };
  };
  test('swapping the sides flips the sign', () => {
    fc.assert(
      fc.property(sides, (s) => {
        const there = logOddsDirichlet(input(s));
        const back = logOddsDirichlet(
          input({
            count: s.referenceCount,
            extra: s.referenceExtra,
            referenceCount: s.count,
            referenceExtra: s.extra,
          }),
        );
        expect(back.logOdds).toBeCloseTo(-there.logOdds, 9);
        expect(back.z).toBeCloseTo(-there.z, 9);
      }),
    );
  });
  test('equal corpora give 0', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 9999 }), (count, extra) => {
        expect(
          logOddsDirichlet(input({ count, extra, referenceCount: count, referenceExtra: extra })).z,
        ).toBe(0);
      }),
    );
  });
  test('a score moves towards 0 as the prior grows', () => {
    fc.assert(
      fc.property(sides, (s) => {
        const near = Math.abs(logOddsDirichlet(input(s, 100)).logOdds);
        const far = Math.abs(logOddsDirichlet(input(s, 1e9)).logOdds);
        expect(far).toBeLessThanOrEqual(near + 1e-9);
        expect(far).toBeLessThan(1e-2);
      }),
    );
  });
});

describe('odds ratio', () => {
  const side = (hits: number, misses: number) =>
    summariseRatio({
      hits: Array.from({ length: hits + misses }, (_, i) => (i < hits ? 1 : 0)),
      totals: new Array<number>(hits + misses).fill(1),
    });
  test('of one mention an article is the plain one, with an interval near that of Woolf', () => {
    const { value, interval } = oddsRatio(side(30, 70), side(15, 85), 0, 0.05);
    expect(value).toBeCloseTo(30 / 70 / (15 / 85), 10);
    expect(Math.log(interval.low)).toBeCloseTo(
      Math.log(value) - 1.972 * Math.sqrt(1 / 30 + 1 / 70 + 1 / 15 + 1 / 85),
      1,
    );
  });
  test('stays finite when a count is 0', () => {
    const { value, interval } = oddsRatio(side(10, 10), side(0, 20), 0.3, 0.05);
    expect(Number.isFinite(value)).toBe(true);
    expect(interval.high).toBeLessThan(Number.POSITIVE_INFINITY);
  });
});

interface Unlike {
  /** Articles of a side, and their mentions beyond the first. */
  readonly a: number;
  readonly b: number;
  readonly extraA: number;
  readonly extraB: number;
}

describe('permutation', () => {
  /** Clustered articles of two sides in two events whose shares differ. */
  const sample = (seed: number, m: number, effect: number) => {
    const random = randomStream(seed, 'permutation sample');
    const totals = Array.from({ length: m }, () => 1 + random.below(4));
    const strata = totals.map(() => random.below(2));
    const sideA = totals.map((_, i) => (uniform(random) < (strata[i] ? 0.7 : 0.3) ? 1 : 0));
    const hits = totals.map((n, i) => {
      const share = (strata[i] ? 0.7 : 0.2) + effect * (sideA[i] as number);
      return uniform(random) < 0.5 ? (uniform(random) < share ? n : 0) : Math.round(n * share);
    });
    return { totals, strata, sideA, hits };
  };
  const stratified = ({ hits, totals, sideA, strata }: ReturnType<typeof sample>) => ({
    parts: [{ hits, totals }],
    sideA,
    strata: groupStrata(strata),
  });
  test('p is level when only the mix of events differs', () => {
    let rejected = 0;
    for (let seed = 0; seed < 400; seed++) {
      if (permutationTest(stratified(sample(seed, 60, 0)), 499, randomStream(seed, 'null')).p <= 0.05)
        rejected++;
    }
    expect(rejected / 400).toBeLessThan(0.08);
    expect(rejected / 400).toBeGreaterThan(0.02);
  });
  test('a real difference is found', () => {
    expect(permutationTest(stratified(sample(5, 200, 0.25)), 1999, randomStream(5, 'real')).p).toBeLessThan(
      0.001,
    );
  });
  /** Articles of two sides that differ in number and in size, without a difference of words: how often p is at most the level. */
  const rejections = (design: Unlike, level: number, runs: number): number => {
    const random = randomStream(7, JSON.stringify(design));
    let rejected = 0;
    for (let run = 0; run < runs; run++) {
      const side = (articles: number, extraMentions: number) =>
        drawSample({ articles, extraMentions, share: 0.3, correlation: 0.5 }, random);
      const [a, b] = [side(design.a, design.extraA), side(design.b, design.extraB)];
      const hits = [...a.hits, ...b.hits];
      const input = {
        parts: [{ hits, totals: [...a.totals, ...b.totals] }],
        sideA: hits.map((_, i) => (i < design.a ? 1 : 0)),
        strata: groupStrata(hits.map(() => 0)),
      };
      if (permutationTest(input, 499, randomStream(run, 'unlike')).p <= level) rejected++;
    }
    return rejected / runs;
  };
  test.each([
    { a: 60, b: 300, extraA: 3, extraB: 0.5 },
    { a: 60, b: 300, extraA: 0.5, extraB: 3 },
    { a: 30, b: 100, extraA: 3, extraB: 0.5 },
  ])('p is near its level when the articles of one side are longer: %o', (design) => {
    expect(rejections(design, 0.05, 400)).toBeLessThan(0.11);
    expect(rejections(design, 0.05, 400)).toBeGreaterThan(0.02);
  });
  test('no p is plainly small where relabellings show none: a rare option, a side of few articles, sizes far apart', () => {
    const random = randomStream(9, 'rare');
    for (let run = 0; run < 60; run++) {
      const totals = Array.from({ length: 1550 }, () => Math.ceil(uniform(random) ** -0.8));
      const hits = totals.map((n) => (uniform(random) < 0.006 ? n : 0));
      const sideA = totals.map((_, i) => (i < 50 ? 1 : 0));
      const strata = groupStrata(totals.map(() => 0));
      const { p } = permutationTest(
        { parts: [{ hits, totals }], sideA, strata },
        999,
        randomStream(run, 'p'),
      );
      expect(p).toBeGreaterThan(1e-4);
    }
  });
  test('the skewed tail is the normal one without skewness and never below it', () => {
    expect(skewedTail(1.959964, 0)).toBeCloseTo(0.025, 5);
    expect(skewedTail(3, 0.8)).toBeGreaterThan(skewedTail(3, 0));
    expect(skewedTail(3, -0.8)).toBe(skewedTail(3, 0));
  });
});

describe('partial pooling', () => {
  test('units that do not differ share the mean; units that do keep their own shares', () => {
    const same = estimatePooling([0.3, 0.31, 0.29].map((p) => ({ shares: [p, 1 - p], effective: 50 })));
    expect(pool(0.31, 50, same.mean[0] as number, same.strength)).toBeCloseTo(0.3, 2);
    const apart = estimatePooling([0.05, 0.5, 0.95].map((p) => ({ shares: [p, 1 - p], effective: 500 })));
    expect(pool(0.95, 500, apart.mean[0] as number, apart.strength)).toBeGreaterThan(0.94);
  });
  test('the strength is that of moments: two units of 10 whose shares are 0.2 and 0.8', () => {
    const units = [0.2, 0.8].map((share) => ({ shares: [share, 1 - share], effective: 10 }));
    // Between 2 × 10 × 2 × 0.09 = 3.6, over one degree; within 2 × 10 × 0.32 / 18; scale (20 − 200 / 20) / 1.
    const within = 6.4 / 18;
    const component = (3.6 - within) / 10;
    const { mean, strength } = estimatePooling(units);
    expect(mean.map((share) => Math.round(share * 1e9) / 1e9)).toEqual([0.5, 0.5]);
    expect(strength).toBeCloseTo(within / component, 10);
  });
  test('a pooled share lies between the raw one and the mean, nearer the mean for smaller counts', () => {
    const { mean, strength } = estimatePooling(
      [0.1, 0.3, 0.6].map((p) => ({ shares: [p, 1 - p], effective: 80 })),
    );
    const [small, large] = [3, 300].map((n) => pool(0.9, n, mean[0] as number, strength)) as [number, number];
    expect(small).toBeGreaterThan(mean[0] as number);
    expect(large).toBeGreaterThan(small);
    expect(large).toBeLessThan(0.9);
  });
});

describe('Jensen–Shannon', () => {
  test('is 0 for equal, 1 for disjoint, symmetric between', () => {
    expect(jensenShannon([3, 6], [1, 2])).toBeCloseTo(0, 12);
    expect(jensenShannon([3, 0], [0, 2])).toBeCloseTo(1, 12);
    expect(jensenShannon([3, 1], [1, 3])).toBeCloseTo(jensenShannon([1, 3], [3, 1]), 12);
  });
  test('the bias of small counts is what two samples of one distribution show', () => {
    const random = randomStream(3, 'bias');
    const draw = (): number[] => {
      const counts = [0, 0, 0, 0];
      for (let i = 0; i < 40; i++) {
        const k = random.below(4);
        counts[k] = (counts[k] as number) + 1;
      }
      return counts;
    };
    let sum = 0;
    for (let run = 0; run < 2000; run++) sum += jensenShannon(draw(), draw());
    expect(Math.abs(sum / 2000 / divergenceBias(4, 40, 40) - 1)).toBeLessThan(0.1);
  });
});

describe('scaling', () => {
  test('recovers a map whose distances are given, with no stress', () => {
    const points = [
      [0, 0],
      [3, 0],
      [0, 4],
      [5, 5],
    ] as const;
    const distances = points.map((p) => points.map((q) => Math.hypot(p[0] - q[0], p[1] - q[1])));
    const map = scaleToPlane(distances);
    expect(map.stress).toBeLessThan(1e-4);
    map.points.forEach((p, i) => {
      map.points.forEach((q, j) => {
        expect(Math.hypot(p.x - q.x, p.y - q.y)).toBeCloseTo((distances[i] as number[])[j] as number, 3);
      });
    });
  });
  test('four points all as far apart cannot be mapped, and the stress says so', () => {
    const distances = [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => (i === j ? 0 : 1)));
    expect(scaleToPlane(distances).stress).toBeGreaterThan(0.1);
  });
});

describe('change points', () => {
  type Levels = readonly (readonly [from: number, share: number])[];
  const days = (seed: number, levels: Levels, length = 60) => {
    const random = randomStream(seed, 'days');
    return Array.from({ length }, (_, d) => {
      const share = levels.findLast(([from]) => from <= d)?.[1] ?? 0;
      const total = 4 + random.below(8);
      let hits = 0;
      for (let k = 0; k < total; k++) if (uniform(random) < share) hits++;
      return { hits, total };
    });
  };
  /** Days of which three at a time tell of one event: alike without any change of the long run. */
  const eventfulDays = (seed: number) => {
    const random = randomStream(seed, 'events');
    return Array.from({ length: 20 }, () => 0.1 + 0.4 * uniform(random)).flatMap((share, e) =>
      days(seed * 100 + e, [[0, share]], 3),
    );
  };
  const claimed = (series: ReturnType<typeof days>, seed: number, draws = 999) =>
    testChanges(series, draws, 0.05, randomStream(seed, 'test')).filter(({ p }) => p <= 0.05);

  test('a step is found near its day, with the shares on its sides', () => {
    const series = days(1, [
      [0, 0.2],
      [33, 0.6],
    ]);
    const [change, ...others] = claimed(series, 1);
    expect(others).toEqual([]);
    expect(change?.p).toBeLessThan(0.01);
    expect(Math.abs((change?.at ?? 0) - 33)).toBeLessThanOrEqual(3);
    const [before, after] = sharesBetween(series, [change?.at ?? 0]);
    expect(Math.abs((before as number) - 0.2)).toBeLessThan(0.1);
    expect(Math.abs((after as number) - 0.6)).toBeLessThan(0.1);
  });
  test('two steps are both found', () => {
    let both = 0;
    for (let seed = 1; seed <= 10; seed++) {
      const places = claimed(
        days(
          seed,
          [
            [0, 0.2],
            [30, 0.7],
            [60, 0.3],
          ],
          90,
        ),
        seed,
      ).map(({ at }) => at);
      if ([30, 60].every((at) => places.some((found) => Math.abs(found - at) <= 3))) both++;
    }
    expect(both).toBeGreaterThanOrEqual(9);
  });
  test('of two stretches tested at once each pays for both', () => {
    const series = days(
      4,
      [
        [0, 0.2],
        [30, 0.8],
      ],
      60,
    );
    const [first, ...parts] = testChanges(series, 199, 0.05, randomStream(4, 'test'));
    expect(first?.p).toBeLessThan(0.05);
    expect(parts).toHaveLength(2);
    // With every draw made or stopped early, p alone would be under one half for one of two stretches without a change.
    const alone = (from: number, to: number): number =>
      testChanges(series.slice(from, to), 9999, 0.05, randomStream(4, 'alone'))[0]?.p ?? Number.NaN;
    const at = first?.at ?? 0;
    for (const [part, p] of [alone(0, at), alone(at, 60)].entries())
      expect(Math.abs((parts[part]?.p ?? 0) - Math.min(1, 2 * p))).toBeLessThan(0.15);
  });
  test('none is claimed more often than alpha without one, nor a second one beside the first', () => {
    let [flat, second] = [0, 0];
    for (let seed = 0; seed < 300; seed++) {
      if (claimed(days(seed, [[0, 0.3]]), seed, 199).length > 0) flat++;
      if (
        claimed(
          days(seed, [
            [0, 0.15],
            [30, 0.6],
          ]),
          seed,
          199,
        ).length > 1
      )
        second++;
    }
    // Binomial(300, 0.05) passes 24 once in 100.
    expect(flat).toBeLessThanOrEqual(24);
    expect(second).toBeLessThanOrEqual(24);
  });
  test('days that are alike because they tell of one event are not taken for a change', () => {
    let wrong = 0;
    for (let seed = 0; seed < 300; seed++) if (claimed(eventfulDays(seed), seed, 199).length > 0) wrong++;
    expect(wrong).toBeLessThanOrEqual(24);
  });
  test('too few days or mentions are not tested', () => {
    expect(testChanges(days(1, [[0, 0.5]], 9), 199, 0.05, randomStream(1, 'short'))).toEqual([]);
    const sparse = Array.from({ length: 40 }, () => ({ hits: 0, total: 0.9 }));
    expect(testChanges(sparse, 199, 0.05, randomStream(1, 'sparse'))).toEqual([]);
  });
});
