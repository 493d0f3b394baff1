/** What a run did: counted as it goes, and said at its end on standard error. */
import type { ReadEvent } from '../read/index.js';
import type { Skipped } from '../types/article.js';
import type { LogFormat } from './progress.js';
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

  /** No more is read: says what was held back of what was passed over. */
  readingEnds(): void {
    this.#lines.flush();
  }

  /** A line between, for what takes long after reading. */
  note(stage: string): void {
    if (this.#options.quiet) return;
    this.#say(
      this.#options.format === 'json' ? JSON.stringify({ event: 'stage', stage }) : `mizan: ${stage}`,
    );
  }

  /** The last line: read, scored, skipped by reason, duplicates, seconds. */
  close(): void {
    if (this.#options.quiet) return;
    const seconds = (Date.now() - this.#started) / 1000;
    const skipped = Object.fromEntries([...this.#reasons].sort(([a], [b]) => (a < b ? -1 : 1)));
    const counts = { read: this.#read, scored: this.#scored, skipped, duplicates: this.#repeated };
    if (this.#options.format === 'json') {
      this.#say(JSON.stringify({ event: 'done', ...counts, seconds }));
      return;
    }
    const reasons = Object.entries(skipped).map(([code, n]) => `${n} ${code}`);
    const why = reasons.length > 0 ? ` (${reasons.join(', ')})` : '';
    this.#say(
      `mizan: ${grouped(this.#read)} articles read, ${grouped(this.#scored)} scored, ${grouped(this.skippedCount)} skipped${why}, ` +
        `${grouped(this.#repeated)} duplicates, ${seconds.toFixed(1)} s`,
    );
  }
}

const grouped = (n: number): string => n.toLocaleString('en');
