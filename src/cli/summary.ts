/** What a run did, said at its end on standard error. */
import type { Skipped } from '../types/article.js';
import type { LogFormat } from './progress.js';

export class RunSummary {
  #articles = 0;
  readonly #skipped: Skipped[] = [];
  readonly #reasons = new Map<string, number>();
  readonly #started = Date.now();

  /** Faults kept one by one; beyond it only counts grow. */
  static readonly KEPT = 10_000;

  constructor(
    private readonly quiet: boolean,
    private readonly format: LogFormat,
  ) {}

  get articles(): number {
    return this.#articles;
  }

  get skipped(): readonly Skipped[] {
    return this.#skipped;
  }

  get skippedCount(): number {
    return [...this.#reasons.values()].reduce((sum, n) => sum + n, 0);
  }

  addArticles(n: number): void {
    this.#articles += n;
  }

  /** Says what was passed over, at once, and keeps it for the manifest. */
  addSkipped(skipped: readonly Skipped[]): void {
    for (const fault of skipped) {
      this.#reasons.set(fault.code, (this.#reasons.get(fault.code) ?? 0) + 1);
      if (this.#skipped.length < RunSummary.KEPT) this.#skipped.push(fault);
      process.stderr.write(
        this.format === 'json'
          ? `${JSON.stringify({ event: 'skipped', ...fault })}\n`
          : `mizan: skipped ${placeOf(fault)}: ${fault.reason}\n`,
      );
    }
  }

  /** The last line: read, skipped by reason, seconds. */
  close(): void {
    if (this.quiet) return;
    const seconds = (Date.now() - this.#started) / 1000;
    const skipped = Object.fromEntries([...this.#reasons].sort(([a], [b]) => (a < b ? -1 : 1)));
    if (this.format === 'json') {
      process.stderr.write(
        `${JSON.stringify({ event: 'done', articles: this.#articles, skipped, seconds })}\n`,
      );
      return;
    }
    const reasons = Object.entries(skipped).map(([code, n]) => `${n} ${code}`);
    const passed = reasons.length > 0 ? `, skipped ${reasons.join(', ')}` : '';
    process.stderr.write(`mizan: ${this.#articles} articles scored${passed}, ${seconds.toFixed(1)} s\n`);
  }
}

function placeOf(fault: Skipped): string {
  const record = fault.index === undefined ? '' : ` (record ${fault.index})`;
  const line = fault.line === undefined ? '' : `:${fault.line}`;
  return `${fault.path}${line}${record}`;
}
