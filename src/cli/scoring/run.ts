/** Reading and scoring with progress, summary and exit rules: what `score` and `report` share. */
import { setImmediate as turnOfEventLoop } from 'node:timers/promises';
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
import { type Unkept, whyUnkept } from './cache.js';
import { chosen } from './chosen.js';
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

/**
 * Runs all inputs through scoring, handing each batch on in input order; the first `done` articles were scored by an earlier run and are
 * only read and counted. The summary that it gives is for the caller to close, once its results are written. Throws `NothingProduced`
 * when no article could be read at all; that a shard or `--since` leaves none to score is no fault.
 */
export async function runScoring(
  paths: readonly string[],
  flags: ScoringFlags,
  take: (batch: ScoredBatch) => Promise<void> | void,
  done = 0,
): Promise<RunSummary> {
  const { inputs, files, bytes } = listInputs(paths);
  const quiet = flags.quiet ?? false;
  const progress = startProgress({ quiet, format: flags.logFormat, total: bytes });
  const summary = new RunSummary({ quiet, format: flags.logFormat, say: progress.say });
  const unkept = unkeptSaid(flags, summary);
  let any = false;
  try {
    const reading = { ...readingOf(flags), unmet: (pairs: readonly string[]) => summary.addUnmet(pairs) };
    const batches = chosen(readInputs(inputs, reading), { ...flags, done }, (event, ofShard) => {
      any ||= event.type === 'article';
      if (ofShard) summary.addRead(event);
    });
    for await (const batch of scoreBatches(batches, { ...scoringOptions(flags, files), unkept })) {
      summary.addScored(batch.articles.length);
      summary.addSkipped(batch.skipped);
      await take(batch);
      progress.update(batch.bytes, summary.scored);
      // Reading and scoring in this thread may never wait for anything: without a turn of the event loop no signal is heard.
      await turnOfEventLoop();
    }
  } finally {
    summary.readingEnds();
    progress.stop();
  }
  summary.addScored(done);
  if (!any) throw new NothingProduced('no article could be read');
  return summary;
}

/** A cache that cannot be written costs nobody the run, but the next one as much as this: it is said once, before the run or in it. */
function unkeptSaid({ cache }: ScoringFlags, summary: RunSummary): Unkept {
  let said = false;
  const say = (reason: string, lines: string): void => {
    if (!said) summary.warn({ event: 'cache', path: cache, reason }, `${reason}: ${lines}`);
    said = true;
  };
  const reason = cache === undefined ? undefined : whyUnkept(cache);
  if (reason !== undefined) say(reason, 'scored lines are not kept');
  return (fault) => say(fault, 'not every scored line is kept');
}

/** How articles of these files are scored. */
export function scoringOptions(flags: ScoringFlags, files: readonly InputFile[]): ScoringOptions {
  const resources = resourcesOf(flags);
  const small = files.every((file) => file.path !== '-')
    ? files.reduce((sum, file) => sum + file.size, 0)
    : undefined;
  return {
    resources,
    jobs: flags.jobs ?? defaultJobs(small),
    ...(flags.cache ? { cache: { directory: flags.cache, stamp: resourceStamp(resources) } } : {}),
  };
}
