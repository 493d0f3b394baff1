/**
 * Quotation spans. Marks are paired paragraph by paragraph: a quotation never runs past its paragraph's end, and where speech goes on the
 * papers repeat the opening mark, which then opens a span of its own.
 */
import type { Quotation, Span, TextAnalysis } from '../types/index.js';
import { type Mark, markAt } from './marks.js';
import { QUOTES } from './signs.js';
import { tokenAt } from './tokens.js';

/** Deeper nesting than this is a run of stray marks. */
const MAX_DEPTH = 6;

/** A quotation before it is known how deep it lies. */
type Found = Omit<Quotation, 'depth'>;

interface Open {
  readonly mark: Mark;
  /** +1 when opened by its own opening form, -1 when by the closing one (`»نص«`). */
  readonly reversed: boolean;
}

type Text = Pick<TextAnalysis, 'text' | 'row'>;

/**
 * All quotations of a text, ordered by start, properly nested; `paragraphs` are the text's own, in order. Of a part of a text there are
 * only the tokens, and `from` is the first paragraph that they may stand in.
 */
export function findQuotations(of: Text, paragraphs: readonly Span[], from = 0): Quotation[] {
  const { starts, signs, length } = of.row;
  const quotations: Found[] = [];
  let p = from;
  // A token stands in a paragraph, always.
  for (let t = 0; t < length; t++) {
    if (((signs[t] as number) & QUOTES) === 0) continue;
    while ((paragraphs[p] as Span).end <= (starts[t] as number)) p++;
    const paragraph = paragraphs[p] as Span;
    let first = t;
    while (first > 0 && (starts[first - 1] as number) >= paragraph.start) first--;
    let last = t + 1;
    while (last < length && (starts[last] as number) < paragraph.end) last++;
    pair(marksOf(of, first, t, last), paragraph.end, of.text, quotations);
    t = last - 1;
  }
  return withDepths(quotations.sort((a, b) => a.start - b.start));
}

/** Depths are counted at the end, when it is known which open marks were quotations. */
function withDepths(quotations: readonly Found[]): Quotation[] {
  const ends: number[] = [];
  return quotations.map((quotation) => {
    while (ends.length > 0 && (ends.at(-1) as number) <= quotation.start) ends.pop();
    return { ...quotation, depth: ends.push(quotation.end) - 1 };
  });
}

/** The marks of the paragraph of the tokens `[first, last)`, of which none stands before `from`. */
function marksOf(of: Text, first: number, from: number, last: number): Mark[] {
  const marks: Mark[] = [];
  for (let i = from; i < last; i++) {
    if (((of.row.signs[i] as number) & QUOTES) === 0) continue;
    const before = i > first ? tokenAt(of, i - 1) : undefined;
    const after = i + 1 < last ? tokenAt(of, i + 1) : undefined;
    const mark = markAt(tokenAt(of, i), before, after);
    if (mark !== undefined) marks.push(before?.surface === ':' ? opening(mark) : mark);
  }
  return undirected(undirected(marks, 'guillemet'), 'less-than');
}

/** `قال:» نص»`, `قال:" نص "`: what stands right behind a colon opens, however it is turned or set. */
function opening(mark: Mark): Mark {
  if (mark.family === 'guillemet' && mark.nominal < 0) return { ...mark, nominal: 1 };
  return DOUBLE.has(mark.family) && mark.spacing < 0 ? { ...mark, spacing: 0, loose: true } : mark;
}

const DOUBLE: ReadonlySet<Mark['family']> = new Set(['double', 'doubled-single']);

/** A paragraph with one half of a pair only (`« نص «`) uses it for both: its direction then says nothing. */
function undirected(marks: Mark[], family: Mark['family']): Mark[] {
  const own = marks.filter((mark) => mark.family === family);
  if (own.length < 2 || own.some((mark) => mark.nominal !== own[0]?.nominal)) return marks;
  return marks.map((mark) => (mark.family === family ? { ...mark, nominal: 0 } : mark));
}

function pair(marks: readonly Mark[], paragraphEnd: number, text: string, out: Found[]): void {
  const from = out.length;
  const stack: Open[] = [];
  const nextOf = nextInFamily(marks);
  for (let m = 0; m < marks.length; m++) {
    const mark = marks[m] as Mark;
    const same = lastOpen(stack, mark);
    const across = same < 0 && closesAcross(mark, stack.at(-1), marks, m);
    // Of several open ones that no mark of theirs closes it is the first.
    const at = across ? stack.findIndex((open) => open.mark.family === stack.at(-1)?.mark.family) : same;
    const next = marks[nextOf[m] ?? -1];
    if (at >= 0 && (across || closes(mark, stack[at] as Open, next))) {
      abandon(stack, at + 1, mark.token.start, out);
      const open = stack.pop() as Open;
      out.push(quotation(open, mark.token.start, mark.token.end, true));
    } else if (opens(mark, at >= 0, next) && stack.length < MAX_DEPTH) {
      stack.push({ mark, reversed: mark.nominal < 0 });
    }
  }
  const [outermost] = stack;
  if (outermost === undefined) return;
  // A mark behind that end which is not closed either is a stray.
  abandon(stack, 0, lastWordOf(outermost, out.slice(from), paragraphEnd, text), out);
}

