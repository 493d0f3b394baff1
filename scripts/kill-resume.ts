/**
 * Kills `mizan score --resume` at random moments until it comes to its end, and compares its bytes with those of an uninterrupted run.
 *
 *   npm run build && npm run kill-resume -- [KILLS] [SEED]      (100 kills, seed 1)
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { killAndResume } from '../test/scoring/kill-and-resume.js';
import { writeArticles } from '../test/scoring/many-articles.js';

const kills = Number(process.argv[2] ?? 100);
const seed = Number(process.argv[3] ?? 1);
const folder = mkdtempSync(join(tmpdir(), 'mizan-kills-'));
try {
  const outcome = await killAndResume({
    program: resolve('dist/cli/main.js'),
    articles: writeArticles(join(folder, 'articles')),
    folder,
    kills,
    seed,
    log: (line) => process.stdout.write(`${line}\n`),
  });
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
  process.exitCode = outcome.same && outcome.left.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
