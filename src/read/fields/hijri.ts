/**
 * Dates of the Hijri calendar. They are told, and not converted: a paper's own day may be one off the day of any computed calendar, and
 * the day is what events and series hang on.
 */
import { isDateAlone, plainDate } from './date.js';

/** Folded as `plainDate` folds. */
const MONTHS =
  /(?:^|[\s\d/،,.-])(?:محرم|صفر|ربيع (?:ال)?(?:اول|اولي|ثاني|اخر)|جمادي (?:ال)?(?:اول|اولي|ثاني|ثانيه|اخر|اخره)|رجب|شعبان|رمضان|شوال|ذ[ويا] ?(?:ال)?(?:قعده|حجه))(?=$|[\s\d/،,.-])/;

/** 1300 to 1599: 1882 to 2173 of the common calendar. */
const YEAR = /(?<!\d)1[345]\d\d(?!\d)/;
const DAY = /(?<!\d)(?:0?[1-9]|[12]\d|30)(?!\d)/;
const NUMERIC = /(?<!\d)(?:1[345]\d\d[/.-]\d{1,2}[/.-]\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]1[345]\d\d)(?!\d)/;
const DIGITS = /^\s*1[345]\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|30)\s*$/;

const LONGEST = 120;

/** Whether a value states a day of the Hijri calendar (`15 رمضان 1436`, `1436/9/15 هـ`). */
export function isHijri(value: unknown): boolean {
  if (typeof value === 'number') return DIGITS.test(String(value));
  if (typeof value !== 'string' || value.length > LONGEST) return false;
  const text = plainDate(value);
  return (MONTHS.test(text) && YEAR.test(text) && DAY.test(text)) || NUMERIC.test(text) || DIGITS.test(text);
}

/** Whether a line says nothing but such a day. */
export const isHijriLine = (line: string): boolean => isDateAlone(line) && isHijri(line);
