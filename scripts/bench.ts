/**
 * `npm run bench -- PATH… [OPTIONS]`: how fast `score` is on these inputs, as the tables of docs/benchmark.md. Start and writing are included.
 *
 *   --only PARTS        some of: all (one thread and two), sizes, dense, stages, separated by commas
 *   --sizes NUMBERS     the first so many articles, with one thread and two (1000,10000,100000; none beyond what the inputs hold)
 *   --repeat            begin the inputs again where they hold fewer; how many are repeated is said beside the figure
 *   --baseline SCRIPT   a Python script to run on the same files right after: over all, and over the articles about a conflict (dense)
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { built, PROGRAM } from './bench/built.js';
import { type Measured, measure } from './bench/measure.js';
import { type Counted, DENSE, denseArticles, firstArticles, readThrough } from './bench/samples.js';
import { timeStages } from './bench/stages.js';

const { listInputs, readInputs } = await built<typeof import('../src/read/index.js')>('read/index');

/** Articles over which the stages are timed, in memory at once. */
const STAGED = 4_000;

const { values, positionals: paths } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: 'all,sizes,dense,stages' },
    sizes: { type: 'string', default: '1000,10000,100000' },
    repeat: { type: 'boolean', default: false },
    baseline: { type: 'string' },
  },
});
if (paths.length === 0) throw new Error('which inputs? npm run bench -- PATH…');
const wanted = new Set(values.only.split(','));
const { inputs, files } = listInputs(paths);
const read = () => readInputs(inputs);
const folder = mkdtempSync(join(tmpdir(), 'mizan-bench-'));
const scored = join(folder, 'scored.jsonl');

const say = (line = ''): boolean => process.stdout.write(`${line}\n`);
const row = (...cells: (string | number)[]): boolean =>
  say(`| ${cells.map((cell) => (typeof cell === 'number' ? Math.round(cell) : cell)).join(' | ')} |`);

const score = (from: readonly string[], jobs: number): Measured =>
  measure([process.execPath, PROGRAM, 'score', ...from, '--out', scored, '--jobs', `${jobs}`, '--quiet']);

function result(name: string, { seconds, cpu, megabytes }: Measured, { articles, words }: Counted): void {
  row(name, seconds.toFixed(1), cpu.toFixed(1), articles / seconds, words / seconds, megabytes);
}

const notes: string[] = [];

/** The script on the files that `mizan` was run on right before, and how the two compare. */
function baseline(name: string, from: readonly string[], counted: Counted, beside: Measured): void {
  if (values.baseline === undefined) return;
  try {
    const measured = measure(['python3', values.baseline, ...from]);
    result(`${name}, the script`, measured, counted);
    const [wall, cpu] = [beside.seconds / measured.seconds, beside.cpu / measured.cpu];
    notes.push(
      `${name}: ${wall.toFixed(1)} times the script's wall time, ${cpu.toFixed(1)} times its processor time`,
    );
  } catch (error) {
    notes.push(`${name}: the script failed (${(error as Error).message})`);
  }
}

try {
  const all = await readThrough(read(), STAGED);
  say(
    `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
  );
  say(
    `${all.articles} articles, ${all.words} words; reading and counting alone ${all.seconds.toFixed(1)} s\n`,
  );
  say(
    '| run | wall s | CPU s | articles/s | words/s | peak memory, MB |\n| --- | --- | --- | --- | --- | --- |',
  );

  if (wanted.has('sizes')) {
    for (const size of values.sizes.split(',').map(Number)) {
      if (size > all.articles && !values.repeat) continue;
      const sample = await firstArticles(folder, size, values.repeat, read);
      const repeated = sample.repeated > 0 ? `, ${sample.repeated} of them repeated` : '';
      for (const jobs of [1, 2])
        result(
          `first ${sample.articles}${repeated}, ${jobs} thread${jobs > 1 ? 's' : ''}`,
          score([sample.path], jobs),
          sample,
        );
      rmSync(sample.path);
    }
  }
  if (wanted.has('all') || wanted.has('dense')) {
    if (wanted.has('all')) result('all, 1 thread', score(paths, 1), all);
    const measured = score(paths, 2);
    result('all, 2 threads', measured, all);
    if (wanted.has('all'))
      baseline(
        'all',
        files.map(({ path }) => path),
        all,
        measured,
      );
  }
  if (wanted.has('dense')) {
    const dense = await denseArticles(folder, scored, read());
    const measured = score([dense.path], 2);
    result('dense, 2 threads', measured, dense);
    baseline('dense', [dense.path], dense, measured);
    notes.push(`dense: ${dense.articles} articles, ${dense.words} words (${DENSE})`);
  }
  if (notes.length > 0) say(`\n${notes.join('\n')}`);
  if (wanted.has('stages')) {
    say('\n| stage | µs an article |\n| --- | --- |');
    for (const [stage, microseconds] of timeStages(all.kept)) row(stage, microseconds);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
