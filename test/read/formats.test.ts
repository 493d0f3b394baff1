import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { listInputs, readInputs } from '../../src/read/index.js';
import type { Article } from '../../src/types/article.js';
import { folder, read, readFile, record, STORY, zip } from './workspace.js';

const csvOf = (delimiter: string): string =>
  `outlet${delimiter}date${delimiter}title${delimiter}text${delimiter}url${delimiter}author\n` +
  ['صدى الوادي', '2021-03-04', 'فتح الجسر القديم', `"${STORY}"`, 'https://sada.example/1', 'هناء سليم'].join(
    delimiter,
  );
const frontMatter = `---\noutlet: صدى الوادي\ndate: 2021-03-04\ntitle: فتح الجسر القديم\nurl: https://sada.example/1\nauthor: هناء سليم\n---\n${STORY}`;
const json = JSON.stringify(record());

const SAME: Readonly<Record<string, [string, string | Buffer]>> = {
  'a JSON object': ['a.json', json],
  'a JSON list': ['a.json', `[${json}]`],
  'a wrapped list': ['a.json', `{"status": "ok", "data": {"articles": [${json}]}}`],
  'JSON lines': ['a.jsonl', `${json}\n`],
  'JSON lines under a wrong ending': ['a.txt', `${json}\n${json}`],
  'a JSON list under a wrong ending': ['a.txt', `[${json}]`],
  csv: ['a.csv', csvOf(',')],
  'csv with semicolons': ['a.csv', csvOf(';')],
  'csv whose first line names its separator': ['a.csv', `sep=;\r\n${csvOf(';')}`],
  tsv: ['a.tsv', csvOf('\t')],
  'csv by its content': ['a.dat', csvOf(',')],
  'Markdown with front matter': ['a.md', frontMatter],
  'gzipped JSON': ['a.json.gz', gzipSync(json)],
  'gzip under a wrong ending': ['a.json', gzipSync(json)],
  zip: ['a.zip', zip([{ name: 'a.json', content: json }])],
  'gzip in a zip': ['a.zip', zip([{ name: 'a.jsonl.gz', content: gzipSync(json) }])],
  'a zip in a zip': ['a.zip', zip([{ name: 'b.zip', content: zip([{ name: 'a.json', content: json }]) }])],
  'UTF-8 with a mark': ['a.json', `\ufeff${json}`],
  'JSON lines in UTF-8 with a mark': ['a.jsonl', `\ufeff${json}\n`],
  'UTF-16 little-endian': ['a.json', iconv.encode(json, 'utf-16le', { addBOM: true })],
  'UTF-16 big-endian without a mark': ['a.json', iconv.encode(json, 'utf-16be')],
  'windows-1256 JSON lines': ['a.jsonl', iconv.encode(json, 'windows-1256')],
  'windows-1256 csv': ['a.csv', iconv.encode(csvOf(','), 'windows-1256')],
};

describe('every format gives the same article', () => {
  for (const [name, [file, content]] of Object.entries(SAME)) {
    it(name, async () => {
      const { articles, skipped } = await readFile(file, content);
      expect(skipped).toEqual([]);
      const article = articles[0] as Article;
      expect(article).toMatchObject({
        outlet: 'صدى الوادي',
        outletFrom: 'field',
        date: '2021-03-04',
        title: 'فتح الجسر القديم',
        url: 'https://sada.example/1',
        author: 'هناء سليم',
        text: STORY,
      });
    });
  }

  it('standard input', async () => {
    const stdin = Readable.from([Buffer.from(json.slice(0, 50)), Buffer.from(json.slice(50))]);
    const { articles } = await read('-', { stdin });
    expect(articles[0]).toMatchObject({ text: STORY, source: { path: '-', index: 0 } });
  });
});

