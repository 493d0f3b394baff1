/** An annotated article, whatever format it came in: what training and evaluation read. */
import type { ArticleField, Span } from '../types/article.js';
import type { Stance } from '../types/mention.js';
import { ToldError } from '../types/told-error.js';

/** An annotated value: one, or several that are all defensible. */
export type OneOf<T> = T | readonly T[];

export interface AnnotatedMention extends Span {
  readonly surface: string;
  readonly device: OneOf<string>;
  readonly polarity: OneOf<number>;
  readonly target: OneOf<string>;
  readonly voice: OneOf<string>;
  readonly disputed?: boolean;
}

export interface FieldMention extends AnnotatedMention {
  readonly field: ArticleField;
}

/** A word marked as no mention, with the annotator's reason (`office`, `place`, `sense`, …). */
export interface Negative {
  readonly field: ArticleField;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly reason: string;
}

export interface AnnotatedStance {
  readonly actor: string;
  readonly stance: OneOf<Stance>;
  readonly disputed?: boolean;
}

export interface AnnotatedArticle {
  readonly id: string;
  readonly outlet: string;
  readonly date?: string;
  readonly title: string;
  readonly url?: string;
  readonly text: string;
  readonly mentions: readonly FieldMention[];
  readonly negatives: readonly Negative[];
  readonly stances: readonly AnnotatedStance[];
}

/** Faults told at once; who has more mends these first. */
const MOST_TOLD = 20;

/** A fault in an annotation file, at its place; of a whole file or folder where no line is given. Its message also tells the faults of other files. */
export class AnnotationError extends ToldError {
  override readonly name = 'AnnotationError';
  constructor(
    readonly file: string,
    readonly line: number | undefined,
    readonly reason: string,
    readonly others: readonly AnnotationError[] = [],
  ) {
    const told = others.slice(0, MOST_TOLD - 1).map(({ message }) => message);
    const more = others.length - told.length;
    super([
      `${file}${line === undefined ? '' : `:${line}`}: ${reason}`,
      ...told,
      ...(more > 0 ? [`and ${more} more`] : []),
    ]);
  }
}