/** `"نص»`, `«نص"`: a mark of the other family that can only close, where nothing later closes what is open. */
function closesAcross(mark: Mark, open: Open | undefined, marks: readonly Mark[], m: number): boolean {
  if (open === undefined || open.reversed || !MIXED.has(mark.family) || !MIXED.has(open.mark.family))
    return false;
  if (mark.nominal > 0 || mark.spacing >= 0 || open.mark.family === mark.family) return false;
  const next = marks.find((later, k) => k > m && later.family === open.mark.family);
  return next === undefined || next.nominal > 0 || (next.nominal === 0 && next.spacing > 0);
}

const MIXED: ReadonlySet<Mark['family']> = new Set(['double', 'guillemet']);

/** Where speech whose mark is never closed ends: with its paragraph, or with the sentence before the next quotation, which is somebody else's. */
function lastWordOf({ mark }: Open, closed: readonly Found[], paragraphEnd: number, text: string): number {
  const from = mark.token.end;
  const next = closed.reduce(
    (least, { start }) => (start > from ? Math.min(least, start) : least),
    paragraphEnd,
  );
  if (next === paragraphEnd) return paragraphEnd;
  const between = text.slice(from, next);
  const stop = Math.max(...SENTENCE_STOPS.map((sign) => between.lastIndexOf(sign)));
  return stop < 0 ? paragraphEnd : from + stop + 1;
}

const SENTENCE_STOPS = ['. ', '؟ ', '! '];

/** For each mark the place of the next one of its family, or -1. */
function nextInFamily(marks: readonly Mark[]): Int32Array {
  const next = new Int32Array(marks.length).fill(-1);
  const seen = new Map<string, number>();
  for (let m = marks.length - 1; m >= 0; m--) {
    const { family } = marks[m] as Mark;
    next[m] = seen.get(family) ?? -1;
    seen.set(family, m);
  }
  return next;
}

function lastOpen(stack: readonly Open[], mark: Mark): number {
  for (let s = stack.length - 1; s >= 0; s--) if ((stack[s] as Open).mark.family === mark.family) return s;
  return -1;
}

function closes(mark: Mark, open: Open, next: Mark | undefined): boolean {
  // `«8 مارس « … «حزب الله»`: set off from the word behind it, and another opens next, so that it was meant to close.
  const turned = mark.nominal > 0 && !open.reversed && mark.spacing <= 0 && !open.mark.loose;
  if (turned && next !== undefined && next.nominal > 0 && next.spacing > 0) return true;
  if (mark.nominal !== 0) return mark.nominal < 0 !== open.reversed;
  if (mark.spacing <= 0) return true;
  // Opening by its spacing while one is open. Another opening one after it, or none, means that this is a closing mark written to the
  // word after it (`" نص "وقال`), if the open one was loose too; else a quotation within the quotation.
  return open.mark.loose && (next === undefined || next.spacing >= 0);
}

function opens(mark: Mark, anyOpen: boolean, next: Mark | undefined): boolean {
  if (mark.family === 'single' || mark.family === 'doubled-single') {
    return mark.spacing > 0 || (mark.spacing === 0 && next !== undefined && next.spacing < 0);
  }
  if (mark.nominal > 0) return true;
  if (mark.nominal < 0) return !anyOpen && mark.spacing > 0 && next !== undefined && next.nominal > 0;
  if (mark.spacing >= 0) return true;
  // Closing by its spacing with none open (`قال" نص"`): an opening mark if what follows can close it, else a stray.
  return next !== undefined && next.spacing <= 0 && !mark.token.spaceBefore;
}

/** Ends the quotations from `from` up that found no closing mark, at `end`; single marks without a fellow were no quotation. */
function abandon(stack: Open[], from: number, end: number, out: Found[]): void {
  while (stack.length > from) {
    const open = stack.pop() as Open;
    const lone = open.mark.family === 'single' || open.mark.family === 'less-than';
    if (!lone && open.mark.token.end < end) out.push(quotation(open, end, end, false));
  }
}

function quotation(open: Open, innerEnd: number, end: number, closed: boolean): Found {
  const { token } = open.mark;
  return { start: token.start, end, innerStart: token.end, innerEnd, mark: token.surface, closed };
}
