import { describe, expect, it } from 'vitest';
import { readFile } from './workspace.js';

const ROWS = 9;
type Spoil = (row: string) => string;

/** Ways in which a quotation mark goes wrong in a row `id;date;text` or its like, whose text stands in quotation marks or not. */
const UNCLOSED: Spoil = (row) => row.replace(/"$/, '');
const STRAY: Spoil = (row) => row.replace(/^(.*?)"(.*)"$/s, '$1"كلمة "$2"');
const DOUBLED: Spoil = (row) => row.replace(/"$/, '""');

/** Rows whose texts have line breaks; `spoilt` says which (from 0) are at fault. */
function table(delimiter: string, spoil: Spoil, spoilt: readonly number[], quoteAll = true): string {
  const rows = Array.from({ length: ROWS }, (_, i) => {
    const isMulti = quoteAll && i % 3 === 1;
    const text = isMulti ? `الخبر ${i}\n\nقال ""نعم""، ثم مضى${delimiter} وعاد` : `الخبر ${i}`;
    const quotes = quoteAll || spoilt.includes(i) ? '"' : '';
    const row = `r${i}${delimiter}2021-03-0${i + 1}${delimiter}${quotes}${text}${quotes}`;
    return spoilt.includes(i) ? spoil(row) : row;
  });
  return `${[`id${delimiter}date${delimiter}text`, ...rows].join('\n')}\n`;
}

/** The line, from 1, on which each row starts. */
const lineOf = (content: string, i: number): number =>
  content.split('\n').findIndex((line) => line.startsWith(`r${i}`)) + 1;

const CASES: [string, Spoil, readonly number[], boolean][] = [];
for (const [name, spoil] of Object.entries({ unclosed: UNCLOSED, stray: STRAY, doubled: DOUBLED })) {
  for (const [where, spoilt] of Object.entries({
    first: [0],
    middle: [3],
    'one of many lines': [4],
    last: [ROWS - 1],
    'two apart': [2, 6],
    'two together': [2, 3],
  })) {
    // A mark that closes on its own line leaves the lines behind it as rows of too few cells, each named.
    if (name !== 'stray' || where !== 'one of many lines')
      CASES.push([`${name}, ${where}`, spoil, spoilt, true]);
    if (name !== 'stray') CASES.push([`${name}, ${where}, other rows without marks`, spoil, spoilt, false]);
  }
}

describe.each([
  ['csv', ','],
  ['csv', ';'],
  ['tsv', '\t'],
])('.%s by %j', (ending, delimiter) => {
  it.each(CASES)('a quotation mark: %s', async (_name, spoil, spoilt, quoteAll) => {
    const content = table(delimiter, spoil, spoilt, quoteAll);
    for (const limits of [{}, { wholeDocument: 100 }]) {
      const { articles, skipped } = await readFile(`a.${ending}`, content, { limits });
      const good = Array.from({ length: ROWS }, (_, i) => i).filter((i) => !spoilt.includes(i));
      expect(articles.map(({ id }) => id)).toEqual(good.map((i) => `r${i}`));
      for (const { text } of articles) expect(text).not.toMatch(/r\d/);
      expect(skipped.map(({ code, line }) => [code, line])).toEqual(
        spoilt.map((i) => ['csv', lineOf(content, i)]),
      );
    }
  });

  it('what is well formed stays as it is', async () => {
    const texts = [
      `"قال"${delimiter} ثم\n"مضى"`,
      `\n\n2021${delimiter} سنة\n1${delimiter}2${delimiter}3\n`,
      '"',
      '5" على\r\n6"',
      `سطر\n""${delimiter}\n`,
    ];
    const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const rows = texts.map((text, i) => [`${i + 7}`, '2021-03-04', cell(text)].join(delimiter));
    const content = [`id${delimiter}date${delimiter}text`, ...rows].join('\r\n');
    const { articles, skipped } = await readFile(`a.${ending}`, content);
    expect(skipped).toEqual([]);
    expect(articles.map(({ text }) => text)).toEqual(texts);
  });
});

it('marks inside a line belong to the text in cells without marks, and are told of in cells that are in marks', async () => {
  const { articles, skipped } = await readFile(
    'a.csv',
    'id,text\n1,"قال "نعم" ومضى"\n2,قناة 5" هنا\n3,نص\n4,"داعش" و"القاعدة"\n',
  );
  expect(skipped).toMatchObject([{ code: 'csv', line: 2 }]);
  expect(articles.map(({ text }) => text)).toEqual(['قناة 5" هنا', 'نص', '"داعش" و"القاعدة"']);
});

it('two marks far apart do not join the rows between them', async () => {
  const rows = Array.from({ length: 9 }, (_, i) => `${i},2020-01-0${i + 1},نص ${i}`);
  rows[2] = '2,2020-01-03,"بلا نهاية';
  rows[6] = '6,2020-01-07,نص"';
  const { articles, skipped } = await readFile('a.csv', `id,date,text\n${rows.join('\n')}`);
  expect(articles.map(({ id }) => id)).toEqual(['0', '1', '3', '4', '5', '6', '7', '8']);
  expect(skipped).toMatchObject([{ line: 4 }]);
});

it('lines are counted whatever ends them', async () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const content = ['id,text', '', '1,"نص', 'نص"', '', '2,نص,زائد', '3,نص', ''].join(end);
    const { articles, skipped } = await readFile('a.csv', content);
    expect(articles.map(({ id }) => id)).toEqual(['1', '3']);
    expect(skipped).toMatchObject([{ code: 'csv', line: 6 }]);
  }
});

it('a file with a fault in each line is read in time that grows with it', { timeout: 120_000 }, async () => {
  const hostile = `text,b\n${'a","c\n'.repeat(2 ** 18)}`;
  for (const limits of [{}, { wholeDocument: 1000 }]) {
    const { articles, skipped } = await readFile('a.csv', hostile, { limits });
    expect(articles.length + skipped.length).toBeGreaterThan(0);
  }
});
