/** Reading and scoring with progress, summary and exit rules: what `score` and `report` share. */
import { type InputFile, listInputs, readInputs } from '../../read/index.js';
import type { Article } from '../../types/article.js';
import { NothingProduced } from '../exit.js';
import {
  type ReadingFlags,
  type ResourceFlags,
  type RunFlags,
  readingOf,
  resourcesOf,
  type Shard,
} from '../options.js';
import { startProgress } from '../progress.js';
import { RunSummary } from '../summary.js';
import { defaultJobs, type ScoredBatch, type ScoringOptions, scoreBatches } from './score-batches.js';
import { resourceStamp } from './stamp.js';

export type ScoringFlags = ReadingFlags &
  ResourceFlags &
  RunFlags & {
    readonly shard?: Shard;
    /** Folder in which scored lines are kept and looked up. */
    readonly cache?: string;
    /** ISO day: articles dated before it are left out. */
    readonly since?: string;
  };

/** The inputs of one shard: every n-th file, so that shards are alike in size and their union is all. */
export function shardOf(files: readonly InputFile[], shard: Shard | undefined): InputFile[] {
  return files.filter((_, i) => shard === undefined || i % shard.count === shard.index - 1);
}

/**
 * Runs all inputs through scoring, handing each batch on in input order; the first `done` articles were scored by an earlier run and are
 * only read and counted. Throws `NothingProduced` as the exit rules say.
 */
export async function runScoring(
  paths: readonly string[],
  flags: ScoringFlags,
  take: (batch: ScoredBatch) => Promise<void> | void,
  done = 0,
): Promise<RunSummary> {
  const inputs = listInputs(paths);
  const files = shardOf(inputs.files, flags.shard);
  const summary = new RunSummary(flags.quiet ?? false, flags.logFormat);
  summary.addSkipped(inputs.skipped);
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const progress = startProgress({ quiet: flags.quiet ?? false, format: flags.logFormat, total });
  try {
    const batches = readInputs(files, readingOf(flags));
    for await (const batch of scoreBatches(batches, optionsOf(flags, files, done))) {
      summary.addArticles(batch.lines.length);
      summary.addSkipped(batch.skipped);
      await take(batch);
      progress.update(batch.bytes, summary.articles);
    }
  } finally {
    progress.stop();
  }
  summary.addArticles(done);
  summary.close();
  if (summary.articles === 0) throw new NothingProduced('no article could be read');
  return summary;
}

function optionsOf(flags: ScoringFlags, files: readonly InputFile[], done: number): ScoringOptions {
  const resources = resourcesOf(flags);
  const small = files.every((file) => file.path !== '-')
    ? files.reduce((sum, file) => sum + file.size, 0)
    : undefined;
  return {
    resources,
    jobs: flags.jobs ?? defaultJobs(small),
    ...(flags.cache ? { cache: { directory: flags.cache, stamp: resourceStamp(resources) } } : {}),
    wanted: wantedOf(flags.since, done),
  };
}

/** Articles without a date are kept under `--since`: nothing says that they are old. */
function wantedOf(since: string | undefined, done: number): (article: Article) => boolean {
  let left = done;
  return ({ date }) => {
    if (since !== undefined && date !== undefined && date < since) return false;
    if (left === 0) return true;
    left--;
    return false;
  };
}

/** Under `--strict` a skipped input fails the run, after its results are written. */
export function failIfStrict(flags: ReadingFlags, summary: RunSummary): void {
  if (flags.strict && summary.skippedCount > 0)
    throw new NothingProduced(`${summary.skippedCount} inputs skipped (--strict)`);
}
