/** What an annotation format is: how its files are told, read and written. */
import type { AnnotatedArticle } from './annotated.js';

/** A text file; its path is relative to the folder that is read or written. */
export interface AnnotationFile {
  readonly path: string;
  readonly text: string;
}

/** What is no fault, and what whoever measures or trains should hear of. */
export type AnnotationNotice =
  /** Tasks that nobody annotated. They say nothing, and least of all that they hold no framing: they are left out. */
  | { readonly kind: 'unannotated'; readonly path: string; readonly count: number; readonly of: number }
  /** Tasks that several annotated, and not alike: one annotation of each counts. */
  | { readonly kind: 'differing'; readonly path: string; readonly count: number; readonly of: number }
  /** Marks on words that another mark holds too, where one word carries one mention: each counts. */
  | { readonly kind: 'overlapping'; readonly path: string; readonly count: number; readonly first: string }
  /** Actors of stances that neither the codebook nor the packs know. */
  | { readonly kind: 'unknown-actors'; readonly path: string; readonly actors: readonly string[] }
  /** Files beside annotations that are none in any of the formats: what is in them counts for nothing. */
  | { readonly kind: 'unclaimed'; readonly paths: readonly string[] };

/** Actors of the packs in use, by id: what a mention may be about beside the codebook's targets. */
export type PackActors = Pick<ReadonlyMap<string, unknown>, 'has' | 'keys'>;

/** What reading asks, and whom it tells. */
export interface AnnotationReading {
  readonly actors: PackActors;
  readonly notice: (notice: AnnotationNotice) => void;
}

export interface AnnotationFormat {
  /** What `--to` calls it. */
  readonly id: string;
  /** Groups of one folder's files that are in this format, each read as a whole; told by content. */
  claim(files: readonly AnnotationFile[]): AnnotationFile[][];
  /** Reads a claimed group. Throws an `AnnotationError` with file, line and reason. */
  read(group: readonly AnnotationFile[], reading: AnnotationReading): AnnotatedArticle[];
  /** Why the format cannot hold an article; undefined where it can. Without it the format holds every article. */
  refuses?(article: AnnotatedArticle): string | undefined;
  /** Writes articles, none of which it refuses; `actors` are offered to annotators where the format has a list of choices. */
  write(articles: readonly AnnotatedArticle[], actors: PackActors): AnnotationFile[];
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
