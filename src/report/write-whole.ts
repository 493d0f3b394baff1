import { StagedFiles } from './staged-files.js';

/** Writes a file that appears whole or not at all. Throws a `WriteFault`, after what was written is removed. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const staged = new StagedFiles();
  try {
    await staged.write(path, content);
    await staged.place();
  } finally {
    await staged.abandon();
  }
}
