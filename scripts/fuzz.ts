/**
 * Feeds the readers and the text layer random inputs in bulk (a million by default); a failing case is printed shrunk, with the seed that gives it again.
 *
 *   npx esbuild scripts/fuzz.ts --bundle --platform=node --format=esm --packages=external --outfile=node_modules/.cache/fuzz.mjs
 *   node node_modules/.cache/fuzz.mjs [CASES] [SEED]
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { checkRead, randomInput } from '../test/read/random-input.js';
import { checkText, randomText } from '../test/text/random-text.js';

const cases = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.argv[3] ?? 1);
const CASES_PER_ROUND = 10_000;
const dir = mkdtempSync(join(tmpdir(), 'mizan-fuzz-'));
const knowledgeDir = resolve('lexicons/read');

const property = fc.asyncProperty(randomInput, async ({ name, bytes }) => {
  const path = join(dir, name);
  writeFileSync(path, bytes);
  await checkRead(path, { knowledgeDir });
});

try {
  for (let done = 0; done < cases; done += CASES_PER_ROUND) {
    const round = Math.min(CASES_PER_ROUND, cases - done);
    await fc.assert(property, { numRuns: round, seed: seed + done });
    fc.assert(fc.property(randomText, checkText), { numRuns: round, seed: seed + done });
    process.stderr.write(`${done + round} of ${cases} cases read, and as many texts analysed\n`);
  }
} finally {
  rmSync(dir, { recursive: true, force: true });
}
