import type { Span } from '../../types/article.js';
import { dateOfLine } from '../fields/date.js';
import { isHijriLine } from '../fields/hijri.js';
import { type Line, type PageLines, pageLines } from './lines.js';
import type { ReadKnowledge } from './load.js';
import type { NamedOutlet } from './outlets.js';

/** What the look of a page tells: its furniture, the outlet and the day that its source lines name, its headline. */
export interface PageFindings {
  readonly boilerplate: readonly Span[];
  readonly outlet?: string;
  readonly date?: string;
  /** A line states a day of the Hijri calendar, and none states another. */
  readonly hijriDate?: true;
  readonly headline?: string;
}

/** Source lines stand at most this many lines from the article's first or last paragraph. */
const REACH = 12;
const LONGEST_HEADLINE = 150;
const DATELINE = 60;

/** `wanted` says which findings are worth looking for; the boilerplate always is. */
export function readPage(
  text: string,
  knowledge: ReadKnowledge,
  wanted: { readonly outlet: boolean; readonly date: boolean; readonly headline: boolean },
): PageFindings {
  const page = pageLines(text);
  const marked = knowledge.boilerplate.mark(page);
  const named = sourceLines(page, text, knowledge, marked);
  const date = dateLine(page, marked);
  const outlet = wanted.outlet ? (named ?? dateline(page, text, knowledge)) : undefined;
  const headline = wanted.headline ? headlineOf(page, marked) : undefined;
  return {
    boilerplate: closedAt(knowledge.boilerplate.closingAt(text), text.length, spansOf(page.lines, marked)),
    ...(outlet === undefined ? {} : { outlet: outlet.outlet }),
    ...(!wanted.date ? {} : date !== undefined ? { date } : hijriLine(page) ? { hijriDate: true } : {}),
    ...(headline === undefined ? {} : { headline }),
  };
}

/** Short lines round the article, those behind it first: that is where pages name their own outlet. */
function outskirts({ lines, firstLong, lastLong }: PageLines): number[] {
  const behind = lines.map((_, i) => i).filter((i) => i > lastLong && i <= lastLong + REACH);
  const before = lines.map((_, i) => i).filter((i) => i < firstLong && i >= firstLong - REACH);
  return [...before.reverse(), ...behind].filter((i) => lines[i]?.short === true);
}

/** The outlet that a source line names, an agency only when no other is named; marks those lines as furniture. */
function sourceLines(
  page: PageLines,
  text: string,
  knowledge: ReadKnowledge,
  marked: boolean[],
): NamedOutlet | undefined {
  let outlet: NamedOutlet | undefined;
  let agency: NamedOutlet | undefined;
  for (const i of outskirts(page)) {
    const named = knowledge.outlets.inSourceLine((page.lines[i] as Line).text, text);
    if (named === undefined) continue;
    marked[i] = true;
    if (named.agency) agency ??= named;
    else outlet ??= named;
  }
  return outlet ?? agency;
}

/** `دمشق – سانا: …`, `(القاهرة - رويترز) …`: a place and an outlet at the very start of the article. */
function dateline(
  { lines, firstLong }: PageLines,
  text: string,
  knowledge: ReadKnowledge,
): NamedOutlet | undefined {
  const line = lines[firstLong];
  if (line === undefined) return undefined;
  const start = text.slice(line.start, Math.min(line.end, line.start + DATELINE));
  const end = start.startsWith('(') ? start.indexOf(')') : start.search(/[:؛]/);
  if (end < 0) return undefined;
  const label = start.slice(0, end);
  return /[-–—/،,(]/.test(label) ? knowledge.outlets.inSourceLine(label, text) : undefined;
}

/** The day that a line of its own states; such lines are furniture. */
function dateLine(page: PageLines, marked: boolean[]): string | undefined {
  let found: string | undefined;
  for (const i of outskirts(page)) {
    const line = page.lines[i] as Line;
    if (!/[\d\u0660-\u0669\u06f0-\u06f9]/.test(line.text)) continue;
    const date = dateOfLine(line.text);
    if (date === undefined) continue;
    marked[i] = true;
    found ??= date;
  }
  return found;
}

const hijriLine = (page: PageLines): boolean =>
  outskirts(page).some((i) => isHijriLine((page.lines[i] as Line).text));

/** The first line that is not furniture, when it looks like a headline: short, no full stop, an article after it. */
function headlineOf({ lines }: PageLines, marked: readonly boolean[]): string | undefined {
  const first = lines.findIndex((_, i) => marked[i] !== true);
  const line = lines[first];
  if (line === undefined || first === lines.length - 1 || !line.short) return undefined;
  if (line.text.length > LONGEST_HEADLINE || /[.،,؛:]$/.test(line.text)) return undefined;
  return /\p{L}/u.test(line.text) ? line.text.replace(/^#+\s{1,4}/, '') : undefined;
}

/** The spans with all from `start` on as one of them. */
function closedAt(start: number | undefined, end: number, spans: readonly Span[]): readonly Span[] {
  if (start === undefined) return spans;
  const before = spans.filter((span) => span.start < start);
  const last = before.at(-1);
  if (last !== undefined && last.end >= start) return [...before.slice(0, -1), { start: last.start, end }];
  return [...before, { start, end }];
}

/** Neighbouring furniture as one span. */
function spansOf(lines: readonly Line[], marked: readonly boolean[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  lines.forEach((line, i) => {
    if (marked[i] !== true) return;
    const last = spans.at(-1);
    if (last !== undefined && marked[i - 1] === true) last.end = line.end;
    else spans.push({ start: line.start, end: line.end });
  });
  return spans;
}
