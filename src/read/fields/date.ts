/** Dates as papers write them, brought to ISO 8601 calendar days. */
import { foldArabic } from '../../arabic/fold.js';

/** Month names: Egypt and the Gulf, the Levant and Iraq, the Maghreb, English. Folded (no hamza, `ه` for `ة`). */
const MONTH_NAMES: readonly (readonly string[])[] = [
  ['يناير', 'كانون الثاني', 'كانون ثاني', 'جانفي', 'january', 'jan'],
  ['فبراير', 'شباط', 'فيفري', 'february', 'feb'],
  ['مارس', 'اذار', 'march', 'mar'],
  ['ابريل', 'نيسان', 'افريل', 'april', 'apr'],
  ['مايو', 'ايار', 'ماي', 'may'],
  ['يونيو', 'حزيران', 'جوان', 'يونيه', 'june', 'jun'],
  ['يوليو', 'تموز', 'جويليه', 'يوليوز', 'يوليه', 'july', 'jul'],
  ['اغسطس', 'اب', 'اوت', 'غشت', 'august', 'aug'],
  ['سبتمبر', 'ايلول', 'شتنبر', 'september', 'sep', 'sept'],
  ['اكتوبر', 'تشرين الاول', 'تشرين اول', 'october', 'oct'],
  ['نوفمبر', 'تشرين الثاني', 'تشرين ثاني', 'نونبر', 'november', 'nov'],
  ['ديسمبر', 'كانون الاول', 'كانون اول', 'دجنبر', 'december', 'dec'],
];

const MONTHS = new Map(MONTH_NAMES.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));

const LONGEST = 120;

/** The ISO day (`2017-06-10`) a value states, or `undefined`. The day is taken as written: no time zone moves it. */
export function isoDay(value: unknown): string | undefined {
  if (value instanceof Date) return epochDay(value.getTime());
  if (typeof value === 'number') return digitsDay(String(value));
  if (typeof value !== 'string' || value.length > LONGEST) return undefined;
  const quick = /^(\d{4})-(\d\d)-(\d\d)(?:\D|$)/.exec(value);
  const written = quick === null ? undefined : day(Number(quick[1]), Number(quick[2]), Number(quick[3]));
  if (written !== undefined) return written;
  const text = plainDate(value);
  return numericDay(text) ?? namedDay(text) ?? digitsDay(text);
}

/** The day of a short text that is nothing but a date. */
export const dateOfLine = (line: string): string | undefined =>
  isDateAlone(line) ? isoDay(line) : undefined;

/** Whether a short text is nothing but a date, of any calendar, perhaps with a weekday, an hour or a label before it. */
export const isDateAlone = (line: string): boolean =>
  line.length <= 80 &&
  plainDate(line)
    .split(/[\s,.:|/()-]+/)
    .every((word) => wordsAndNumbers(word).every(isOfDate));

const isOfDate = (word: string): boolean => /^\d+$/.test(word) || MONTHS.has(word) || DATE_WORDS.has(word);

const DATE_WORDS = new Set(
  `السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه يوم بتاريخ تاريخ النشر نشر نشرت في فى اخر تحديث التحديث الساعه
  م ص مساء صباحا ظهرا ه الموافق كانون تشرين الاول الثاني اول ثاني توقيت بتوقيت غرينتش جرينتش gmt am pm st nd rd th published on updated
  محرم صفر ربيع جمادي رجب شعبان رمضان شوال ذو ذي القعده الحجه الاولي الثانيه الاخر الاخره`.split(/\s+/),
);

/** Folded, so that it has Western digits; with one hyphen. */
export const plainDate = (value: string): string =>
  foldArabic(value)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[،\u00a0]/g, ' ');

