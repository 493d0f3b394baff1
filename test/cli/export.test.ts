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

  it('has no name of a file', async () => {
    const folder = folderOf('named-as-file', { 'ann/n0.md': article('n0') });
    const out = join(folder, 'gold.jsonl');
    const { status, stderr } = await stage.run(['export', join(folder, 'ann'), '--to', 'gold', '--out', out]);
    expect([status, stderr]).toEqual([2, `mizan: ${out} is no folder: an export is one\n`]);
    expect(readdirSync(folder)).toEqual(['ann']);
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

describe('an actor that a pack alone knows', () => {
  const own = article('a', 'هاجمت [[ميليشيات|naming -1 valley_front outlet]] جبهة الوادي القرية');

  it('is the target that export writes and evaluate compares', async () => {
    const text = 'هاجمت ميليشيات جبهة الوادي القرية. وانسحبت جبهة الوادي';
    const folder = folderOf('own', { 'all.jsonl': `${JSON.stringify({ id: 'n0', text })}\n` });
    for (const format of ['inline', 'gold', 'labelstudio', 'doccano', 'brat']) {
      const out = `${folder}-${format}`;
      expect((await stage.run(['export', folder, '--to', format, '--out', out])).status).toBe(0);
      const { stdout } = await stage.run(['evaluate', out, '--json']);
      expect(JSON.parse(stdout).confusion.target).toEqual([['valley_front', 'valley_front', 1]]);
    }
  });

  it('is none where the packs in use do not know it', async () => {
    const folder = folderOf('own-annotated', { 'a.md': own });
    expect((await stage.run(['evaluate', folder])).status).toBe(0);
    for (const args of [
      ['evaluate', folder],
      ['export', folder, '--to', 'gold', '--out', `${folder}-out`],
      ['train', folder, '--out', `${folder}-models`],
    ]) {
      const { status, stderr } = await stage.run([...args, '--packs', 'core']);
      expect([status, stderr]).toEqual([
        1,
        `mizan: ${join(folder, 'a.md')}:8: unknown target "valley_front" in [[ميليشيات|naming -1 valley_front outlet]]\n`,
      ]);
    }
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

describe('an article that a format cannot hold', () => {
  it('is skipped with its place, and the others are written', async () => {
    const text = 'هاجمت ميليشيات القرية';
    const mark = (start: number, end: number): object => ({
      doc: 'b',
      ...{ start, end, surface: text.slice(start, end) },
      ...{ device: 'naming', polarity: -1, target: 'houthi', voice: 'outlet' },
    });
    const folder = folderOf('overlap', {
      'gold/articles.jsonl': ['a', 'b', 'c'].map((id) => `${JSON.stringify({ id, text })}\n`).join(''),
      'gold/mentions.jsonl': [mark(0, 14), mark(6, 14)].map((m) => `${JSON.stringify(m)}\n`).join(''),
    });
    const out = join(folder, 'out');
    const args = ['export', join(folder, 'gold'), '--to', 'inline', '--out', out];
    const { status, stderr } = await stage.run(args);
    const gold = join(folder, 'gold/articles.jsonl');
    expect([status, stderr]).toEqual([
      0,
      `mizan: ${gold}: 1 mark ("ميليشيات") stands on words that are marked already, though one word carries one mention\nmizan: skipped ${gold} (record 1): Two marks overlap at "ميليشيات".\nmizan: 2 articles in 2 files under ${out}\n`,
    ]);
    expect(readdirSync(out)).toEqual(['a.md', 'c.md']);
    expect((await stage.run([...args, '--strict'])).status).toBe(1);
  });

  it('is none with brackets in its text, nor one that begins with white space', async () => {
    const texts = ['قتلت [[مدنيين]]', 'هاجمت [ميليشيات] القرية', '\n  هاجمت ميليشيات القرية \n'];
    const folder = folderOf('brackets', {
      'in.jsonl': texts.map((text, i) => `${JSON.stringify({ id: `n${i}`, outlet: 'ص', text })}\n`).join(''),
    });
    const [out, back] = [join(folder, 'out'), join(folder, 'back')];
    const { status } = await stage.run(['export', join(folder, 'in.jsonl'), '--to', 'inline', '--out', out]);
    expect(status).toBe(0);
    await stage.run(['export', out, '--to', 'gold', '--out', back]);
    const read = readFileSync(join(back, 'articles.jsonl'), 'utf8').trim().split('\n');
    expect(read.map((line) => JSON.parse(line).text)).toEqual(texts);
  });
});

describe('the address of an article', () => {
  it('goes with it into every format', async () => {
    const url = 'https://sada.example/1';
    const folder = folderOf('url', {
      'in.json': JSON.stringify([{ id: 'n', outlet: 'ص', url, text: 'هاجمت ميليشيات القرية' }]),
    });
    let from = join(folder, 'in.json');
    for (const format of ['inline', 'labelstudio', 'doccano', 'brat', 'gold']) {
      const out = join(folder, format);
      await stage.run(['export', from, '--to', format, '--out', out]);
      from = out;
    }
    expect(readFileSync(join(from, 'articles.jsonl'), 'utf8')).toContain(`"url":"${url}"`);
  });
});

describe('Label Studio tasks that nobody annotated', () => {
  const text = 'هاجمت ميليشيات القرية';
  const task = (id: string, annotations: object[]) => ({ id, data: { id, text }, annotations });
  const tasks = [
    task('a', [{ was_cancelled: true, result: [] }]),
    task('b', [{ result: [] }]),
    task('c', []),
    task('d', [{ result: [] }]),
  ];

  it('are left out, and one line counts them', async () => {
    const folder = folderOf('unannotated', { 'v.json': JSON.stringify(tasks) });
    const leftOut = `mizan: ${join(folder, 'v.json')}: 2 of 4 tasks are not annotated: left out\n`;
    const evaluated = await stage.run(['evaluate', folder]);
    expect([evaluated.status, evaluated.stderr]).toEqual([0, leftOut]);
    expect(evaluated.stdout).toContain('2 articles');
    const exported = await stage.run(['export', folder, '--to', 'gold', '--out', `${folder}-out`]);
    expect(exported.stderr).toBe(`${leftOut}mizan: 2 articles in 3 files under ${folder}-out\n`);
    const trained = await stage.run(['train', folder, '--out', `${folder}-models`]);
    expect(trained.stderr.startsWith(leftOut)).toBe(true);
  });

  it('are read beside files that hold no annotations, which are named', async () => {
    const folder = folderOf('strays', {
      'v.json': JSON.stringify(tasks),
      'stances.jsonl': '{"doc":"b","actor":"isis","stance":"hostile"}\n',
      'late.txt': text,
      'README.md': 'Coded in June.',
    });
    const { stderr, stdout } = await stage.run(['evaluate', folder]);
    const strays = ['late.txt', 'stances.jsonl'].map((name) => join(folder, name)).join(', ');
    expect(stderr).toContain(`mizan: no annotations in any known format, and left out: ${strays}\n`);
    expect(stdout).toContain('no stance is annotated');
  });

  it('are refused where there are no others', async () => {
    const folder = folderOf('none-annotated', { 'v.json': JSON.stringify([tasks[0], tasks[2]]) });
    for (const args of [['evaluate'], ['export', '--to', 'gold', '--out', `${folder}-out`]]) {
      const { status, stderr } = await stage.run([...args, folder]);
      expect([status, stderr]).toEqual([
        1,
        `mizan: ${join(folder, 'v.json')}: none of its tasks is annotated\n`,
      ]);
    }
  });
});

describe('Label Studio tasks that several annotated', () => {
  const text = 'هاجمت ميليشيات القرية';
  const by = (target: string, more: object = {}) => ({
    ...more,
    result: Object.entries({ device: 'naming', polarity: '-1', target, voice: 'outlet' }).map(
      ([name, value]) => ({
        ...{ id: target, from_name: name, to_name: 'text', type: 'choices' },
        value: { start: 6, end: 14, text: 'ميليشيات', choices: [value] },
      }),
    ),
  });
  const task = (id: string, ...annotations: object[]) => ({ id, data: { id, text }, annotations });

  it('say how many differ; the ground truth counts, else the first', async () => {
    const folder = folderOf('several', {
      'v.json': JSON.stringify([
        task('a', by('isis'), by('houthi')),
        task('b', by('isis'), by('houthi', { ground_truth: true })),
        task('c', by('isis'), by('isis')),
        task('d', by('isis'), by('houthi', { was_cancelled: true })),
      ]),
    });
    const out = `${folder}-out`;
    const { stderr } = await stage.run(['export', folder, '--to', 'gold', '--out', out]);
    expect(stderr).toBe(
      `mizan: ${join(folder, 'v.json')}: 2 of 4 tasks are annotated in several ways: what is marked as ground truth counts, else the first\nmizan: 4 articles in 3 files under ${out}\n`,
    );
    const targets = readFileSync(join(out, 'mentions.jsonl'), 'utf8').match(/(?<="target":")\w+/g);
    expect(targets).toEqual(['isis', 'houthi', 'isis', 'isis']);
  });

  it('and its JSON-MIN, of which the full JSON is asked for', async () => {
    const folder = folderOf('minimal', {
      'min.json': JSON.stringify([{ id: 1, text, annotator: 1, annotation_id: 7, device: [] }]),
    });
    const { status, stderr } = await stage.run(['evaluate', folder]);
    expect([status, stderr]).toEqual([
      1,
      `mizan: ${join(folder, 'min.json')}: Label Studio’s JSON-MIN, which does not say which choice belongs to which words: export as JSON\n`,
    ]);
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

it('evaluate says so when the models were trained on the very articles', async () => {
  const models = join(stage.folder, 'own-models');
  const heldOut = join('corpus', 'held-out');
  expect((await runProgram(['train', heldOut, '--out', models])).status).toBe(0);
  const flattering = 'the models were trained on these very articles';
  expect((await runProgram(['evaluate', heldOut, '--models', models])).stderr).toContain(flattering);
  expect((await runProgram(['evaluate', heldOut])).stderr).not.toContain(flattering);
});
