/** A scoring thread: loads its scorer once, then scores the batches it is handed. */
import { workerData } from 'node:worker_threads';
import { move } from 'piscina';
import type { Article } from '../../types/article.js';
import { type LineScorer, loadLineScorer, type ScorerSource } from './load.js';

let scorer: LineScorer | undefined;
const utf8 = new TextEncoder();

/** Scores a batch: the lines of `score` in order, in UTF-8. Bytes are handed over between threads, where objects and strings are copied. */
export default function scoreBatch(articles: readonly Article[]): ReturnType<typeof move> {
  const score = scorer ?? loadLineScorer(workerData as ScorerSource);
  scorer = score;
  const lines = utf8.encode(articles.map((article) => `${score(article)}\n`).join(''));
  return move(lines.buffer as ArrayBuffer);
}
