/** What a PATH may lead to: links, loops, pipes, names of any bytes, the same file twice. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readArticles } from '../../src/read/index.js';
import { folder, read, record, zip } from './workspace.js';

const json = JSON.stringify(record());

/** Permissions bind every user but root, who steps down to `nobody` (65534) while he reads. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

describe('paths', () => {
  it('a missing path, an empty folder, a broken link, a loop, a pipe', async () => {
    const dir = folder({ 'good/a.json': json });
    mkdirSync(join(dir, 'nothing'));
    symlinkSync(join(dir, 'good'), join(dir, 'good', 'loop'));
    symlinkSync(join(dir, 'nowhere'), join(dir, 'good', 'broken'));
    execFileSync('mkfifo', [join(dir, 'good', 'pipe')]);
    const outcome = await read([join(dir, 'missing'), join(dir, 'nothing'), join(dir, 'good')]);
    expect(outcome.articles).toHaveLength(1);
    expect(outcome.skipped.map((skip) => [skip.path.slice(dir.length + 1), skip.code])).toEqual([
      ['missing', 'missing'],
      ['nothing', 'empty'],
      ['good/broken', 'missing'],
      ['good/loop', 'loop'],
      ['good/pipe', 'unreadable'],
    ]);
  });

  it('a file without permission', async () => {
    const dir = folder({ 'a.json': json, 'b.json': json });
    chmodSync(dir, 0o755);
    chmodSync(join(dir, 'a.json'), 0);
    const outcome = await asNobody(() => read(dir));
    expect(outcome.articles).toHaveLength(1);
    expect(outcome.skipped).toMatchObject([{ path: join(dir, 'a.json'), code: 'unreadable' }]);
  });

  it('a path that leads through a file', async () => {
    const dir = folder({ 'a.json': json });
    const outcome = await read([join(dir, 'a.json', 'below'), join(dir, 'a.json')]);
    expect(outcome.articles).toHaveLength(1);
    expect(outcome.skipped).toMatchObject([{ path: join(dir, 'a.json', 'below') }]);
  });

  it('are read once each, however often and by whatever name they are given', async () => {
    const dir = folder({ 'a.json': json, 'b/c.json': json });
    symlinkSync(join(dir, 'a.json'), join(dir, 'latest.json'));
    const outcome = await read([join(dir, 'b'), dir, join(dir, 'a.json'), `${dir}/./b/c.json`]);
    expect(outcome.articles.map((article) => article.source.path.slice(dir.length + 1))).toEqual([
      'b/c.json',
      'a.json',
    ]);
    expect(outcome.skipped.map((skip) => [skip.path.slice(dir.length + 1), skip.code])).toEqual([
      ['b', 'loop'],
      ['latest.json', 'duplicate'],
      ['a.json', 'duplicate'],
      ['./b/c.json', 'duplicate'],
    ]);
    expect(outcome.skipped[1]?.reason).toContain(`same file as ${dir}/a.json`);
  });

  it('may be pipes, when the user names them', async () => {
    const dir = folder();
    const pipes = ['a', 'b', 'c'].map((name) => join(dir, name));
    execFileSync('mkfifo', pipes);
    const contents = [json, gzipSync(json), zip([{ name: 'x.json', content: json }])];
    // A pipe opens when both ends do: its writer is another process.
    for (const [i, pipe] of pipes.entries()) {
      writeFileSync(`${pipe}.content`, contents[i] as Buffer);
      execFileSync('sh', ['-c', 'cat "$0.content" >"$0" 2>/dev/null &', pipe], { stdio: 'ignore' });
    }
    const outcome = await read(pipes);
    expect(outcome.skipped).toEqual([]);
    expect(outcome.articles.map((article) => article.outlet)).toEqual(Array(3).fill('صدى الوادي'));
  });

  // Linux takes any bytes as a name; others refuse what is no UTF-8.
  it.runIf(process.platform === 'linux')('may have names in an old encoding', async () => {
    const dir = folder({ 'x/1.json': JSON.stringify({ text: 'نص' }), 'y.json': json });
    const named = (name: string): Buffer =>
      Buffer.concat([Buffer.from(`${dir}/`), iconv.encode(name, 'windows-1256')]);
    renameSync(join(dir, 'x'), named('أخبار الوادي'));
    renameSync(join(dir, 'y.json'), named('الخبر.json'));
    const outcome = await read(dir);
    expect(outcome.skipped).toEqual([]);
    expect(
      outcome.articles.map((article) => [article.source.path.slice(dir.length + 1), article.outlet]),
    ).toEqual([
      ['أخبار الوادي/1.json', 'أخبار الوادي'],
      ['الخبر.json', 'صدى الوادي'],
    ]);
  });

  it('say which articles repeat an earlier one, by outlet, title and text', async () => {
    const lines = [record(), record({ id: 'other', url: 'elsewhere' }), record({ outlet: 'نداء' })];
    const dir = folder({ 'a.jsonl': lines.map((line) => JSON.stringify(line)).join('\n') });
    const repeated: boolean[] = [];
    for await (const event of readArticles([dir]))
      if (event.type === 'article') repeated.push(event.repeated === true);
    expect(repeated).toEqual([false, true, false]);
  });
});
