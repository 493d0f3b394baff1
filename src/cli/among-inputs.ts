/** An output that lies among the inputs would be read as articles, or take their place: it is refused. */
import { realpathSync } from 'node:fs';
import { sep } from 'node:path';
import { UsageError } from './exit.js';

/** Throws a `UsageError` when what stands at `output` is one of the paths or lies in one of them. What does not exist yet lies nowhere. */
export function refuseAmongInputs(output: string | undefined, paths: readonly string[]): void {
  const place = output === undefined || output === '-' ? undefined : realPath(output);
  if (place === undefined) return;
  for (const path of paths) {
    const input = path === '-' ? undefined : realPath(path);
    if (input === undefined || (place !== input && !place.startsWith(`${input}${sep}`))) continue;
    const where = place === input ? 'is one of the inputs' : `lies in ${path}, which is read`;
    throw new UsageError(`${output} ${where}: write somewhere else, or remove it first`);
  }
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
