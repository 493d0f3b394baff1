/** The framing words of headlines: all of an article at hand whole, else those that the page has a line for. */
import type { Span } from '../../types/article.js';
import type { Polarity } from '../../types/mention.js';
import type { ArticleRef } from '../../types/result.js';
import type { WholeArticle } from '../context.js';
import type { SampledItem } from './evidence-sample.js';
import { articleKey } from './whole-articles.js';

export interface HeadlineMark {
  readonly inSentence: Span;
  readonly polarity: Polarity;
}

export type HeadlineMarks = (article: ArticleRef) => readonly HeadlineMark[];

/** @param texts articles at hand whole */
export function headlineMarks(texts: readonly WholeArticle[], items: readonly SampledItem[]): HeadlineMarks {
  const whole = new Map(
    texts.map(({ scored }) => [
      articleKey(scored.outlet, scored.id),
      scored.mentions
        .filter(({ field }) => field === 'title')
        .map(({ start, end, polarity }) => ({ inSentence: { start, end }, polarity })),
    ]),
  );
  const sampled = new Map<string, HeadlineMark[]>();
  for (const { item } of items) {
    const { inSentence, polarity } = item;
    if (item.field !== 'title' || polarity === undefined || !inSentence || item.sentence !== item.title)
      continue;
    const key = articleKey(item.outlet, item.article);
    sampled.set(key, [...(sampled.get(key) ?? []), { inSentence, polarity }]);
  }
  return ({ outlet, id }) => {
    const key = articleKey(outlet, id);
    return whole.get(key) ?? sampled.get(key) ?? [];
  };
}
