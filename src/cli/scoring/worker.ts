/** A scoring thread: loads its scorer once, then scores the batches it is handed. */
import { workerData } from 'node:worker_threads';
import type { Article } from '../../types/article.js';
import { type LineScorer, loadLineScorer, type ScorerSource } from './load.js';

let scorer: LineScorer | undefined;

/** Scores a batch: one line of `score` for each article, in order. Text passes between threads faster than objects do. */
export default function scoreBatch(articles: readonly Article[]): string[] {
  scorer ??= loadLineScorer(workerData as ScorerSource);
  return articles.map(scorer);
}