describe('fields', () => {
  it('go by the names of contract.md, whatever their case', async () => {
    const other = {
      Newspaper: 'أ',
      date_published: '4/3/2021',
      HEADLINE: 'ب',
      Body: STORY,
      Link: 'u',
      byline: 'ج',
      id: 7,
    };
    const { articles } = await readFile('a.json', JSON.stringify(other));
    expect(articles[0]).toMatchObject({
      id: '7',
      outlet: 'أ',
      date: '2021-03-04',
      title: 'ب',
      url: 'u',
      author: 'ج',
    });
  });

  it('are overridden by a map, which may be a path', async () => {
    const nested = { paragraph: { ar: STORY }, text: 'غيره' };
    const { articles } = await readFile('a.json', JSON.stringify(nested), { map: { text: 'paragraph.ar' } });
    expect(articles[0]?.text).toBe(STORY);
  });

  it('go by the usual names in what the map is not for: pages, and records without its field', async () => {
    const dir = folder({
      '1.csv': `نص الخبر;الجريدة\r\n"${STORY}";صدى\r\n`,
      '2.txt': STORY,
      '3.json': JSON.stringify(record()),
      '4.html': `<html><body><article><p>${STORY.replace('\n', '</p><p>')}</p></article></body></html>`,
      '5.jsonl': JSON.stringify({ TEXT: STORY, 'نص الخبر': '' }),
    });
    const { articles, skipped } = await read(dir, { map: { text: 'نص الخبر', outlet: 'الجريدة' } });
    expect(articles.map(({ text, outlet }) => [text, outlet])).toEqual([
      [STORY, 'صدى'],
      [STORY, 'unknown'],
      [STORY, 'صدى الوادي'],
      [STORY, 'unknown'],
    ]);
    expect(skipped.map(({ path, reason }) => `${path.slice(dir.length)} ${reason}`)).toEqual([
      '/5.jsonl Its text is empty.',
    ]);
  });

  it('of a map that no record holds are told at the end, and only they', async () => {
    const told: string[] = [];
    const unmet = (pairs: readonly string[]) => told.push(...pairs);
    const dir = folder({
      '1.jsonl': JSON.stringify({ paragraph: { ar: STORY }, Date: '2021-03-04', outlet: 'صدى', author: '' }),
      '2.txt': STORY,
    });
    const map = { text: 'paragraph.ar', date: 'date', outlet: 'oulet', author: 'author' };
    const { articles } = await read(dir, { map, unmet });
    expect(articles).toHaveLength(2);
    expect(told).toEqual(['outlet=oulet', 'author=author']);
    await read(dir, { map: { text: 'paragraph.ar' }, unmet: () => expect.unreachable() });
  });

  it.each([
    ['JSON lines', '1.jsonl', JSON.stringify({ paragraph: STORY, Date: '2021-03-04' })],
    ['a table', '1.csv', `paragraph,Date\n"${STORY}",2021-03-04\n`],
  ])('of a map are not called missing beside a misspelt text: %s', async (_, name, content) => {
    const told: string[] = [];
    const unmet = (pairs: readonly string[]) => told.push(...pairs);
    const { skipped } = await readFile(name, content, { map: { text: 'pargraph', date: 'Date' }, unmet });
    expect(skipped.map(({ code }) => code)).toEqual(['no-text']);
    expect(told).toEqual(['text=pargraph']);
  });

  it('that are not there are named, with what is', async () => {
    const csv = `العنوان;النص;${'ط'.repeat(50)}\r\nأ;${STORY.slice(0, 60)};ب\r\n`;
    const plain = await readFile('a.csv', csv);
    expect(plain.skipped[0]).toMatchObject({
      line: 1,
      reason: `No column of its header line is a text (text, body or content; see --map); it has "العنوان", "النص", "${'ط'.repeat(30)}…".`,
    });
    const mapped = await readFile('a.csv', csv, { map: { text: 'المتن' } });
    expect(mapped.skipped[0]?.reason).toContain('(المتن, text, body or content)');
  });

  it('take the first choice that holds anything', async () => {
    const { articles } = await readFile(
      'a.json',
      JSON.stringify({ text: '', body: STORY, source: { name: 'صدى' } }),
    );
    expect(articles[0]).toMatchObject({ text: STORY, outlet: 'صدى' });
  });

  it('leave the text as it is', async () => {
    const raw = ' \u200fنصٌّ\r\nلمـن؟\u200e  ';
    const { articles } = await readFile('a.json', JSON.stringify({ text: raw }));
    expect(articles[0]?.text).toBe(raw);
  });
});

