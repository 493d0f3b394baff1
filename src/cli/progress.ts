/** Standard error during a run: a bar on a terminal, a plain line now and then elsewhere, JSON lines where asked. */
import cliProgress, { type Options, type Params } from 'cli-progress';
import { englishCount } from '../report/strings/plural.js';
import { type LogFormat, sayLine } from './log-line.js';

export interface ProgressOptions {
  readonly quiet: boolean;
  readonly format: LogFormat;
  /** Bytes of all inputs; 0 when they are not known, as those of standard input. */
  readonly total: number;
}

export interface Progress {
  /** So many bytes of the inputs are done, and so many articles. */
  update(bytes: number, articles: number): void;
  /** Writes a line of its own, above the bar where there is one. */
  say(line: string): void;
  stop(): void;
}

// A CommonJS module without named exports that Node can see.
const { Format, MultiBar, Presets } = cliProgress;

const PLAIN_EVERY_MS = 5000;
const REDRAW_EVERY_MS = 100;
const WIDEST_BAR = 40;
/** A bar of fewer characters says less than the figure behind it. */
const NARROWEST_BAR = 8;

const writeLine = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

export function startProgress(options: ProgressOptions): Progress {
  if (options.quiet) return { update() {}, say: writeLine, stop() {} };
  return process.stderr.isTTY && options.format === 'text' ? bar(options.total) : lines(options);
}

/** How a run goes, at one moment. */
interface Reading {
  readonly articles: number;
  /** Articles a second, since the start. */
  readonly rate: number;
  /** 0 to 100; undefined when the size of the inputs is not known. */
  readonly percent?: number;
  /** Seconds left at the pace so far; undefined while nothing is done. */
  readonly left?: number;
}

/** Reads the clock and the counts. The pace of the whole run is steadier than that of its last batches, which differ much in size. */
function gauge(total: number): (bytes: number, articles: number) => Reading {
  const started = Date.now();
  return (bytes, articles) => {
    const seconds = Math.max(0.001, (Date.now() - started) / 1000);
    const part = total > 0 ? Math.min(1, bytes / total) : undefined;
    return {
      articles,
      rate: Math.round(articles / seconds),
      ...(part === undefined ? {} : { percent: Math.floor(100 * part) }),
      ...(part === undefined || part === 0 ? {} : { left: Math.ceil((seconds * (1 - part)) / part) }),
    };
  };
}

const inWords = ({ articles, rate, percent, left }: Reading): string =>
  [
    ...(percent === undefined ? [] : [`${percent}%`]),
    englishCount(articles, 'article', 'articles'),
    `${rate.toLocaleString('en')}/s`,
    ...(left === undefined ? [] : [`${duration(left)} left`]),
  ].join(' · ');

/** `45 s`, `2 min 05 s`, `1 h 20 min`. */
function duration(seconds: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${two(seconds % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${two(minutes % 60)} min`;
}

/** One line for the terminal: the bar gives way where the terminal is narrow. */
function drawn(options: Options, { progress, maxWidth }: Params, reading: Reading): string {
  const words = inWords(reading);
  const room = Math.min(WIDEST_BAR, maxWidth - words.length - 2);
  if (reading.percent === undefined || room < NARROWEST_BAR) return words.slice(0, maxWidth - 1);
  return `${Format.BarFormat(progress, { ...options, barsize: room })} ${words}`;
}

function bar(total: number): Progress {
  const read = gauge(total);
  const bars = new MultiBar(
    {
      stream: process.stderr,
      format: drawn as never,
      hideCursor: true,
      clearOnComplete: true,
      // Without it the library turns wrapping off, and the end of a long line of `say` is lost.
      linewrap: true,
      // An end of its own on a signal would take the signal from the program.
      gracefulExit: false,
    },
    Presets.shades_classic,
  );
  const single = bars.create(Math.max(1, total), 0, read(0, 0));
  let shown = Date.now();
  let stopped = false;
  const stop = (): void => {
    if (stopped) return;
    stopped = true;
    process.off('exit', stop);
    // Lines not yet written stand in the library's buffer, which its own end forgets.
    bars.update();
    bars.stop();
  };
  // A run that a signal ends would leave the terminal without its cursor.
  process.once('exit', stop);
  return {
    update(bytes, articles) {
      const { percent, left, ...rest } = read(bytes, articles);
      single.update(Math.min(bytes, total), { ...rest, percent, left });
      // Scoring in this thread keeps the library's own timer from firing.
      if (Date.now() - shown < REDRAW_EVERY_MS) return;
      shown = Date.now();
      bars.update();
    },
    say(line) {
      if (stopped) writeLine(line);
      else bars.log(`${line}\n`);
    },
    stop,
  };
}

function lines({ format, total }: ProgressOptions): Progress {
  const read = gauge(total);
  let last = Date.now();
  return {
    update(bytes, articles) {
      if (Date.now() - last < PLAIN_EVERY_MS) return;
      last = Date.now();
      const reading = read(bytes, articles);
      sayLine(format, { event: 'progress', ...reading }, inWords(reading));
    },
    say: writeLine,
    stop() {},
  };
}
