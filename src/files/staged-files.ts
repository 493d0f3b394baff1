/** Files that appear together or not at all: each is written under a temporary name beside its place, and all take their names at the end. */
import { randomUUID } from 'node:crypto';
import { rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { makeFolders } from './folders.js';
import { writeFault } from './write-fault.js';

/** A name in the same folder, so that the rename is one step of the file system. */
export function temporaryName(path: string): string {
  // Cut, as a name of 255 bytes, which systems allow, leaves no room for more.
  return join(dirname(path), `.${basename(path).slice(0, 32)}.${randomUUID()}.part`);
}

/** A file whole, or in pieces that are made as they are written. */
export type Content = string | Uint8Array | Iterable<string> | Iterable<Uint8Array>;

export class StagedFiles {
  readonly #files: { readonly temporary: string; readonly path: string }[] = [];
  /** Folders that were made on the way, outermost first. */
  readonly #made: string[] = [];
  /** What goes when they have taken their names. */
  readonly #outdated: string[] = [];
  #placing: Promise<void> | undefined;
  #placed: 'none' | 'some' | 'all' = 'none';

  get paths(): readonly string[] {
    return this.#files.map(({ path }) => path);
  }

  /** Where to write what is to be at `path`, for those who write piece by piece. Throws a `WriteFault` where there can be no folder. */
  async reserve(path: string): Promise<string> {
    try {
      this.#made.push(...makeFolders(dirname(path)));
    } catch (error) {
      throw writeFault(path, error);
    }
    const temporary = temporaryName(path);
    this.#files.push({ temporary, path });
    return temporary;
  }

  /** Throws a `WriteFault`. */
  async write(path: string, content: Content): Promise<void> {
    await writeFile(await this.reserve(path), content).catch((error) => {
      throw writeFault(path, error);
    });
  }

  /** Files that go when these have all taken their names, as far as these do not take their place. */
  outdate(paths: readonly string[]): void {
    this.#outdated.push(...paths);
  }

  /** How many of the files have taken their names. */
  get placed(): 'none' | 'some' | 'all' {
    return this.#placed;
  }

  /** Gives every file its name. Throws a `WriteFault` at the first that cannot take it. */
  place(): Promise<void> {
    this.#placing = this.#place();
    return this.#placing;
  }

  async #place(): Promise<void> {
    for (const { temporary, path } of this.#files) {
      await rename(temporary, path).catch((error) => {
        throw writeFault(path, error);
      });
      this.#placed = 'some';
    }
    const placed = new Set(this.paths.map((path) => resolve(path)));
    for (const path of this.#outdated.splice(0)) {
      if (placed.has(resolve(path))) continue;
      await rm(path, { force: true }).catch((error) => {
        throw writeFault(path, error);
      });
    }
    this.#placed = 'all';
    this.#files.length = this.#made.length = 0;
  }

  /** Places what `write` stages when it has come to its end, or leaves nothing of it. Throws what `write` throws, and `WriteFault`s. */
  async together<T>(write: () => Promise<T>): Promise<T> {
    try {
      const written = await write();
      await this.place();
      return written;
    } finally {
      await this.abandon();
    }
  }

  /**
   * Takes away what has not taken its name, and the folders made for it as far as they are empty. Placing that has begun is let come to
   * its end first: half of it would mix this run's files with an earlier one's.
   */
  async abandon(): Promise<void> {
    await this.#placing?.catch(() => undefined);
    for (const { temporary } of this.#files.splice(0)) await rm(temporary, { force: true });
    for (const folder of this.#made.splice(0).reverse()) await rmdir(folder).catch(() => undefined);
  }
}