describe('plain text', () => {
  it('is whole, with its headline told apart', async () => {
    const whole = `فتح الجسر القديم\n\n${STORY}\n`;
    const { articles } = await readFile('a.txt', whole);
    expect(articles[0]).toMatchObject({ text: whole, title: 'فتح الجسر القديم', titleInText: true, id: 'a' });
  });

  it('has no headline when it opens with a sentence', async () => {
    const { articles } = await readFile('a.txt', STORY);
    expect(articles[0]?.title).toBeUndefined();
    expect(articles[0]?.titleInText).toBeUndefined();
  });

  it.each(['windows-1256', 'utf-16le', 'utf-16be', 'iso-8859-6'])('in %s', async (encoding) => {
    const text = STORY.replaceAll('\u064b', '');
    const { articles } = await readFile('a.txt', iconv.encode(text, encoding));
    expect(articles[0]?.text).toBe(text);
  });

  it('tells of a file that is not in the encoding that is named, and reads the others', async () => {
    const story = 'قال شهود إن القصف أصاب حيًا سكنيًا.';
    const old = iconv.encode(story, 'windows-1256');
    for (const [name, content] of [
      ['a.txt', old],
      ['a.html', iconv.encode(`<html><body><p>${story}</p></body></html>`, 'windows-1256')],
      ['a.jsonl', iconv.encode(JSON.stringify({ text: story }), 'windows-1256')],
      ['a.csv', iconv.encode(`id,text\n1,${story}\n`, 'windows-1256')],
    ] as const) {
      const { articles, skipped } = await readFile(name, content, { encoding: 'utf-8' });
      expect(articles).toEqual([]);
      expect(skipped).toMatchObject([{ code: 'encoding', reason: expect.stringContaining('not utf-8') }]);
    }
    for (const content of [Buffer.from(story), Buffer.concat([Buffer.from(story), Buffer.from([0xc7])])])
      expect((await readFile('a.txt', content, { encoding: 'utf-8' })).articles).toHaveLength(1);
    const lost = '\ufffd'.repeat(20);
    expect((await readFile('a.txt', lost, { encoding: 'utf-8' })).articles).toHaveLength(1);
  });

  it('obeys --encoding', async () => {
    const { articles } = await readFile('a.txt', iconv.encode('مرحبا', 'cp720'), { encoding: 'cp720' });
    expect(articles[0]?.text).toBe('مرحبا');
  });
});

describe('html', () => {
  const page = (charset: string): string => `<!DOCTYPE html><html dir="rtl"><head><meta charset="${charset}">
    <title>فتح الجسر | صدى</title><meta property="og:title" content="فتح الجسر القديم">
    <meta property="article:published_time" content="2021-03-04T09:00:00+03:00"><meta property="og:site_name" content="صدى الوادي">
    </head><body><nav><a href="/">الرئيسية</a></nav><article><h1>فتح الجسر القديم</h1>
    ${STORY.split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('')}</article><script>alert(1)</script></body></html>`;

  it.each(['utf-8', 'windows-1256'])(
    'in %s: text by paragraph, title, day and site from its head',
    async (charset) => {
      const { articles, skipped } = await readFile('a.html', iconv.encode(page(charset), charset));
      expect(skipped).toEqual([]);
      expect(articles[0]).toMatchObject({
        title: 'فتح الجسر القديم',
        date: '2021-03-04',
        outlet: 'صدى الوادي',
      });
      expect(articles[0]?.text).toContain(STORY);
      expect(articles[0]?.text).not.toContain('alert');
    },
  );

  it('in windows-1256 under a declaration of UTF-8 is read as what it is', async () => {
    const { articles } = await readFile('a.html', iconv.encode(page('utf-8'), 'windows-1256'));
    expect(articles[0]?.text).toContain(STORY);
  });

  it('has its headline without the name of its site, and once where the text shows it too', async () => {
    const named = page('utf-8').replace(
      'content="فتح الجسر القديم"',
      'content="فتح الجسر - القديم | صدى الوادي"',
    );
    expect((await readFile('a.html', named)).articles[0]?.title).toBe('فتح الجسر - القديم');
    const whole = await readFile('a.md', `---\ntitle: فتح الجسر\n---\n# فتح الجسر\n\n${STORY}`);
    expect(whole.articles[0]).toMatchObject({ title: 'فتح الجسر', titleInText: true });
    const apart = await readFile('a.md', `---\ntitle: فتح الجسر\n---\nالجسر والنهر\n\n${STORY}`);
    expect(apart.articles[0]?.titleInText).toBeUndefined();
  });
});

