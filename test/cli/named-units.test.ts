import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookForNamed, NamedUnits } from '../../src/cli/comparing/named-units.js';
import { type ComparingSettings, comparingSettings } from '../../src/cli/comparing/settings.js';

const GULF = 'مرفأ\u001b[31m الخليج';
const asked = (reference: string, groupBy: readonly string[] = []) =>
  ({
    options: { reference },
    groupBy,
    outlets: { 'منبر النهر': { camp: 'state' } },
  }) as unknown as ComparingSettings;

const check = (settings: ComparingSettings) => {
  const named = new NamedUnits(settings);
  for (const outlet of [GULF, 'منبر النهر']) named.see(outlet);
  named.check();
};

describe('outlets, groups and attributes that a user names', () => {
  it('are told from those there are, whose names give the terminal no orders', () => {
    expect(() => check(asked('غائبة'))).toThrow(
      'no outlet or group غائبة to compare with; there are مرفأ\\u001b[31m الخليج, منبر النهر',
    );
    expect(() => check(asked('camp=none', ['camp']))).toThrow(
      'no outlet or group camp=none to compare with; there are مرفأ\\u001b[31m الخليج, منبر النهر, camp=state',
    );
    expect(() => check(asked('rest', ['country']))).toThrow(
      'no outlet has the attribute country to group by; there are camp',
    );
  });

  it('pass where they are there', () => {
    for (const settings of [asked('منبر النهر'), asked('rest', ['camp']), asked('camp=state', ['camp'])])
      expect(() => check(settings)).not.toThrow();
    expect(() => check(asked('camp=state'))).toThrow('no outlet or group camp=state');
  });

  it('have no attribute that no outlet has a value of', () => {
    const empty = { ...asked('rest', ['owner']), outlets: { 'منبر النهر': { camp: 'state', owner: '' } } };
    expect(() => check(empty)).toThrow('no outlet has the attribute owner to group by; there are camp');
  });

  it('are refused before anything is read, where no table of outlets has the attribute', () => {
    expect(() => comparingSettings({ groupBy: ['owner'] })).toThrow(
      'no outlet has the attribute owner to group by; there are name, name-en, country, medium',
    );
    expect(() => comparingSettings({ groupBy: ['country'] })).not.toThrow();
  });
});

describe('inputs that are looked through before they are scored', () => {
  let folder = '';
  const line = (outlet: string, i: number) => JSON.stringify({ id: `${i}`, outlet, text: 'خبر قصير' });
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'mizan-named-'));
    writeFileSync(
      join(folder, 'a.jsonl'),
      ['منبر النهر', 'صدى الساحل'].map((outlet, i) => line(outlet, i)).join('\n'),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('refuse a wrong reference, and take a right one', async () => {
    await expect(lookForNamed([folder], asked('غائبة'), {})).rejects.toThrow(
      'no outlet or group غائبة to compare with; there are منبر النهر, صدى الساحل',
    );
    await expect(lookForNamed([folder], asked('صدى الساحل'), {})).resolves.toBeUndefined();
    await expect(lookForNamed([folder], asked('منبر النهر'), { outlet: 'سواها' })).rejects.toThrow(
      'there are سواها',
    );
  });

  it('are read one of each folder first', async () => {
    const top = join(folder, 'by-outlet');
    for (const name of ['a', 'b']) {
      mkdirSync(join(top, name), { recursive: true });
      for (const i of [1, 2]) writeFileSync(join(top, name, `${i}.jsonl`), line(`${name}${i}`, i));
    }
    await expect(lookForNamed([top], asked('غائبة'), {})).rejects.toThrow('there are a1, b1, a2, b2');
  });

  it('are not read where nothing is named, or can be read but once', async () => {
    await expect(lookForNamed([join(folder, 'absent')], asked('rest'), {})).resolves.toBeUndefined();
    await expect(lookForNamed(['-'], asked('غائبة'), {})).resolves.toBeUndefined();
    // Would wait for ever if it were read: nobody writes to it.
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    await expect(lookForNamed([folder, pipe], asked('غائبة'), {})).resolves.toBeUndefined();
  });
});
