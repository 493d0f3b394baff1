import { expect, test } from 'vitest';
import { TONE_BIT } from '../../src/lexicon/bits.js';

test('every tone has a bit of its own: a number holds 31 of them', () => {
  const bits = Object.values(TONE_BIT);
  expect(new Set(bits).size).toBe(bits.length);
  expect(Math.min(...bits)).toBeGreaterThan(0);
});
