/**
 * `npm run bench -- PATH… [--baseline SCRIPT.py]`: how fast `score` is on these inputs. Prints the tables of docs/benchmark.md: one thread and
 * two, seconds, rates and peak memory of the whole program, start and writing included; the same over the first 1,000, 10,000 and 100,000
 * articles; the stages by themselves in one thread; and what the baseline takes on the same files right after.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Article } from '../src/types/index.js';

/** The program as it is built beside this script: bundled, it would not find its packs. */
const built = <T>(path: string): Promise<T> => import(new URL(`../${path}.js`, import.meta.url).href);
const { loadResources } = await built<typeof import('../src/cli/resources.js')>('cli/resources');
const { matchWords } = await built<typeof import('../src/lexicon/match.js')>('lexicon/match');
const { wordsOf } = await built<typeof import('../src/lexicon/words.js')>('lexicon/words');
const { createScorer } = await built<typeof import('../src/pipeline.js')>('pipeline');
const { createTracer } = await built<typeof import('../src/profile/events/trace.js')>('profile/events/trace');
const { listInputs, readInputs } = await built<typeof import('../src/read/index.js')>('read/index');
const { createAnalyser } = await built<typeof import('../src/text/index.js')>('text/index');

const PROGRAM = fileURLToPath(new URL('../cli/main.js', import.meta.url));
const SIZES = [1_000, 10_000, 100_000];
/** Articles over which the stages are timed, in memory at once. */
const STAGED = 4_000;

const { values, positionals: paths } = parseArgs({
  allowPositionals: true,
  options: { baseline: { type: 'string' } },
});
if (paths.length === 0) throw new Error('which inputs? npm run bench -- PATH…');
const folder = mkdtempSync(join(tmpdir(), 'mizan-bench-'));
const say = (line = ''): boolean => process.stdout.write(`${line}\n`);
const row = (...cells: (string | number)[]): boolean =>
  say(`| ${cells.map((cell) => (typeof cell === 'number' ? Math.round(cell) : cell)).join(' | ')} |`);

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Wall time and peak resident memory of a program, by GNU time. */
function measure(command: readonly string[]): Measured {
  const start = performance.now();
  const { status, stderr } = spawnSync('/usr/bin/time', ['-v', ...command], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(stderr.slice(-500));
  const kilobytes = Number(/Maximum resident set size \(kbytes\): (\d+)/.exec(stderr)?.[1] ?? 0);
  return { seconds: (performance.now() - start) / 1000, megabytes: kilobytes / 1024 };
}

const scoreOf = (inputs: readonly string[], jobs: number): Measured =>
  measure([
    process.execPath,
    PROGRAM,
    'score',
    ...inputs,
    '--out',
    join(folder, 'out.jsonl'),
    '--jobs',
    `${jobs}`,
    '--quiet',
  ]);

/** Reads all once: counts, keeps some for the stages, and writes the first so many apart. */
async function readAll(): Promise<{ articles: number; words: number; seconds: number; kept: Article[] }> {
  let articles = 0;
  let words = 0;
  const kept: Article[] = [];
  const start = performance.now();
  let apart = 0;
  for (const size of SIZES) writeFileSync(sizeFile(size), '');
  for await (const batch of readInputs(listInputs(paths).inputs)) {
    for (const event of batch.events) {
      if (event.type !== 'article') continue;
      const { text, title, outlet, date } = event.article;
      if (kept.length < STAGED) kept.push(event.article);
      words += text.match(/\S+/g)?.length ?? 0;
      const writing = performance.now();
      for (const size of SIZES)
        if (articles < size)
          appendFileSync(sizeFile(size), `${JSON.stringify({ text, title, source: outlet, date })}\n`);
      apart += performance.now() - writing;
      articles++;
    }
  }
  return { articles, words, seconds: (performance.now() - start - apart) / 1000, kept };
}

const sizeFile = (size: number): string => join(folder, `${size}.jsonl`);

/** Stages one on top of the other, each over all articles: what a stage adds is the difference to the one before. */
function stages(articles: readonly Article[]): void {
  const resources = loadResources();
  const analyser = createAnalyser();
  const tracer = createTracer(new Set());
  const scorer = createScorer(resources);
  const row0 = ({ text, boilerplate }: Article) => analyser.analyse(text, boilerplate);
  const steps: readonly (readonly [string, (article: Article) => unknown])[] = [
    ['cutting into chunks', (article) => row0(article).row],
    ['… and looking words up', (article) => wordsOf(row0(article), resources.lexicon.lexemes)],
    ['… and matching', (article) => matchWords(wordsOf(row0(article), resources.lexicon.lexemes))],
    ['cutting and tracing', (article) => tracer.trace(row0(article).row, article.title)],
    ['all of it, JSON included', (article) => JSON.stringify(scorer.score(article))],
  ];
  say('\n| stage | µs an article |\n| --- | --- |');
  for (const [name, step] of steps) {
    const start = process.cpuUsage();
    for (const article of articles) step(article);
    const { user, system } = process.cpuUsage(start);
    row(name, (user + system) / articles.length);
  }
}

const { articles, words, seconds: reading, kept } = await readAll();
say(
  `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
);
say(`${articles} articles, ${words} words; reading and counting alone ${reading.toFixed(1)} s\n`);
say(
  '| run | threads | seconds | articles/s | words/s | peak memory, MB |\n| --- | --- | --- | --- | --- | --- |',
);
for (const jobs of [1, 2]) {
  const { seconds, megabytes } = scoreOf(paths, jobs);
  row('all', jobs, seconds.toFixed(1), articles / seconds, words / seconds, megabytes);
}
if (values.baseline !== undefined) {
  const files = listInputs(paths).files.map(({ path }) => path);
  const { seconds, megabytes } = measure(['python3', values.baseline, ...files]);
  row('baseline', 1, seconds.toFixed(1), articles / seconds, words / seconds, megabytes);
}
for (const size of SIZES.filter((_, i) => i === 0 || articles > (SIZES[i - 1] as number))) {
  const { seconds, megabytes } = scoreOf([sizeFile(size)], 2);
  const n = Math.min(size, articles);
  row(`first ${n}`, 2, seconds.toFixed(1), n / seconds, (words / articles) * (n / seconds), megabytes);
}
stages(kept);
rmSync(folder, { recursive: true, force: true });
