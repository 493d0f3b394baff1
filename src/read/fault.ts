import type { FaultCode, Skipped } from '../types/article.js';
import { UnusableError } from '../types/told-error.js';

/** Where in its file a fault lies, as far as it is known. */
export interface FaultPlace {
  readonly index?: number;
  readonly line?: number;
  readonly column?: number;
}

/** An option of reading that cannot be met: an encoding or a field that nobody knows. */
export class ReadOptionError extends UnusableError {
  override readonly name = 'ReadOptionError';
}

/** Why an input, or one record of it, is passed over. Thrown inside the stage, never out of it. */
export class ReadFault extends Error {
  override readonly name = 'ReadFault';
  readonly code: FaultCode;
  readonly place: FaultPlace;

  constructor(code: FaultCode, reason: string, place: FaultPlace = {}) {
    super(reason);
    this.code = code;
    this.place = place;
  }

  at(path: string): Skipped {
    return { path, ...this.place, code: this.code, reason: this.message };
  }
}

const SYSTEM_REASONS: Readonly<Record<string, readonly [FaultCode, string]>> = {
  ENOENT: ['missing', 'There is no such file or folder.'],
  EACCES: ['unreadable', 'The system refuses to let it be read (no permission).'],
  EPERM: ['unreadable', 'The system refuses to let it be read (no permission).'],
  EISDIR: ['unreadable', 'It is a folder: give the files in it.'],
  ELOOP: ['loop', 'Its symbolic links lead in a circle.'],
  ENAMETOOLONG: ['unreadable', 'Its path is longer than the system allows.'],
};

/** Any thrown value as a fault; `fallback` is the class of those the system does not name. */
export function toFault(error: unknown, fallback: FaultCode): ReadFault {
  if (error instanceof ReadFault) return error;
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
  const known = SYSTEM_REASONS[code];
  if (known !== undefined) return new ReadFault(known[0], known[1]);
  const detail = error instanceof Error ? error.message : String(error);
  return new ReadFault(fallback, `It cannot be read: ${detail.split('\n')[0] ?? detail}.`);
}
