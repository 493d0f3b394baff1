/** What an earlier report wrote into a folder: what the new one does not write again would stand beside it as if it belonged to it. */
import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import * as z from 'zod';

const earlierManifest = z.object({ versions: z.object({ mizan: z.string() }), files: z.array(z.string()) });

/** Paths of the files that the folder's own `manifest.json` names; none where there is no such manifest. */
export async function filesOfEarlier(folder: string): Promise<string[]> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => 'null');
  return namedIn(text)
    .map((name) => resolve(folder, name))
    .filter((path) => path.startsWith(`${resolve(folder)}${sep}`));
}

function namedIn(text: string): readonly string[] {
  try {
    return earlierManifest.parse(JSON.parse(text)).files;
  } catch {
    return [];
  }
}
