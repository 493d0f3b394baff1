/**
 * `npm run bench -- PATH…`: how fast `score` is on these inputs, with 1 thread and with 2, and how much memory it takes; and where the time of
 * one thread goes. Times are of the whole program, start and writing included. Prints the rows of the table in docs/benchmark.md.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listInputs, readInputs } from '../src/read/index.js';

const PROGRAM = fileURLToPath(new URL('../cli/main.js', import.meta.url));
const paths = process.argv.slice(2);
if (paths.length === 0) throw new Error('which inputs? npm run bench -- PATH…');
const folder = mkdtempSync(join(tmpdir(), 'mizan-bench-'));

const { files } = listInputs(paths);
const began = performance.now();
let articles = 0;
let words = 0;
for await (const batch of readInputs(files)) {
  for (const event of batch.events) {
    if (event.type !== 'article') continue;
    articles++;
    words += event.article.text.match(/\S+/g)?.length ?? 0;
  }
}
const reading = (performance.now() - began) / 1000;

process.stdout.write(
  `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}\n`,
);
process.stdout.write(
  `${articles} articles, ${words} words; reading and counting alone ${reading.toFixed(1)} s\n\n`,
);
process.stdout.write(
  '| threads | seconds | articles/s | words/s | peak memory, MB | output, MB |\n| --- | --- | --- | --- | --- | --- |\n',
);
for (const jobs of [1, 2]) {
  const out = join(folder, `${jobs}.jsonl`);
  const start = performance.now();
  const args = [
    '-v',
    process.execPath,
    PROGRAM,
    'score',
    ...paths,
    '--out',
    out,
    '--jobs',
    String(jobs),
    '--quiet',
  ];
  const { status, stderr } = spawnSync('/usr/bin/time', args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(stderr.slice(-500));
  const seconds = (performance.now() - start) / 1000;
  const memory = Number(/Maximum resident set size \(kbytes\): (\d+)/.exec(stderr)?.[1] ?? 0) / 1024;
  const figures = [
    jobs,
    seconds.toFixed(1),
    articles / seconds,
    words / seconds,
    memory,
    statSync(out).size / 2 ** 20,
  ];
  process.stdout.write(
    `| ${figures.map((n) => (typeof n === 'number' ? Math.round(n) : n)).join(' | ')} |\n`,
  );
}
rmSync(folder, { recursive: true, force: true });
