/** Reading and scoring with progress, summary and exit rules: what `score` and `report` share. */
import { type InputFile, listInputs, readInputs } from '../../read/index.js';
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
import { type ScoredBatch, scoreBatches } from './score-batches.js';

export type ScoringFlags = ReadingFlags & ResourceFlags & RunFlags & { readonly shard?: Shard };

/** The inputs of one shard: every n-th file, so that shards are alike in size and their union is all. */
export function shardOf(files: readonly InputFile[], shard: Shard | undefined): InputFile[] {
  return files.filter((_, i) => shard === undefined || i % shard.count === shard.index - 1);
}

/** Runs all inputs through scoring, handing each batch on in input order. Throws `NothingProduced` as the exit rules say. */
export async function runScoring(
  paths: readonly string[],
  flags: ScoringFlags,
  take: (batch: ScoredBatch) => Promise<void> | void,
): Promise<RunSummary> {
  const inputs = listInputs(paths);
  const files = shardOf(inputs.files, flags.shard);
  const summary = new RunSummary(flags.quiet ?? false, flags.logFormat);
  summary.addSkipped(inputs.skipped);
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const progress = startProgress({ quiet: flags.quiet ?? false, format: flags.logFormat, total });
  try {
    const batches = readInputs(files, readingOf(flags));
    const options = { resources: resourcesOf(flags), ...(flags.jobs ? { jobs: flags.jobs } : {}) };
    for await (const batch of scoreBatches(batches, options)) {
      summary.addArticles(batch.scored.length);
      summary.addSkipped(batch.skipped);
      await take(batch);
      progress.update(batch.bytes, summary.articles);
    }
  } finally {
    progress.stop();
  }
  summary.close();
  if (summary.articles === 0) throw new NothingProduced('no article could be read');
  return summary;
}

/** Under `--strict` a skipped input fails the run, after its results are written. */
export function failIfStrict(flags: ReadingFlags, summary: RunSummary): void {
  if (flags.strict && summary.skippedCount > 0)
    throw new NothingProduced(`${summary.skippedCount} inputs skipped (--strict)`);
}
