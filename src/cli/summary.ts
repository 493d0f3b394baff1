/** What a run did: counted as it goes, and said at its end on standard error. */
import type { ReadEvent } from '../read/index.js';
import { englishCount } from '../report/strings/plural.js';
import type { Skipped } from '../types/article.js';
import { ExitError } from './exit.js';
import { type LogEvent, type LogFormat, logLine } from './log-line.js';
import { SkippedLines } from './skipped.js';

export interface SummaryOptions {
  /** No line at the end; what was passed over is said all the same. */
  readonly quiet: boolean;
  readonly format: LogFormat;
  /** Writes a line to standard error. */
  readonly say?: (line: string) => void;
}

export class RunSummary {
  #read = 0;
  #scored = 0;
  #repeated = 0;
  /** Dates that stand there and say no day: those of the Hijri calendar alone, and others. */
  readonly #unreadDates = { hijri: 0, other: 0 };
  readonly #skipped: Skipped[] = [];
  readonly #reasons = new Map<string, number>();
  readonly #started = Date.now();
  readonly #options: SummaryOptions;
  readonly #say: (line: string) => void;
  readonly #lines: SkippedLines;

  /** Faults kept one by one; beyond it only counts grow. */
  static readonly KEPT = 10_000;

  constructor(options: SummaryOptions) {
    this.#options = options;
    this.#say = options.say ?? ((line) => process.stderr.write(`${line}\n`));
    this.#lines = new SkippedLines(this.#say);
  }

  /** Articles read, whether or not they were to be scored. */
  get read(): number {
    return this.#read;
  }

  /** Articles scored, by this run and by the one that it resumes. */
  get scored(): number {
    return this.#scored;
  }

  get skipped(): readonly Skipped[] {
    return this.#skipped;
  }

  get skippedCount(): number {
    return [...this.#reasons.values()].reduce((sum, n) => sum + n, 0);
  }

  addRead(event: ReadEvent): void {
    if (event.type === 'skipped') return;
    this.#read++;
    if (event.repeated) this.#repeated++;
    if (event.unreadDate) this.#unreadDates[event.unreadDate]++;
  }

  addScored(n: number): void {
    this.#scored += n;
  }

  /** Says what was passed over, and keeps it for the manifest. */
  addSkipped(skipped: readonly Skipped[]): void {
    for (const fault of skipped) {
      this.#reasons.set(fault.code, (this.#reasons.get(fault.code) ?? 0) + 1);
      if (this.#skipped.length < RunSummary.KEPT) this.#skipped.push(fault);
      if (this.#options.format === 'json') this.#say(JSON.stringify({ event: 'skipped', ...fault }));
      else this.#lines.add(fault);
    }
  }

  /** Says which parts of `--map` found nothing: a misspelt name would else look like records without the field. */
  addUnmet(pairs: readonly string[]): void {
    const asked = pairs.map((pair) => `--map ${pair}`).join(', ');
    this.warn({ event: 'unmet', map: pairs }, `${asked}: no record has such a field with anything in it`);
  }

  /** No more is read: says what was held back of what was passed over. */
  readingEnds(): void {
    this.#lines.flush();
  }

  /** A line between, for what takes long after reading. */
  note(stage: string): void {
    if (!this.#options.quiet) this.warn({ event: 'stage', stage }, stage);
  }

  /** A line about the run that is said under `--quiet` too. */
  warn(event: LogEvent, words: string): void {
    this.#say(logLine(this.#options.format, event, words));
  }

  /** The last line: read, scored, skipped by reason, duplicates, dates that say no day where there are any, seconds. */
  close(): void {
    if (this.#options.quiet) return;
    const seconds = (Date.now() - this.#started) / 1000;
    const skipped = Object.fromEntries([...this.#reasons].sort(([a], [b]) => (a < b ? -1 : 1)));
    const unreadDates = this.#unreadDates;
    const counts = {
      read: this.#read,
      scored: this.#scored,
      skipped,
      duplicates: this.#repeated,
      unreadDates,
    };
    const reasons = Object.entries(skipped).map(([code, n]) => `${n} ${code}`);
    const why = reasons.length > 0 ? ` (${reasons.join(', ')})` : '';
    const words = [
      `${englishCount(this.#read, 'article', 'articles')} read`,
      `${grouped(this.#scored)} scored`,
      `${grouped(this.skippedCount)} skipped${why}`,
      englishCount(this.#repeated, 'duplicate', 'duplicates'),
      ...datesInWords(unreadDates),
      `${seconds.toFixed(1)} s`,
    ];
    this.#say(logLine(this.#options.format, { event: 'done', ...counts, seconds }, words.join(', ')));
  }
}

/** Under `--strict` a skipped input fails the run, after its results are written. */
export function failIfStrict({ strict }: { readonly strict?: boolean }, summary: RunSummary): void {
  if (strict && summary.skippedCount > 0)
    throw new ExitError(`${englishCount(summary.skippedCount, 'input', 'inputs')} skipped (--strict)`, 1);
}

function datesInWords({ hijri, other }: { readonly hijri: number; readonly other: number }): string[] {
  if (hijri + other === 0) return [];
  const alone = hijri === 0 ? '' : ` (${grouped(hijri)} of the Hijri calendar alone)`;
  return [`${englishCount(hijri + other, 'date', 'dates')} not read${alone}`];
}

const grouped = (n: number): string => n.toLocaleString('en');
