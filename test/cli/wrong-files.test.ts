/** What a first user hands over by mistake, and what is said of it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, runProgram, type Stage } from './program.js';

let stage: Stage;
let articles = '';
beforeAll(() => {
  stage = openStage();
  articles = join(stage.folder, 'articles.jsonl');
  const texts = ['احتلت ميليشيات جبهة الوادي الحي.', 'حررت قوات جبهة الوادي المدينة.'];
  writeFileSync(articles, texts.map((text) => `${JSON.stringify({ outlet: 'صدى', text })}\n`).join(''));
});
afterAll(() => stage.close());

it('articles that were not scored, to profile: it is said to score them first', async () => {
  const { status, stderr } = await stage.run(['profile', articles]);
  expect(status).toBe(1);
  expect(stderr).toContain(`${articles}:1: It is not a line of mizan score; run score first.`);
});

it('a folder, to profile: it is said to be one', async () => {
  const { status, stderr } = await stage.run(['profile', stage.folder]);
  expect(status).toBe(1);
  expect(stderr).toContain(`${stage.folder}: It is a folder: give the files in it.`);
});

it('a shard twice, to profile: it counts once, and one line says so', async () => {
  const lines = join(stage.folder, 'lines.jsonl');
  await stage.run(['score', articles, '--out', lines, '--quiet']);
  const once = await stage.run(['profile', lines]);
  const twice = await stage.run(['profile', lines, lines]);
  expect(once.stderr).toBe('');
  expect(twice.stdout).toBe(once.stdout);
  expect(twice.stderr).toBe(
    'mizan: 2 lines repeat an article of another line, which counts once: was a shard given twice?\n',
  );
});

it('a pack instead of the folder that holds it', async () => {
  const pack = join(stage.folder, 'lex', 'nahr');
  mkdirSync(pack, { recursive: true });
  writeFileSync(join(pack, 'words.yaml'), 'terms: []\n');
  const { status, stderr } = await runProgram(['lexicon', 'check', pack]);
  expect([status, stderr]).toEqual([
    2,
    `mizan: no pack in ${pack}: it is a pack itself; give the folder that holds it\n`,
  ]);
});

it('a table with an outlet that no article has', async () => {
  const table = join(stage.folder, 'o.csv');
  writeFileSync(table, 'outlet,camp\nصدى,a\nصدا,b\n');
  const lines = join(stage.folder, 'of-table.jsonl');
  await stage.run(['score', articles, '--out', lines, '--quiet']);
  const line = 'mizan: no article has these outlets of the table: صدا\n';
  expect((await stage.run(['profile', lines, '--outlets', table])).stderr).toBe(line);
  const out = join(stage.folder, 'r');
  expect((await stage.run(['report', articles, '--outlets', table, '--out', out, '--quiet'])).stderr).toBe(
    line,
  );
});

it('several articles, to explain: it is said that the first is shown', async () => {
  const first = await stage.run(['explain', articles]);
  expect(first.stderr).toBe(
    `mizan: ${articles} holds more articles: this is the first, --index N shows another\n`,
  );
  const asked = await stage.run(['explain', articles, '--index', '0']);
  expect([asked.status, asked.stderr, asked.stdout]).toEqual([0, '', first.stdout]);
});

it('a cache that cannot be written: the run goes on, and one line says so', async () => {
  const without = await stage.run(['score', articles, '--quiet']);
  const { status, stdout, stderr } = await stage.run(['score', articles, '--quiet', '--cache', articles]);
  expect([status, stdout]).toEqual([0, without.stdout]);
  expect(stderr).toBe(
    `mizan: ${articles} cannot be written: there is a file of this name, where a folder is needed (EEXIST): scored lines are not kept\n`,
  );
});

it('a folder for a study file: it is said to be one', async () => {
  const { status, stderr } = await stage.run(['profile', articles, '--study', stage.folder]);
  expect([status, stderr]).toEqual([2, `mizan: ${stage.folder} is a folder: give the file\n`]);
});

it('a record behind one that is skipped, to explain: its index is that of every output', async () => {
  const file = join(stage.folder, 'gap.json');
  const texts = ['احتلت ميليشيات الحي.', 'حررت قوات المدينة.'];
  writeFileSync(file, JSON.stringify([{ outlet: 'صدى' }, ...texts.map((text) => ({ text }))]));
  const { status, stdout } = await stage.run(['explain', file, '--index', '1']);
  expect(status).toBe(0);
  expect(stdout).toContain('احتلت');
  const none = await stage.run(['explain', file, '--index', '3']);
  expect(none.status).toBe(1);
  expect(none.stderr).toContain(`mizan: no article at index 3 in ${file}, which holds 2 articles\n`);
});

it('a folder, to explain: it is said how another of its articles is shown', async () => {
  const folder = join(stage.folder, 'two');
  mkdirSync(folder);
  for (const name of ['a', 'b']) writeFileSync(join(folder, `${name}.txt`), 'احتلت ميليشيات الحي.');
  expect((await stage.run(['explain', folder])).stderr).toBe(
    `mizan: ${folder} holds more articles: this is the first, the path of a file or member shows another\n`,
  );
});

it('names that hold orders to the terminal or turn its text round: they are shown as they are written', async () => {
  const name = 'a\u001b[31mb\nc\u202ed';
  const shown = 'a\\u001b[31mb\\u000ac\\u202ed';
  const explained = await stage.run(['explain', name]);
  expect(explained.stderr).toBe(
    `mizan: skipped ${shown}: There is no such file or folder.\nmizan: no article in ${shown}\n`,
  );
  expect((await stage.run(['score', articles, '--packs', name])).stderr).toMatch(/^mizan: [^\n]+\n$/);
  expect((await stage.run(['lexicon', 'list', '--packs', name])).stderr).toContain(`no such pack: ${shown};`);
});

describe('score lines that went through other hands', () => {
  let lines: Buffer;
  let plain: string;
  beforeAll(async () => {
    lines = Buffer.from((await stage.run(['score', articles, '--quiet'])).stdout);
    plain = (await stage.run(['profile', written('plain.jsonl', lines)])).stdout;
  });
  const written = (name: string, bytes: Buffer): string => {
    const file = join(stage.folder, name);
    writeFileSync(file, bytes);
    return file;
  };
  const marked = (): Buffer => Buffer.concat([Buffer.from('\ufeff'), lines]);

  it('and begin with a byte order mark: all are read', async () => {
    for (const [name, bytes] of [
      ['bom.jsonl', marked()],
      ['bom.jsonl.gz', gzipSync(marked())],
    ] as const) {
      const { status, stdout, stderr } = await stage.run(['profile', written(name, bytes)]);
      expect([status, stdout, stderr]).toEqual([0, plain, '']);
    }
  });

  it.each([
    [
      'UTF-16',
      () => Buffer.from(`\ufeff${lines}`, 'utf16le'),
      'It is in utf-16le, and not in UTF-8 as score --out FILE writes it.',
    ],
    ['zip', () => Buffer.from('PK\x03\x04\n\n\n', 'latin1'), 'It is a zip archive: give the files in it.'],
    ['binary', () => Buffer.from([0x89, 0x50, 0, 0, 10, 0, 0, 10, 1, 2]), 'It is not text but binary data.'],
  ])('and are no longer UTF-8: one line says what they are: %s', async (name, bytes, reason) => {
    const file = written(`other-${name}`, bytes());
    const { status, stderr } = await stage.run(['profile', file]);
    expect([status, stderr]).toEqual([
      1,
      `mizan: skipped ${file}: ${reason}\nmizan: no score line could be read\n`,
    ]);
  });

  it('or were scored with other packs: the actors that these do not have are named', async () => {
    const other = lines.toString().replaceAll(/"(target|actor)":"[a-z_]+"/g, '"$1":"river_front"');
    const { status, stderr } = await stage.run(['profile', written('other.jsonl', Buffer.from(other))]);
    expect([status, stderr]).toEqual([
      0,
      'mizan: the packs in use have no actor river_front: the lines were scored with others; give the --lexicons and --packs that score had\n',
    ]);
  });
});

it('a cache that is full half-way: one line says so, and the run goes on', async () => {
  const cache = join(stage.folder, 'full');
  mkdirSync(cache);
  // Each folder that a line would be kept in has its name taken.
  for (let i = 0; i < 256; i++) writeFileSync(join(cache, i.toString(16).padStart(2, '0')), '');
  const without = await stage.run(['score', articles, '--quiet']);
  const { status, stdout, stderr } = await stage.run(['score', articles, '--quiet', '--cache', cache]);
  expect([status, stdout]).toEqual([0, without.stdout]);
  expect(stderr).toMatch(/^mizan: \S+ cannot be written: [^\n]+: not every scored line is kept\n$/);
});

it('one date that is not read: it is one', async () => {
  const file = join(stage.folder, 'date.jsonl');
  writeFileSync(file, `${JSON.stringify({ text: 'احتلت ميليشيات الحي.', date: 'أمس' })}\n`);
  expect((await stage.run(['score', file])).stderr).toContain(', 1 date not read, ');
});
