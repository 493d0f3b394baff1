/** Why a result cannot be written, in words that name its place. */

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left on the device',
  EDQUOT: 'the quota of the disk is used up',
  EFBIG: 'the file would be larger than is allowed',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the file system is read-only',
  EISDIR: 'there is a folder of this name',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EEXIST: 'there is a file of this name, where a folder is needed',
  ENAMETOOLONG: 'the path is longer than the system allows',
};

/** A system error of writing, with the path that the user gave (the system often names none, or a temporary one). */
export class WriteFault extends Error {
  override readonly name = 'WriteFault';
  /** The system's name of the fault (`ENOSPC`). */
  readonly code: string;

  constructor(path: string, error: unknown) {
    const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
    const detail = error instanceof Error ? error.message : String(error);
    super(`${path} cannot be written: ${REASONS[code] ? `${REASONS[code]} (${code})` : detail}`);
    this.code = code;
  }
}

/** Any error of the system as a `WriteFault` of `path`; others (faults of the program, of an input) as they are. */
export function writeFault(path: string, error: unknown): unknown {
  const { code, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  return code !== undefined && syscall !== undefined && !(error instanceof WriteFault)
    ? new WriteFault(path, error)
    : error;
}
