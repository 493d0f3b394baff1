/** Says which annotation tasks, or annotations of them, are no part of a run. */
import type { LeftOut } from '../annotation/format.js';
import { onOneLine } from './log-line.js';

export function sayLeftOut({ path, unannotated, differing, tasks }: LeftOut): void {
  const say = (number: number, what: string): void => {
    if (number === 0) return;
    const are = number === 1 ? 'is' : 'are';
    process.stderr.write(`mizan: ${onOneLine(path)}: ${number} of ${tasks} tasks ${are} ${what}\n`);
  };
  say(unannotated, 'not annotated: left out');
  say(differing, 'annotated in several ways: what is marked as ground truth counts, else the first');
}
