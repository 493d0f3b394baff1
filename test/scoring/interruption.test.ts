/** Interrupted, resumed, cached, in threads or not: the same bytes; and nothing half written is left. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, PROGRAM, type Stage } from '../cli/program.js';

let stage: Stage;
let articles: string;
let whole: string;

beforeAll(async () => {
  stage = openStage();
  articles = join(stage.folder, 'articles');
  mkdirSync(articles);
  const sentence = 'سيطرت ميليشيات على المدينة، وقال المتحدث إن القوات انسحبت. ';
  for (let file = 0; file < 6; file++) {
    const records = Array.from({ length: 120 }, (_, i) => ({
      id: `${file}-${i}`,
      outlet: 'صحيفة',
      date: `2017-06-${10 + file}`,
      text: sentence.repeat(1 + (i % 3)),
    }));
    writeFileSync(
      join(articles, `${file}.jsonl`),
      records.map((record) => JSON.stringify(record)).join('\n'),
    );
  }
  whole = (await score()).stdout;
  expect(whole.trimEnd().split('\n')).toHaveLength(720);
}, 120_000);
afterAll(() => stage.close());

const score = (...args: string[]) => stage.run(['score', articles, '--quiet', ...args]);

/** Ends a resumable run by a signal after some milliseconds, if it has not ended before. */
function killAfter(
  milliseconds: number,
  signal: NodeJS.Signals,
  out: string,
  ...more: string[]
): Promise<number | null> {
  const resources = ['--lexicons', stage.lexicons, '--models', stage.models];
  const args = [PROGRAM, 'score', articles, '--quiet', '--jobs', '1', '--out', out, ...more, ...resources];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  const timer = setTimeout(() => child.kill(signal), milliseconds);
  return new Promise((resolve) =>
    child.on('close', (status) => {
      clearTimeout(timer);
      resolve(status);
    }),
  );
}

describe('score', () => {
  it('writes the same bytes in one thread, in two, and in shards', async () => {
    expect((await score('--jobs', '1')).stdout).toBe(whole);
    expect((await score('--jobs', '2')).stdout).toBe(whole);
  }, 120_000);

  it('goes on after being killed ten times', async () => {
    const out = join(stage.folder, 'resumed.jsonl');
    for (let kill = 0; kill < 10 && !existsSync(out); kill++) {
      await killAfter(400 + 150 * kill, kill % 2 ? 'SIGKILL' : 'SIGTERM', out, '--resume');
    }
    expect((await score('--out', out, '--resume')).status).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe(whole);
    expect(readdirSync(stage.folder).filter((name) => /part|journal/.test(name))).toEqual([]);
  }, 120_000);

  it('begins anew when the inputs or options are others', async () => {
    const out = join(stage.folder, 'other.jsonl');
    writeFileSync(`${out}.part`, 'no line of this run');
    writeFileSync(`${out}.journal`, 'mizan-journal/1 another-run\n19 1 .\n');
    expect((await score('--out', out, '--resume')).status).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe(whole);
  }, 60_000);

  it('leaves nothing behind when it is told to end', async () => {
    const out = join(stage.folder, 'ended.jsonl');
    const status = await killAfter(900, 'SIGTERM', out);
    if (status !== 0)
      expect(readdirSync(stage.folder).filter((name) => name.startsWith('ended'))).toEqual([]);
  }, 60_000);

  it('takes from its cache what it scored before, and only what is the same', async () => {
    const cache = join(stage.folder, 'cache');
    expect((await score('--cache', cache)).stdout).toBe(whole);
    expect((await score('--cache', cache)).stdout).toBe(whole);
    expect(readdirSync(cache).length).toBeGreaterThan(100);
  }, 120_000);

  it('leaves out what is dated before --since', async () => {
    const since = (await score('--since', '2017-06-14')).stdout;
    expect(since).toBe(
      whole
        .split(/(?<=\n)/)
        .filter((line) => JSON.parse(line).date >= '2017-06-14')
        .join(''),
    );
    expect((await score('--since', 'gestern')).status).toBe(2);
  }, 60_000);

  it.runIf(existsSync('/dev/full'))(
    'says in one line that the disk is full',
    async () => {
      const resources = ['--lexicons', stage.lexicons, '--models', stage.models];
      const command = [process.execPath, PROGRAM, 'score', articles, '--quiet', ...resources]
        .map((a) => `'${a}'`)
        .join(' ');
      const child = spawn('sh', ['-c', `${command} > /dev/full`], { stdio: ['ignore', 'ignore', 'pipe'] });
      let stderr = '';
      child.stderr.on('data', (chunk) => {
        stderr += String(chunk);
      });
      const status = await new Promise((resolve) => child.on('close', resolve));
      expect(status).toBe(1);
      expect(stderr.trim()).toMatch(/^mizan: .*ENOSPC[^\n]*$/);
    },
    60_000,
  );
});
