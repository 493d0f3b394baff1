/** What a line of `score` depends on beside its article, as one hash. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../packaged/root.js';
import { lexiconDirectories, modelDirectory, type ResourceOptions } from '../../resources.js';
import { UsageError } from '../exit.js';

/**
 * SHA-256, in hexadecimal, of the program's version, the packs in use and all files of packs, outlets and models. Throws a `UsageError` for
 * what cannot be read.
 */
export function resourceStamp(options: ResourceOptions): string {
  const hash = createHash('sha256');
  hash.update(readFileSync(join(PACKAGE_ROOT, 'package.json')));
  hash.update(JSON.stringify(options.packs ?? 'all'));
  for (const folder of [
    ...lexiconDirectories(options),
    join(PACKAGE_ROOT, 'lexicons/read'),
    modelDirectory(options),
  ]) {
    addFolder(hash, folder);
  }
  return hash.digest('hex');
}

function addFolder(hash: ReturnType<typeof createHash>, folder: string): void {
  const entries = reading(folder, () => readdirSync(folder, { withFileTypes: true }));
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) addFolder(hash, path);
    else if (entry.isFile())
      hash
        .update(`${entry.name}\0`)
        .update(reading(path, () => readFileSync(path)))
        .update('\0');
  }
}

function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UsageError(`${path}: cannot be read (${(error as NodeJS.ErrnoException).code ?? error})`);
  }
}
