import type * as z from 'zod';
import { UnusableError } from '../types/told-error.js';

/** A fault in a pack, at its place, so that a linguist can find and mend it. */
export interface PackFault {
  readonly file: string;
  /** From 1; 0 where the file as a whole is at fault. */
  readonly line: number;
  /** From 1; 0 where the file as a whole is at fault. */
  readonly column: number;
  readonly message: string;
}

/** Thrown when packs cannot be used; carries every fault found. */
export class LexiconError extends UnusableError {
  override readonly name = 'LexiconError';
  constructor(readonly faults: readonly PackFault[]) {
    super(faults.map(formatFault));
  }
}

/** `file:line:column: message`, in one line: a message may quote an entry that has line breaks in it. */
export function formatFault({ file, line, column, message }: PackFault): string {
  const said = message.replace(/[\r\n]+/g, ' ');
  return line === 0 ? `${file}: ${said}` : `${file}:${line}:${column}: ${said}`;
}

type Issue = z.core.$ZodIssue;

/**
 * What is wrong in the one form of a value that was meant, where a value may have several (`device: naming`, `device: {actor: naming}`) and one is
 * nearest to it, by its kind and by its keys: that none fits says nothing.
 */
export function meantIssues(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const ofItsKind = issue.errors.filter(
    (form) => !form.some(({ path, code }) => path.length === 0 && code === 'invalid_type'),
  );
  const fewest = Math.min(...ofItsKind.map(unknownKeys));
  const [meant, other] = ofItsKind.filter((form) => unknownKeys(form) === fewest);
  if (meant === undefined || other !== undefined) return [issue];
  return meant.flatMap((inner) => meantIssues({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** How many of an object's keys one form of it does not have. */
const unknownKeys = (form: readonly Issue[]): number =>
  form.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0), 0);

/** What is wrong with an entry, and which it is, as far as it is known. */
export function entryFault({
  path,
  message,
}: {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}): string {
  return path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`;
}

/** A file or folder that cannot be read, by what reading it threw. */
export function unreadable(file: string, error: unknown): PackFault {
  const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
  return { file, line: 0, column: 0, message: `cannot be read (${reason})` };
}
