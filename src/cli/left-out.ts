/** Says which annotation tasks are no part of a run, since nobody annotated them. */
import type { LeftOut } from '../annotation/format.js';
import { onOneLine } from './log-line.js';

export function sayLeftOut({ path, unannotated, tasks }: LeftOut): void {
  const are = unannotated === 1 ? 'is' : 'are';
  process.stderr.write(
    `mizan: ${onOneLine(path)}: ${unannotated} of ${tasks} tasks ${are} not annotated: left out\n`,
  );
}
