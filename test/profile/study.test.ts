import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { loadStudy, parseOutletTable, parseStudy } from '../../src/profile/index.js';
import { readOutletTable } from '../../src/profile/study/study.js';

test('a study file is one registered question: inputs, packs, outlets, groups, interests, floor, seed, alpha', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mizan-study-'));
  const file = join(folder, 'mizan.yaml');
  writeFileSync(join(folder, 'outlets.csv'), 'outlet,camp,country\nالأهرام,state,EG\nbbc,,GB\n');
  writeFileSync(
    file,
    'title: A study\ninputs: [articles]\npacks: [core, egypt]\noutlets: outlets.csv\ngroups: [camp]\nactors: [egypt]\nfloor: {mentions: 30}\nseed: 7\nalpha: 0.01\ntime-unit: month\n',
  );
  const study = loadStudy(file);
  expect(study.inputs).toEqual([join(folder, 'articles')]);
  expect(study.compare.outlets).toEqual({
    الأهرام: { camp: 'state', country: 'EG' },
    bbc: { country: 'GB' },
  });
  expect(study.compare.groupBy).toEqual(['camp']);
  expect(study.compare.options).toMatchObject({
    seed: 7,
    alpha: 0.01,
    timeUnit: 'month',
    actors: ['egypt'],
    floor: { mentions: 30, articles: 10 },
  });
});

test.each([
  ['title: A\ninputs: [x]\nalfa: 0.1\n', 'mizan.yaml:3:7: alfa: a study file has no such field'],
  ['title: A\ninputs: [x]\nalpha: 2\n', 'mizan.yaml:3:8: alpha:'],
  ['title: A\ninputs:\n  - x\n  - 3\n', 'mizan.yaml:4:5: inputs.1:'],
  ['title: A\ntitle: B\n', 'mizan.yaml:2:1: Map keys must be unique'],
  ['inputs: [x]\n', 'mizan.yaml:1:1: title:'],
])('a fault of %j names its place', (raw, message) => {
  expect(() => parseStudy(raw, 'mizan.yaml')).toThrow(message);
});

test('an outlet table refuses an outlet that stands twice, a nameless row and a missing column', () => {
  expect(() => parseOutletTable('outlet,camp\na,x\na,y\n', 'o.csv')).toThrow(
    'o.csv:3:1: outlet "a" stands twice',
  );
  expect(() => parseOutletTable('outlet,camp\n,x\n', 'o.csv')).toThrow('o.csv:2:1: a row without an outlet');
  expect(() => parseOutletTable('paper,camp\na,x\n', 'o.csv')).toThrow(
    'no column named "outlet" among paper, camp',
  );
});

test('an outlet table may be one that a spreadsheet wrote: semicolons or tabs, windows-1256', () => {
  const expected = { 'صدى الوادي': { camp: 'معارضة, جنوب' }, ورق: { camp: 'رسمية' } };
  const table = 'outlet;camp\r\nصدى الوادي;معارضة, جنوب\r\nورق;رسمية\r\n';
  expect(parseOutletTable(table, 'o.csv')).toEqual(expected);
  expect(parseOutletTable(table.replaceAll(';', '\t'), 'o.csv')).toEqual(expected);
  const file = join(mkdtempSync(join(tmpdir(), 'mizan-study-')), 'o.csv');
  writeFileSync(file, iconv.encode(table, 'windows-1256'));
  expect(readOutletTable(file)).toEqual(expected);
});

test('a YAML table of outlets that cannot be parsed says where', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'mizan-study-')), 'outlets.yaml');
  writeFileSync(file, 'bbc: {camp: public}\nbbc: {camp: other}\n');
  expect(() => readOutletTable(file)).toThrow(`${file}:2:1: Map keys must be unique`);
});
