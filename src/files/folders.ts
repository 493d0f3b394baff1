/** Folders for what is written. */
import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder and those above it that are missing; gives the ones it made, outermost first. One at a time: asked for all at once
 * (`recursive`), Node 20 never ends where the system makes none, as in `/proc`. Throws what the system says.
 */
export function makeFolders(folder: string): string[] {
  const missing: string[] = [];
  for (let at = resolve(folder); !isFolder(at); at = dirname(at)) missing.unshift(at);
  return missing.filter((each) => {
    try {
      mkdirSync(each);
      return true;
    } catch (error) {
      // Another run was faster.
      if (isFolder(each)) return false;
      throw error;
    }
  });
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
