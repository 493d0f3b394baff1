import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnnotatedArticle, FieldMention, Negative } from '../../src/annotation/annotated.js';
import { AnnotationError } from '../../src/annotation/annotated.js';
import type { AnnotationFile } from '../../src/annotation/format.js';
import {
  ANNOTATION_FORMATS,
  readAnnotationFiles as readPlaced,
  writeAnnotations,
} from '../../src/annotation/index.js';
import { formatInline } from '../../src/annotation/inline.js';
import { oneOf } from '../../src/annotation/label.js';
import { DEVICES, STANCES, VOICES } from '../../src/types/mention.js';

const readAnnotationFiles = (files: readonly AnnotationFile[]): AnnotatedArticle[] =>
  readPlaced(files, actors).articles.map(({ article }) => article);
const noticesOf = (files: readonly AnnotationFile[]) => readPlaced(files, actors).notices;

/** Of a pack: beyond the codebook's list. */
const actors = new Map([['river_front', {}]]);
const targets = ['houthi', 'isis', 'saudi_arabia', 'unknown', 'civilians', 'river_front'];
const some = <T>(values: readonly T[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 }).map(oneOf);

/** Words with what offsets go wrong on: emoji, marks, rare letters, quotation marks, markup of the formats. */
const word = fc.constantFrom(
  'ميليشيات',
  'والشهداء',
  'الحوثي',
  '😀',
  'قُتِلَ',
  '«قسد»',
  '"x"',
  'a,b',
  '\\n',
  '𞸀',
  '<b>',
  '- x:',
  '#',
  '---',
  "o'b",
  '=cmd()',
  '\u200fعين',
  '[[مدنيين]]',
  '[',
  ']',
  ']]',
  'a|b',
  '\\',
  '\\[',
  '\\\\]',
);
const space = fc.constantFrom('', ' ', '  ', '\n', '\n\n', '\t');
/** What editors and parsers cut off, or change. */
const around = fc.constantFrom('', ' ', '\n', '\r\n\t', '\u00a0\n', '\ufeff');

const values = fc.record(
  {
    device: some(DEVICES),
    polarity: some([-1, 1]),
    target: some(targets),
    voice: some(VOICES),
    disputed: fc.constant(true as const),
  },
  { requiredKeys: ['device', 'polarity', 'target', 'voice'] },
);

interface Piece {
  readonly text: string;
  readonly gap: string;
  readonly mark: 'mention' | 'negative' | 'nothing';
  readonly values: Pick<FieldMention, 'device' | 'polarity' | 'target' | 'voice'>;
}
const piece: fc.Arbitrary<Piece> = fc.record({
  text: word,
  gap: space,
  mark: fc.constantFrom('mention' as const, 'negative' as const, 'nothing' as const, 'nothing' as const),
  values,
});
/** A field with its marks, built word by word. */
function field(name: 'title' | 'text', pieces: fc.Arbitrary<Piece[]>) {
  return pieces.map((list) => {
    let text = '';
    const mentions: FieldMention[] = [];
    const negatives: Negative[] = [];
    list.forEach((p, i) => {
      if (i > 0) text += name === 'title' ? ' ' : p.gap;
      const span = { field: name, start: text.length, end: text.length + p.text.length, surface: p.text };
      text += p.text;
      if (p.mark === 'mention') mentions.push({ ...span, ...p.values });
      if (p.mark === 'negative') negatives.push({ ...span, reason: 'office' });
    });
    return { text, mentions, negatives };
  });
}

const stanceLists = fc.uniqueArray(
  fc.record(
    {
      actor: fc.constantFrom(...targets),
      stance: some(STANCES),
      disputed: fc.constant(true as const),
    },
    { requiredKeys: ['actor', 'stance'] },
  ),
  { selector: (s) => s.actor, maxLength: 3 },
);

