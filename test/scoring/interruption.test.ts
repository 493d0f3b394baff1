/** Interrupted, resumed, cached, in threads or not: the same bytes; and nothing half written is left. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCache } from '../../src/cli/scoring/cache.js';
import { openResumable } from '../../src/cli/scoring/resumable.js';
import { openStage, PROGRAM, type Stage } from '../cli/program.js';
import { killAndResume } from './kill-and-resume.js';
import { articleOf, FILES, IN_FILE, writeArticles } from './many-articles.js';

let stage: Stage;
let articles: string;
let whole: string;

beforeAll(async () => {
  stage = openStage();
  articles = writeArticles(join(stage.folder, 'articles'));
  whole = (await score()).stdout;
  expect(linesOf(whole)).toHaveLength(FILES * IN_FILE);
}, 300_000);
afterAll(() => stage.close());

const score = (...args: string[]) => stage.run(['score', articles, '--quiet', ...args]);
const linesOf = (output: string): string[] => output.split(/(?<=\n)/);

/** The same bytes; where they are not, the first line that differs and not all of them. */
function expectSame(output: string, wanted: string): void {
  const lines = linesOf(output);
  const first = linesOf(wanted).findIndex((line, i) => line !== lines[i]);
  expect(first < 0 ? '' : lines[first]).toBe(first < 0 ? '' : linesOf(wanted)[first]);
  expect(output.length).toBe(wanted.length);
}

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  /** Standard error so far. */
  readonly said: () => string;
}

