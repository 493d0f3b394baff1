import { expect, test } from 'vitest';
import { CLASS_BIT, TONE_BIT } from '../../src/lexicon/bits.js';

test.each([
  ['class', CLASS_BIT],
  ['tone', TONE_BIT],
])('every %s has a bit of its own: a number holds 31 of them', (_, bits) => {
  const all = Object.values(bits);
  expect(new Set(all).size).toBe(all.length);
  expect(Math.min(...all)).toBeGreaterThan(0);
});
