import { describe, expect, it } from 'vitest';
import { isHijri } from '../../src/read/fields/hijri.js';
import { isoDay, readArticles } from '../../src/read/index.js';
import { folder, read, readFile, record, STORY, zip } from './workspace.js';

const TITLE = 'فتح الجسر القديم أمام المارة';
const furniture = async (text: string): Promise<string[]> => {
  const { articles } = await readFile('a.txt', text);
  return (articles[0]?.boilerplate ?? []).map((span) => text.slice(span.start, span.end));
};
const outletOf = async (text: string): Promise<string> => {
  const { articles } = await readFile('a.txt', text);
  return `${articles[0]?.outlet} ${articles[0]?.outletFrom}`;
};

describe('the outlet', () => {
  it.each([
    ['زمان الوصل - رصد', 'zamanalwsl byline'],
    ['المصدر: عنب بلدي', 'enab-baladi byline'],
    ['رويترز - الجزيرة نت', 'aljazeera byline'],
    ['المصدر: وكالات', 'unknown none'],
    ['المصدر: رويترز', 'reuters-ar byline'],
    ['www.palinfo.com', 'palinfo byline'],
    ['جميع الحقوق محفوظة © هسبريس 2021', 'hespress byline'],
    ['صحيفة الوطن', 'الوطن byline'],
    ['الوطن - رحلة طويلة بين ماض بعيد وحاضر', 'unknown none'],
  ])('of a page that ends with %s', async (line, outlet) => {
    expect(await outletOf(`${TITLE}\n${STORY}\n${line}\n`)).toBe(outlet);
  });

  it('among papers of one name is the one that the text fits alone', async () => {
    expect(await outletOf(`سورية\n${TITLE}\n| الوطن- وكالات\n${STORY}\n`)).toBe('alwatan-sy byline');
    expect(await outletOf(`${TITLE}\nالوطن\n${STORY} وصدر ذلك في القاهرة.\n`)).toBe('elwatan-eg byline');
    expect(await outletOf(`سورية\n${TITLE}\nالوطن\n${STORY} وصدر ذلك في القاهرة عن سوريا.\n`)).toBe(
      'الوطن byline',
    );
  });

  it('stands in a dateline with its place', async () => {
    expect(await outletOf(`${TITLE}\nوادي الزهر – سانا: ${STORY}`)).toBe('sana byline');
    expect(await outletOf(`${TITLE}\n(وادي الزهر - الأناضول) ${STORY}`)).toBe('anadolu-ar byline');
    expect(await outletOf(`${TITLE}\nرويترز: ${STORY}`)).toBe('unknown none');
  });

  it('is the field, else a known address, else the folder inside PATH, else the byline', async () => {
    const signed = `${STORY}\nزمان الوصل - رصد`;
    const one = (over: object): string => JSON.stringify({ text: signed, ...over });
    const dir = folder({
      'ورق/1.json': one({ source: 'صدى', url: 'https://www.alquds.co.uk/x' }),
      'ورق/2.json': one({ url: 'https://www.alquds.co.uk/x' }),
      'ورق/2021/03/3.json': one({}),
      '4.json': one({}),
    });
    const outlets = async (paths: string[]): Promise<string[]> =>
      (await read(paths)).articles.map((article) => `${article.outlet} ${article.outletFrom}`);
    expect(await outlets([dir])).toEqual([
      'zamanalwsl byline',
      'صدى field',
      'alquds-alarabi field',
      'ورق folder',
    ]);
    expect(await outlets([`${dir}/ورق/2021/03/3.json`])).toEqual(['zamanalwsl byline']);
    expect(
      (await read(dir, { outlet: 'x' })).articles.every((a) => a.outlet === 'x' && a.outletFrom === 'option'),
    ).toBe(true);
  });
});

describe('the folder', () => {
  const outlets = async (paths: string | string[]): Promise<string[]> =>
    (await read(paths)).articles.map((article) => `${article.outlet} ${article.outletFrom}`);

  it('inside an archive is one like any other, but for the one that zipping a folder adds', async () => {
    const members = ['ورق/1.txt', 'حبر/2021/2.txt'].map((name) => ({ name, content: STORY }));
    const wrapped = [
      { name: 'all/ورق/1.txt', content: STORY },
      { name: 'all/2.txt', content: STORY },
    ];
    const dir = folder({
      'a/all.zip': zip(members),
      'b/all.zip': zip(wrapped),
      'c/ورق/2021.zip': zip([{ name: '03/1.txt', content: STORY }]),
    });
    expect(await outlets(`${dir}/a/all.zip`)).toEqual(['ورق folder', 'حبر folder']);
    expect(await outlets(`${dir}/b/all.zip`)).toEqual(['ورق folder', 'unknown none']);
    expect(await outlets(`${dir}/c`)).toEqual(['ورق folder']);
  });

  it('that is the PATH, or that the PATH lies in, counts only if it names a known outlet', async () => {
    const dir = folder({ 'okaz/1.txt': STORY, 'ورق/1.txt': STORY });
    expect(await outlets([`${dir}/okaz`, `${dir}/ورق`])).toEqual(['okaz folder', 'unknown none']);
    expect(await outlets([`${dir}/okaz/1.txt`, `${dir}/ورق/1.txt`])).toEqual(['okaz folder', 'unknown none']);
  });
});

