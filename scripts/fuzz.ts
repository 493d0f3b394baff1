/**
 * Feeds the readers, the text layer and the lexicon loader random inputs in bulk (a million in all by default, or only some of the three);
 * a failing case is printed shrunk, with the seed that gives it again.
 *
 *   npm run fuzz -- [CASES] [SEED] [read|text|lexicon ...]
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { checkPack, randomPack } from '../test/lexicon/random-pack.js';
import { checkRead, randomInput } from '../test/read/random-input.js';
import { checkText, randomText } from '../test/text/random-text.js';

const [cases = '1000000', seed = '1', ...wanted] = process.argv.slice(2);
const CASES_PER_ROUND = 5000;
const dir = mkdtempSync(join(tmpdir(), 'mizan-fuzz-'));
const knowledgeDir = resolve('lexicons/read');

const targets: Readonly<Record<string, (options: fc.Parameters<unknown>) => Promise<void> | void>> = {
  read: (options) =>
    fc.assert(
      fc.asyncProperty(randomInput, async ({ name, bytes }) => {
        const path = join(dir, name);
        writeFileSync(path, bytes);
        await checkRead(path, { knowledgeDir });
      }),
      options as fc.Parameters<[unknown]> as never,
    ),
  text: (options) => fc.assert(fc.property(randomText, checkText), options as never),
  lexicon: (options) => fc.assert(fc.property(randomPack, checkPack), options as never),
};

/** Rounds in turn: an input takes the readers, who make pages of it, forty times as long as a text takes the text layer. */
const TURNS = ['text', 'text', 'text', 'lexicon', 'read'];
const chosen = wanted.length === 0 ? TURNS : wanted;
const done: Record<string, number> = Object.fromEntries(chosen.map((name) => [name, 0]));
try {
  for (let total = 0, round = 0; total < Number(cases); round++) {
    const name = chosen[round % chosen.length] as string;
    const numRuns = Math.min(CASES_PER_ROUND, Number(cases) - total);
    await targets[name]?.({ numRuns, seed: Number(seed) + round });
    total += numRuns;
    done[name] = (done[name] ?? 0) + numRuns;
    process.stderr.write(`${total} of ${cases} cases: ${JSON.stringify(done)}\n`);
  }
} finally {
  rmSync(dir, { recursive: true, force: true });
}
