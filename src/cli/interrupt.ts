/** SIGINT, SIGTERM and SIGHUP (the terminal is closed): what is open is closed or taken away first, then the program ends as the signal has it. */
import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs `cleanUp` when the program is told to end, and says so in one line with what has become of its output. Gives what takes the order
 * back.
 */
export function onInterrupt(cleanUp: () => Promise<void>, outcome: string): () => void {
  const handle = (signal: NodeJS.Signals): void => {
    // Behind everything else that ends with the program: a bar on the terminal is taken away before.
    process.once('exit', () => process.stderr.write(`mizan: interrupted (${signal}): ${outcome}\n`));
    // 128 + the signal's number: what a shell reports for a program that a signal ended (POSIX, 2.8.2).
    const end = (): never => process.exit(128 + constants.signals[signal]);
    cleanUp().then(end, end);
  };
  for (const signal of SIGNALS) process.once(signal, handle);
  return () => {
    for (const signal of SIGNALS) process.off(signal, handle);
  };
}
