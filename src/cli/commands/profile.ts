/** `mizan profile`: what `score` wrote, in one file or many shards, as profiles and contrasts. */
import { addArticle, emptyAggregate } from '../../profile/index.js';
import { resultPieces } from '../../report/result-json.js';
import { englishCount } from '../../report/strings/plural.js';
import { loadLexicon } from '../../resources.js';
import { compareGathered, evidenceSampler, type Gathered } from '../comparing/compared.js';
import { readScoreLines } from '../comparing/score-lines.js';
import { type ComparingFlags, type ComparingSettings, comparingSettings } from '../comparing/settings.js';
import { sayAbsentOutlets, sayActorsOfOtherPacks, sayUnknown } from '../comparing/unknown-names.js';
import { versionsOf } from '../comparing/versions.js';
import { NothingProduced } from '../exit.js';
import { growSparingly } from '../memory.js';
import { type ResourceFlags, resourcesOf } from '../options.js';
import { openOutput, writingTo } from '../output.js';
import { failIfStrict, RunSummary } from '../summary.js';

export type ProfileFlags = ComparingFlags &
  ResourceFlags & { readonly out?: string; readonly strict?: boolean };

export async function profile(files: readonly string[], flags: ProfileFlags): Promise<void> {
  growSparingly();
  const settings = comparingSettings(flags);
  const packs = flags.packs ?? settings.study?.packs;
  const resources = resourcesOf({ ...flags, ...(packs ? { packs } : {}) });
  const lexicon = loadLexicon(resources);
  sayUnknown(settings.options, lexicon);
  const summary = await writingTo(openOutput(flags.out), async (output) => {
    const { gathered, summary } = await gather(files, settings);
    sayAbsentOutlets(settings, gathered.aggregate.rows.outlets);
    const versions = versionsOf(lexicon, resources);
    const comparison = compareGathered(gathered, settings, { lexicon, versions });
    sayActorsOfOtherPacks(comparison, lexicon);
    for (const piece of resultPieces(comparison)) await output.write(piece);
    return summary;
  });
  failIfStrict(flags, summary);
}

/** All score lines of all files. Throws `NothingProduced` when there is none. */
async function gather(
  files: readonly string[],
  settings: ComparingSettings,
): Promise<{ readonly gathered: Gathered; readonly summary: RunSummary }> {
  const aggregate = emptyAggregate();
  const evidence = evidenceSampler(settings);
  const summary = new RunSummary({ quiet: true, format: 'text' });
  let repeated = 0;
  for (const file of files) {
    for await (const line of readScoreLines(file)) {
      if ('skipped' in line) {
        summary.addSkipped([line.skipped]);
        continue;
      }
      // The same article in two files is one article, in the evidence as in the counts.
      if (addArticle(aggregate, line.scored)) evidence.add(line.scored);
      else repeated++;
    }
  }
  summary.readingEnds();
  if (repeated > 0) {
    const lines = englishCount(repeated, 'line repeats', 'lines repeat');
    summary.warn(
      { event: 'repeated', lines: repeated },
      `${lines} an article of another line, which counts once: was a shard given twice?`,
    );
  }
  if (aggregate.rows.size === 0) throw new NothingProduced('no score line could be read');
  return { gathered: { aggregate, evidence }, summary };
}
