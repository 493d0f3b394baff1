/** SIGINT, SIGTERM and SIGHUP (the terminal is closed): what is open is closed or taken away first, then the program ends as the signal has it. */
import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs `cleanUp` when the program is told to end. Gives what takes the order back. */
export function onInterrupt(cleanUp: () => Promise<void>): () => void {
  const handle = (signal: NodeJS.Signals): void => {
    // 128 + the signal's number: what a shell reports for a program that a signal ended (POSIX, 2.8.2).
    const end = (): never => process.exit(128 + constants.signals[signal]);
    cleanUp().then(end, end);
  };
  for (const signal of SIGNALS) process.once(signal, handle);
  return () => {
    for (const signal of SIGNALS) process.off(signal, handle);
  };
}
