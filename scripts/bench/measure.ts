/** What a whole program takes, by GNU time. */
import { spawnSync } from 'node:child_process';

export interface Measured {
  /** Wall time. */
  readonly seconds: number;
  /** Processor time, of the system too: what a busy machine changes least. */
  readonly cpu: number;
  /** Resident at most. */
  readonly megabytes: number;
}

/** Runs a program to its end. Throws with the last line of its standard error when it fails. */
export function measure(command: readonly string[]): Measured {
  const start = performance.now();
  const { status, stderr } = spawnSync('/usr/bin/time', ['-v', ...command], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`${command.join(' ')}: ${lastLine(stderr)}`);
  const figure = (name: string): number =>
    Number(new RegExp(`${name} \\((?:seconds|kbytes)\\): ([\\d.]+)`).exec(stderr)?.[1] ?? 0);
  return {
    seconds: (performance.now() - start) / 1000,
    cpu: figure('User time') + figure('System time'),
    megabytes: figure('Maximum resident set size') / 1024,
  };
}

/** Of the program, before what GNU time has to say. */
const lastLine = (stderr: string): string =>
  stderr
    .replace(/Command exited with non-zero status.*$/s, '')
    .trim()
    .split('\n')
    .at(-1) ?? '';
