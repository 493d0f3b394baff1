import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { it } from 'vitest';
import { checkRead, randomInput } from './random-input.js';
import { folder } from './workspace.js';

it('random inputs of every format are read or skipped, never thrown over', { timeout: 120_000 }, async () => {
  const dir = folder();
  await fc.assert(
    fc.asyncProperty(randomInput, async ({ name, bytes }) => {
      const path = join(dir, name);
      writeFileSync(path, bytes);
      await checkRead(path, {});
    }),
    { numRuns: 2000, seed: 20170610 },
  );
});

it('so are they on standard input, where archives are held in memory and limits are small', {
  timeout: 120_000,
}, async () => {
  const limits = { wholeDocument: 50, record: 100, article: 200, heldArchive: 150, nesting: 1 };
  await fc.assert(
    fc.asyncProperty(randomInput, async ({ bytes }) => {
      await checkRead('-', { limits, stdin: Readable.from(bytes.length === 0 ? [] : [bytes]) });
    }),
    { numRuns: 2000, seed: 20170611 },
  );
});
