/** Says on standard error what is odd in annotations, and how it is taken. */
import type { AnnotationNotice } from '../annotation/format.js';
import { onOneLine } from './log-line.js';

const MOST_NAMED = 5;

export function sayNotice(notice: AnnotationNotice): void {
  process.stderr.write(`mizan: ${onOneLine(textOf(notice))}\n`);
}

function textOf(notice: AnnotationNotice): string {
  switch (notice.kind) {
    case 'unannotated':
      return `${tasks(notice)} not annotated: left out`;
    case 'differing':
      return `${tasks(notice)} annotated in several ways: what is marked as ground truth counts, else the first`;
    case 'overlapping': {
      const { path, count, first } = notice;
      const marks =
        count === 1 ? `1 mark ("${first}") stands` : `${count} marks (the first "${first}") stand`;
      return `${path}: ${marks} on words that are marked already, though one word carries one mention`;
    }
    case 'unknown-actors':
      return `${notice.path}: neither the codebook nor the packs know ${named(notice.actors)}, toward whom there are stances`;
    case 'unclaimed':
      return `no annotations in any known format, and left out: ${named(notice.paths)}`;
  }
}

const tasks = ({ path, count, of }: { path: string; count: number; of: number }): string =>
  `${path}: ${count} of ${of} tasks ${count === 1 ? 'is' : 'are'}`;

function named(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return names.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
