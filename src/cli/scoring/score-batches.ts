/** Scores what is read, in input order, on one thread or several, holding only a few batches at a time. */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { ResourceLimits } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { ReadBatch } from '../../read/index.js';
import type { Article, Skipped } from '../../types/article.js';
import type { ScoredArticle } from '../../types/mention.js';
import { loadLineScorer, type ScorerSource } from './load.js';

/** One batch through: articles beside their scores, and what was passed over. */
export interface ScoredBatch {
  readonly articles: readonly Article[];
  /** A line of `score` for each article, as it is written: in UTF-8, with its end. */
  readonly text: Uint8Array;
  /** The same without their ends, and as objects: made when they are asked for. */
  readonly lines: readonly string[];
  readonly scored: readonly ScoredArticle[];
  readonly skipped: readonly Skipped[];
  /** Bytes of input done. */
  readonly bytes: number;
}

export interface ScoringOptions extends ScorerSource {
  /** Threads; 1 scores in the main thread. By default the machine's, at most 8. */
  readonly jobs?: number;
}

const WORKER = fileURLToPath(new URL('./worker.js', import.meta.url));

/** Batches in flight for each thread: enough to keep it busy, few enough to bound memory. */
const IN_FLIGHT = 2;

const MOST_THREADS = 8;

/**
 * Heap of a thread in MB. A scorer and what it remembers take about 130; on a large machine V8 would let several times as much pile up
 * before it collects.
 */
const THREAD_HEAP = { maxOldGenerationSizeMb: 240, maxYoungGenerationSizeMb: 24 };

/** An article of so many characters is scored in a thread of its own whose heap may grow: a token takes some hundred bytes. */
const HUGE_ARTICLE = 400_000;
const HUGE_HEAP = { maxOldGenerationSizeMb: 8192 };

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
    const text = parts.articles.map((article) => `${score(article)}\n`).join('');
    yield scoredBatch(parts, Buffer.from(text), batch);
  }
}

async function* scoreInThreads(
  batches: AsyncIterable<ReadBatch>,
  { resources, cache }: ScorerSource,
  jobs: number,
): AsyncGenerator<ScoredBatch, void> {
  const workerData: ScorerSource = { resources, ...(cache ? { cache } : {}) };
  const poolOf = (threads: number, resourceLimits: ResourceLimits): Piscina =>
    new Piscina({ filename: WORKER, workerData, minThreads: threads, maxThreads: threads, resourceLimits });
  const pool = poolOf(jobs, THREAD_HEAP);
  let spacious: Piscina | undefined;
  const poolFor = (articles: readonly Article[]): Piscina => {
    if (articles.every(({ text }) => text.length < HUGE_ARTICLE)) return pool;
    spacious ??= poolOf(1, HUGE_HEAP);
    return spacious;
  };
  const queue: Promise<ScoredBatch>[] = [];
  try {
    for await (const batch of batches) {
      const parts = split(batch);
      const nothing = parts.articles.length === 0;
      const text: Promise<ArrayBuffer> = nothing
        ? Promise.resolve(new ArrayBuffer(0))
        : poolFor(parts.articles).run(parts.articles);
      const done = text.then((scored) => scoredBatch(parts, new Uint8Array(scored), batch));
      // A failure is thrown where its batch is awaited; until then it must not count as unhandled.
      done.catch(() => undefined);
      queue.push(done);
      if (queue.length >= jobs * IN_FLIGHT) yield (await queue.shift()) as ScoredBatch;
    }
    for (const done of queue) yield await done;
  } finally {
    await Promise.all([pool.destroy(), spacious?.destroy()]);
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

function scoredBatch({ articles, skipped }: Parts, text: Uint8Array, { progress }: ReadBatch): ScoredBatch {
  let lines: string[] | undefined;
  let scored: ScoredArticle[] | undefined;
  return {
    articles,
    text,
    skipped,
    bytes: progress.bytes,
    get lines() {
      lines ??= Buffer.from(text.buffer, text.byteOffset, text.byteLength)
        .toString()
        .split('\n')
        .slice(0, -1);
      return lines;
    },
    get scored() {
      scored ??= this.lines.map((line) => JSON.parse(line) as ScoredArticle);
      return scored;
    },
  };
}
