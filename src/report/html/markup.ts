/**
 * Markup that cannot be injected into: a tagged template that escapes every value put into it. Article text, outlet names and
 * file names are hostile by assumption, so no other way of building markup is used in the report.
 */

/** Markup that is already safe. */
export class Html {
  constructor(readonly value: string) {}
  toString(): string {
    return this.value;
  }
}

export type Fragment = Html | string | number | null | undefined | false | readonly Fragment[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Explicit direction controls (UAX #9), control characters and lone surrogates: they make a text read as what it is not. */
const DECEPTIVE = /(?![\t\n\r])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A foreign text as it may be shown: control characters and direction overrides taken out. JSON and Parquet keep them. */
export function shownText(text: string): string {
  return text.replace(DECEPTIVE, '');
}

function escapeHtml(text: string): string {
  return shownText(text).replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '');
}

function flatten(fragment: Fragment): string {
  if (fragment === null || fragment === undefined || fragment === false) return '';
  if (fragment instanceof Html) return fragment.value;
  if (typeof fragment === 'string') return escapeHtml(fragment);
  if (typeof fragment === 'number') return String(fragment);
  return fragment.map(flatten).join('');
}

/** Markup from a template; every value is escaped unless it is `Html` itself. */
export function html(parts: TemplateStringsArray, ...values: readonly Fragment[]): Html {
  let out = parts[0] ?? '';
  values.forEach((value, i) => {
    out += flatten(value) + (parts[i + 1] ?? '');
  });
  return new Html(out);
}

/** Markup of our own making (SVG by the chart library, bundled script and style). Never for foreign text. */
export function trusted(markup: string): Html {
  return new Html(markup);
}

const lettersOf = (text: string, script: RegExp): number => text.match(script)?.length ?? 0;

/** Whether a text is to be read from the right, by most of its letters: an Arabic name may begin with a Latin word («CNN بالعربية»). */
export const isArabic = (text: string): boolean =>
  lettersOf(text, /\p{Script=Arabic}/gu) > lettersOf(text, /\p{Script=Latin}/gu);

/** A foreign name or title, shut off from the direction of what stands round it. */
export function foreign(text: string): Html {
  return isArabic(text) ? html`<bdi dir="rtl">${text}</bdi>` : html`<bdi>${text}</bdi>`;
}

/** The words of a fragment without its markup, for formats that have none (our own markup only: values in it are escaped). */
export function plain(fragment: Fragment): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return flatten(fragment)
    .replace(/<[^<>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => named[name] ?? '');
}
