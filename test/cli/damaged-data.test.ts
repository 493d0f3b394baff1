/** Packs, cues and models that are damaged, missing or cannot be read: status 2, and one line that names the file and says why. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Outcome, openStage, runProgram, type Stage } from './program.js';

let stage: Stage;
let article = '';
beforeAll(() => {
  stage = openStage();
  article = join(stage.folder, 'article.txt');
  writeFileSync(article, 'سيطرت ميليشيات على المدينة، وقال المتحدث إن القوات انسحبت.');
});
afterAll(() => stage.close());

/** Copies the packs or the models, damages the copy, and scores with it. */
let copies = 0;
function copyOf(what: 'lexicons' | 'models', damage: (copy: string) => void): string {
  const copy = join(stage.folder, `${what}-${copies++}`);
  cpSync(stage[what], copy, { recursive: true });
  damage(copy);
  return copy;
}

const scoreWith = (resources: Partial<Record<'lexicons' | 'models', string>>, ...args: string[]) => {
  const { lexicons, models } = { ...stage, ...resources };
  return runProgram(['score', article, '--quiet', '--lexicons', lexicons, '--models', models, ...args]);
};

function expectOneLine({ status, stdout, stderr }: Outcome, file: string, reason: string): void {
  expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(`${file}:`)]);
  expect(stderr).toContain(reason);
  expect(stdout).toBe('');
  expect(status).toBe(2);
}

/** In place of a file that may not be read: those tests may run as root, who may read everything. */
function unreadable(path: string): void {
  rmSync(path, { recursive: true });
  mkdirSync(path);
}

describe('a model', () => {
  const cases: readonly (readonly [string, string, (models: string) => void, string])[] = [
    [
      'that is missing',
      'stance.json',
      (models) => rmSync(join(models, 'stance.json')),
      'cannot be read (ENOENT)',
    ],
    [
      'that cannot be read',
      'usage.json',
      (models) => unreadable(join(models, 'usage.json')),
      'cannot be read (EISDIR)',
    ],
    [
      'that is cut off',
      'target.json',
      (models) => {
        const path = join(models, 'target.json');
        writeFileSync(path, readFileSync(path, 'utf8').slice(0, 100));
      },
      'is not JSON',
    ],
    [
      'of another kind',
      'target.json',
      (models) => cpSync(join(models, 'usage.json'), join(models, 'target.json')),
      'expected "target"',
    ],
  ];
  it.each(cases)('%s', async (_, name, damage, reason) => {
    const models = copyOf('models', damage);
    expectOneLine(await scoreWith({ models }), join(models, name), reason);
    expectOneLine(await scoreWith({ models }, '--jobs', '2'), join(models, name), reason);
  });

  it('in a folder that is not there, with a cache too', async () => {
    const models = join(stage.folder, 'nowhere');
    expectOneLine(await scoreWith({ models }), join(models, 'usage.json'), 'cannot be read (ENOENT)');
    const cached = await scoreWith({ models }, '--cache', join(stage.folder, 'cache'));
    expectOneLine(cached, models, 'cannot be read (ENOENT)');
  });
});

describe('voice.yaml', () => {
  const voice = (lexicons: string): string => join(lexicons, 'core', 'voice.yaml');
  const cases: readonly (readonly [string, (lexicons: string) => void, string])[] = [
    ['that is missing', (lexicons) => rmSync(voice(lexicons)), 'cannot be read (ENOENT)'],
    ['that cannot be read', (lexicons) => unreadable(voice(lexicons)), 'cannot be read (EISDIR)'],
    ['that is no YAML', (lexicons) => writeFileSync(voice(lexicons), 'verbs: ['), ':1:9: '],
    [
      'without a verb of saying',
      (lexicons) => writeFileSync(voice(lexicons), 'verbs: []\n'),
      ':1:8: verbs: ',
    ],
  ];
  it.each(cases)('%s', async (_, damage, reason) => {
    const lexicons = copyOf('lexicons', damage);
    const { status, stderr } = await scoreWith({ lexicons });
    expect(stderr).toContain(voice(lexicons));
    expect(stderr).toContain(reason);
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(2);
  });
});

