import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StagedFiles } from '../../src/files/staged-files.js';
import { openDataFiles } from '../../src/report/data-files/data-files.js';
import type { ScoredArticle } from '../../src/types/mention.js';

let folder = '';
let staged: StagedFiles;
beforeEach(() => {
  staged = new StagedFiles();
  folder = mkdtempSync(join(tmpdir(), 'mizan-data-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const article = (n: number): ScoredArticle => ({
  id: `a${n}`,
  outlet: '=HYPERLINK("x")',
  outletFrom: 'folder',
  ...(n % 2 ? { date: '2021-03-01' } : {}),
  source: { path: 'x.jsonl', index: n },
  words: 10,
  mentions: [
    {
      field: 'text',
      start: 3,
      end: 9,
      surface: 'عصابات',
      term: 'gangs',
      choice: 'armed-group',
      device: 'naming',
      polarity: -1,
      target: 'north',
      voice: 'outlet',
      confidence: 0.75,
      targetRule: 'construct',
      voiceRule: 'default',
      sentence: { start: 0, end: 20 },
    },
  ],
  names: [],
  stances: [{ actor: 'north', stance: 'hostile', probability: 0.5, score: -0.25, mentions: 1 }],
});

describe('files of all mentions', () => {
  it('hold every row in CSV and in Parquet, over several row groups', async () => {
    const files = await openDataFiles(folder, staged);
    for (let n = 0; n < 45_000; n += 1) await files.add(article(n));
    expect(readdirSync(folder).filter((name) => !name.startsWith('.'))).toEqual([]);
    await files.finish();
    await staged.place();
    expect(readdirSync(folder).sort()).toEqual(['articles.parquet', 'mentions.csv', 'mentions.parquet']);
    const rows: Record<string, string>[] = parse(readFileSync(join(folder, 'mentions.csv')), {
      bom: true,
      columns: true,
    });
    expect(rows).toHaveLength(45_000);
    expect(rows[1]).toMatchObject({
      article: 'a1',
      outlet: `'=HYPERLINK("x")`,
      polarity: '-1',
      surface: 'عصابات',
      date: '2021-03-01',
    });
    const mentions = await parquetReadObjects({
      file: await asyncBufferFromFile(join(folder, 'mentions.parquet')),
    });
    expect(mentions).toHaveLength(45_000);
    expect(mentions[44_999]).toMatchObject({
      article: 'a44999',
      polarity: -1,
      confidence: 0.75,
      surface: 'عصابات',
      outlet: '=HYPERLINK("x")',
    });
    expect(mentions[44_998]?.date).toBeNull();
    const articles = await parquetReadObjects({
      file: await asyncBufferFromFile(join(folder, 'articles.parquet')),
    });
    expect(JSON.parse(String(articles[7]?.stances))).toEqual(article(7).stances);
  }, 60_000);

  it('are valid when there is nothing to hold', async () => {
    const files = await openDataFiles(folder, staged);
    await files.finish();
    await staged.place();
    expect(
      await parquetReadObjects({ file: await asyncBufferFromFile(join(folder, 'mentions.parquet')) }),
    ).toEqual([]);
  });

  it('leave nothing behind when abandoned', async () => {
    const files = await openDataFiles(folder, staged);
    await files.add(article(1));
    files.abandon();
    await staged.abandon();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('staged files', () => {
  it('take their names together: one that cannot be written keeps all the others from appearing', async () => {
    writeFileSync(join(folder, 'old'), 'old');
    await staged.write(join(folder, 'old'), 'new');
    await staged.write(join(folder, 'charts', 'fresh'), 'new');
    expect(readFileSync(join(folder, 'old'), 'utf8')).toBe('old');
    await expect(staged.write(join(folder, 'old', 'under'), 'x')).rejects.toThrow(
      /old.under cannot be written: .*folder/,
    );
    await staged.abandon();
    expect(readFileSync(join(folder, 'old'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['old']);
  });
});
