import { expect, test } from 'vitest';
import { nearestActor } from '../../src/classify/measure/nearest.js';
import { stancePairs } from '../../src/classify/measure/stances.js';
import type { ActorStance, Stance } from '../../src/types/mention.js';

const stance = (actor: string, said: Stance, mentions: number): ActorStance => ({
  ...{ actor, stance: said, probability: 0.9, score: 0, mentions },
});

test('of several actors beyond the codebook the most mentioned answers for `other`, in whatever order', () => {
  const label = { actor: 'other', stance: 'hostile' as const };
  const [often, seldom] = [stance('polisario', 'hostile', 5), stance('makhzen', 'sympathetic', 1)];
  for (const reported of [
    [often, seldom],
    [seldom, often],
  ])
    expect(stancePairs([label], reported)[0]?.predicted).toBe('hostile');
  // An actor reported as `other` itself is the one that is meant.
  expect(stancePairs([label], [often, stance('other', 'neutral', 1)])[0]?.predicted).toBe('neutral');
});

test('of two actors equally near a word the one that follows is taken', () => {
  const reference = (id: string, at: number) => ({ actor: { id }, first: at, last: at });
  const near = (...references: ReturnType<typeof reference>[]) =>
    nearestActor(
      { references } as unknown as Parameters<typeof nearestActor>[0],
      { firstWord: 5, lastWord: 5 } as Parameters<typeof nearestActor>[1],
    )?.actor;
  expect(near(reference('isis', 3), reference('houthi', 7))).toBe('houthi');
  expect(near(reference('isis', 3), reference('houthi', 8))).toBe('isis');
  expect(near()).toBeUndefined();
});
