/** `mizan score`: one JSON line per article, in input order. */
import { listInputs } from '../../read/index.js';
import { UsageError } from '../exit.js';
import { readingOf, resourcesOf } from '../options.js';
import { type Output, openOutput } from '../output.js';
import { chosenPacks } from '../resources.js';
import { onInterrupt } from '../scoring/interrupt.js';
import { openResumable, type ResumableOutput } from '../scoring/resumable.js';
import { failIfStrict, runScoring, type ScoringFlags } from '../scoring/run.js';
import { resourceStamp } from '../scoring/stamp.js';

export interface ScoreFlags extends ScoringFlags {
  readonly out?: string;
  readonly resume?: boolean;
}

export async function score(paths: readonly string[], flags: ScoreFlags): Promise<void> {
  // Wrong names are found even where there is nothing to score.
  chosenPacks(resourcesOf(flags));
  if (flags.resume) await scoreResumably(paths, flags);
  else await scoreInto(openOutput(flags.out), paths, flags);
}

async function scoreInto(output: Output, paths: readonly string[], flags: ScoreFlags): Promise<void> {
  const quiet = onInterrupt(() => output.discard());
  try {
    const summary = await runScoring(paths, flags, ({ lines }) =>
      output.write(lines.map((line) => `${line}\n`).join('')),
    );
    await output.commit();
    failIfStrict(flags, summary);
  } catch (error) {
    await output.discard();
    throw error;
  } finally {
    quiet();
  }
}

async function scoreResumably(paths: readonly string[], flags: ScoreFlags): Promise<void> {
  if (flags.out === undefined || flags.out === '-' || paths.includes('-'))
    throw new UsageError('--resume needs --out FILE and inputs other than -');
  const output: ResumableOutput = openResumable(flags.out, runOf(paths, flags));
  let closed = false;
  const close = async (): Promise<void> => {
    if (!closed) await output.discard();
    closed = true;
  };
  const quiet = onInterrupt(close);
  try {
    const summary = await runScoring(paths, flags, ({ lines }) => output.writeBatch(lines), output.done);
    closed = true;
    await output.commit();
    failIfStrict(flags, summary);
  } catch (error) {
    await close();
    throw error;
  } finally {
    quiet();
  }
}

/** Everything that the bytes of a run depend on: only a run that agrees in all of it is gone on with. */
function runOf(paths: readonly string[], flags: ScoreFlags): unknown {
  const { outlet, encoding, map, shard, since } = flags;
  const { files } = listInputs(paths);
  return {
    files,
    reading: readingOf(flags),
    outlet,
    encoding,
    map,
    shard,
    since,
    resources: resourceStamp(resourcesOf(flags)),
  };
}