const article: fc.Arbitrary<AnnotatedArticle> = fc
  .record({
    id: fc.constantFrom('yemen-1', 'خبر ١', 'a/b', '..', 'x.y', "q'(1)"),
    outlet: fc.constantFrom('unknown', 'مرفأ: الخليج', 'yes'),
    date: fc.constantFrom(undefined, '2016-05-17'),
    url: fc.constantFrom(undefined, 'https://sada.example/1?a=b#c'),
    opening: around,
    closing: around,
    title: field('title', fc.array(piece, { maxLength: 4 })),
    text: field('text', fc.array(piece, { minLength: 1, maxLength: 12 })),
    stances: stanceLists,
  })
  .map(({ id, outlet, date, url, opening, closing, title, text, stances }) => {
    const moved = <T extends FieldMention | Negative>(mark: T): T => ({
      ...mark,
      start: mark.start + opening.length,
      end: mark.end + opening.length,
    });
    return {
      id,
      outlet,
      ...(date ? { date } : {}),
      title: title.text,
      ...(url ? { url } : {}),
      text: opening + text.text + closing,
      mentions: [...title.mentions, ...text.mentions.map(moved)],
      negatives: [...title.negatives, ...text.negatives.map(moved)],
      stances,
    };
  });
const articles = fc.uniqueArray(article, { selector: (a) => a.id, minLength: 1, maxLength: 3 });

const byId = (list: readonly AnnotatedArticle[]): AnnotatedArticle[] =>
  [...list].sort((a, b) => (a.id < b.id ? -1 : 1));

