import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ReadEvent } from './events.js';
import { ReadFault } from './fault.js';
import type { InputFile } from './inputs.js';

/** Folders that went away after they were listed: one fault for each, however many files were still to be read of it. */
export class VanishedFolders {
  readonly #files = new Map<string, number>();

  /** Whether a file that is missing is so with its folder; it is counted then. */
  takes({ path, raw = Buffer.from(path), folders }: InputFile): boolean {
    // Bytes as letters: what is no UTF-8 is kept as the system knows it.
    let known = dirname(raw.toString('latin1'));
    let shown = dirname(path);
    if (stands(known)) return false;
    // Up to the outermost of the folders that the user's PATH holds.
    for (let above = 1; above < folders.length && !stands(dirname(known)); above++)
      [known, shown] = [dirname(known), dirname(shown)];
    this.#files.set(shown, (this.#files.get(shown) ?? 0) + 1);
    return true;
  }

  *events(): Generator<ReadEvent> {
    for (const [path, files] of this.#files) {
      const reason = `The folder went away while it was read, and with it ${files} files that were not read yet.`;
      yield { type: 'skipped', skipped: new ReadFault('missing', reason).at(path) };
    }
  }
}

const stands = (folder: string): boolean => existsSync(Buffer.from(folder, 'latin1'));
