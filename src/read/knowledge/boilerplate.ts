import { foldLine } from '../../arabic/fold.js';
import type { Line, PageLines } from './lines.js';
import type { BoilerplateFile, BoilerplateRule } from './schema.js';

/** The longest run of short lines that a heading such as `اقرأ أيضا` takes with it. */
const LONGEST_RUN = 8;
/** Digits and the marks that stand round a count: `تعليقات (3)`, `1,204 مشاهدة`. */
const COUNT_MARKS = /[\d()[\].,:،|+\-–km]+/g;

/** UTF-16 code units that stand before a closing list at least: one that opens a page is its menu. */
const LEAST_ARTICLE = 120;
/** A line begins, or a sentence has ended. */
const LINE_OVER = /\n\s{0,4}$/;
const SENTENCE_OVER = /[.!؟…»"”)]\s{0,4}$/;
/** UTF-16 code units of a closing list at most that begins within a line: headlines of a few links. What is longer is prose that uses the words. */
const LONGEST_CLOSING = 600;
const LONGEST_GAP = 5;
/** Letters that are written in several ways. */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/[أإآا]/g, '[أإآا]'],
  [/[ىي]/g, '[ىي]'],
  [/[ةه]/g, '[ةه]'],
  [/ /g, ' {1,3}'],
];

/** Any of the phrases, wherever it stands. */
function closingOf(phrases: readonly string[]): RegExp | undefined {
  if (phrases.length === 0) return undefined;
  const spelt = phrases.map((phrase) =>
    VARIANTS.reduce(
      (text, [letter, variants]) => text.replace(letter, variants),
      phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    ),
  );
  return new RegExp(spelt.join('|'), 'g');
}

interface Phrase {
  readonly text: string;
  readonly rule: BoilerplateRule;
}

/** Page furniture by the rules of `boilerplate.yaml`. */
export class Boilerplate {
  readonly #equal = new Map<string, BoilerplateRule>();
  readonly #counts = new Map<string, BoilerplateRule>();
  /** By first code unit: most lines start as no rule does. */
  readonly #starts = new Map<number, Phrase[]>();
  readonly #ends: Phrase[] = [];
  readonly #contains: Phrase[] = [];
  readonly #closing: RegExp | undefined;

  constructor(file: BoilerplateFile) {
    for (const rule of file.rules) {
      for (const line of rule.lines) this.#add(foldLine(line), rule);
    }
    this.#closing = closingOf(
      file.rules.filter(({ match }) => match === 'closes').flatMap(({ lines }) => lines),
    );
  }

  #add(text: string, rule: BoilerplateRule): void {
    if (rule.match === 'closes') return;
    if (rule.match === 'equals') this.#equal.set(text, rule);
    else if (rule.match === 'counts') this.#counts.set(text, rule);
    else if (rule.match === 'starts') {
      const first = text.charCodeAt(0);
      this.#starts.set(first, [...(this.#starts.get(first) ?? []), { text, rule }]);
    } else if (rule.match === 'ends') this.#ends.push({ text, rule });
    else this.#contains.push({ text, rule });
  }

  /** Where the article is over and lists of links follow to the end of the text; undefined where it goes on to the end. */
  closingAt(text: string): number | undefined {
    if (this.#closing === undefined) return undefined;
    this.#closing.lastIndex = LEAST_ARTICLE;
    for (let found = this.#closing.exec(text); found !== null; found = this.#closing.exec(text)) {
      const before = text.slice(found.index - LONGEST_GAP, found.index);
      const listFollows = SENTENCE_OVER.test(before) && text.length - found.index <= LONGEST_CLOSING;
      if (LINE_OVER.test(before) || listFollows) return found.index;
    }
    return undefined;
  }

  /** Which lines are furniture: a flag for each line of the page. */
  mark(page: PageLines): boolean[] {
    const { lines, firstLong } = page;
    const marked = lines.map(() => false);
    for (let i = 0; i < lines.length; i++) {
      if (marked[i] === true) continue;
      const line = lines[i] as Line;
      const rule = line.short ? this.#ruleFor(line, i, page) : undefined;
      if (rule === undefined) continue;
      // What ends a page can only come after the article: before it, it is a link or a count at the top.
      const takes = rule.takes === 'rest' && i <= firstLong ? 'line' : rule.takes;
      const until = takes === 'rest' ? lines.length : takes === 'run' ? runEnd(lines, i) : i + 1;
      marked.fill(true, i, until);
    }
    return marked;
  }

  #ruleFor(line: Line, i: number, { firstLong, lastLong }: PageLines): BoilerplateRule | undefined {
    const { folded } = line;
    const fits = (rule: BoilerplateRule): boolean =>
      rule.where === 'anywhere' || (rule.where === 'head' ? i < firstLong : i > lastLong);
    const equal =
      this.#equal.get(folded.replace(/(?<![\s:.…!|«»"])[\s:.…!|«»"]+$/, '')) ?? this.#equal.get(folded);
    if (equal !== undefined && fits(equal)) return equal;
    if (/\d/.test(folded)) {
      const count = this.#counts.get(folded.replace(COUNT_MARKS, ' ').replace(/ {2,}/g, ' ').trim());
      if (count !== undefined && fits(count)) return count;
    }
    return (
      this.#starts
        .get(folded.charCodeAt(0))
        ?.find(({ text, rule }) => folded.startsWith(text) && fits(rule) && bordered(folded, text.length)) ??
      this.#ends.find(({ text, rule }) => fits(rule) && folded.endsWith(text)) ??
      this.#contains.find(({ text, rule }) => fits(rule) && folded.includes(text))
    )?.rule;
  }
}

/** Whether a word ends at `at`. */
function bordered(text: string, at: number): boolean {
  return at >= text.length || !/[\p{L}\p{N}]/u.test(text[at] ?? ' ');
}

/** A heading's short lines: up to a paragraph, a full sentence, or a blank line behind at least one of them. */
function runEnd(lines: readonly Line[], from: number): number {
  let end = from + 1;
  while (end < lines.length && end - from < LONGEST_RUN) {
    const line = lines[end] as Line;
    if (!line.short || /[.؟!]$/.test(line.text) || (line.afterBlank && end > from + 1)) break;
    end++;
  }
  return end;
}
