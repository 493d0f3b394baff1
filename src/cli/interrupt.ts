/** SIGINT, SIGTERM and SIGHUP (the terminal is closed): what is open is closed or taken away first, then the program ends as the signal has it. */
import { constants } from 'node:os';
import { type LogFormat, sayLine } from './log-line.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface Interruption {
  /** Closes or takes away what is open. */
  readonly cleanUp: () => Promise<void>;
  /** What has by then become of the output, in words. */
  readonly outcome: () => string;
  readonly format?: LogFormat | undefined;
}

/**
 * What `work` gives or throws, unless the program is told to end meanwhile: then it cleans up, says so in one line and ends. What the work
 * runs into because its files were taken away under it is not heard of. A second signal ends the program at once.
 */
export function interruptible<T>(work: () => Promise<T>, interruption: Interruption): Promise<T> {
  let interrupted = false;
  const handle = (signal: NodeJS.Signals): void => {
    interrupted = true;
    free();
    endAs(signal, interruption);
  };
  const free = (): void => {
    for (const signal of SIGNALS) process.off(signal, handle);
  };
  for (const signal of SIGNALS) process.on(signal, handle);
  return work().finally(() => (interrupted ? END_OF_PROGRAM : free()));
}

const END_OF_PROGRAM = new Promise<never>(() => undefined);

function endAs(signal: NodeJS.Signals, { cleanUp, outcome, format = 'text' }: Interruption): void {
  // Behind everything else that ends with the program: a bar on the terminal is taken away before.
  process.once('exit', () => sayInterrupted(signal, outcome(), format));
  // 128 + the signal's number: what a shell reports for a program that a signal ended (POSIX, 2.8.2).
  const end = (): never => process.exit(128 + constants.signals[signal]);
  cleanUp().then(end, end);
}

function sayInterrupted(signal: NodeJS.Signals, outcome: string, format: LogFormat): void {
  sayLine(format, { event: 'interrupted', signal, outcome }, `interrupted (${signal}): ${outcome}`);
}
