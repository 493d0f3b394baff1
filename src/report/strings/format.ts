/** How numbers and dates are written in both languages: Western digits, a true minus sign, months by name. */
import type { Lang } from './plural.js';

/** Left-to-right mark: keeps a sign or a range in place inside Arabic. */
const LRM = '\u200e';

function signed(text: string, sign: number): string {
  return sign < 0 ? `−${text}` : sign > 0 ? `+${text}` : text;
}

/** A share, 0 to 1, as a whole percentage. */
export function percent(share: number): string {
  return `${LRM}${Math.round(share * 100)}%`;
}

/** An index, −1 to 1, with its sign. */
export function index(value: number): string {
  const text = Math.abs(value).toFixed(2);
  return LRM + signed(text, Number(text) === 0 ? 0 : value);
}

/** A difference of shares in percentage points, with its sign. */
export function points(value: number): string {
  const whole = Math.round(Math.abs(value) * 100);
  return LRM + signed(String(whole), whole === 0 ? 0 : value);
}

export function decimal(value: number, places = 2): string {
  const text = Math.abs(value).toFixed(places);
  return LRM + (value < 0 && Number(text) !== 0 ? `−${text}` : text);
}

/** A p or q value: never shown as 0. */
export function probability(p: number): string {
  return LRM + (p < 0.001 ? '<0.001' : p.toFixed(3));
}

/** An ISO day in the reader's language (`10 يونيو 2017`); what is not a day is shown as it stands. */
export function day(iso: string, lang: Lang): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return iso;
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(lang === 'ar' ? 'ar-u-nu-latn' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(date);
}

export function isoTime(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ');
}
