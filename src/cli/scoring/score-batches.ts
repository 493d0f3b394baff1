/** Scores what is read, in input order, on one thread or several, holding only a few batches at a time. */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { ResourceLimits } from 'node:worker_threads';
import type { ReadBatch } from '../../read/index.js';
import type { Article, Skipped } from '../../types/article.js';
import type { ScoredArticle } from '../../types/mention.js';
import { UnusableError } from '../../types/told-error.js';
import type { Unkept } from './cache.js';
import { compileSparingly } from './compiling.js';
import { loadLineScorer, type ScorerSource } from './load.js';
import { type ScoringPool, type Survived, scoreSurviving } from './survive.js';
import type { Refusal, UnkeptLine } from './worker.js';

/** One batch through: articles beside their scores, and what was passed over. */
export interface ScoredBatch {
  readonly articles: readonly Article[];
  /** A line of `score` for each article, as it is written: in UTF-8, with its end. */
  readonly text: Uint8Array;
  /** The same without their ends, and as objects: made when they are asked for. */
  readonly lines: readonly string[];
  readonly scored: readonly ScoredArticle[];
  readonly skipped: readonly Skipped[];
  /** Articles handed in: those scored, and those that a dying thread took with it. */
  readonly handedIn: number;
  /** Bytes of input done. */
  readonly bytes: number;
}

export interface ScoringOptions extends ScorerSource {
  /** Threads; 1 scores in the main thread, unless `apart`. By default the machine's, at most 8. */
  readonly jobs?: number;
  /** One thread is not the main thread either: what its scorer holds is given back when all is scored. */
  readonly apart?: boolean;
  /** Told of every line that the cache cannot keep. */
  readonly unkept?: Unkept;
  /** The program of a thread; by default the one beside this file. */
  readonly worker?: string;
}

const WORKER = fileURLToPath(new URL('./worker.js', import.meta.url));

/** Piscina tries `require` first: Node 20 aborts the whole process when a thread is ended while it so loads an ES module. */
const THREAD_FLAGS = ['--no-experimental-require-module'];

/** Batches in flight for each thread: enough to keep it busy, few enough to bound memory. */
const IN_FLIGHT = 2;

const MOST_THREADS = 8;

/**
 * Heap of a thread in MB. A scorer and what it remembers take 60 to 90: with less than twice that V8 marks all of it over and over, and on
 * a large machine it would let several times as much pile up before it collects. The young generation is three parts for V8, two that what
 * lives is copied between and one for large objects: of 24 MB a part is 8, where by itself it takes 16. A thread is so up to 16 MB smaller,
 * and scores no slower (docs/benchmark.md, "What did not help").
 */
const THREAD_HEAP = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 24 };

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
  compileSparingly();
  if (jobs > 1 || options.apart) {
    yield* scoreInThreads(batches, options, jobs);
    return;
  }
  const score = loadLineScorer(options, options.unkept ?? (() => {}));
  for await (const batch of batches) {
    const parts = split(batch);
    const text = parts.articles.map((article) => `${score(article)}\n`).join('');
    yield scoredBatch(parts, { articles: parts.articles, text: Buffer.from(text), lost: [] }, batch);
  }
}

async function* scoreInThreads(
  batches: AsyncIterable<ReadBatch>,
  { resources, cache, unkept, worker = WORKER }: ScoringOptions,
  jobs: number,
): AsyncGenerator<ScoredBatch, void> {
  const { Piscina } = await import('piscina');
  const workerData: ScorerSource = { resources, ...(cache ? { cache } : {}) };
  const poolOf = (count: number, resourceLimits: ResourceLimits): ThreadPool => {
    const threads = new Piscina({
      filename: worker,
      execArgv: THREAD_FLAGS,
      workerData,
      minThreads: count,
      maxThreads: count,
      resourceLimits,
    });
    threads.on('message', (message: UnkeptLine) => unkept?.(message.unkept));
    return {
      run: async (articles) => linesOf(await threads.run(articles)),
      destroy: () => threads.destroy(),
    };
  };
  const pool = poolOf(jobs, THREAD_HEAP);
  let spacious: ThreadPool | undefined;
  const withRoom = (): ThreadPool => {
    spacious ??= poolOf(1, HUGE_HEAP);
    return spacious;
  };
  const poolFor = (articles: readonly Article[]): ThreadPool =>
    articles.every(({ text }) => text.length < HUGE_ARTICLE) ? pool : withRoom();
  const queue: Promise<ScoredBatch>[] = [];
  try {
    for await (const batch of batches) {
      const parts = split(batch);
      const { articles } = parts;
      const survived: Promise<Survived> =
        articles.length === 0
          ? Promise.resolve({ articles, text: new Uint8Array(0), lost: [] })
          : scoreSurviving(articles, poolFor(articles), withRoom);
      const done = survived.then((scored) => scoredBatch(parts, scored, batch));
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

interface ThreadPool extends ScoringPool {
  destroy(): Promise<void>;
}

/** What a thread gives: lines, unless its packs or models cannot be used. */
function linesOf(result: ArrayBuffer | Refusal): ArrayBuffer {
  if ('refused' in result) throw new UnusableError(result.refused);
  return result;
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

function scoredBatch(parts: Parts, { articles, text, lost }: Survived, { progress }: ReadBatch): ScoredBatch {
  let lines: string[] | undefined;
  let scored: ScoredArticle[] | undefined;
  return {
    articles,
    text,
    skipped: [...parts.skipped, ...lost],
    handedIn: parts.articles.length,
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
