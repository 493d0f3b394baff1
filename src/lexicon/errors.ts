import type * as z from 'zod';

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
export class LexiconError extends Error {
  override readonly name = 'LexiconError';
  constructor(readonly faults: readonly PackFault[]) {
    super(faults.map(formatFault).join('\n'));
  }
}

/** `file:line:column: message`, in one line: a message may quote an entry that has line breaks in it. */
export function formatFault({ file, line, column, message }: PackFault): string {
  const said = message.replace(/[\r\n]+/g, ' ');
  return line === 0 ? `${file}: ${said}` : `${file}:${line}:${column}: ${said}`;
}

type Issue = z.core.$ZodIssue;

/**
 * What is wrong in the one form of a value that was meant, where a value may have several (`device: naming`, `device: {actor: naming}`) and only one
 * is of its kind: that none fits says nothing.
 */
export function meantIssues(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const ofItsKind = issue.errors.filter(
    (form) => !form.some(({ path, code }) => path.length === 0 && code === 'invalid_type'),
  );
  const [meant] = ofItsKind;
  if (meant === undefined || ofItsKind.length > 1) return [issue];
  return meant.flatMap((inner) => meantIssues({ ...inner, path: [...issue.path, ...inner.path] }));
}

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
