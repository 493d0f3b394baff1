import { expect, test } from 'vitest';
import { byEvents } from '../../src/profile/compare/by-event.js';
import { groupStrata } from '../../src/profile/statistics/strata.js';

/** Articles of one mention each, by event: those of side A, then of side B, each a hit or not. */
function joined(events: readonly (readonly [a: readonly number[], b: readonly number[]])[]) {
  const articles = events.flatMap(([a, b], event) => [
    ...a.map((hit) => ({ hit, sideA: 1, event })),
    ...b.map((hit) => ({ hit, sideA: 0, event })),
  ]);
  return {
    hits: Float64Array.from(articles, ({ hit }) => hit),
    totals: Float64Array.from(articles, () => 1),
    sideA: Uint8Array.from(articles, ({ sideA }) => sideA),
    strata: groupStrata(Int32Array.from(articles, ({ event }) => event)),
    sharedEvents: events.length,
  };
}

test('events in which nobody chooses it, or everybody, say nothing of how much one side prefers it', () => {
  const telling = Array.from(
    { length: 4 },
    () =>
      [
        [1, 1, 1],
        [0, 0, 0],
      ] as const,
  );
  const silent = Array.from({ length: 30 }, (_, k) => {
    const hit = k % 2;
    return [
      [hit, hit, hit],
      [hit, hit, hit],
    ] as const;
  });
  const alone = byEvents(joined(telling), 0.05);
  expect(alone?.oddsRatio).toBeCloseTo(49, 8);
  expect(byEvents(joined([...telling, ...silent]), 0.05)).toEqual(alone);
});
