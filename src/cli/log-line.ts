/** A line on standard error about a run: words for a reader, or JSON where that is asked for. */

export type LogFormat = 'text' | 'json';

/** What a line tells a program: the name of what happened, and its particulars. */
export interface LogEvent {
  readonly event: string;
  readonly [particular: string]: unknown;
}

/** The event in the format asked for, without a line's end; `words` are what it is for a reader. */
export const logLine = (format: LogFormat, event: LogEvent, words: string): string =>
  format === 'json' ? JSON.stringify(event) : `mizan: ${onOneLine(words)}`;

/** Says on standard error what happened in a run. */
export function sayLine(format: LogFormat, event: LogEvent, words: string): void {
  process.stderr.write(`${logLine(format, event, words)}\n`);
}

/** The format that arguments ask for, whether or not they can be parsed: what is wrong with them is said in it too. */
export const askedFormat = (args: readonly string[]): LogFormat =>
  args.some((arg, i) => arg === '--log-format=json' || (arg === '--log-format' && args[i + 1] === 'json'))
    ? 'json'
    : 'text';

/** What ended the program, a line for each fault, and its exit status. */
export const failedLine = (format: LogFormat, faults: readonly string[], status: number): string =>
  format === 'json'
    ? JSON.stringify({ event: 'failed', reason: faults.join('\n'), status })
    : `mizan: ${faults.map(onOneLine).join('\n')}`;

/** Names of files may hold line breaks, orders to the terminal, and directions in which all that follows is shown; so may what a reason quotes. */
export const onOneLine = (name: string): string =>
  name.replace(
    /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
