import fc from 'fast-check';
import { it } from 'vitest';
import { checkPack, randomPack } from './random-pack.js';

it('random packs are loaded or refused, each fault at its place, never thrown over', {
  timeout: 120_000,
}, () => {
  fc.assert(fc.property(randomPack, checkPack), { numRuns: 3000, seed: 20170613 });
});
