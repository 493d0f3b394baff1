/** A scoring thread: loads its scorer once, then scores the batches it is handed. */
import { parentPort, workerData } from 'node:worker_threads';
import { move } from 'piscina';
import type { Article } from '../../types/article.js';
import { UnusableError } from '../../types/told-error.js';
import { type LineScorer, loadLineScorer, type ScorerSource } from './load.js';

let scorer: LineScorer | undefined;
const utf8 = new TextEncoder();

/** What a thread tells meanwhile: why a line is not kept in the cache. */
export interface UnkeptLine {
  readonly unkept: string;
}

const sayUnkept = (unkept: string): void => parentPort?.postMessage({ unkept } satisfies UnkeptLine);

/** Packs or models that cannot be used. An error that is thrown loses its class on the way between threads. */
export interface Refusal {
  readonly refused: readonly string[];
}

/** Scores a batch: the lines of `score` in order, in UTF-8. Bytes are handed over between threads, where objects and strings are copied. */
export default function scoreBatch(articles: readonly Article[]): ReturnType<typeof move> | Refusal {
  try {
    return linesOf(articles);
  } catch (error) {
    if (error instanceof UnusableError) return { refused: error.told };
    throw error;
  }
}

function linesOf(articles: readonly Article[]): ReturnType<typeof move> {
  const score = scorer ?? loadLineScorer(workerData as ScorerSource, sayUnkept);
  scorer = score;
  const lines = utf8.encode(articles.map((article) => `${score(article)}\n`).join(''));
  return move(lines.buffer as ArrayBuffer);
}