describe.each(ANNOTATION_FORMATS.map((format) => [format.id, format] as const))('%s', (_, format) => {
  test('reads back what it writes, and is told from the other formats by content', () => {
    fc.assert(
      fc.property(articles, (written) => {
        expect(byId(readAnnotationFiles(format.write(written, actors)))).toEqual(byId(written));
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

const file = (path: string, text: string): AnnotationFile => ({ path, text });
const faultOf = (...files: AnnotationFile[]): string => {
  try {
    readAnnotationFiles(files);
  } catch (error) {
    if (error instanceof AnnotationError) return error.message;
    throw error;
  }
  return 'no fault';
};
const front = '---\nid: a\noutlet: b\ntitle: عنوان\n---\n';

describe('faults name file, line and reason', () => {
  test.each([
    [
      'a.md:7: unknown target "nobody" in [[كلب|epithet -1 nobody outlet]]',
      `${front}\nسطر [[كلب|epithet -1 nobody outlet]]`,
    ],
    ['a.md:8: a mark that does not close', `${front}\nسطر\nقال [[كلب`],
    [
      'a.md:6: polarity must be -1 or +1 in [[كلب|epithet 0 isis outlet]]',
      `${front}[[كلب|epithet 0 isis outlet]]`,
    ],
    ['a.md:1: no front matter', 'نص'],
    ['a.md:2: id: Invalid input: expected string, received undefined', '---\noutlet: b\ntitle: ع\n---\nنص'],
  ])('inline: %s', (expected, text) => {
    expect(faultOf(file('a.md', text), file('b.md', `${front}[[كلب|none sense]]`))).toBe(expected);
  });

  test('of several files each is told, up to twenty', () => {
    const faulty = (i: number) => file(`f${i}.md`, `${front}[[كلب`);
    const fault = (i: number) => `f${i}.md:6: a mark that does not close`;
    expect(faultOf(faulty(1), file('b.md', `${front}[[كلب|none sense]]`), faulty(2))).toBe(
      `${fault(1)}\n${fault(2)}`,
    );
    const many = Array.from({ length: 23 }, (_, i) => i);
    expect(faultOf(...many.map(faulty))).toBe([...many.slice(0, 20).map(fault), 'and 3 more'].join('\n'));
  });

  test('inline: single brackets stay as they are; those beside a mark and double ones get a backslash', () => {
    const text = '\nقال [توضيح] إن [ميليشيات] قتلت [[مدنيين]] في C:\\dir';
    const surface = 'ميليشيات';
    const start = text.indexOf(surface);
    const mention = {
      ...{ field: 'text' as const, start, end: start + surface.length, surface },
      ...{ device: 'naming', polarity: -1, target: 'houthi', voice: 'outlet' },
    };
    const plain = { id: 'a', outlet: 'b', title: '', negatives: [], stances: [] };
    const written = formatInline({ ...plain, text, mentions: [mention] });
    expect(written).toContain('\nopens-with: "\\n"\n');
    expect(written.split('---\n\n')[1]).toBe(
      'قال [توضيح] إن \\[[[ميليشيات|naming -1 houthi outlet]]\\] قتلت \\[[مدنيين]\\] في C:\\dir\n',
    );
  });

  test('inline: Markdown without any mark is an article, and no annotation at fault', () => {
    const articles = [file('a.md', '---\ntitle: ع\n---\nنص'), file('b.md', front)];
    expect(readAnnotationFiles(articles)).toEqual([]);
    expect(readAnnotationFiles([file('c.md', front.replace('---\n', '---\nstance: {}\n'))])).toHaveLength(1);
  });

  test('gold: a mention that does not stand in its article', () => {
    const article = file('g/articles.jsonl', '{"id":"1","text":"قوات وميليشيات"}\n');
    const mention = {
      doc: '1',
      surface: 'وميليشيات',
      device: 'naming',
      polarity: -1,
      target: 'isis',
      voice: 'outlet',
    };
    const mentions = (extra: object) =>
      file('g/mentions.jsonl', `\n${JSON.stringify({ ...mention, ...extra })}\n`);
    expect(faultOf(article, mentions({ start: 4, end: 13 }))).toContain(
      'g/mentions.jsonl:2: "وميليشيات" does not stand there',
    );
    expect(faultOf(article, mentions({ n: 2 }))).toContain('mentions.jsonl:2');
    expect(faultOf(article, mentions({ n: 1 }))).toBe('no fault');
    expect(faultOf(article, mentions({ doc: '2' }))).toContain('no article 2');
    expect(faultOf(article, file('g/mentions.jsonl', '{"doc":'))).toContain('g/mentions.jsonl:1: not JSON');
    expect(faultOf(article, mentions({ target: 'other', actor: 'river_front' }))).toBe('no fault');
    expect(faultOf(article, mentions({ target: 'other', actor: 'nobody' }))).toBe(
      'g/mentions.jsonl:2: unknown target "nobody"',
    );
    expect(faultOf(article, mentions({ actor: 'river_front' }))).toBe(
      'g/mentions.jsonl:2: actor "river_front" beside target "isis": it names an "other"',
    );
  });

  test('gold: targets keep to the codebook, an actor beyond it stands beside its `other`', () => {
    const mention = { field: 'text' as const, start: 0, end: 8, surface: 'ميليشيات', device: 'naming' };
    const about = (target: string | string[]): unknown => {
      const mentions = [{ ...mention, polarity: -1, voice: 'outlet', target }];
      const written = {
        id: '1',
        outlet: 'b',
        title: '',
        text: 'ميليشيات',
        mentions,
        negatives: [],
        stances: [],
      };
      const lines = writeAnnotations([written], 'gold').find(({ path }) => path === 'mentions.jsonl');
      const { target: to, actor } = JSON.parse(lines?.text ?? '');
      return [to, actor];
    };
    expect(about('isis')).toEqual(['isis', undefined]);
    expect(about('other')).toEqual(['other', undefined]);
    expect(about('river_front')).toEqual(['other', 'river_front']);
    expect(about(['isis', 'river_front'])).toEqual([['isis', 'other'], 'river_front']);
    expect(about(['other', 'river_front'])).toEqual(['other', ['other', 'river_front']]);
  });

  test('Label Studio and brat offer annotators the actors of the packs', () => {
    const offered = (format: string, name: string): string =>
      writeAnnotations([], format, actors).find(({ path }) => path === name)?.text ?? '';
    expect(offered('labelstudio', 'labelling-config.xml')).toContain('<Choice value="river_front"/>');
    expect(offered('brat', 'annotation.conf')).toMatch(/^Target\t.*[|]river_front$/m);
  });

  test('brat: a surface that the text does not hold, and a span in pieces', () => {
    const txt = file('b.txt', '😀 ميليشيات الحوثي');
    expect(faultOf(txt, file('b.ann', 'T1\tnaming 3 11\tميليشيات\n'))).toContain(
      'b.ann:1: "ميليشيات" does not stand at 3',
    );
    expect(faultOf(txt, file('b.ann', 'T1\tnaming 2 4;6 10\tمي شيات\n'))).toContain(
      'b.ann:1: a span in several pieces',
    );
    expect(faultOf(txt, file('b.ann', 'T1\tnaming 2 10\tميليشيات\n'))).toContain('no target');
  });

  test('brat: the text or its marks are missing', () => {
    const [txt, meta] = [file('n/m0.txt', 'ميليشيات'), file('n/m0.meta.json', '{}')];
    const others = [file('n/m1.txt', 'نص'), file('n/m1.ann', '')];
    expect(faultOf(txt, meta, ...others)).toBe(
      'n/m0.txt: m0.ann is missing beside it: an empty one says that nothing is marked',
    );
    expect(faultOf(file('n/m0.ann', ''), ...others)).toBe('n/m0.ann: m0.txt is missing beside it');
    expect(faultOf(txt, ...others)).toBe('no fault');
    expect(faultOf(txt, meta)).toBe('no fault');
  });

  test('doccano: a label that the codebook does not know', () => {
    const line = JSON.stringify({ id: 1, text: 'ميليشيات', label: [[0, 8, 'NAMING']] });
    expect(faultOf(file('d.jsonl', `\n${line}`))).toContain('d.jsonl:2: unknown device "NAMING"');
  });

  test.each([
    [5, 16],
    [-4, 4],
    [4, 4],
  ])('doccano: a span of %i to %i in a text of 15 characters', (from, to) => {
    const record = { text: 'ميليشيات الحوثي', label: [[from, to, 'naming -1 houthi outlet']] };
    expect(() => readAnnotationFiles([file('d.jsonl', `\n${JSON.stringify(record)}`)])).toThrow(
      `d.jsonl:2: a span from ${from} to ${to} in a text of 15 characters`,
    );
  });

  test.each([
    [
      'doccano',
      [file('d.jsonl', JSON.stringify({ text: 'x', label: [], stance: ['isis hostile', 'isis neutral'] }))],
    ],
    [
      'gold',
      [
        file('articles.jsonl', '{"id":"n","text":"x"}'),
        file('mentions.jsonl', ''),
        file('stance.jsonl', '{"doc":"n","actor":"isis","stance":"hostile"}\n'.repeat(2)),
      ],
    ],
  ])('%s: a second stance toward an actor', (_, files) => {
    expect(() => readAnnotationFiles(files)).toThrow(/jsonl:[12]: a second stance toward isis/);
  });

  test('Label Studio: the task and its line', () => {
    const region = { id: 'r', from_name: 'device', to_name: 'text', type: 'labels' };
    const task = (text: string) => ({
      id: 5,
      data: { text: 'ميليشيات الحوثي' },
      annotations: [{ result: [{ ...region, value: { start: 0, end: 8, text, labels: ['naming'] } }] }],
    });
    expect(faultOf(file('l.json', `[\n${JSON.stringify(task('قوات'))}]`))).toContain(
      'l.json:2: task 5: "قوات" does not stand at 0',
    );
    const noTask = file(
      'l.json',
      `[${JSON.stringify({ ...task('ميليشيات'), annotations: [] })},\n{"data":{}}]`,
    );
    expect(faultOf(noTask)).toContain('l.json:2: data.text: ');
    expect(faultOf(file('l.json', `[${JSON.stringify(task('ميليشيات'))}]`))).toContain('no target');
  });
});

describe('what other tools write', () => {
  test('Label Studio: a cancelled annotation is passed over; several devices make a list', () => {
    const value = { start: 0, end: 8, text: 'ميليشيات' };
    const part = (from_name: string, type: string, list: string[]) => ({
      id: 'x',
      from_name,
      to_name: 'text',
      type,
      value: { ...value, [type]: list },
    });
    const task = {
      id: 9,
      data: { text: 'ميليشيات الحوثي' },
      annotations: [
        { was_cancelled: true, result: [part('device', 'labels', ['death'])] },
        {
          result: [
            part('device', 'labels', ['naming', 'epithet']),
            part('polarity', 'choices', ['-1']),
            part('target', 'choices', ['houthi']),
            part('voice', 'choices', ['outlet']),
          ],
        },
      ],
    };
    const [read] = readAnnotationFiles([file('export.json', JSON.stringify([task]))]);
    expect(read?.id).toBe('9');
    expect(read?.mentions).toEqual([
      {
        field: 'text',
        start: 0,
        end: 8,
        surface: 'ميليشيات',
        device: ['naming', 'epithet'],
        polarity: -1,
        target: 'houthi',
        voice: 'outlet',
      },
    ]);
  });

  test('Label Studio: a task that nobody annotated is none in which nothing is marked', () => {
    const task = (id: string, annotations: object[]) => ({ id, data: { text: 'ميليشيات' }, annotations });
    const files = [
      file(
        'v.json',
        JSON.stringify([
          task('skipped', [{ was_cancelled: true, result: [] }]),
          task('untouched', []),
          task('nothing', [{ was_cancelled: false, result: [] }]),
        ]),
      ),
    ];
    expect(readAnnotationFiles(files).map(({ id }) => id)).toEqual(['nothing']);
    expect(noticesOf(files)).toEqual([{ kind: 'unannotated', path: 'v.json', count: 2, of: 3 }]);
  });

  test('Label Studio: relations are passed over; of several annotations the one made first counts', () => {
    const marked = (device: string, created_at: string) => ({
      created_at,
      result: [
        ...[['device', 'labels', device] as const, ['polarity', 'choices', '-1'] as const].map(
          ([from_name, type, value]) => ({
            ...{ id: 'm', from_name, to_name: 'text', type },
            value: { start: 0, end: 8, text: 'ميليشيات', [type]: [value] },
          }),
        ),
        ...[['target', 'houthi'] as const, ['voice', 'outlet'] as const].map(([from_name, value]) => ({
          ...{ id: 'm', from_name, to_name: 'text', type: 'choices' },
          value: { start: 0, end: 8, text: 'ميليشيات', choices: [value] },
        })),
        { from_id: 'm', to_id: 'm', type: 'relation', direction: 'right' },
      ],
    });
    const annotations = [
      marked('epithet', '2026-02-01T10:00:00.000Z'),
      marked('naming', '2026-01-01T10:00:00.000Z'),
    ];
    const files = [file('t.json', JSON.stringify([{ id: 1, data: { text: 'ميليشيات' }, annotations }]))];
    expect(readAnnotationFiles(files)[0]?.mentions.map(({ device }) => device)).toEqual(['naming']);
    expect(noticesOf(files)).toEqual([{ kind: 'differing', path: 't.json', count: 1, of: 1 }]);
  });

  test('doccano: one list, and a title whose line ends were rewritten', () => {
    const label = [[9, 17, 'naming -1 houthi outlet']];
    const records = [{ id: 1, title: 'خبر ع', text: 'خبر ع\r\n\r\nميليشيات', label }];
    const [read] = readAnnotationFiles([file('all.json', JSON.stringify(records, null, 1))]);
    expect(read).toMatchObject({ title: 'خبر ع', text: 'ميليشيات' });
    expect(read?.mentions[0]).toMatchObject({ field: 'text', start: 0, surface: 'ميليشيات' });
  });

  test('brat: a byte order mark is no part of the text, and hides no entity', () => {
    const ann = '\ufeffT1\tnone 1 9\tميليشيات\n';
    const [read] = readAnnotationFiles([file('a.txt', '\ufeffميليشيات الحوثي'), file('a.ann', ann)]);
    expect(read).toMatchObject({ text: 'ميليشيات الحوثي', negatives: [{ start: 0, surface: 'ميليشيات' }] });
  });

  test('words marked twice and stances toward strangers are told', () => {
    const label = [
      [0, 8, 'naming -1 houthi outlet'],
      [0, 15, 'epithet -1 houthi outlet'],
      [9, 15, 'none name'],
    ];
    const stance = ['river_front hostile', 'huothi hostile'];
    const record = { id: 1, text: 'ميليشيات الحوثي', label, stance };
    expect(noticesOf([file('d.jsonl', JSON.stringify(record))])).toEqual([
      { kind: 'overlapping', path: 'd.jsonl', count: 2, first: 'ميليشيات الحوثي' },
      { kind: 'unknown-actors', path: 'd.jsonl', actors: ['huothi'] },
    ]);
  });

  test('doccano: offsets count code points, and exports with relations hold entities', () => {
    const record = {
      id: 3,
      text: '😀 ميليشيات',
      entities: [{ id: 1, label: 'naming -1 houthi quoted', start_offset: 2, end_offset: 10 }],
      relations: [],
    };
    const [read] = readAnnotationFiles([file('all.jsonl', JSON.stringify(record))]);
    expect(read?.mentions[0]).toMatchObject({ start: 3, end: 11, surface: 'ميليشيات', voice: 'quoted' });
  });

  test('brat: relations, events and notes are passed over', () => {
    const ann = [
      'T1\tnaming 0 8\tميليشيات',
      'A1\tPolarity T1 -1',
      'A2\tTarget T1 houthi',
      'A3\tVoice T1 outlet',
      'R1\tabout Arg1:T1 Arg2:T1',
      '#1\tAnnotatorNotes T1\tsure',
      '',
    ].join('\r\n');
    const [read] = readAnnotationFiles([file('n/خبر.txt', 'ميليشيات الحوثي'), file('n/خبر.ann', ann)]);
    expect(read).toMatchObject({ id: 'خبر', mentions: [{ surface: 'ميليشيات', target: 'houthi' }] });
  });
});
