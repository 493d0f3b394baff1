/**
 * The package's own packs as the build compiled them (scripts/build-data.mjs). They are kept by the hash of all their files, so that an
 * edited pack, a foreign one or a choice of packs is compiled live; and beside the built program, so that the sources, run by themselves
 * in a test, never see what another state of them compiled.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CODE_ROOT } from '../../packaged/root.js';
import type { Lexicon } from '../compile.js';
import { readLexicon } from './read.js';

/** The file, in the root of the built program, of packs with a hash (`hashOfPacks`). */
export const compiledFile = (root: string, hash: string): string => join(root, 'compiled', `${hash}.json`);

/** The packs of a folder as they were compiled when the package was built, if they are its own. */
export function compiledBefore(directory: string, hash: string): Lexicon | undefined {
  const file = compiledFile(CODE_ROOT, hash);
  return existsSync(file) ? readLexicon(readFileSync(file, 'utf8'), directory, hash) : undefined;
}
