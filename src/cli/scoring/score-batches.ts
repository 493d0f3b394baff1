/** Scores what is read, in input order, on one thread or several, holding only a few batches at a time. */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { ReadBatch } from '../../read/index.js';
import type { Article, Skipped } from '../../types/article.js';
import type { ScoredArticle } from '../../types/mention.js';
import { loadLineScorer, type ScorerSource } from './load.js';

/** One batch through: articles beside their scores, and what was passed over. */
export interface ScoredBatch {
  readonly articles: readonly Article[];
  /** A line of `score` for each article, without the line's end. */
  readonly lines: readonly string[];
  /** The same as objects, parsed when they are asked for. */
  readonly scored: readonly ScoredArticle[];
  readonly skipped: readonly Skipped[];
  /** Bytes of input done. */
  readonly bytes: number;
}

export interface ScoringOptions extends ScorerSource {
  /** Threads; 1 scores in the main thread. By default the machine's, at most 8. */
  readonly jobs?: number;
}

/** Batches in flight for each thread: enough to keep it busy, few enough to bound memory. */
const IN_FLIGHT = 2;

const MOST_THREADS = 8;

/**
 * Heap of a thread in MB. A scorer and what it remembers take about 200; on a large machine V8 would let several times as much pile up
 * before it collects. The limit leaves room for single articles of many megabytes.
 */
const THREAD_HEAP = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 };

/** Below this many bytes of input, threads cost more to start than they save. */
const WORTH_THREADS = 1_000_000;

/** Threads for inputs of so many bytes; one for little, so that a short file does not wait for threads to start. */
export const defaultJobs = (bytes = Number.POSITIVE_INFINITY): number =>
  bytes < WORTH_THREADS ? 1 : Math.min(MOST_THREADS, availableParallelism());

/** Scores batches as they are read; results come in input order. */
export async function* scoreBatches(
  batches: AsyncIterable<ReadBatch>,
  options: ScoringOptions,
): AsyncGenerator<ScoredBatch, void> {
  const jobs = options.jobs ?? defaultJobs();
  if (jobs > 1) {
    yield* scoreInThreads(batches, options, jobs);
    return;
  }
  const score = loadLineScorer(options);
  for await (const batch of batches) {
    const parts = split(batch);
    yield scoredBatch(parts, parts.articles.map(score), batch);
  }
}

async function* scoreInThreads(
  batches: AsyncIterable<ReadBatch>,
  { resources, cache }: ScorerSource,
  jobs: number,
): AsyncGenerator<ScoredBatch, void> {
  const pool = new Piscina({
    filename: fileURLToPath(new URL('./worker.js', import.meta.url)),
    workerData: { resources, ...(cache ? { cache } : {}) } satisfies ScorerSource,
    minThreads: jobs,
    maxThreads: jobs,
    resourceLimits: THREAD_HEAP,
  });
  const queue: Promise<ScoredBatch>[] = [];
  try {
    for await (const batch of batches) {
      const parts = split(batch);
      const lines =
        parts.articles.length === 0 ? Promise.resolve([]) : (pool.run(parts.articles) as Promise<string[]>);
      const done = lines.then((scored) => scoredBatch(parts, scored, batch));
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

interface Parts {
  readonly articles: Article[];
  readonly skipped: Skipped[];
}

function split(batch: ReadBatch): Parts {
  const articles: Article[] = [];
  const skipped: Skipped[] = [];
  for (const event of batch.events) {
    if (event.type === 'skipped') skipped.push(event.skipped);
    else articles.push(event.article);
  }
  return { articles, skipped };
}

function scoredBatch(
  { articles, skipped }: Parts,
  lines: readonly string[],
  { progress }: ReadBatch,
): ScoredBatch {
  let parsed: ScoredArticle[] | undefined;
  return {
    articles,
    lines,
    skipped,
    bytes: progress.bytes,
    get scored() {
      parsed ??= lines.map((line) => JSON.parse(line) as ScoredArticle);
      return parsed;
    },
  };
}