describe('a run', () => {
  it('has a stable order, by code unit within a folder, and ids of its own', async () => {
    const dir = folder({
      'b.txt': STORY,
      'a/x.txt': STORY,
      'c/x.txt': STORY,
      'B.jsonl': `${json}\n${json}`,
      '.hidden.txt': 'س',
    });
    const { articles } = await read(dir);
    expect(articles.map((a) => a.source.path.slice(dir.length + 1))).toEqual([
      'B.jsonl',
      'B.jsonl',
      'a/x.txt',
      'b.txt',
      'c/x.txt',
    ]);
    expect(articles.map((a) => a.id)).toEqual(['B#0', 'B#1', 'x', 'b', `x@${dir}/c/x.txt`]);
  });

  it('streams what is too large to be parsed whole, with the same articles', async () => {
    const many = Array.from({ length: 500 }, (_, i) =>
      record({ id: `n${i}`, nested: { list: ['}', '{"', i] } }),
    );
    const dir = folder({
      'a.json': JSON.stringify(many),
      'b.csv': `id,text\n${many.map((_, i) => `c${i},"${STORY}"`).join('\n')}`,
    });
    const whole = await read(dir);
    const streamed = await read(dir, { limits: { wholeDocument: 1000 } });
    expect(whole.articles).toHaveLength(1000);
    expect(streamed).toEqual(whole);
  });
});

describe('progress', () => {
  /** What does not compress: archives are larger than what is read of them at first. */
  const noise = (seed: number): string =>
    Array.from({ length: 40 }, (_, i) => createHash('sha256').update(`${seed} ${i}`).digest('base64')).join(
      '',
    );
  const lines = (n: number): string =>
    Array.from({ length: n }, (_, i) => JSON.stringify(record({ id: `${i}`, noise: noise(i) }))).join('\n');

  /** The share of the inputs' bytes that each batch says is done, beside the share of the articles that are. */
  async function shares(files: Readonly<Record<string, string | Buffer>>): Promise<[number, number][]> {
    const { inputs, bytes } = listInputs([folder(files)]);
    const counts: [number, number][] = [];
    let articles = 0;
    for await (const batch of readInputs(inputs)) {
      articles += batch.events.length;
      counts.push([batch.progress.bytes / bytes, articles]);
    }
    return counts.map(([share, count]) => [share, count / articles]);
  }

  it.each<[string, Record<string, string | Buffer>]>([
    ['JSON lines', { 'a.jsonl': lines(5000) }],
    ['gzip', { 'a.jsonl.gz': gzipSync(lines(5000)) }],
    ['a zip of one member', { 'a.zip': zip([{ name: 'a.jsonl', content: lines(5000) }]) }],
    [
      'a zip of many members',
      { 'a.zip': zip(Array.from({ length: 20 }, (_, i) => ({ name: `${i}.jsonl`, content: lines(250) }))) },
    ],
    [
      'zips in a zip',
      {
        'a.zip': zip(
          Array.from({ length: 20 }, (_, i) => ({
            name: `${i}.zip`,
            content: zip([{ name: 'a.jsonl', content: lines(250) }]),
          })),
        ),
      },
    ],
  ])('keeps pace with the articles of %s, and never goes back', async (_, files) => {
    const found = await shares(files);
    expect(found.length).toBeGreaterThan(10);
    expect(found.at(-1)).toEqual([1, 1]);
    for (const [i, [share, articles]] of found.entries()) {
      expect(share).toBeGreaterThanOrEqual(found[i - 1]?.[0] ?? 0);
      expect(Math.abs(share - articles)).toBeLessThan(0.3);
    }
  });

  it('never goes back in a zip whose directory names its members in another order than they lie in', async () => {
    const members = Array.from({ length: 20 }, (_, i) => ({ name: `${i}.jsonl`, content: lines(250) }));
    const found = await shares({ 'a.zip': zip(members, 'reversed') });
    expect(found.length).toBeGreaterThan(10);
    expect(found.at(-1)).toEqual([1, 1]);
    for (const [i, [share]] of found.entries()) expect(share).toBeGreaterThanOrEqual(found[i - 1]?.[0] ?? 0);
  });
});
