/** A folder of annotated articles as a training or evaluation corpus. */
import { createHash } from 'node:crypto';
import type { AnnotatedArticle } from '../annotation/annotated.js';
import type { AnnotationReading } from '../annotation/format.js';
import { readAnnotations } from '../annotation/index.js';

/** SHA-256 of annotated articles, in hexadecimal; the same for the same annotations in any format and order. */
export function corpusHash(articles: readonly AnnotatedArticle[]): string {
  const hash = createHash('sha256');
  for (const article of sorted(articles)) {
    const { id, outlet, date, title, text, mentions, negatives, stances } = article;
    const marks = [
      ...mentions.map((m) => [
        m.field,
        m.start,
        m.end,
        m.device,
        m.polarity,
        m.target,
        m.voice,
        m.disputed ?? false,
      ]),
      ...negatives.map((n) => [n.field, n.start, n.end, 'none', n.reason]),
      ...stances.map((s) => [s.actor, s.stance, s.disputed ?? false]),
    ]
      .map((mark) => JSON.stringify(mark))
      .sort();
    hash.update(`${JSON.stringify([id, outlet, date ?? '', title, text, marks])}\n`);
  }
  return hash.digest('hex');
}

const sorted = (articles: readonly AnnotatedArticle[]): AnnotatedArticle[] =>
  [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));

/**
 * Reads the annotated articles of a file or folder, in any of the formats of `annotation/`, by id. Throws an `AnnotationError` for faulty annotations and for a path that holds none.
 */
export function readCorpus(path: string, reading?: Partial<AnnotationReading>): AnnotatedArticle[] {
  return sorted(readAnnotations(path, reading));
}