function start(...args: string[]): Started {
  const resources = ['--lexicons', stage.lexicons, '--models', stage.models];
  const child = spawn(process.execPath, [PROGRAM, 'score', ...args, '--quiet', '--jobs', '1', ...resources], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr?.on('data', (chunk) => {
    stderr += String(chunk);
  });
  return { child, ended: new Promise((resolve) => child.on('close', resolve)), said: () => stderr };
}

/** Waits for what the program does, however slow the machine, and no longer than the program lives. */
async function until(child: ChildProcess, happened: () => boolean): Promise<void> {
  while (child.exitCode === null && child.signalCode === null && !happened()) await pause(2);
}

const sizeOf = (path: string): number => (existsSync(path) ? readFileSync(path).length : 0);

describe('score', () => {
  it('writes the same bytes in one thread and in two', async () => {
    expectSame((await score('--jobs', '1')).stdout, whole);
    expectSame((await score('--jobs', '2')).stdout, whole);
  }, 300_000);

  it('goes on after being killed again and again, each time when it has noted a batch', async () => {
    const out = join(stage.folder, 'resumed.jsonl');
    let kept = 0;
    for (let kill = 0; kill < 3 && !existsSync(out); kill++) {
      const { child, ended } = start(articles, '--out', out, '--resume');
      await until(child, () => sizeOf(`${out}.part`) > kept);
      child.kill(kill % 2 ? 'SIGTERM' : 'SIGKILL');
      await ended;
      kept = sizeOf(`${out}.part`);
    }
    expect((await score('--out', out, '--resume')).status).toBe(0);
    expectSame(readFileSync(out, 'utf8'), whole);
    expect(readdirSync(stage.folder).filter((name) => /part|journal/.test(name))).toEqual([]);
  }, 300_000);

  it('goes on after being killed at any moment', async () => {
    const folder = join(stage.folder, 'kills');
    mkdirSync(folder);
    const outcome = await killAndResume({
      program: PROGRAM,
      articles,
      folder,
      kills: 5,
      seed: 20170610,
      options: ['--lexicons', stage.lexicons, '--models', stage.models],
    });
    expect(outcome).toMatchObject({ same: true, left: [], kills: 5 });
  }, 300_000);

  it('begins anew when the inputs or options are others', async () => {
    const out = join(stage.folder, 'other.jsonl');
    writeFileSync(`${out}.part`, 'no line of this run');
    writeFileSync(`${out}.journal`, 'mizan-journal/1 another-run\n19 1 .\n');
    const { status, stderr } = await score('--out', out, '--resume');
    expect(status).toBe(0);
    expect(stderr).toMatch(/^mizan: .*other\.jsonl: an interrupted run with other inputs.*begun anew\n$/);
    expectSame(readFileSync(out, 'utf8'), whole);
  }, 300_000);

  it('is refused where its output would take the place of an input', async () => {
    const folder = join(stage.folder, 'kept');
    mkdirSync(folder);
    const input = join(folder, 'a.jsonl');
    writeFileSync(input, articleOf(0, 0));
    for (const path of [input, folder]) {
      const { status, stderr } = await stage.run(['score', path, '--out', input]);
      expect([status, stderr]).toEqual([
        2,
        expect.stringMatching(/^mizan: [^\n]*which is read|one of the inputs[^\n]*\n$/),
      ]);
    }
    expect(readFileSync(input, 'utf8')).toBe(articleOf(0, 0));
  }, 300_000);

  it.each([
    ['SIGTERM', 15],
    ['SIGINT', 2],
    ['SIGHUP', 1],
  ] as const)(
    'leaves nothing behind when it is told to end by %s',
    async (signal, number) => {
      const out = join(stage.folder, 'ended.jsonl');
      const ofOutput = (): string[] => readdirSync(stage.folder).filter((name) => name.includes('ended'));
      const { child, ended, said } = start('-', '--out', out);
      // Standard input stays open: the program waits in the middle of its run for as long as the test does.
      child.stdin?.on('error', () => undefined);
      for (let i = 0; i < 600; i++) child.stdin?.write(`${articleOf(0, i)}\n`);
      await until(child, () => ofOutput().some((name) => sizeOf(join(stage.folder, name)) > 0));
      expect(ofOutput()).toHaveLength(1);
      expect(ofOutput()).not.toContain('ended.jsonl');
      child.kill(signal);
      expect(await ended).toBe(128 + number);
      expect(ofOutput()).toEqual([]);
      expect(said()).toBe(`mizan: interrupted (${signal}): ${out} is not written\n`);
    },
    300_000,
  );

  it('says that it was interrupted in one line, as JSON where that is asked for, whatever its output is called', async () => {
    for (const [i, format] of (['text', 'json'] as const).entries()) {
      const out = join(stage.folder, `said-${i}\u001b[31m\n.jsonl`);
      const { child, ended, said } = start('-', '--out', out, '--log-format', format);
      child.stdin?.on('error', () => undefined);
      child.stdin?.write(`${articleOf(0, 0)}\n`.repeat(600));
      const isOutput = (name: string): boolean =>
        name.startsWith(`.said-${i}`) && sizeOf(join(stage.folder, name)) > 0;
      await until(child, () => readdirSync(stage.folder).some(isOutput));
      child.kill('SIGINT');
      expect(await ended).toBe(130);
      const outcome = `${out} is not written`;
      const escaped = outcome.replace('\u001b', '\\u001b').replace('\n', '\\u000a');
      if (format === 'text') expect(said()).toBe(`mizan: interrupted (SIGINT): ${escaped}\n`);
      else expect(JSON.parse(said())).toEqual({ event: 'interrupted', signal: 'SIGINT', outcome });
    }
  }, 300_000);

  it('heeds one signal of several, and nothing that its work says afterwards', () => {
    const module = pathToFileURL(join(dirname(PROGRAM), 'interrupt.js')).href;
    const program = `
      import { interruptible } from ${JSON.stringify(module)};
      const work = async () => {
        process.emit('SIGINT', 'SIGINT');
        process.emit('SIGTERM', 'SIGTERM');
        throw new Error('written to what was taken away');
      };
      const cleanUp = () => new Promise((resolve) => setTimeout(resolve, 50));
      await interruptible(work, { cleanUp, outcome: () => 'nothing was written' });`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([130, 'mizan: interrupted (SIGINT): nothing was written\n']);
  });

  it('says that a run which is to be gone on with can be', async () => {
    const out = join(stage.folder, 'kept.jsonl');
    const { child, ended, said } = start(articles, '--out', out, '--resume');
    await until(child, () => sizeOf(`${out}.part`) > 0);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(said()).toContain(`(SIGINT): what is scored is kept beside ${out};`);
    expect(readdirSync(stage.folder).filter((name) => name.startsWith('kept.jsonl'))).toHaveLength(2);
  }, 300_000);

  it('takes from its cache what it scored before, and only what is the same', async () => {
    const cache = join(stage.folder, 'cache');
    expectSame((await score('--cache', cache)).stdout, whole);
    expectSame((await score('--cache', cache)).stdout, whole);
    expect(readdirSync(cache).length).toBeGreaterThan(100);
  }, 300_000);

  it('leaves out what is dated before --since', async () => {
    const recent = linesOf(whole).filter((line) => JSON.parse(line).date >= '2017-06-14');
    expect(recent).toHaveLength(2 * IN_FILE);
    expectSame((await score('--since', '2017-06-14')).stdout, recent.join(''));
    expect((await score('--since', 'gestern')).status).toBe(2);
  }, 300_000);

  it('writes the same bytes by shards, from a day on, with a cache, killed and resumed, as in one plain run', async () => {
    const since = ['--since', '2017-06-12'];
    const plain = linesOf((await score(...since)).stdout);
    expect(plain).toHaveLength(4 * IN_FILE);
    const cache = ['--cache', join(stage.folder, 'shared-cache')];
    const shards: string[][] = [];
    for (const shard of ['1/2', '2/2']) {
      const out = join(stage.folder, `shard-${shard[0]}.jsonl`);
      const options = ['--shard', shard, ...since, ...cache, '--out', out, '--resume'];
      const { child, ended } = start(articles, ...options);
      await until(child, () => sizeOf(`${out}.part`) > 0);
      child.kill('SIGKILL');
      await ended;
      expect((await score(...options, '--jobs', '2')).status).toBe(0);
      expectSame(readFileSync(out, 'utf8'), (await score('--shard', shard, ...since)).stdout);
      shards.push(linesOf(readFileSync(out, 'utf8')));
    }
    const [odd = [], even = []] = shards;
    // Shards take turns over all that is read, and as many articles stand before that day.
    expect(odd.flatMap((line, i) => [line, even[i] ?? '']).join('')).toBe(plain.join(''));
  }, 300_000);

  it('writes the same bytes of an article as long as a book in one thread as in several, where it has one of its own', async () => {
    const book = join(stage.folder, 'book.jsonl');
    const line = (id: string, length: number): string => {
      const { text, ...rest } = JSON.parse(articleOf(0, 0)) as { text: string };
      return JSON.stringify({ ...rest, id, text: text.repeat(Math.ceil(length / text.length)) });
    };
    writeFileSync(book, [line('a', 100), line('b', 450_000), line('c', 100)].join('\n'));
    const run = (jobs: string) => stage.run(['score', book, '--quiet', '--jobs', jobs]);
    const one = await run('1');
    expect(one.status).toBe(0);
    expect(linesOf(one.stdout).map((each) => JSON.parse(each).id)).toEqual(['a', 'b', 'c']);
    expect(JSON.parse(linesOf(one.stdout)[1] ?? '').mentions.length).toBeGreaterThan(1000);
    expectSame((await run('2')).stdout, one.stdout);
  }, 300_000);

  it('says in one line that its output cannot take more', async () => {
    const resources = ['--lexicons', stage.lexicons, '--models', stage.models];
    const command = [process.execPath, PROGRAM, 'score', articles, '--quiet', ...resources]
      .map((a) => `'${a}'`)
      .join(' ');
    // /dev/full is Linux's full disk; elsewhere a limit on a file's blocks (POSIX ulimit -f) stands for it.
    const limited = `trap '' XFSZ; ulimit -f 1; ${command} > '${join(stage.folder, 'full')}'`;
    const child = spawn('sh', ['-c', existsSync('/dev/full') ? `${command} > /dev/full` : limited], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += String(chunk);
    });
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(1);
    expect(stderr.trim()).toMatch(/^mizan: .*(ENOSPC|EFBIG)[^\n]*$/);
  }, 300_000);
});

