import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { folder, read, readFile, record, STORY, zip } from './workspace.js';

const json = JSON.stringify(record());
const records = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => JSON.stringify(record({ id: `r${i}` })));
const ids = (outcome: Awaited<ReturnType<typeof read>>): string[] =>
  outcome.articles.map((article) => article.id);

describe('one record is at fault and the others are read', () => {
  it('an invalid line of JSON lines, by its line', async () => {
    const [a, b, c] = records(3);
    const outcome = await readFile('a.jsonl', `${a}\n\n{"text": oops}\n${b}\n"only a string"\n${c}\n`);
    expect(ids(outcome)).toEqual(['r0', 'r1', 'r2']);
    expect(outcome.skipped).toMatchObject([
      { code: 'json', line: 3, index: 1 },
      { code: 'json', line: 5, index: 3 },
    ]);
  });

  it.each([
    ['a bare word', '{"id": "x", "text": oops}'],
    ['a missing quotation mark', '{"id": "x", "text": "بلا نهاية, "title": "ع"}'],
    ['an unescaped quotation mark', '{"id": "x", "text": "قال "نعم" ومضى"}'],
    ['a bracket of the wrong kind', '{"id": "x", "list": [1, 2}'],
    ['no object', '12'],
    ['deep nesting', `{"text": ${'['.repeat(5000)}${']'.repeat(5000)}}`],
  ])('%s inside a JSON list', async (_name, broken) => {
    const [a, b, c, d] = records(4);
    const outcome = await readFile('a.json', `[${a}, ${b},\n${broken},\n${c}, ${d}]`);
    expect(ids(outcome)).toEqual(expect.arrayContaining(['r0', 'r1', 'r2', 'r3']));
    expect(outcome.skipped).toHaveLength(1);
    expect(outcome.skipped[0]?.index).toBe(2);
  });

  it('records without a text', async () => {
    const outcome = await readFile('a.jsonl', `${json}\n{"title": "ع"}\n{"text": "  "}\n{"text": 5}\n`);
    expect(outcome.articles).toHaveLength(1);
    expect(outcome.skipped.map(({ code, line }) => [code, line])).toEqual([
      ['no-text', 2],
      ['no-text', 3],
      ['no-text', 4],
    ]);
  });

  it('ragged rows of csv, by their line', async () => {
    const outcome = await readFile('a.csv', `id,text\n1,"سطر\nوسطر"\n2,نص,زائد\n3\n4,نص`);
    expect(ids(outcome)).toEqual(['1', '4']);
    expect(outcome.skipped).toMatchObject([
      { code: 'csv', line: 4 },
      { code: 'csv', line: 5 },
    ]);
  });

  it('a quotation mark in csv that nothing closes', async () => {
    const outcome = await readFile('a.csv', `id,text\n1,نص\n2,"بلا نهاية\n3,نص\n4,نص\n`);
    expect(ids(outcome)).toEqual(['1', '3', '4']);
    expect(outcome.skipped).toMatchObject([{ code: 'csv', line: 3 }]);
  });

  it('NULs that a disk left in a line, or in a text', async () => {
    const [a, b] = records(2);
    const outcome = await readFile('a.jsonl', `${a}\n{"text": "\0\0"}\n${b}\n`);
    expect(ids(outcome)).toEqual(['r0', 'r1']);
    expect(outcome.skipped).toMatchObject([{ code: 'json', line: 2 }]);
    expect((await readFile('a.txt', `${STORY}\0${STORY}`)).articles[0]?.text).toBe(`${STORY}\0${STORY}`);
  });

  it('lines and elements beyond the limit', async () => {
    const [a, b] = records(2);
    const long = JSON.stringify({ text: 'س'.repeat(50_000) });
    const limits = { record: 10_000, wholeDocument: 1000 };
    for (const outcome of [
      await readFile('a.jsonl', `${a}\n${long}\n${b}\n`, { limits }),
      await readFile('a.json', `[${a},${long},${b}]`, { limits }),
    ]) {
      expect(ids(outcome)).toEqual(['r0', 'r1']);
      expect(outcome.skipped).toMatchObject([{ code: 'too-large', index: 1 }]);
    }
  });

  it('a line of 100 MB', { timeout: 60_000 }, async () => {
    const [a, b] = records(2);
    const line = Buffer.alloc(100 * 2 ** 20, 0x61);
    const outcome = await readFile(
      'a.jsonl',
      Buffer.concat([Buffer.from(`${a}\n`), line, Buffer.from(`\n${b}\n`)]),
    );
    expect(ids(outcome)).toEqual(['r0', 'r1']);
    expect(outcome.skipped).toMatchObject([{ code: 'too-large', line: 2 }]);
  });

  it('a row without end is one fault, and the rows behind it are read', { timeout: 60_000 }, async () => {
    const text = 'سطر من الخبر ';
    const row = (i: number): string => `r${i},${text}${i}`;
    const endless = `r9,"${text.repeat(400_000)}"`;
    const content = ['id,text', row(0), endless, row(1), row(2)].join('\n');
    const limits = { record: 100_000, wholeDocument: 1000 };
    const outcome = await readFile('a.csv', content, { limits });
    expect(ids(outcome)).toEqual(['r0', 'r1', 'r2']);
    expect(outcome.skipped).toMatchObject([
      { code: 'too-large', line: 3, index: 1, reason: 'The row is longer than 100000 bytes.' },
    ]);
    const last = await readFile('a.csv', ['id,text', row(0), endless].join('\n'), { limits });
    expect(ids(last)).toEqual(['r0']);
    expect(last.skipped).toMatchObject([{ code: 'too-large', line: 3 }]);
  });

  it('NULs without end behind the lines that a crash left whole', async () => {
    const [a, b] = records(2);
    const content = `${a}\n${'\0'.repeat(200_000)}\n${b}\n${'\0'.repeat(5000)}`;
    const outcome = await readFile('a.jsonl', content);
    expect(ids(outcome)).toEqual(['r0', 'r1']);
    expect(outcome.skipped.map(({ line }) => line)).toEqual([2, 4]);
  });
});

