/**
 * Feeds the readers, the text layer and the lexicon loader random inputs in bulk (a million in all by default, or only some of the four);
 * a failing case is printed shrunk, with the seed that gives it again. A million takes half an hour of processor time.
 *
 *   npm run fuzz -- [CASES] [SEED] [text|read|lexicon|page ...] [--jobs N]
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { checkPack, randomPack } from '../test/lexicon/random-pack.js';
import { checkRead, type RandomInput, randomInput } from '../test/read/random-input.js';
import { checkText, randomText } from '../test/text/random-text.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  // `turn`, k/n: only every n-th round from the k-th on, for the processes that `jobs` starts.
  options: { jobs: { type: 'string', default: '1' }, turn: { type: 'string', default: '0/1' } },
});
const [cases = '1000000', seed = '1', ...wanted] = positionals;
const CASES_PER_ROUND = 2500;
const knowledgeDir = resolve('lexicons/read');

type Target = (options: fc.Parameters<unknown>, folder: string) => Promise<void> | void;

const reading =
  (inputs: fc.Arbitrary<RandomInput>): Target =>
  (options, folder) =>
    fc.assert(
      fc.asyncProperty(inputs, async ({ name, bytes }) => {
        const path = join(folder, name);
        writeFileSync(path, bytes);
        await checkRead(path, { knowledgeDir });
      }),
      options as fc.Parameters<[unknown]> as never,
    );

/** What may be read as a page: that builds a document, and takes thirty times as long as anything else. */
const isPage = ({ name, bytes }: RandomInput): boolean =>
  name.endsWith('.html') ||
  /<(?:html|body|p|div|meta|!--)/.test(bytes.toString('latin1').replaceAll('\0', ''));

const targets: Readonly<Record<string, Target>> = {
  read: reading(randomInput.filter((input) => !isPage(input))),
  page: reading(randomInput.filter(isPage)),
  text: (options) => fc.assert(fc.property(randomText, checkText), options as never),
  lexicon: (options) => fc.assert(fc.property(randomPack, checkPack), options as never),
};

/**
 * Rounds in turn: a text takes half a millisecond, an input one, a pack four, a page seventeen. Their number is a prime, so that each of
 * several processes has all of them.
 */
const TURNS = Array.from({ length: 41 }, (_, i) =>
  i === 40 ? 'page' : i % 10 === 9 ? 'lexicon' : i % 8 < 5 ? 'text' : 'read',
);
const chosen = wanted.length === 0 ? TURNS : wanted;

async function fuzz(): Promise<void> {
  const [turn = 0, turns = 1] = values.turn.split('/').map(Number);
  const folder = mkdtempSync(join(tmpdir(), 'mizan-fuzz-'));
  const done: Record<string, number> = Object.fromEntries(chosen.map((name) => [name, 0]));
  try {
    for (let begun = 0, round = 0; begun < Number(cases); round++) {
      const name = chosen[round % chosen.length] as string;
      const numRuns = Math.min(CASES_PER_ROUND, Number(cases) - begun);
      begun += numRuns;
      if (round % turns !== turn) continue;
      await targets[name]?.({ numRuns, seed: Number(seed) + round }, folder);
      done[name] = (done[name] ?? 0) + numRuns;
      process.stderr.write(`${begun} of ${cases}; cases run by this process: ${JSON.stringify(done)}\n`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same rounds, shared out among processes; 1 when one of them fails. */
async function fuzzInProcesses(jobs: number): Promise<void> {
  const ends = Array.from({ length: jobs }, async (_, k) => {
    const child = fork(fileURLToPath(import.meta.url), [...positionals, '--turn', `${k}/${jobs}`]);
    const [status] = await once(child, 'exit');
    return status === 0;
  });
  if (!(await Promise.all(ends)).every(Boolean)) process.exitCode = 1;
}

const jobs = Number(values.jobs);
await (jobs > 1 ? fuzzInProcesses(jobs) : fuzz());