describe('packs', () => {
  it.each([
    ['windows-1256', Buffer.from('places: {x: [\xe4\xea\xe1]}\n', 'latin1')],
    ['UTF-16', Buffer.from('\ufeffplaces: {}\n', 'utf16le')],
  ])('that are not in UTF-8 are refused: %s', async (_, bytes) => {
    const lexicons = copyOf('lexicons', (folder) => writeFileSync(join(folder, 'core', 'own.yaml'), bytes));
    const { status, stderr } = await scoreWith({ lexicons });
    expect(stderr).toContain('own.yaml: cannot be read (it is not in UTF-8: save it in that encoding)');
    expect(status).toBe(2);
  });

  it('in a folder that is not there, or is none', async () => {
    const nowhere = join(stage.folder, 'nowhere');
    const missing = await scoreWith({ lexicons: nowhere });
    expect(missing).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `mizan: no lexicon folder at ${nowhere}\n`,
    });
    expectOneLine(await scoreWith({ lexicons: article }), article, 'cannot be read (ENOTDIR)');
  });

  it('of a folder without a core stand beside the package’s own, and may name what these define', async () => {
    const lexicons = join(stage.folder, 'mine');
    mkdirSync(join(lexicons, 'river'), { recursive: true });
    const pack = (choice: string): void =>
      writeFileSync(
        join(lexicons, 'river', 'terms.yaml'),
        `terms:
  - id: river-word
    words: [{fixed: الزهراويون}]
    device: naming
    polarity: 1
    choice: ${choice}
    gloss: {ar: شرح, en: a gloss}
    rationale: A less loaded word was at hand.
`,
      );
    pack('fighters');
    const found = await runProgram(['lexicon', 'find', 'الزهراويون', '--lexicons', lexicons]);
    expect(found.stdout).toContain('term river-word');
    const checked = await runProgram(['lexicon', 'check', lexicons]);
    expect(checked).toMatchObject({ status: 0, stderr: '' });
    expect((await scoreWith({ lexicons }, '--packs', 'river')).status).toBe(0);
    pack('nowhere');
    const refused = await runProgram(['lexicon', 'check', lexicons]);
    expect(refused.stderr).toContain(
      `${join(lexicons, 'river', 'terms.yaml')}:6:13: unknown choice set nowhere`,
    );
    expect(refused.status).toBe(2);
    const inner = join(lexicons, 'river');
    expectOneLine(await scoreWith({ lexicons: inner }), inner, 'it is a pack itself');
  });

  it('with a fault of shape: what others say of its entries is not told as their fault', async () => {
    const lexicons = copyOf('lexicons', (copy) => {
      const file = join(copy, 'core', 'words.yaml');
      writeFileSync(file, readFileSync(file, 'utf8').replace('id: armed-group', 'id: 3'));
    });
    const { status, stderr } = await runProgram(['lexicon', 'check', lexicons]);
    const lines = stderr.trim().split('\n');
    expect(status).toBe(2);
    expect(lines.at(-1)).toMatch(/^mizan: \d faults? in .*; the rest is checked when these are mended$/);
    for (const line of lines.slice(0, -1)) expect(line).toContain(join('core', 'words.yaml'));
  });

  it('with a file that cannot be read', async () => {
    const lexicons = copyOf('lexicons', (copy) => mkdirSync(join(copy, 'core', 'more.yaml')));
    expectOneLine(
      await scoreWith({ lexicons }),
      join(lexicons, 'core', 'more.yaml'),
      'cannot be read (EISDIR)',
    );
    const checked = await runProgram(['lexicon', 'check', lexicons]);
    expect(checked.stderr).toContain(`${join(lexicons, 'core', 'more.yaml')}: cannot be read (EISDIR)\n`);
    expect(checked.status).toBe(2);
  });
});