describe('encodings', () => {
  it.each(['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])(
    '%s, with a mark and without',
    async (encoding) => {
      for (const addBOM of [true, false]) {
        const plain = await readFile('a.txt', iconv.encode(STORY, encoding, { addBOM }));
        expect(plain.articles.map(({ text }) => text)).toEqual([STORY]);
        const lines = await readFile('a.jsonl', iconv.encode(records(2).join('\n'), encoding, { addBOM }));
        expect(ids(lines)).toEqual(['r0', 'r1']);
      }
    },
  );

  it('JSON lines that each are in another, though the first is no UTF-8', async () => {
    const [a, b, c] = records(3).map((line, i) =>
      iconv.encode(`${line}\n`, i === 1 ? 'utf-8' : 'windows-1256'),
    );
    const { articles, skipped } = await readFile(
      'a.jsonl',
      Buffer.concat([a as Buffer, b as Buffer, c as Buffer]),
    );
    expect(articles.map(({ text }) => text)).toEqual([STORY, STORY, STORY]);
    expect(skipped).toEqual([]);
  });
});

describe('pages that would hold up the libraries', () => {
  const page = (body: string): string => `<html><body>${body}</body></html>`;

  it.each([
    [
      'attributes',
      page(`<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}=1`).join(' ')}>${STORY}</p>`),
      'html',
    ],
    ['tags', page(`<p>${STORY}${'<br>'.repeat(100_000)}`), 'too-large'],
    ['nesting', page(`${'<div>'.repeat(100_000)}${STORY}`), 'html'],
  ])('too many in %s are refused', async (_name, markup, code) => {
    const { articles, skipped } = await readFile('a.html', markup);
    expect(articles).toEqual([]);
    expect(skipped.map((skip) => skip.code)).toEqual([code]);
  });

  it('an apostrophe that closes nothing is no attribute without end', async () => {
    const { articles } = await readFile('a.html', page(`<p title=it's>${STORY.repeat(30)}</p>`));
    expect(articles).toHaveLength(1);
  });

  it('thousands of lines are read as they stand', { timeout: 60_000 }, async () => {
    const { articles } = await readFile('a.html', page(`<p>${STORY}</p>${'سطر<br>'.repeat(4000)}`));
    expect(articles[0]?.text.split('\n')).toHaveLength(4001);
  });
});

describe('archives', () => {
  it('a text that is cut is not said to be read', async () => {
    const packed = gzipSync(STORY);
    for (const name of ['a.txt.gz', 'a.md.gz', 'a.html.gz']) {
      const { articles, skipped } = await readFile(name, packed.subarray(0, packed.length - 20));
      expect(articles).toEqual([]);
      expect(skipped).toMatchObject([
        { code: 'gzip', reason: expect.stringMatching(/cut short; .* is not read\.$/) },
      ]);
    }
  });

  it('cut gzip keeps the lines before the cut', async () => {
    const lines = records(2000).join('\n');
    const packed = gzipSync(lines);
    const outcome = await readFile('a.jsonl.gz', packed.subarray(0, packed.length - 200));
    expect(outcome.articles.length).toBeGreaterThan(500);
    expect(outcome.skipped).toMatchObject([{ code: 'gzip' }]);
  });

  it('cut gzip keeps the elements before the cut', async () => {
    const packed = gzipSync(`[${records(2000).join(',')}]`);
    const outcome = await readFile('a.json.gz', packed.subarray(0, packed.length - 200));
    expect(outcome.articles.length).toBeGreaterThan(500);
    expect(outcome.skipped).toMatchObject([{ code: 'gzip' }]);
  });

  it('a cut zip keeps its whole members and what came before the cut', async () => {
    const members = ['a', 'b', 'c'].map((name) => ({
      name: `${name}.json`,
      content: JSON.stringify(record({ id: name })),
    }));
    const last = { name: 'd.jsonl', content: records(2000).join('\n') };
    const packed = zip([...members, last]);
    const outcome = await readFile('a.zip', packed.subarray(0, packed.length - 700));
    expect(ids(outcome).slice(0, 3)).toEqual(['a', 'b', 'c']);
    expect(outcome.articles.length).toBeGreaterThan(500);
    expect(outcome.skipped).toMatchObject([{ code: 'zip' }]);
  });

  it('a zip without its directory keeps every member', async () => {
    const packed = zip(
      ['a', 'b'].map((name) => ({ name: `${name}.json`, content: JSON.stringify(record({ id: name })) })),
    );
    const outcome = await readFile('a.zip', packed.subarray(0, packed.length - 30));
    expect(ids(outcome)).toEqual(['a', 'b']);
    expect(outcome.skipped).toMatchObject([{ code: 'zip' }]);
  });

  const three = zip(
    ['a', 'b', 'c'].map((name) => ({ name: `${name}.json`, content: JSON.stringify(record({ id: name })) })),
  );
  /** Where the directory's entry of the n-th member stands. */
  const entryOf = (packed: Buffer, n: number): number => {
    let at = -1;
    for (let i = 0; i <= n; i++) at = packed.indexOf('PK\u0001\u0002', at + 1, 'latin1');
    return at;
  };

  it('a member whose content has not its checksum is named', async () => {
    const packed = Buffer.from(three);
    packed.writeUInt32LE(7, entryOf(packed, 1) + 16);
    const outcome = await readFile('a.zip', packed);
    expect(ids(outcome)).toEqual(expect.arrayContaining(['a', 'c']));
    expect(outcome.skipped).toMatchObject([{ code: 'zip', path: expect.stringMatching(/a\.zip!b\.json$/) }]);
  });

  it.each([0, 1, 2])('a directory damaged at its member %i loses none of them', async (n) => {
    const packed = Buffer.from(three);
    packed.fill(0xee, entryOf(packed, n), entryOf(packed, n) + 8);
    const dir = folder({ 'a.zip': packed, 'b.zip': zip([{ name: 'inner.zip', content: packed }]) });
    for (const name of ['a.zip', 'b.zip']) {
      const outcome = await read(`${dir}/${name}`);
      expect(ids(outcome)).toEqual(['a', 'b', 'c']);
      expect(outcome.skipped).toMatchObject([{ code: 'zip' }]);
    }
  });

  it('damage inside gzip', async () => {
    const packed = gzipSync(records(3000).join('\n'));
    packed.fill(0xff, packed.length / 2, packed.length / 2 + 50);
    const outcome = await readFile('a.jsonl.gz', packed);
    expect(outcome.skipped.filter((skip) => skip.code === 'gzip')).toHaveLength(1);
  });

  it.each(['../climbs.json', '/absolute.json', 'a/../../b.json', 'C:\\x.json'])(
    'refuses the member %s',
    async (name) => {
      const outcome = await readFile(
        'a.zip',
        zip([
          { name, content: json },
          { name: 'good.json', content: json },
        ]),
      );
      expect(outcome.articles).toHaveLength(1);
      expect(outcome.skipped).toMatchObject([{ code: 'unsafe-path' }]);
    },
  );

  it('stops decompression bombs', async () => {
    const bomb = Buffer.alloc(60 * 2 ** 20, 0x20);
    const dir = folder({
      'a.json.gz': gzipSync(bomb),
      'b.zip': zip([
        { name: 'x.json', content: bomb },
        { name: 'y.json', content: json },
      ]),
      'c.json': json,
    });
    const outcome = await read(dir);
    expect(outcome.skipped.map((skip) => [skip.path.slice(dir.length + 1), skip.code])).toEqual([
      ['a.json.gz', 'too-large'],
      ['b.zip!x.json', 'too-large'],
    ]);
    expect(outcome.articles).toHaveLength(2);
  });

  it('stops at archives too deep in archives', async () => {
    let packed: Buffer = Buffer.from(json);
    for (let depth = 0; depth < 5; depth++)
      packed = zip([{ name: depth === 0 ? 'a.json' : 'a.zip', content: packed }]);
    const outcome = await readFile('a.zip', packed);
    expect(outcome.skipped).toMatchObject([{ code: 'too-large' }]);
  });

  it('does not take an office document for texts', async () => {
    const outcome = await readFile(
      'a.docx',
      zip([
        { name: '[Content_Types].xml', content: '<x/>' },
        { name: 'a.txt', content: STORY },
      ]),
    );
    expect(outcome.articles).toEqual([]);
    expect(outcome.skipped).toMatchObject([{ code: 'binary' }]);
  });
});

describe('files', () => {
  it.each<[string, string | Buffer, string]>([
    ['empty.txt', '', 'empty'],
    ['blank.txt', ' \n ', 'empty'],
    ['image.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 2, 3]), 'binary'],
    [
      'french.txt',
      Buffer.from('le défilé a été annulé à cause de la météo, dit-on à la mairie', 'latin1'),
      'encoding',
    ],
    ['russian.txt', iconv.encode('Вооруженные силы провели учения на востоке страны', 'koi8-r'), 'encoding'],
    ['a.gz', 'no gzip at all', 'format'],
    ['feed.rss', '<?xml version="1.0"?><rss><item/></rss>', 'format'],
    ['code.py', 'print("hello")', 'format'],
    ['a.json', '{"text": "cut', 'json'],
    ['a.csv', 'x,y\n1,2\n3,4', 'no-text'],
    ['a.json', '[]', 'empty'],
    ['a.csv', 'title,text', 'empty'],
    ['a.jsonl', ' \n\n', 'empty'],
    ['a.zip', zip([]), 'empty'],
    ['a.zip', zip([{ name: '__MACOSX/a.txt', content: STORY }]), 'empty'],
  ])('%s (%#)', async (name, content, code) => {
    const outcome = await readFile(name, content);
    expect(outcome.articles).toEqual([]);
    expect(outcome.skipped.map((skip) => skip.code)).toEqual([code]);
  });

  it('a reason is one line, and the place stands beside it', async () => {
    const outcome = await readFile('a.jsonl', `{"text": "${'x\\n'.repeat(50)}" oops\nnext}\n`);
    for (const { reason } of outcome.skipped) {
      expect(reason).not.toContain('\n');
      expect(reason.length).toBeLessThan(200);
    }
    expect(outcome.skipped).toMatchObject([{ line: 1 }, { line: 2 }]);
  });
});
