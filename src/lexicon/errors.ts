/** A fault in a pack, at its place, so that a linguist can find and mend it. */
export interface PackFault {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly message: string;
}

/** Thrown when packs cannot be used; carries every fault found. */
export class LexiconError extends Error {
  override readonly name = 'LexiconError';
  constructor(readonly faults: readonly PackFault[]) {
    super(faults.map(formatFault).join('\n'));
  }
}

/** `file:line:column: message`. */
export function formatFault(fault: PackFault): string {
  return `${fault.file}:${fault.line}:${fault.column}: ${fault.message}`;
}
