/**
 * What the build compiled out of the package's own packs (scripts/build-data.mjs). It is kept by the hash of all their files, so that an
 * edited pack, a foreign one or a choice of packs is compiled live; and beside the built program, so that the sources, run by themselves
 * in a test, never see what another state of them compiled.
 */
import { existsSync, readFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { CODE_ROOT } from './root.js';

/** `lexicon`: the packs themselves (src/lexicon/compiled); `framing`: the stems of their words (src/trace/framing-stems.ts). */
type Kind = 'lexicon' | 'framing';

/** The file, in the root of the built program, of what was made of the packs with a hash (`hashOfPacks`). */
export const compiledFile = (root: string, kind: Kind, hash: string): string =>
  join(root, 'compiled', `${kind}-${hash}.json`);

/**
 * The file of their screen (src/lexicon/screen.ts), which is 32-bit numbers in the order of the bytes of the machine that wrote it. The
 * name tells the order: a machine of the other finds none, and makes its own.
 */
export const screenFile = (root: string, hash: string, order: 'BE' | 'LE' = endianness()): string =>
  join(root, 'compiled', `screen-${hash}-${order}.bin`);

/** JSON of what was made of the packs with a hash when the package was built, if they are its own. */
export function compiledBefore(kind: Kind, hash: string): string | undefined {
  const file = compiledFile(CODE_ROOT, kind, hash);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** The screen of the packs with a hash, as numbers, if it was kept in the order of this machine's bytes. */
export function screenBefore(hash: string): Int32Array | undefined {
  const file = screenFile(CODE_ROOT, hash);
  if (!existsSync(file)) return undefined;
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  return new Int32Array(buffer.slice(byteOffset, byteOffset + byteLength));
}
