import type { Article, Skipped } from '../types/article.js';

/** One outcome of reading: an article, or something passed over with its reason. */
export type ReadEvent =
  | {
      readonly type: 'article';
      readonly article: Article;
      /** An earlier article of the run has the same outlet, title and text. */
      readonly repeated?: true;
      /** Its date field states something, and no day: one of the Hijri calendar alone, or another; or a line of a page states a Hijri one alone. */
      readonly unreadDate?: 'hijri' | 'other';
    }
  | { readonly type: 'skipped'; readonly skipped: Skipped };

/** How far a run is, counted in the inputs as they lie on disk (compressed bytes of compressed files). */
export interface ReadProgress {
  readonly bytes: number;
  readonly files: number;
}

export interface ReadBatch {
  readonly events: readonly ReadEvent[];
  readonly progress: ReadProgress;
}
