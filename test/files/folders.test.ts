import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFolders } from '../../src/files/folders.js';

const root = mkdtempSync(join(tmpdir(), 'mizan-folders-'));
afterAll(() => rmSync(root, { recursive: true }));

describe('folders for what is written', () => {
  it('makes those that are missing, outermost first, and says which', () => {
    const inner = join(root, 'a', 'b');
    expect(makeFolders(inner)).toEqual([join(root, 'a'), inner]);
    expect(existsSync(inner)).toBe(true);
    expect(makeFolders(inner)).toEqual([]);
  });

  it('says why where a file stands in the way', () => {
    writeFileSync(join(root, 'file'), '');
    expect(() => makeFolders(join(root, 'file', 'x'))).toThrow(/EEXIST/);
  });

  it.runIf(process.platform === 'linux')('ends where the system makes no folder', () => {
    expect(() => makeFolders('/proc/mizan/x')).toThrow(/ENOENT/);
  });
});
