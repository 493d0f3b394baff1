/** `mizan lexicon suggest`: candidates for new terms out of a user's own articles. */
import { renderSuggestions, suggestionsAsYaml } from '../../lexicon/suggest/render.js';
import { Suggester } from '../../lexicon/suggest/suggest.js';
import { listInputs, readInputs } from '../../read/index.js';
import { createAnalyser } from '../../text/index.js';
import { NothingProduced } from '../exit.js';
import { type ReadingFlags, type ResourceFlags, type RunFlags, readingOf, resourcesOf } from '../options.js';
import { openOutput } from '../output.js';
import { startProgress } from '../progress.js';
import { loadLexicon } from '../resources.js';
import { RunSummary } from '../summary.js';

export type SuggestFlags = ReadingFlags &
  ResourceFlags &
  RunFlags & { readonly top: number; readonly out?: string };

/** Counts over all articles, then prints the candidates; with `--out` they are also written as pack entries to judge. */
export async function suggestCommand(paths: readonly string[], flags: SuggestFlags): Promise<void> {
  const suggester = new Suggester(loadLexicon(resourcesOf(flags)));
  const summary = await readInto(suggester, paths, flags);
  const suggestions = suggester.suggestions({ most: flags.top });
  if (flags.out !== undefined) {
    const output = openOutput(flags.out);
    await output.write(suggestionsAsYaml(suggestions));
    await output.commit();
  }
  await openOutput(undefined).write(renderSuggestions(suggestions));
  if (flags.strict && summary.skippedCount > 0)
    throw new NothingProduced(`${summary.skippedCount} inputs skipped (--strict)`);
}

async function readInto(
  suggester: Suggester,
  paths: readonly string[],
  flags: SuggestFlags,
): Promise<RunSummary> {
  const analyser = createAnalyser();
  const { files, bytes, skipped } = listInputs(paths);
  const summary = new RunSummary(flags.quiet ?? false, flags.logFormat);
  summary.addSkipped(skipped);
  const progress = startProgress({ quiet: flags.quiet ?? false, format: flags.logFormat, total: bytes });
  try {
    for await (const batch of readInputs(files, readingOf(flags))) {
      for (const event of batch.events) {
        if (event.type === 'skipped') summary.addSkipped([event.skipped]);
        else {
          const { text, boilerplate, outlet } = event.article;
          suggester.add(analyser.analyse(text, boilerplate), outlet);
          summary.addArticles(1);
        }
      }
      progress.update(batch.progress.bytes, summary.articles);
    }
  } finally {
    progress.stop();
  }
  summary.close();
  if (summary.articles === 0) throw new NothingProduced('no article could be read');
  return summary;
}