describe('boilerplate', () => {
  it('closes an article with the headlines that run on behind it, on one line with it or on a long one', async () => {
    const headlines = 'ميليشيات الوادي تهدد الجسر «سامر»: لن نرحل مجلس البلدة.. وداعا أيها الجسر القديم';
    const oneLine = STORY.replace('\n', ' ');
    for (const list of [
      `أخبار متعلقة: ${headlines}`,
      `اخبار متعلقه: ${headlines}`,
      `المزيد من مقالات سامر الأديب`,
    ])
      expect(await furniture(`${oneLine} ${list}`), list).toEqual([list]);
    const glued = `مقالات أخرى للكاتب${headlines}${headlines}${headlines}`;
    expect(await furniture(`${TITLE}\n${STORY}\n${glued}`)).toEqual([glued]);
    // Neither in the middle of a sentence nor where a page begins.
    expect(await furniture(`${oneLine} ونشر الموقع أخبار متعلقة: تفاصيل الترميم وكلفته.`)).toEqual([]);
    expect(await furniture(`أخبار متعلقة: ${oneLine}`)).toEqual([]);
    // Nor where the article goes on: prose that uses the words.
    const prose = `${oneLine} المزيد من مقالات الوادي نشرت في كتاب. ${'ثم عاد المجلس إلى الجسر وكلفته. '.repeat(30)}`;
    expect(await furniture(prose)).toEqual([]);
  });

  it('is what stands round an article', async () => {
    const top = 'الرئيسية / أخبار\nسياسة';
    const end = [
      'زمان الوصل - رصد',
      '12 تعليقا',
      'فيسبوك',
      'سمات الجسر النهر',
      'تعليقات حول الموضوع',
      'لإرسال تعليق،الرجاء تعبئة الحقول',
    ].join('\n');
    expect(await furniture(`${top}\n${TITLE}\n${STORY}\n\n${end}`)).toEqual([top, end]);
  });

  it('ends with the comments, however long these are', async () => {
    const comments = `التعليقات (2)\nاترك تعليقا\n${'خبر جميل جدا. '.repeat(30)}`;
    expect(await furniture(`${TITLE}\n${STORY}\n${comments}`)).toEqual([comments.trim()]);
  });

  it('takes the links under a heading, and stops at the article', async () => {
    const [first, second] = STORY.split('\n');
    const links = 'اقرأ أيضا\nالنهر يفيض في وادي الزهر\nسوق المدينة يفتح أبوابه';
    expect(await furniture(`${TITLE}\n${first}\n${links}\n${second}`)).toEqual([links]);
  });

  it('is not the article: its words inside a paragraph, a heading before it, other short lines', async () => {
    expect(await furniture(`${TITLE}\n${STORY} وقال: شارك الخبر مع تعليقات القراء.`)).toEqual([]);
    expect(await furniture(`تعليقات القراء على الجسر\n${STORY}\nانتهى`)).toEqual([
      'تعليقات القراء على الجسر',
    ]);
    expect(await furniture(`${TITLE}\nشارك في الحفل مئة طفل\n${STORY}`)).toEqual([]);
  });

  it('is found in records too, without changing their outlet', async () => {
    const text = `${STORY}\nزمان الوصل - رصد`;
    const { articles } = await readFile('a.json', JSON.stringify(record({ text })));
    expect(articles[0]).toMatchObject({
      outlet: 'صدى الوادي',
      boilerplate: [{ start: STORY.length + 1, end: text.length }],
    });
  });
});

