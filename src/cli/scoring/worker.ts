/** A scoring thread: loads its scorer once, then scores the batches it is handed. */
import { workerData } from 'node:worker_threads';
import type { Scorer } from '../../pipeline.js';
import type { Article } from '../../types/article.js';
import type { ScoredArticle } from '../../types/mention.js';
import type { ResourceOptions } from '../resources.js';
import { loadScorer } from './load.js';

let scorer: Scorer | undefined;

/** Scores a batch, in order. */
export default function scoreBatch(articles: readonly Article[]): ScoredArticle[] {
  scorer ??= loadScorer(workerData as ResourceOptions);
  const { score } = scorer;
  return articles.map((article) => score(article));
}
