/** The contract of the program: exit statuses, streams, shards, threads, and files that appear whole or not at all. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readModels } from '../../src/classify/store.js';
import type { Comparison } from '../../src/types/result.js';
import { openStage, runProgram, type Stage } from './program.js';

let stage: Stage;
let articles = '';
beforeAll(() => {
  stage = openStage();
  articles = join(stage.folder, 'articles');
  mkdirSync(articles);
  for (let file = 0; file < 7; file++) {
    const lines = Array.from({ length: 9 }, (_, i) => JSON.stringify(articleOf(file, i)));
    writeFileSync(join(articles, `${file}.jsonl`), `${lines.join('\n')}\n`);
  }
});
afterAll(() => stage.close());

function articleOf(file: number, i: number) {
  const [naming, act] = (file + i) % 3 === 0 ? ['ميليشيات', 'احتلت'] : ['قوات', 'حررت'];
  return {
    outlet: file % 2 === 0 ? 'صدى' : 'نداء',
    date: `2031-05-${10 + file}`,
    title: `${naming} جبهة الوادي في الحي ${i}`,
    text: `${act} ${naming} جبهة الوادي الحي رقم ${i} من مدينة ${file}. وقال ناطق إن حرس التلال انسحب من الشارع ${i * 13 + file}.`,
  };
}

const file = (name: string): string => join(stage.folder, name);

describe('exit statuses', () => {
  it('is 0 with a line for each article, in input order', async () => {
    const { status, stdout } = await stage.run(['score', articles, '--quiet']);
    expect(status).toBe(0);
    const sources = stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { source: { path: string; index: number } }).source);
    expect(sources).toHaveLength(63);
    const places = sources.map(({ path, index }) => `${path}\t${index}`);
    expect(places).toEqual([...places].sort());
  });

  it('is 0 when an input was skipped, and says so on standard error; 1 under --strict, with the results written', async () => {
    const mixed = file('mixed');
    mkdirSync(mixed);
    writeFileSync(join(mixed, 'a.jsonl'), `${JSON.stringify(articleOf(0, 0))}\n{"text": \n`);
    const lenient = await stage.run(['score', mixed]);
    expect(lenient.status).toBe(0);
    expect(lenient.stderr).toContain('a.jsonl:2');
    const strict = await stage.run(['score', mixed, '--strict', '--out', file('strict.jsonl')]);
    expect(strict.status).toBe(1);
    expect(readFileSync(file('strict.jsonl'), 'utf8').trim().split('\n')).toHaveLength(1);
  });

  it('is 1 when nothing could be produced, and leaves no file', async () => {
    const { status } = await stage.run(['score', file('nowhere'), '--out', file('nothing.jsonl')]);
    expect(status).toBe(1);
    const report = await stage.run(['report', file('nowhere'), '--out', file('no-report')]);
    expect(report.status).toBe(1);
    expect(readdirSync(stage.folder)).not.toContain('nothing.jsonl');
    expect(readdirSync(stage.folder)).not.toContain('no-report');
  });

  it.each([
    [['weigh']],
    [['report']],
    [['score']],
    [['score', 'x', '--jobs', 'many']],
    [['score', 'x', '--jobs', '9999']],
    [['score', 'x', '--shard', '3/2']],
    [['score', 'x', '--packs', 'atlantis']],
    [['score', 'x', '--map', 'colour=RED']],
    [['report', 'x', '--out', 'y', '--study', 'nowhere.yaml']],
    [['export', 'x', '--to', 'runes', '--out', 'y']],
  ])('is 2 for wrong usage: %j', async (args) => {
    const { status, stdout, stderr } = await stage.run(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).not.toContain('    at ');
  });

  it('is 2 for an output inside the inputs, which the next run would read, before there is anything', async () => {
    for (const [command, out] of [
      ['report', 'new/report'],
      ['report', ''],
      ['score', 'new.jsonl'],
    ] as const) {
      const run = await stage.run([command, articles, '--out', join(articles, out), '--quiet']);
      expect(run.status).toBe(2);
      expect(run.stderr).toContain(`lies in ${articles}, which is read`);
    }
    expect(readdirSync(articles)).toHaveLength(7);
  });

  it('is 2 for a faulty pack, naming file, line and column', async () => {
    const broken = file('broken');
    mkdirSync(join(broken, 'core'), { recursive: true });
    writeFileSync(
      join(broken, 'core/words.yaml'),
      'terms:\n  - id: militia\n    words: [{noun: ميليشيا}]\n    device: naming\n    polarity: 5\n    gloss: {ar: م, en: m}\n    rationale: r\n',
    );
    const check = await stage.run(['lexicon', 'check', broken]);
    expect(check.status).toBe(2);
    expect(check.stderr).toMatch(/words\.yaml:5:\d+: /);
    const score = await runProgram(['score', articles, '--lexicons', broken, '--models', stage.models]);
    expect(score.status).toBe(2);
  });

  it('is 2 for a faulty model, naming the file', async () => {
    const models = file('bad-models');
    mkdirSync(models);
    writeFileSync(join(models, 'usage.json'), '{"schema": "mizan-model/0"}');
    const { status, stderr } = await runProgram([
      'score',
      articles,
      '--lexicons',
      stage.lexicons,
      '--models',
      models,
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain('usage.json');
  });
});

describe('train', () => {
  it('writes the models and their cards, and models that can be read', async () => {
    const out = file('trained');
    const { status } = await runProgram(['train', 'corpus/training/j', '--out', out]);
    expect(status).toBe(0);
    expect(readdirSync(out).sort()).toEqual([
      'stance.json',
      'stance.md',
      'target.json',
      'target.md',
      'usage.json',
      'usage.md',
    ]);
    expect(Object.keys(readModels(out)).sort()).toEqual(['stance', 'target', 'usage']);
  });

  it('leaves nothing where one of the files has no place', async () => {
    const out = file('trained-in-part');
    mkdirSync(join(out, 'usage.json', 'in-the-way'), { recursive: true });
    const { status, stderr } = await runProgram(['train', 'corpus/training/j', '--out', out]);
    expect(status).toBe(1);
    expect(stderr).toContain('usage.json');
    expect(readdirSync(out)).toEqual(['usage.json']);
  });
});

describe('one line on standard error', () => {
  it.each(['train', 'evaluate'])('and 1 from %s, where there are no annotations', async (command) => {
    const { status, stdout, stderr } = await stage.run([command, file('nowhere')]);
    expect([status, stdout, stderr]).toEqual([
      1,
      '',
      `mizan: ${file('nowhere')}: there is no such file or folder\n`,
    ]);
  });

  it.each([
    ['no such file', ['score', 'nowhere.txt'], 1, 'no article could be read'],
    ['no folder to write', ['report', 'nowhere.txt'], 2, 'no folder to write: give --out DIR'],
    ['an unknown option', ['score', 'nowhere.txt', '--unheard-of'], 2, "unknown option '--unheard-of'"],
    ['a missing argument', ['score'], 2, "missing required argument 'paths'"],
  ])('that ends the run, as JSON where that is asked for: %s', async (_, args, status, reason) => {
    for (const asked of [['--log-format', 'json'], ['--log-format=json']]) {
      const run = await stage.run([...args, ...asked]);
      const last = run.stderr.trimEnd().split('\n').at(-1) ?? '';
      expect([run.status, JSON.parse(last)]).toEqual([status, { event: 'failed', reason, status }]);
      for (const line of run.stderr.trimEnd().split('\n')) expect(line).toMatch(/^\{.*\}$/);
    }
    const words = await stage.run(args);
    expect(words.stderr).toContain(reason);
  });

  it.each(['', ' . '])('of `lexicon find` without a word: «%s»', async (word) => {
    const { status, stdout, stderr } = await stage.run(['lexicon', 'find', word]);
    expect([status, stdout, stderr]).toEqual([2, '', 'mizan: no word to find: give a word or a phrase\n']);
  });

  it('of a wrong reference, before anything is scored', async () => {
    const out = file('never');
    const { status, stderr } = await stage.run(['report', articles, '--reference', 'غائبة', '--out', out]);
    expect([status, stderr]).toEqual([
      2,
      'mizan: no outlet or group غائبة to compare with; there are صدى, نداء\n',
    ]);
    expect(readdirSync(stage.folder)).not.toContain('never');
  });

  it('of a faulty pack, as JSON: the lines round the fault are part of the reason', async () => {
    const lexicons = file('faulty-lexicons');
    mkdirSync(join(lexicons, 'extra'), { recursive: true });
    writeFileSync(join(lexicons, 'extra', 'pack.yaml'), 'id: [\n');
    const run = await runProgram(['score', articles, '--lexicons', lexicons, '--log-format', 'json']);
    expect(run.status).toBe(2);
    expect(JSON.parse(run.stderr)).toMatchObject({ event: 'failed', status: 2 });
  });

  it('about a field of --map that no record has, under --quiet too, in words and as JSON', async () => {
    const args = [
      'score',
      join(articles, '0.jsonl'),
      '--map',
      'outlet=oulet',
      '--map',
      'date=date',
      '--quiet',
    ];
    const plain = await stage.run(args);
    expect([plain.status, plain.stderr]).toEqual([
      0,
      'mizan: --map outlet=oulet: no record has such a field with anything in it\n',
    ]);
    const json = await stage.run([...args, '--log-format', 'json']);
    expect(JSON.parse(json.stderr)).toEqual({ event: 'unmet', map: ['outlet=oulet'] });
  });

  it('about actors and choice sets of a study that no pack has', async () => {
    const study = file('misspelt.yaml');
    const lines = file('lines.jsonl');
    writeFileSync(
      study,
      `title: T\ninputs: [${articles}]\nactors: [valley_front, civilians, atlantis]\nchoices: [armed-groop]\n`,
    );
    const scored = await stage.run(['score', articles, '--quiet', '--out', lines]);
    expect(scored).toMatchObject({ status: 0, stderr: '' });
    const line = 'mizan: the packs in use have no actor atlantis and no choice set armed-groop\n';
    expect((await stage.run(['profile', lines, '--study', study])).stderr).toBe(line);
    const report = await stage.run(['report', '--study', study, '--out', file('misspelt'), '--quiet']);
    expect(report.stderr).toBe(line);
  });

  it('at the end about dates that say no day', async () => {
    const dated = file('dated.jsonl');
    const lines = ['15 رمضان 1436', '1436/9/16', 'أمس'].map((date) => ({ ...articleOf(0, 0), date }));
    writeFileSync(dated, lines.map((line) => JSON.stringify(line)).join('\n'));
    const plain = await stage.run(['score', dated, '--out', file('dated.out')]);
    expect(plain.stderr).toMatch(
      /^mizan: 3 articles read, 3 scored, 0 skipped, 2 duplicates, 3 dates not read \(2 of the Hijri calendar alone\), [\d.]+ s\n$/,
    );
    const json = await stage.run(['score', dated, '--out', file('dated.out'), '--log-format', 'json']);
    expect(JSON.parse(json.stderr)).toMatchObject({ event: 'done', unreadDates: { hijri: 2, other: 1 } });
  });
});

describe('streams', () => {
  it('reads standard input as it reads a file', async () => {
    const input = readFileSync(join(articles, '0.jsonl'), 'utf8');
    const piped = await stage.run(['score', '-', '--quiet'], { input });
    const read = await stage.run(['score', join(articles, '0.jsonl'), '--quiet']);
    const mentions = (text: string) =>
      text
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { mentions: unknown }).mentions);
    expect(mentions(piped.stdout)).toEqual(mentions(read.stdout));
  });

  it('keeps standard output for results', async () => {
    const { stdout, stderr } = await stage.run(['score', articles]);
    for (const line of stdout.trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
    expect(stderr).toContain('63 articles read, 63 scored, 0 skipped, 0 duplicates');
  });
});

describe('a run that nobody listens to', () => {
  it('gives its results all the same', async () => {
    const out = file('unheard.jsonl');
    const { status } = await stage.run(['score', articles, '--out', out], { unheard: true });
    expect(status).toBe(0);
    expect(readFileSync(out, 'utf8').trim().split('\n')).toHaveLength(63);
  });
});

describe('the same bytes', () => {
  it('on one thread and on two', async () => {
    const one = await stage.run(['score', articles, '--jobs', '1', '--quiet']);
    const two = await stage.run(['score', articles, '--jobs', '2', '--quiet']);
    expect(two.stdout).toBe(one.stdout);
  });

  it('from shards merged in any order, gzipped or not, as from one run', async () => {
    const whole = file('whole.jsonl');
    await stage.run(['score', articles, '--out', whole, '--quiet']);
    const shards = [1, 2, 3].map((i) => file(`shard-${i}.jsonl`));
    for (const [i, shard] of shards.entries())
      await stage.run(['score', articles, '--shard', `${i + 1}/3`, '--out', shard, '--quiet']);
    const zipped = `${shards[1]}.gz`;
    writeFileSync(zipped, gzipSync(readFileSync(shards[1] as string)));
    const unsharded = await stage.run(['profile', whole]);
    const merged = await stage.run(['profile', shards[2] as string, zipped, shards[0] as string]);
    expect(unsharded.status).toBe(0);
    expect(merged.stdout).toBe(unsharded.stdout);
    const result = JSON.parse(unsharded.stdout) as Comparison;
    expect(result.manifest.articles.read).toBe(63);
  });

  it('from two runs of report, page and all', async () => {
    for (const name of ['first', 'second'])
      await stage.run(['report', articles, '--out', file(name), '--quiet']);
    const names = readdirSync(file('first')).filter((name) => name !== 'charts' && !name.endsWith('.xlsx'));
    expect(names).toContain('report.html');
    for (const name of names)
      expect(
        readFileSync(join(file('second'), name)).equals(readFileSync(join(file('first'), name))),
        name,
      ).toBe(true);
  });
});

describe('an actor beyond the codebook', () => {
  it('is `other` in a line of score, and itself in the comparison', async () => {
    const { stdout } = await stage.run(['score', join(articles, '0.jsonl'), '--quiet']);
    const [first] = stdout.split('\n');
    const { mentions } = JSON.parse(first as string) as { mentions: { target: string; actor: string }[] };
    expect(mentions[0]).toMatchObject({ target: 'other', actor: 'valley_front' });
    const lines = file('one.jsonl');
    writeFileSync(lines, stdout);
    const result = JSON.parse((await stage.run(['profile', lines])).stdout) as Comparison;
    expect(result.actors.map(({ id }) => id)).toContain('valley_front');
    expect(result.actors.map(({ id }) => id)).not.toContain('other');
  });
});

describe('profile', () => {
  it('passes over lines that score did not write, and ends with 1 under --strict', async () => {
    const lines = file('mixed.jsonl');
    const { stdout } = await stage.run(['score', join(articles, '0.jsonl'), '--quiet']);
    writeFileSync(lines, `${stdout}{"id": 3}\nnot json\n`);
    const lenient = await stage.run(['profile', lines]);
    expect(lenient.status).toBe(0);
    expect(lenient.stderr).toContain('mixed.jsonl:10');
    expect(lenient.stderr).toContain('mixed.jsonl:11');
    expect((await stage.run(['profile', lines, '--strict'])).status).toBe(1);
    expect((await stage.run(['profile', file('nowhere.jsonl')])).status).toBe(1);
  });
});
