/** Scores what is read, in input order, on one thread or several, holding only a few batches at a time. */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { ReadBatch } from '../../read/index.js';
import type { Article, Skipped } from '../../types/article.js';
import type { ScoredArticle } from '../../types/mention.js';
import type { ResourceOptions } from '../resources.js';
import { loadScorer } from './load.js';

/** One batch through: articles beside their scores, and what was passed over. */
export interface ScoredBatch {
  readonly articles: readonly Article[];
  readonly scored: readonly ScoredArticle[];
  readonly skipped: readonly Skipped[];
  /** Bytes of input done. */
  readonly bytes: number;
}

export interface ScoringOptions {
  readonly resources: ResourceOptions;
  /** Threads; 1 scores in the main thread. By default the machine's, at most 8. */
  readonly jobs?: number;
}

/** Batches in flight for each thread: enough to keep it busy, few enough to bound memory. */
const IN_FLIGHT = 2;

const MOST_THREADS = 8;

export const defaultJobs = (): number => Math.min(MOST_THREADS, availableParallelism());

/** Scores batches as they are read; results come in input order. */
export async function* scoreBatches(
  batches: AsyncIterable<ReadBatch>,
  options: ScoringOptions,
): AsyncGenerator<ScoredBatch, void> {
  const jobs = options.jobs ?? defaultJobs();
  if (jobs <= 1) {
    const scorer = loadScorer(options.resources);
    for await (const batch of batches) {
      const { articles, skipped } = split(batch);
      yield { articles, skipped, scored: articles.map((a) => scorer.score(a)), bytes: batch.progress.bytes };
    }
    return;
  }
  yield* scoreInThreads(batches, options.resources, jobs);
}

async function* scoreInThreads(
  batches: AsyncIterable<ReadBatch>,
  resources: ResourceOptions,
  jobs: number,
): AsyncGenerator<ScoredBatch, void> {
  const pool = new Piscina({
    filename: fileURLToPath(new URL('./worker.js', import.meta.url)),
    workerData: resources,
    minThreads: jobs,
    maxThreads: jobs,
  });
  const queue: Promise<ScoredBatch>[] = [];
  try {
    for await (const batch of batches) {
      const { articles, skipped } = split(batch);
      const run = pool.run(articles) as Promise<ScoredArticle[]>;
      const done = run.then(
        (scored): ScoredBatch => ({ articles, skipped, scored, bytes: batch.progress.bytes }),
      );
      // A failure is thrown where its batch is awaited; until then it must not count as unhandled.
      done.catch(() => undefined);
      queue.push(done);
      if (queue.length >= jobs * IN_FLIGHT) yield (await queue.shift()) as ScoredBatch;
    }
    for (const done of queue) yield await done;
  } finally {
    await pool.destroy();
  }
}

function split(batch: ReadBatch): { articles: Article[]; skipped: Skipped[] } {
  const articles: Article[] = [];
  const skipped: Skipped[] = [];
  for (const event of batch.events) {
    if (event.type === 'article') articles.push(event.article);
    else skipped.push(event.skipped);
  }
  return { articles, skipped };
}
