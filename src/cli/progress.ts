/** Progress on standard error: a bar on a terminal, a plain line now and then elsewhere, JSON lines where asked. */
import { Presets, SingleBar } from 'cli-progress';

export type LogFormat = 'text' | 'json';

export interface ProgressOptions {
  readonly quiet: boolean;
  readonly format: LogFormat;
  /** Bytes of all inputs. */
  readonly total: number;
}

export interface Progress {
  update(bytes: number, articles: number): void;
  stop(): void;
}

const PLAIN_EVERY_MS = 5000;
const SILENT: Progress = { update() {}, stop() {} };

export function startProgress(options: ProgressOptions): Progress {
  if (options.quiet) return SILENT;
  if (process.stderr.isTTY && options.format === 'text') return bar(options.total);
  return lines(options);
}

function bar(total: number): Progress {
  const single = new SingleBar(
    {
      stream: process.stderr,
      format: '{bar} {percentage}% · {articles} articles · {rate}/s · {eta_formatted} left',
      hideCursor: true,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  const started = Date.now();
  single.start(Math.max(1, total), 0, { articles: 0, rate: 0 });
  return {
    update(bytes, articles) {
      single.update(Math.min(bytes, total), { articles, rate: rateOf(articles, started) });
    },
    stop() {
      single.stop();
    },
  };
}

function lines({ format, total }: ProgressOptions): Progress {
  const started = Date.now();
  let last = started;
  return {
    update(bytes, articles) {
      const now = Date.now();
      if (now - last < PLAIN_EVERY_MS) return;
      last = now;
      const percent = total === 0 ? 100 : Math.min(100, Math.round((100 * bytes) / total));
      process.stderr.write(
        format === 'json'
          ? `${JSON.stringify({ event: 'progress', articles, percent })}\n`
          : `mizan: ${articles} articles, ${percent}%, ${rateOf(articles, started)}/s\n`,
      );
    },
    stop() {},
  };
}

const rateOf = (articles: number, started: number): number =>
  Math.round(articles / Math.max(0.001, (Date.now() - started) / 1000));
