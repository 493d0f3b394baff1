/** Exit status (README, "Commands"): 0 done, 1 nothing could be produced or `--strict` met a skipped input, 2 wrong usage or faulty pack or model. */
export class ExitError extends Error {
  constructor(
    message: string,
    readonly code: 1 | 2,
  ) {
    super(message);
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

/** Packs or models that a scoring thread could not use, in the words of the error that it met. */
export class Refused extends ExitError {
  override readonly name = 'Refused';
  constructor(message: string) {
    super(message, 2);
  }
}

/** Errors that tell of several faults, one a line. */
const OF_SEVERAL_FAULTS = new Set(['LexiconError', 'AnnotationError', 'Refused']);

/** What a thrown value says, fault by fault. A line break in any other message comes from a name that it quotes. */
export function faultsOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [String(error)];
  return OF_SEVERAL_FAULTS.has(error.name) ? error.message.split('\n') : [error.message];
}

const FAULTY_DATA = new Set(['LexiconError', 'KnowledgeError', 'ModelError', 'ReadFault', 'ResourceError']);

/** The exit code of a thrown value: faulty packs, models and data files are wrong usage. */
export function exitCodeOf(error: unknown): 1 | 2 {
  if (error instanceof ExitError) return error.code;
  return error instanceof Error && FAULTY_DATA.has(error.name) ? 2 : 1;
}
