import fc from 'fast-check';
import { it } from 'vitest';
import { checkText, randomText } from './random-text.js';

it('random texts are analysed, never thrown over', { timeout: 120_000 }, () => {
  fc.assert(fc.property(randomText, checkText), { numRuns: 5000, seed: 20170612 });
});
