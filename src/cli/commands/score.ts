/** `mizan score`: one JSON line per article, in input order. */
import { statSync } from 'node:fs';
import { type InputFile, listInputs } from '../../read/index.js';
import { chosenPacks } from '../../resources.js';
import { refuseAmongInputs } from '../among-inputs.js';
import { UsageError } from '../exit.js';
import { sayLine } from '../log-line.js';
import { growModerately } from '../memory.js';
import { readingOf, resourcesOf } from '../options.js';
import { openOutput, writingTo } from '../output.js';
import { openResumable } from '../scoring/resumable.js';
import { runScoring, type ScoringFlags } from '../scoring/run.js';
import { resourceStamp } from '../scoring/stamp.js';
import { failIfStrict, type RunSummary } from '../summary.js';

export interface ScoreFlags extends ScoringFlags {
  readonly out?: string;
  readonly resume?: boolean;
}

export async function score(paths: readonly string[], flags: ScoreFlags): Promise<void> {
  growModerately();
  // Wrong names are found even where there is nothing to score.
  chosenPacks(resourcesOf(flags));
  refuseAmongInputs(flags.out, paths);
  const summary = await (flags.resume ? scoreResumably(paths, flags) : scoreOnce(paths, flags));
  summary.close();
  failIfStrict(flags, summary);
}

async function scoreOnce(paths: readonly string[], flags: ScoreFlags): Promise<RunSummary> {
  return writingTo(
    openOutput(flags.out),
    (output) => runScoring(paths, flags, ({ text }) => output.write(text)),
    flags.logFormat,
  );
}

async function scoreResumably(paths: readonly string[], flags: ScoreFlags): Promise<RunSummary> {
  const { files } = listInputs(paths);
  if (flags.out === undefined || flags.out === '-' || files.some(({ once }) => once))
    throw new UsageError('--resume needs --out FILE, and inputs that can be read again');
  const output = openResumable(flags.out, runOf(files, flags));
  if (output.begunAnew) sayBegunAnew(flags.out, flags);
  return writingTo(
    output,
    () => runScoring(paths, flags, ({ lines, handedIn }) => output.writeBatch(lines, handedIn), output.done),
    flags.logFormat,
  );
}

function sayBegunAnew(out: string, { logFormat }: ScoreFlags): void {
  const reason =
    'an interrupted run with other inputs, options, packs or models is not gone on with: begun anew';
  sayLine(logFormat, { event: 'anew', path: out, reason }, `${out}: ${reason}`);
}

/** Everything that the bytes of a run depend on: only a run that agrees in all of it is gone on with. */
function runOf(files: readonly InputFile[], flags: ScoreFlags): unknown {
  const { shard, since } = flags;
  return {
    // A file replaced by another of its size is told by its time.
    files: files.map((file) => ({
      ...file,
      modified: statSync(file.raw ?? file.path, { throwIfNoEntry: false })?.mtimeMs,
    })),
    reading: readingOf(flags),
    shard,
    since,
    resources: resourceStamp(resourcesOf(flags)),
  };
}
