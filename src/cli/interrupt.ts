/** SIGINT, SIGTERM and SIGHUP (the terminal is closed): what is open is closed or taken away first, then the program ends as the signal has it. */
import { constants } from 'node:os';
import { type LogFormat, logLine } from './log-line.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs `cleanUp` when the program is told to end, and says so in one line with what has by then become of its output. Gives what takes the
 * order back. A second signal ends the program at once.
 */
export function onInterrupt(
  cleanUp: () => Promise<void>,
  outcome: () => string,
  format: LogFormat = 'text',
): () => void {
  const handle = (signal: NodeJS.Signals): void => {
    free();
    // Behind everything else that ends with the program: a bar on the terminal is taken away before.
    process.once('exit', () => sayInterrupted(signal, outcome(), format));
    // 128 + the signal's number: what a shell reports for a program that a signal ended (POSIX, 2.8.2).
    const end = (): never => process.exit(128 + constants.signals[signal]);
    cleanUp().then(end, end);
  };
  const free = (): void => {
    for (const signal of SIGNALS) process.off(signal, handle);
  };
  for (const signal of SIGNALS) process.on(signal, handle);
  return free;
}

function sayInterrupted(signal: NodeJS.Signals, outcome: string, format: LogFormat): void {
  const line = logLine(
    format,
    { event: 'interrupted', signal, outcome },
    `interrupted (${signal}): ${outcome}`,
  );
  process.stderr.write(`${line}\n`);
}
