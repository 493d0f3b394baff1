/** How numbers and dates are written in both languages: Western digits, a true minus sign, months by name. */
import { type Html, html } from '../html/markup.js';
import type { Lang } from './plural.js';

/** A number shut off from the direction round it: a sign or a percent mark stays where it belongs inside Arabic. */
export function isolated(text: string): Html {
  return html`<bdi dir="ltr">${text}</bdi>`;
}

function signed(text: string, sign: number): string {
  if (Number(text) === 0) return text;
  return sign < 0 ? `−${text}` : `+${text}`;
}

/** A share, 0 to 1, as a whole percentage; a share that is not 0 is never shown as 0, nor one short of 1 as 100. */
export function percentText(share: number): string {
  if (share > 0 && share < 0.005) return '<1%';
  if (share < 1 && share >= 0.995) return '>99%';
  return `${Math.round(share * 100)}%`;
}

export function percent(share: number): Html {
  return isolated(percentText(share));
}

/** A classifier's probability as it may be shown: it is never certain, so over 99% at most. */
export const neverSure = (probability: number): number => Math.min(probability, 0.999);

/** An interval of shares as one run of figures (`[31–57%]`), like every interval in brackets and lower bound first in both languages. */
export function percentRange(low: number, high: number): Html {
  return isolated(`[${Math.round(low * 100)}–${Math.round(high * 100)}%]`);
}

/** An index, −1 to 1, with its sign. */
export function index(value: number): Html {
  return isolated(indexText(value));
}

const indexText = (value: number): string => signed(Math.abs(value).toFixed(2), value);

/** An interval of indexes as one run, its ends apart for their signs. */
export function indexRange(low: number, high: number): Html {
  return isolated(`[${indexText(low)} … ${indexText(high)}]`);
}

function decimalText(value: number, places: number): string {
  const text = Math.abs(value).toFixed(places);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

export function decimal(value: number, places = 2): Html {
  return isolated(decimalText(value, places));
}

/** An interval of figures that are never below 0, as one run. */
export function decimalRange(low: number, high: number, places = 2): Html {
  return isolated(`[${low.toFixed(places)}–${high.toFixed(places)}]`);
}

/** An interval of a difference, whose ends may be below 0. */
export function differenceRange(low: number, high: number, places = 2): Html {
  return isolated(`[${decimalText(low, places)} … ${decimalText(high, places)}]`);
}

/** A difference of shares in percentage points. */
export function points(value: number): Html {
  return decimal(100 * value, 0);
}

export function pointsRange(low: number, high: number): Html {
  return differenceRange(100 * low, 100 * high, 0);
}

/** A p or q value: never shown as 0. */
export function probability(p: number): Html {
  return isolated(p < 0.001 ? '<0.001' : p.toFixed(3));
}

const DAY = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
/** Made once: a formatter costs more than thousands of its dates. */
const dayFormats = {
  ar: new Intl.DateTimeFormat('ar-u-nu-latn', DAY),
  en: new Intl.DateTimeFormat('en-GB', DAY),
} as const satisfies Record<Lang, Intl.DateTimeFormat>;

/** An ISO day in the reader's language (`10 يونيو 2017`); what is not a day is shown as it stands. */
export function day(iso: string, lang: Lang): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return iso;
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return dayFormats[lang].format(date);
}

const SHORT_DAY = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
const shortFormats = {
  ar: new Intl.DateTimeFormat('ar-u-nu-latn', SHORT_DAY),
  en: new Intl.DateTimeFormat('en-GB', { ...SHORT_DAY, month: 'short' }),
} as const satisfies Record<Lang, Intl.DateTimeFormat>;

/** An ISO day without its year (`26 يوليو`), where there is no room for one. */
export function dayAndMonth(iso: string, lang: Lang): string {
  return shortFormats[lang].format(new Date(`${iso}T00:00:00Z`));
}

/** Days from one to another in the shortest usual way (`2–3 July 2017`). */
export function days(from: string, to: string, lang: Lang): string {
  const [first, last] = [new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)];
  if (Number.isNaN(first.getTime()) || Number.isNaN(last.getTime())) return `${from} – ${to}`;
  return dayFormats[lang].formatRange(first, last);
}

export function isoTime(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ');
}