describe('the day', () => {
  it.each([
    ['2015-07-21 02:51:32', '2015-07-21'],
    ['2015-07-21T23:59:00+03:00', '2015-07-21'],
    ['21/07/2015', '2015-07-21'],
    ['07/21/2015', '2015-07-21'],
    ['2015/7/1', '2015-07-01'],
    ['٢١-٠٧-٢٠١٥', '2015-07-21'],
    ['12 مايو/ أيار 2020', '2020-05-12'],
    ['الثلاثاء، 9 تشرين الثاني 2021', '2021-11-09'],
    ['3 جويلية 2019', '2019-07-03'],
    ['٣ آب ٢٠١٤ - 10:20', '2014-08-03'],
    ['June 9, 2017', '2017-06-09'],
    ['23 شوال 1444هـ الموافق 13 مايو 2023', '2023-05-13'],
    ['23/10/1444 هـ - 13/5/2023 م', '2023-05-13'],
    ['1444-10-23 2023-05-13', '2023-05-13'],
    ['20150721', '2015-07-21'],
    [1437436800, '2015-07-21'],
    [1437436800000, '2015-07-21'],
    ['10 يونيو 2017م', '2017-06-10'],
    ['١٠ أغسطس ٢٠١٦م', '2016-08-10'],
    ['2017-06-10م', '2017-06-10'],
    ['الجمعة 15 رمضان 1438هـ - 10 يونيو 2017م - العدد 17882', '2017-06-10'],
    ['10 تشرين أول 2016', '2016-10-10'],
    ['10 تشرين ثاني 2016', '2016-11-10'],
    ['10 كانون أول 2016', '2016-12-10'],
    ['15 كانون ثاني 2013', '2013-01-15'],
    ['1497052800.0', '2017-06-10'],
    ['1497052800.123', '2017-06-10'],
    [1497052800.5, '2017-06-10'],
    ['20170610T120000Z', '2017-06-10'],
    ['20170610120000', '2017-06-10'],
    ['10\u201106\u20112017', '2017-06-10'],
    ['10 – 06 – 2017', '2017-06-10'],
    ['العدد 5 - 10/06/2017', '2017-06-10'],
    ['10th June 2017', '2017-06-10'],
  ])('of %s', (value, day) => {
    expect(isoDay(value)).toBe(day);
  });

  it.each([
    '2015-02-30',
    '31/31/2015',
    '15 رمضان 1436',
    'أمس',
    '',
    '21/7/15',
    '2015-13-01',
    '20170610250000',
    '15 رمضان 1438هـ',
    null,
    {},
    -5,
    Number.NaN,
  ])('of %s is not known', (value) => {
    expect(isoDay(value)).toBeUndefined();
  });

  it('of a page is the line that states nothing else, or its file name', async () => {
    const lined = await readFile('a.txt', `${TITLE}\nنشر في: الخميس 4 آذار 2021\n${STORY}`);
    expect(lined.articles[0]?.date).toBe('2021-03-04');
    const gulf = await readFile('a.txt', `${TITLE}\nالخميس 20 رجب 1442هـ - 4 مارس 2021م\n${STORY}`);
    expect(gulf.articles[0]?.date).toBe('2021-03-04');
    const named = await readFile('2021-03-05-jisr.txt', `${TITLE}\n${STORY}`);
    expect(named.articles[0]?.date).toBe('2021-03-05');
  });
});

describe('a day of the Hijri calendar alone', () => {
  it.each([
    '15 رمضان 1436',
    'الخميس ١٥ ذو القعدة ١٤٣٦هـ',
    '1436/9/15 هـ',
    '15-09-1436',
    '23 جمادى الآخرة 1440 هـ',
    14360915,
    '14360915',
  ])('is told from others: %s', (value) => {
    expect(isoDay(value)).toBeUndefined();
    expect(isHijri(value)).toBe(true);
  });

  it.each(['2015-07-21', 'رمضان 1436', 'صفر', '1436', 'بقي 15 يوما', '20150721', null, {}, 1437436800])(
    'is not what stands in %s',
    (value) => {
      expect(isHijri(value)).toBe(false);
    },
  );

  it('is told of the article that has it, in a record and on a page, and so is what says no day at all', async () => {
    const told: unknown[] = [];
    const dir = folder({
      'a.jsonl': ['15 رمضان 1436', 'أمس', '', '2015-07-02']
        .map((date) => JSON.stringify(record({ date })))
        .join('\n'),
      'b.txt': `${TITLE}\nالخميس 15 رمضان 1436 هـ\n${STORY}`,
      'c.txt': `${TITLE}\nالخميس 15 رمضان 1436 الموافق 2 يوليو 2015\n${STORY}`,
    });
    for await (const event of readArticles([dir])) told.push(event.type === 'article' && event.unreadDate);
    expect(told).toEqual(['hijri', 'other', undefined, undefined, 'hijri', undefined]);
  });
});
