import { ToldError, UnusableError } from '../types/told-error.js';

/** Exit status (README, "Commands"): 0 done, 1 nothing could be produced or `--strict` met a skipped input, 2 wrong usage or faulty pack or model. */
export class ExitError extends ToldError {
  constructor(
    message: string,
    readonly code: 1 | 2,
  ) {
    super([message]);
  }
}

export class UsageError extends ExitError {
  override readonly name = 'UsageError';
  constructor(message: string) {
    super(message, 2);
  }
}

export class NothingProduced extends ExitError {
  override readonly name = 'NothingProduced';
  constructor(message: string) {
    super(message, 1);
  }
}

/** What a thrown value says, fault by fault. A line break in a message comes from a name that it quotes. */
export function faultsOf(error: unknown): readonly string[] {
  if (error instanceof ToldError) return error.told;
  return [error instanceof Error ? error.message : String(error)];
}

/** The exit status of a thrown value. */
export function exitCodeOf(error: unknown): 1 | 2 {
  if (error instanceof ExitError) return error.code;
  return error instanceof UnusableError ? 2 : 1;
}
