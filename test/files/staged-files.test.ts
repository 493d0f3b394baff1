/** The files of a report appear together: an interrupt finds all of them in their places, or none. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { StagedFiles } from '../../src/files/staged-files.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mizan-staged-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const NAMES = Array.from({ length: 20 }, (_, i) => `${String(i).padStart(2, '0')}.csv`);

async function staged(names: readonly string[] = NAMES): Promise<StagedFiles> {
  const files = new StagedFiles();
  for (const name of names) await files.write(join(folder, name), 'new');
  return files;
}

it('are as they were when they are abandoned before they are placed', async () => {
  writeFileSync(join(folder, '00.csv'), 'old');
  const files = await staged();
  await files.abandon();
  expect(readdirSync(folder)).toEqual(['00.csv']);
  expect(readFileSync(join(folder, '00.csv'), 'utf8')).toBe('old');
  expect(files.placed).toBe('none');
});

it('are all placed when they are abandoned while they are being placed', async () => {
  writeFileSync(join(folder, '00.csv'), 'old');
  const files = await staged();
  const placing = files.place();
  await files.abandon();
  expect(readdirSync(folder).sort()).toEqual(NAMES);
  for (const name of NAMES) expect(readFileSync(join(folder, name), 'utf8')).toBe('new');
  expect(files.placed).toBe('all');
  await placing;
});

it('take the place of what is outdated, which stays until all are placed', async () => {
  for (const name of ['00.csv', 'old.csv', 'other.csv']) writeFileSync(join(folder, name), 'old');
  const outdated = [join(folder, '00.csv'), join(folder, 'old.csv'), join(folder, 'gone.csv')];
  const abandoned = await staged();
  abandoned.outdate(outdated);
  await abandoned.abandon();
  expect(readdirSync(folder)).toEqual(['00.csv', 'old.csv', 'other.csv']);
  const files = await staged();
  files.outdate(outdated);
  await files.place();
  expect(readdirSync(folder).sort()).toEqual([...NAMES, 'other.csv']);
  expect(readFileSync(join(folder, '00.csv'), 'utf8')).toBe('new');
});

it('are whole or absent, and told apart, when one of them cannot take its name', async () => {
  const files = await staged();
  mkdirSync(join(folder, '05.csv', 'in the way'), { recursive: true });
  const placing = files.place();
  placing.catch(() => undefined);
  await files.abandon();
  expect(readdirSync(folder).sort()).toEqual(NAMES.slice(0, 6));
  expect(files.placed).toBe('some');
  await expect(placing).rejects.toThrow('05.csv');
});
