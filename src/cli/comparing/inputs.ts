/** Hashes of the inputs, for the manifest: that a later run reads the same can then be checked. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { InputFile } from '../../read/index.js';

export interface InputHashes {
  readonly files: number;
  readonly bytes: number;
  /** SHA-256 over the files' own hashes, in reading order; what can be read only once (standard input, a pipe) is not part of it. */
  readonly sha256: string;
  /** The files one by one, or the first of them when there are very many. */
  readonly listed: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}

const LISTED = 2000;

async function hashOf(path: string | Buffer): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Reads every file once; one that cannot be read is left to reading to report. */
export async function hashInputs(files: readonly InputFile[]): Promise<InputHashes> {
  const all = createHash('sha256');
  const listed: { path: string; bytes: number; sha256: string }[] = [];
  for (const { path, raw, size, once } of files) {
    if (once) continue;
    const sha256 = await hashOf(raw ?? path).catch(() => undefined);
    if (sha256 === undefined) continue;
    all.update(sha256);
    if (listed.length < LISTED) listed.push({ path, bytes: size, sha256 });
  }
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  return { files: files.length, bytes, sha256: all.digest('hex'), listed };
}
