/** What the build compiled of the package's own packs serves them alone: whatever differs in them is compiled anew. */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { endianness, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { screenFile } from '../../src/packaged/compiled.js';
import { PACKAGE_ROOT } from '../../src/packaged/root.js';
import { runProgram } from './program.js';

let folder = '';
let lexicons = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mizan-packs-'));
  lexicons = join(folder, 'lexicons');
  cpSync(join(PACKAGE_ROOT, 'lexicons'), lexicons, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SAMPLE = join(PACKAGE_ROOT, 'corpus', 'sample');
const score = async (...args: string[]): Promise<string> => {
  const { status, stdout, stderr } = await runProgram(['score', SAMPLE, '--quiet', ...args]);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
};

it('gives the same lines as packs that are compiled live, in one thread and in two', async () => {
  const packaged = await score();
  expect(packaged.split('\n').length).toBeGreaterThan(20);
  expect(await score('--jobs', '2')).toBe(packaged);
  // The same entries in a file of another hash.
  appendFileSync(join(lexicons, 'core', 'control.yaml'), '# read live\n');
  expect(await score('--lexicons', lexicons)).toBe(packaged);
});

it('never stands for packs that were edited, renamed or chosen', async () => {
  const find = async (word: string, ...args: string[]): Promise<string> =>
    (await runProgram(['lexicon', 'find', word, '--lexicons', lexicons, ...args])).stdout;
  expect(await find('شرطوط')).not.toContain('invented');
  const pack = join(lexicons, 'egypt', 'terms.yaml');
  const entry =
    '  - id: invented\n    words: [{noun: شرطوط}]\n    device: naming\n    polarity: -1\n    gloss: {ar: شرطوط, en: invented}\n    rationale: r\n';
  writeFileSync(pack, readFileSync(pack, 'utf8').replace(/^terms:\n/m, `terms:\n${entry}`));
  expect(await find('شرطوط')).toContain('invented');
  expect(await find('شرطوط', '--packs', 'syria')).not.toContain('invented');
  renameSync(join(lexicons, 'egypt'), join(lexicons, 'nile'));
  expect(await find('شرطوط')).toContain('nile');
});

it('keeps the screen of the packs for machines of the order of bytes in which it was written', () => {
  const root = join(PACKAGE_ROOT, 'dist');
  const screens = readdirSync(join(root, 'compiled')).filter((name) => name.startsWith('screen-'));
  expect(screens).toHaveLength(1);
  const hash = /^screen-([0-9a-f]{64})-/.exec(screens[0] ?? '')?.[1] ?? '';
  const fileFor = (order?: 'BE' | 'LE'): string => screenFile(root, hash, order);
  expect(existsSync(fileFor())).toBe(true);
  expect([existsSync(fileFor('LE')), existsSync(fileFor('BE'))]).toEqual([
    endianness() === 'LE',
    endianness() === 'BE',
  ]);
});