describe('a cache', () => {
  it('scores again what a crash has damaged', () => {
    const directory = join(stage.folder, 'damaged-cache');
    const article = {
      id: 'a',
      outlet: 'o',
      outletFrom: 'field',
      text: 'ن',
      boilerplate: [],
      source: { path: 'a', index: 0 },
    } as const;
    let scored = 0;
    const line = openCache(
      { directory, stamp: 's' },
      () => `{"scored":${++scored}}`,
      () => undefined,
    );
    expect([line(article), line(article)]).toEqual(['{"scored":1}', '{"scored":1}']);
    const [file] = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.line'),
    );
    const path = join(directory, file as string);
    const kept = readFileSync(path, 'utf8');
    let wanted = 1;
    for (const damaged of ['', kept.slice(0, 10), kept.slice(0, -1), `${kept}x`, kept.replace('1}', '7}')]) {
      writeFileSync(path, damaged);
      expect(line(article)).toBe(`{"scored":${++wanted}}`);
      expect(line(article)).toBe(`{"scored":${wanted}}`);
    }
  });
});

describe('a resumable output', () => {
  const run = { of: 'these inputs' };

  it('is gone on with only as far as its bytes are those that were written', async () => {
    const out = join(stage.folder, 'altered.jsonl');
    const first = openResumable(out, run);
    for (const line of ['one', 'two', 'three']) first.writeBatch([line], 1);
    await first.discard();
    writeFileSync(`${out}.part`, 'one\ntWo\nthree\n');
    const second = openResumable(out, run);
    expect([second.done, second.begunAnew]).toEqual([1, false]);
    second.writeBatch(['two'], 1);
    await second.discard();
    const third = openResumable(out, run);
    expect(third.done).toBe(2);
    third.writeBatch(['three'], 1);
    await third.commit();
    expect(readFileSync(out, 'utf8')).toBe('one\ntwo\nthree\n');
  });

  it('is written by one run at a time, and by the next one when that was killed', async () => {
    const out = join(stage.folder, 'locked.jsonl');
    const lock = `${out}.lock`;
    writeFileSync(lock, `${process.ppid} ${hostname()}\n`);
    expect(() => openResumable(out, run)).toThrow(/another run \(process \d+\)/);
    expect(existsSync(lock)).toBe(true);
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(lock, `${pid} ${hostname()}\n`);
    await openResumable(out, run).commit();
    expect(existsSync(lock)).toBe(false);
  });

  it('leaves no lock where nothing can be written', () => {
    const out = join(stage.folder, 'full.jsonl');
    const resources = ['--lexicons', stage.lexicons, '--models', stage.models];
    const args = [PROGRAM, 'score', articles, '--quiet', '--resume', '--out', out, ...resources];
    const limited = `trap '' XFSZ; ulimit -f 0; exec "$0" "$@"`;
    const { status, stderr } = spawnSync('sh', ['-c', limited, process.execPath, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^mizan: .*EFBIG[^\n]*\n$/)]);
    expect(existsSync(`${out}.lock`)).toBe(false);
  });

  it('goes on from its last whole batch, whatever was half written after it', async () => {
    const out = join(stage.folder, 'torn.jsonl');
    const first = openResumable(out, run);
    first.writeBatch(['أ', 'ب'], 2);
    first.writeBatch(['ج'], 1);
    await first.discard();
    appendFileSync(`${out}.part`, 'half a li');
    appendFileSync(`${out}.journal`, '999 9');

    const second = openResumable(out, run);
    expect(second.done).toBe(3);
    second.writeBatch(['د'], 1);
    await second.commit();
    expect(readFileSync(out, 'utf8')).toBe('أ\nب\nج\nد\n');
  });

  it('falls back to an earlier batch when the last one noted is not all there', async () => {
    const out = join(stage.folder, 'short.jsonl');
    const first = openResumable(out, run);
    first.writeBatch(['one'], 1);
    first.writeBatch(['two'], 1);
    await first.discard();
    writeFileSync(`${out}.part`, 'one\nt');

    const second = openResumable(out, run);
    expect(second.done).toBe(1);
    second.writeBatch(['two'], 1);
    await second.commit();
    expect(readFileSync(out, 'utf8')).toBe('one\ntwo\n');
  });

  it('is begun anew by a run that differs', async () => {
    const out = join(stage.folder, 'anew.jsonl');
    const first = openResumable(out, run);
    first.writeBatch(['one'], 1);
    await first.discard();
    const second = openResumable(out, { of: 'other inputs' });
    expect([second.done, second.begunAnew]).toEqual([0, true]);
    await second.commit();
    expect(readFileSync(out, 'utf8')).toBe('');
  });
});
