/** Two runs that write one file would mix their bytes: the second is refused. */
import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { writeFault } from '../../files/write-fault.js';
import { UsageError } from '../exit.js';

/**
 * Takes `path` for this process by a file beside it, and gives what lets go of it. A lock whose process has ended (it was killed) or ran on
 * another machine does not count. Throws a `UsageError` that names the process which holds it, and a `WriteFault`.
 */
export function lockFor(path: string): () => void {
  const lock = `${path}.lock`;
  if (!taken(path, lock)) {
    const holder = holderOf(lock);
    if (holder !== undefined)
      throw new UsageError(`${path} is being written by another run (process ${holder})`);
    rmSync(lock, { force: true });
    if (!taken(path, lock)) throw new UsageError(`${path} is being written by another run`);
  }
  return () => rmSync(lock, { force: true });
}

/** Whether the lock was free, and is this process's now. */
function taken(path: string, lock: string): boolean {
  try {
    closeSync(openSync(lock, 'wx'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw writeFault(path, error);
  }
  try {
    writeFileSync(lock, `${process.pid} ${hostname()}\n`);
    return true;
  } catch (error) {
    rmSync(lock, { force: true });
    throw writeFault(path, error);
  }
}

/** The living process that holds a lock. */
function holderOf(lock: string): number | undefined {
  const [number, host] = readFileSync(lock, 'utf8').trim().split(' ');
  const holder = Number(number);
  if (!(holder > 0) || host !== hostname() || holder === process.pid) return undefined;
  try {
    process.kill(holder, 0);
    return holder;
  } catch (error) {
    // Another user's process cannot be signalled, but lives.
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? holder : undefined;
  }
}
