/** What a PATH may lead to: links, loops, pipes, names of any bytes, the same file twice. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { listInputs, readArticles, readInputs } from '../../src/read/index.js';
import type { Skipped } from '../../src/types/article.js';
import { folder, read, record, STORY, zip } from './workspace.js';

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

/** So that an archive is larger than what is read of it ahead. */
const SPACES = ' '.repeat(10);
const csvOf = (content: string): string =>
  ['id,outlet,text']
    .concat(
      content.split('\n').map((line) => {
        const { id, outlet, text } = JSON.parse(line);
        return `${id},${outlet},"${text}"`;
      }),
    )
    .join('\n');

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

  it('a folder that holds a report of Mizan, told by its manifest; one of another program is read', async () => {
    const own = JSON.stringify({ versions: { mizan: '0.1.0' }, options: {} }, null, 2);
    const dir = folder({
      'a.json': json,
      'report/manifest.json': own,
      'report/report.md': '# تقرير',
      'report/charts/map.html': '<p>تقرير</p>',
      'site/manifest.json': JSON.stringify({ name: 'site' }),
      'site/b.json': json,
    });
    const outcome = await read(dir);
    expect(outcome.articles.map((article) => article.source.path.slice(dir.length + 1))).toEqual([
      'a.json',
      'site/b.json',
    ]);
    const codes = outcome.skipped
      .filter(({ path }) => !path.includes('site'))
      .map((skip) => [skip.path, skip.code]);
    expect(codes).toEqual([[join(dir, 'report'), 'own-report']]);
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

describe('what changes while it is read', () => {
  /** Reads all, and does something once the first article is read. */
  async function meddling(path: string, meddle: () => void) {
    const { inputs } = listInputs([path]);
    const outcome = { ids: [] as string[], skipped: [] as Skipped[] };
    let done = false;
    for await (const { events } of readInputs(inputs, { limits: { wholeDocument: 2 ** 20 } })) {
      for (const event of events) {
        if (event.type === 'article') outcome.ids.push(event.article.id);
        else outcome.skipped.push(event.skipped);
      }
      if (!done) meddle();
      done = true;
    }
    return outcome;
  }
  const COUNT = 20_000;
  const lines = Array.from({ length: COUNT }, (_, i) => JSON.stringify(record({ id: `${i}` })));
  const cutReason = /^It was cut short while it was read, to \d+ of its \d+ bytes\.$/;

  it.each([0.5, 0])('JSON lines that are cut to %d of their length', async (part) => {
    const dir = folder({ 'a.jsonl': lines.join('\n'), 'b.json': json });
    const path = join(dir, 'a.jsonl');
    const { ids, skipped } = await meddling(dir, () =>
      truncateSync(path, Math.floor(part * lines.join('\n').length)),
    );
    expect(ids.slice(0, 64)).toEqual(Array.from({ length: 64 }, (_, i) => `${i}`));
    expect(ids.at(-1)).toBe('b#0');
    expect(ids.length).toBeLessThan(COUNT);
    expect(skipped).toMatchObject([{ path, code: 'unreadable', reason: expect.stringMatching(cutReason) }]);
  });

  it.each([
    ['a.jsonl.gz', (content: string) => gzipSync(content, { level: 0 }), 'unreadable', cutReason],
    ['a.csv', (content: string) => csvOf(content), 'unreadable', cutReason],
    [
      'a.zip',
      (content: string) =>
        zip(content.split('\n').map((line, i) => ({ name: `${i}.json`, content: line + SPACES }))),
      'zip',
      /cut short|damaged/,
    ],
  ] as const)('%s that is cut to nothing', { timeout: 60_000 }, async (name, packed, code, reason) => {
    const dir = folder({ [name]: packed(lines.join('\n')), 'b.json': json });
    const { ids, skipped } = await meddling(dir, () => truncateSync(join(dir, name)));
    expect(ids.slice(0, 64)).toEqual(Array.from({ length: 64 }, (_, i) => `${i}`));
    expect(ids.at(-1)).toBe('b#0');
    expect(ids.length).toBeLessThan(COUNT);
    expect(skipped).toMatchObject([{ code, reason: expect.stringMatching(reason) }]);
  });

  const files = Object.fromEntries(
    Array.from({ length: 300 }, (_, i) => [`a/${i % 3}/${String(i).padStart(3, '0')}.json`, json]),
  );

  it('a folder that goes away is one fault, whatever it held', async () => {
    const dir = folder({ ...files, 'b.json': json });
    const { ids, skipped } = await meddling(dir, () => rmSync(join(dir, 'a'), { recursive: true }));
    expect(ids.at(-1)).toBe('b#0');
    const unread = Object.keys(files).length + 1 - ids.length;
    expect(skipped).toEqual([
      {
        path: join(dir, 'a'),
        code: 'missing',
        reason: `The folder went away while it was read, and with it ${unread} files that were not read yet.`,
      },
    ]);
  });

  it('a file that goes away is named, in a folder of any name', async () => {
    const dir = folder(files);
    const odd = Buffer.concat([Buffer.from(`${dir}/`), Buffer.from([0xe3, 0xff])]);
    mkdirSync(odd);
    const inOdd = Buffer.concat([odd, Buffer.from('/z.json')]);
    writeFileSync(inOdd, json);
    const { ids, skipped } = await meddling(dir, () => unlinkSync(inOdd));
    expect(ids).toHaveLength(300);
    expect(skipped).toMatchObject([{ path: expect.stringMatching(/z\.json$/), code: 'missing' }]);
  });
});

describe('names that are not valid UTF-8', () => {
  it('are read from their folder, with their endings', async () => {
    const dir = folder();
    for (const bytes of [
      [0xff, 0xfe, 0x80],
      [0xef, 0xbb, 0xbf, 0xff],
      [0xe3, 0xe6, 0xde, 0xda],
      [0xc3, 0x28, 0x0a],
    ])
      writeFileSync(Buffer.concat([Buffer.from(`${dir}/`), Buffer.from(bytes), Buffer.from('.json')]), json);
    const { articles, skipped } = await read(dir);
    expect([articles.length, skipped]).toEqual([4, []]);
    for (const { source } of articles) expect(source.path).toMatch(/\.json$/);
  });

  it('cannot be given: it is said what can', async () => {
    const outcome = await read([join(folder(), 'a\ufffd.json')]);
    expect(outcome.skipped).toMatchObject([
      { code: 'missing', reason: 'Its name is not valid UTF-8: give the folder that holds it.' },
    ]);
  });
});

describe('a member of an archive as a PATH', () => {
  const inner = zip([
    { name: 'c.txt', content: `${STORY} ج` },
    { name: 'd.txt', content: `${STORY} د` },
  ]);
  const outer = zip([
    { name: 'a.txt', content: `${STORY} ا` },
    { name: 'b.json', content: JSON.stringify([record(), record({ text: `${STORY} ب` })]) },
    { name: 'inner.zip', content: inner },
  ]);
  const placesIn = async (...names: string[]): Promise<string[]> => {
    const dir = folder({ 'x!.zip': outer });
    const { articles, skipped } = await read(names.map((name) => join(dir, name)));
    return [
      ...articles.map(({ source }) => `${source.path.slice(dir.length + 1)} ${source.index}`),
      ...skipped.map(({ path, reason }) => `${path.slice(dir.length + 1)}: ${reason}`),
    ];
  };

  it('is that member alone, with the name and the index that it has in the archive', async () => {
    expect(await placesIn('x!.zip!b.json')).toEqual(['x!.zip!b.json 0', 'x!.zip!b.json 1']);
    expect(await placesIn('x!.zip!inner.zip!d.txt')).toEqual(['x!.zip!inner.zip!d.txt 0']);
    expect(await placesIn('x!.zip!inner.zip')).toHaveLength(2);
    expect(await placesIn('x!.zip!a.txt', 'x!.zip!b.json')).toHaveLength(3);
  });

  it('that is not there is told, and so is one given twice', async () => {
    expect(await placesIn('x!.zip!no.txt')).toEqual(['x!.zip: It holds no member no.txt.']);
    expect(await placesIn('x!.zip!a.txt!b')).toEqual(['x!.zip!a.txt: It holds no member b.']);
    expect(await placesIn('no.zip!a.txt')).toEqual(['no.zip!a.txt: There is no such file or folder.']);
    expect((await placesIn('x!.zip!a.txt', 'x!.zip!a.txt'))[1]).toContain('It is the same file as');
  });
});
