/** An output that lies among the inputs would be read as articles, or take their place: it is refused. */
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { UsageError } from './exit.js';

/** Throws a `UsageError` when `output` is one of the paths or lies in one of them, whether or not there is something yet: the next run would read it. */
export function refuseAmongInputs(output: string | undefined, paths: readonly string[]): void {
  if (output === undefined || output === '-') return;
  const place = realPlace(resolve(output));
  for (const path of paths) {
    if (path === '-' || !existsSync(path)) continue;
    const input = realPlace(resolve(path));
    if (place !== input && !place.startsWith(input.endsWith(sep) ? input : `${input}${sep}`)) continue;
    const where = place === input ? 'is one of the inputs' : `lies in ${path}, which is read`;
    throw new UsageError(`${output} ${where}: write somewhere else`);
  }
}

/** The real path of what is there, or of what would be made there. */
function realPlace(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(realPlace(above), basename(path));
  }
}
