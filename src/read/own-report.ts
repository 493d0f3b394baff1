/** A report that Mizan wrote among the inputs: its pages and tables would be read as articles. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** How `manifest.json` of a report begins; other programs have files of this name too. */
const OWN = /^\{\s*"versions":\s*\{\s*"mizan":/;
const HEAD_BYTES = 256;

/** Whether the folder is one that `report` wrote. */
export function holdsReport(folder: string | Buffer): boolean {
  const manifest = Buffer.concat([Buffer.from(folder), Buffer.from('/manifest.json')]);
  try {
    // A pipe would be waited on.
    if (!statSync(manifest, { throwIfNoEntry: false })?.isFile()) return false;
    const file = openSync(manifest, 'r');
    try {
      const head = Buffer.alloc(HEAD_BYTES);
      return OWN.test(head.toString('utf8', 0, readSync(file, head)));
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}
