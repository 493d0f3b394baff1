/** `mizan profile`: what `score` wrote, in one file or many shards, as profiles and contrasts. */
import { addArticle, compare, EvidenceSampler, emptyAggregate } from '../../profile/index.js';
import { resultPieces } from '../../report/result-json.js';
import { glossaryOf, withKnownOutlets } from '../comparing/glossary.js';
import { readScoreLines } from '../comparing/score-lines.js';
import { type ComparingFlags, checkNamed, comparingSettings } from '../comparing/settings.js';
import { sayUnknown } from '../comparing/unknown-names.js';
import { versionsOf } from '../comparing/versions.js';
import { NothingProduced } from '../exit.js';
import { growSparingly } from '../memory.js';
import { EVIDENCE_PER_CELL, type ResourceFlags, resourcesOf } from '../options.js';
import { openOutput, writingTo } from '../output.js';
import { loadLexicon } from '../resources.js';
import { RunSummary } from '../summary.js';

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
    const { aggregate, sampler, summary } = await readAll(files, settings.options.seed);
    const comparison = compare(aggregate, {
      options: settings.options,
      outlets: withKnownOutlets(aggregate.rows.outlets, settings.outlets),
      groupBy: settings.groupBy,
      glossary: glossaryOf(lexicon),
      versions: versionsOf(lexicon, resources),
      evidence: sampler,
      ...(settings.study ? { study: settings.study.compare.study } : {}),
    });
    checkNamed(comparison, settings);
    for (const piece of resultPieces(comparison)) await output.write(piece);
    return summary;
  });
  if (flags.strict && summary.skippedCount > 0)
    throw new NothingProduced(`${summary.skippedCount} lines or files skipped (--strict)`);
}

/** All score lines of all files. Throws `NothingProduced` when there is none. */
async function readAll(files: readonly string[], seed: number) {
  const aggregate = emptyAggregate();
  const sampler = new EvidenceSampler({ seed, perCell: EVIDENCE_PER_CELL });
  const summary = new RunSummary({ quiet: true, format: 'text' });
  for (const file of files) {
    for await (const line of readScoreLines(file)) {
      if ('skipped' in line) {
        summary.addSkipped([line.skipped]);
        continue;
      }
      // The same article in two files is one article, in the evidence as in the counts.
      if (addArticle(aggregate, line.scored)) sampler.add(line.scored);
    }
  }
  summary.readingEnds();
  if (aggregate.rows.size === 0) throw new NothingProduced('no score line could be read');
  return { aggregate, sampler, summary };
}
