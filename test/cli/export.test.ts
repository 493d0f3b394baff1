/** `export`, and what `evaluate` and `train` say of annotations that are damaged or too few. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, runProgram, type Stage } from './program.js';

let stage: Stage;
beforeAll(() => {
  stage = openStage();
});
afterAll(() => stage.close());

const MARK = '[[ميليشيات|naming -1 houthi outlet]]';
const article = (id: string, text = `هاجمت ${MARK} القرية`): string =>
  `---\nid: ${id}\noutlet: صدى\ntitle: خبر\nstance: {}\n---\n\n${text}\n`;
/** Writes files below the test's folder and gives the folder. */
function folderOf(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(stage.folder, name);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

describe('two inputs that hold an article of one id', () => {
  it.each([
    ['inline', 2],
    ['gold', 3],
  ])('keep both, the later with its place in its id: %s', async (format, files) => {
    const folder = folderOf(`twice-${format}`, {
      'ann/n0.md': article('n0'),
      'other/all.jsonl': `${JSON.stringify({ id: 'n0', outlet: 'نداء', text: 'حررت قوات الحي' })}\n`,
    });
    const out = join(folder, 'out');
    const other = join(folder, 'other', 'all.jsonl');
    const inputs = [join(folder, 'ann', 'n0.md'), other];
    const { status, stderr } = await stage.run(['export', ...inputs, '--to', format, '--out', out]);
    expect([status, stderr]).toEqual([0, `mizan: 2 articles in ${files} files under ${out}\n`]);
    expect(readdirSync(out)).toHaveLength(files);
    const ids = readdirSync(out)
      .filter((name) => /^articles|\.md$/.test(name))
      .flatMap((name) => readFileSync(join(out, name), 'utf8').match(/^(?:id: |\{"id":")[^",\n]+/gm) ?? [])
      .map((match) => match.replace(/^(id: |\{"id":")/, ''));
    expect(ids.sort()).toEqual(['n0', `n0@${other}#0`]);
    expect((await stage.run(['evaluate', out])).status).toBe(0);
  });

  it('are refused within one input, with both places', async () => {
    const folder = folderOf('twice-in-one', { 'a.md': article('n0'), 'b/b.md': article('n0') });
    const { status, stderr } = await stage.run(['evaluate', folder]);
    expect([status, stderr]).toEqual([
      1,
      `mizan: ${join(folder, 'b/b.md')}: two articles have the id n0: the other is in ${join(folder, 'a.md')}\n`,
    ]);
  });
});

describe('a folder to export into', () => {
  it('that holds files of something else is refused, as they would be read with it', async () => {
    const folder = folderOf('foreign', { 'ann/n0.md': article('n0'), 'out/old.md': article('old') });
    const out = join(folder, 'out');
    const args = ['export', join(folder, 'ann'), '--to', 'inline', '--out', out];
    const { status, stderr } = await stage.run(args);
    expect([status, stderr]).toEqual([
      2,
      `mizan: ${out} holds 1 file that this export does not write (old.md) and that would be read with it: give an empty folder\n`,
    ]);
    expect(readdirSync(out)).toEqual(['old.md']);
  });

  it('that is a file is refused before anything is read', async () => {
    const folder = folderOf('no-folder', { 'ann/n0.md': article('n0'), out: 'old' });
    const out = join(folder, 'out');
    const { status, stderr } = await stage.run([
      'export',
      join(folder, 'ann'),
      '--to',
      'inline',
      '--out',
      out,
    ]);
    expect([status, stderr]).toEqual([2, `mizan: ${out} is no folder: an export is one\n`]);
    expect(readFileSync(out, 'utf8')).toBe('old');
  });

  it('may hold the same export of before', async () => {
    const folder = folderOf('again', { 'ann/n0.md': article('n0') });
    const args = ['export', join(folder, 'ann'), '--to', 'inline', '--out', join(folder, 'out')];
    expect((await stage.run(args)).status).toBe(0);
    expect((await stage.run(args)).status).toBe(0);
  });

  it('that lies among the inputs is refused', async () => {
    const folder = folderOf('among', { 'n0.md': article('n0') });
    const { status, stderr } = await stage.run([
      'export',
      folder,
      '--to',
      'gold',
      '--out',
      join(folder, 'out'),
    ]);
    expect([status, stderr]).toEqual([
      2,
      `mizan: ${join(folder, 'out')} lies in ${folder}, which is read: write somewhere else\n`,
    ]);
  });
});

describe('annotations that are damaged', () => {
  const task = (id: string) => ({
    id,
    data: { id, text: 'هاجمت ميليشيات القرية' },
    annotations: [{ result: [] }],
  });
  const truncated = JSON.stringify([task('c'), task('d')]).slice(0, -30);

  it.each([
    ['tasks2.json', truncated, 'tasks2.json: not JSON: '],
    ['empty.json', '', 'empty.json: not JSON: '],
    ['all.jsonl', `{"text": "ن", "label": [[\n{"text": "ن", "label": []}\n`, 'all.jsonl:1: not JSON: '],
  ])('are told with their file, alone and beside good ones: %s', async (name, text, fault) => {
    const folder = folderOf(`damaged-${name}`, { [name]: text });
    const alone = await stage.run(['evaluate', join(folder, name)]);
    writeFileSync(join(folder, 'tasks.json'), JSON.stringify([task('a'), task('b')]));
    const beside = await stage.run(['evaluate', folder]);
    const exported = await stage.run(['export', folder, '--to', 'gold', '--out', `${folder}-out`]);
    for (const { status, stdout, stderr } of [alone, beside, exported]) {
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr.startsWith(`mizan: ${join(folder, fault)}`)).toBe(true);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  });

  it('hinder no export of articles: what is damaged among them is skipped', async () => {
    const good = JSON.stringify([{ text: 'هاجمت ميليشيات القرية' }]);
    const folder = folderOf('damaged-articles', { 'a.json': good, 'b.json': good.slice(0, -4) });
    const { status, stderr } = await stage.run(['export', folder, '--to', 'gold', '--out', `${folder}-out`]);
    expect(status).toBe(0);
    expect(stderr).toContain('b.json');
    expect(stderr).toContain('1 article in 3 files');
  });
});

describe('annotations that are too few to train on', () => {
  const framing = article('a');
  const both = article('b', `هاجمت ${MARK} القرية. ووصف الناطق ميليشيات أخرى`);
  const sides = article(
    'c',
    `هاجمت ${MARK} القرية. وقال تنظيم داعش إن ميليشيات أخرى انسحبت. وهاجمت [[عصابات|naming -1 isis outlet]] القرية بعد أن انسحب الحوثيون وتنظيم داعش منها.`,
  );

  it.each([
    ['framing alone', { a: framing }, 'usage', 'every word that the packs match is annotated as framing'],
    [
      'look-alikes alone',
      { a: article('a', 'هاجمت [[ميليشيات|none sense]] القرية') },
      'usage',
      'none of the words',
    ],
    [
      'no word',
      { a: article('a', 'طقس معتدل').replace('{}', '{houthi: neutral}') },
      'usage',
      'no word of the packs',
    ],
    ['no choice of actors', { b: both }, 'target', 'both its target and another actor'],
    ['stances', { c: sides }, 'stance', 'as hostile or neutral or sympathetic to an actor'],
  ])(
    'are refused with the model, what is missing and what to do: %s',
    async (name, files, model, missing) => {
      const named = Object.fromEntries(Object.entries(files).map(([id, text]) => [`${id}.md`, text]));
      const folder = folderOf(`few-${name.replaceAll(' ', '-')}`, named);
      const out = join(folder, 'models');
      const { status, stderr } = await runProgram(['train', folder, '--out', out]);
      expect(status).toBe(1);
      expect(stderr).toMatch(/^mizan: [^\n]+; [^\n]+\n$/);
      expect(stderr).toContain(`the ${model} model cannot be trained: `);
      expect(stderr).toContain(missing);
      expect(readdirSync(folder)).not.toContain('models');
    },
  );
});
