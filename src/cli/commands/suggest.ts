/** `mizan lexicon suggest`: candidates for new terms out of a user's own articles. */
import { setImmediate as turnOfEventLoop } from 'node:timers/promises';
import { renderExtent, renderSuggestions, suggestionsAsYaml } from '../../lexicon/suggest/render.js';
import { Suggester } from '../../lexicon/suggest/suggest.js';
import { listInputs, readInputs } from '../../read/index.js';
import { sayingCue } from '../../resolve/voice/index.js';
import { loadLexicon, loadVoices } from '../../resources.js';
import { createAnalyser } from '../../text/index.js';
import { refuseAmongInputs } from '../among-inputs.js';
import { NothingProduced } from '../exit.js';
import { type LogFlags, type PackFlags, type ReadingFlags, readingOf, resourcesOf } from '../options.js';
import { openOutput, writingTo } from '../output.js';
import { startProgress } from '../progress.js';
import { failIfStrict, RunSummary } from '../summary.js';

export type SuggestFlags = ReadingFlags &
  PackFlags &
  LogFlags & { readonly top: number; readonly minimum: number; readonly out?: string };

/** Counts over all articles, then prints the candidates; with `--out` they are also written as pack entries to judge. */
export async function suggestCommand(paths: readonly string[], flags: SuggestFlags): Promise<void> {
  refuseAmongInputs(flags.out, paths);
  const resources = resourcesOf(flags);
  const voices = loadVoices(resources);
  const suggester = new Suggester(
    loadLexicon(resources),
    (folded) => sayingCue(voices, folded)?.form === 'verb',
  );
  const file = flags.out === undefined ? undefined : openOutput(flags.out);
  const work = async (): Promise<RunSummary> => {
    const read = await readInto(suggester, paths, flags);
    const suggestions = suggester.suggestions({ minimum: flags.minimum, most: flags.top });
    await file?.write(suggestionsAsYaml(suggestions));
    await openOutput(undefined).write(
      `${renderSuggestions(suggestions)}\n${renderExtent(suggester.extent(flags.minimum), flags.minimum)}`,
    );
    return read;
  };
  const summary = await (file === undefined ? work() : writingTo(file, work, flags.logFormat));
  summary.close();
  failIfStrict(flags, summary);
}

async function readInto(
  suggester: Suggester,
  paths: readonly string[],
  flags: SuggestFlags,
): Promise<RunSummary> {
  const analyser = createAnalyser();
  const { inputs, bytes } = listInputs(paths);
  const quiet = flags.quiet ?? false;
  const progress = startProgress({ quiet, format: flags.logFormat, total: bytes });
  const summary = new RunSummary({ quiet, format: flags.logFormat, say: progress.say });
  try {
    const reading = { ...readingOf(flags), unmet: (pairs: readonly string[]) => summary.addUnmet(pairs) };
    for await (const batch of readInputs(inputs, reading)) {
      for (const event of batch.events) {
        summary.addRead(event);
        if (event.type === 'skipped') summary.addSkipped([event.skipped]);
        else {
          const { text, boilerplate, outlet } = event.article;
          suggester.add(analyser.analyse(text, boilerplate), outlet);
          summary.addScored(1);
        }
      }
      progress.update(batch.progress.bytes, summary.read);
      // Counting may never wait for anything: without a turn of the event loop no signal is heard.
      await turnOfEventLoop();
    }
  } finally {
    summary.readingEnds();
    progress.stop();
  }
  if (summary.read === 0) throw new NothingProduced('no article could be read');
  return summary;
}
