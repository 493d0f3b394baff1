/** What an annotation format is: how its files are told, read and written. */
import type { AnnotatedArticle } from './annotated.js';

/** A text file; its path is relative to the folder that is read or written. */
export interface AnnotationFile {
  readonly path: string;
  readonly text: string;
}

export interface AnnotationFormat {
  /** What `--to` calls it. */
  readonly id: string;
  /** Groups of one folder's files that are in this format, each read as a whole; told by content. */
  claim(files: readonly AnnotationFile[]): AnnotationFile[][];
  /** Reads a claimed group. Throws an `AnnotationError` with file, line and reason. */
  read(group: readonly AnnotationFile[]): AnnotatedArticle[];
  /** Writes articles. Throws an `AnnotationError` for what the format cannot hold. */
  write(articles: readonly AnnotatedArticle[]): AnnotationFile[];
}

/** The last part of a path. */
export const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** A file name for an id: injective, safe on every system, and letters of any alphabet as they are. */
export function fileStem(id: string): string {
  const safe = id.replace(/[^\p{L}\p{M}\p{N}._-]/gu, (c) =>
    [...Buffer.from(c)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  );
  return safe.startsWith('.') ? `%2E${safe.slice(1)}` : safe;
}

/** The id that `fileStem` was made from; a stem that is no such thing is the id itself. */
export function idOfStem(stem: string): string {
  try {
    return decodeURIComponent(stem);
  } catch {
    return stem;
  }
}