/** Three numbers with a mark between, or with the same mark between amid spaces: another, apart from them, is of something else. */
const CLOSE = /(?<!\d)(?<a>\d{1,4})[/.-](?<b>\d{1,2})[/.-](?<c>\d{1,4})(?!\d)/g;
const APART = /(?<!\d)(?<a>\d{1,4}) (?<mark>[/.-]) (?<b>\d{1,2}) \k<mark> (?<c>\d{1,4})(?!\d)/g;

/** `2015/7/21`, `21/7/2015`, `21 - 07 - 2015`; month first only where the day cannot be first. */
function numericDay(text: string): string | undefined {
  // A day by another calendar may stand before it: `1444/10/23 - 2023/05/13`.
  for (const { groups } of [...text.matchAll(CLOSE), ...text.matchAll(APART)]) {
    const found = dayOfParts(groups?.a ?? '', groups?.b ?? '', groups?.c ?? '');
    if (found !== undefined) return found;
  }
  return undefined;
}

function dayOfParts(first: string, second: string, third: string): string | undefined {
  const [a, b, c] = [Number(first), Number(second), Number(third)];
  if (first.length === 4) return day(a, b, c);
  if (third.length !== 4) return undefined;
  return day(c, b, a) ?? day(c, a, b);
}

/** A word, or what it is made of where a letter is glued to a number: `2017م`, `1438ه`, `10th`. Hours (`12:30`) stay whole. */
const wordsAndNumbers = (word: string): readonly string[] =>
  /^[\p{L}\d]*$/u.test(word) ? (word.match(/\d+|\p{L}+/gu) ?? []) : [word];

/** `12 مايو/ أيار 2020`, `الجمعة 9 يونيو 2017م`, `June 9, 2017`. */
function namedDay(text: string): string | undefined {
  const words = text.split(/[\s,/|()-]+/).flatMap(wordsAndNumbers);
  const monthAt = words.findIndex((_, i) => monthOf(words, i) !== undefined);
  const month = monthOf(words, monthAt);
  const numbers = (part: readonly string[]): number[] =>
    part.filter((word) => /^\d{1,4}$/.test(word)).map(Number);
  const year = numbers(words).find((number) => number >= 1900 && number <= 2100);
  // The number nearest before the month, else the first behind it: a day by another calendar may stand further off.
  const dayOfMonth = [
    ...numbers(words.slice(0, Math.max(monthAt, 0))).reverse(),
    ...numbers(words.slice(monthAt + 1)),
  ].find((number) => number >= 1 && number <= 31);
  if (month === undefined || year === undefined || dayOfMonth === undefined) return undefined;
  return day(year, month, dayOfMonth);
}

/** The month that the word at a place names, alone or with the next (`كانون الثاني`). */
function monthOf(words: readonly string[], at: number): number | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  return MONTHS.get(`${word} ${words[at + 1] ?? ''}`) ?? MONTHS.get(word.replace(/\.$/, ''));
}

/** `20150721`, perhaps with an hour behind it (`20150721T023000Z`, `20150721023000`). */
const COMPACT =
  /^((?:19|20)\d\d)(\d\d)(\d\d)(?:t?(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d(?:\.\d+)?)?(?:z|[+-]\d{4})?)?$/;
/** Seconds or milliseconds since 1970, as a number of whatever language prints them. */
const UNIX = /^(?:\d{10}|\d{13})(?:\.\d+)?$/;
const LATEST_SECONDS = 1e10;

/** A day in eight digits or a Unix time, alone. */
function digitsDay(text: string): string | undefined {
  const digits = text.trim();
  const compact = COMPACT.exec(digits);
  if (compact !== null) return day(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  if (!UNIX.test(digits)) return undefined;
  const time = Number(digits);
  return epochDay(time < LATEST_SECONDS ? time * 1000 : time);
}

function epochDay(milliseconds: number): string | undefined {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) return undefined;
  return day(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function day(year: number, month: number, dayOfMonth: number): string | undefined {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || dayOfMonth < 1) return undefined;
  if (dayOfMonth > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}
