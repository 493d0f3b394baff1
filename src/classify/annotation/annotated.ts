/** An annotated article, whatever format it came in: what training and evaluation read. */
import type { ArticleField } from '../../types/article.js';
import type { Stance } from '../../types/mention.js';
import type { AnnotatedMention, OneOf } from '../measure/agreement.js';

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
  readonly text: string;
  readonly mentions: readonly FieldMention[];
  readonly negatives: readonly Negative[];
  readonly stances: readonly AnnotatedStance[];
}

/** A fault in an annotation file, at its place; of a whole file or folder where no line is given. */
export class AnnotationError extends Error {
  override readonly name = 'AnnotationError';
  constructor(file: string, line: number | undefined, reason: string) {
    super(`${file}${line === undefined ? '' : `:${line}`}: ${reason}`);
  }
}
