/** `mizan profile`: what `score` wrote, in one file or many shards, as profiles and contrasts. */
import { addArticle, compare, EvidenceSampler, emptyAggregate } from '../../profile/index.js';
import { glossaryOf, withKnownOutlets } from '../comparing/glossary.js';
import { jsonPieces } from '../comparing/json-pieces.js';
import { readScoreLines } from '../comparing/score-lines.js';
import { type ComparingFlags, checkNamed, comparingSettings } from '../comparing/settings.js';
import { versionsOf } from '../comparing/versions.js';
import { NothingProduced } from '../exit.js';
import { EVIDENCE_PER_CELL, type ResourceFlags, resourcesOf } from '../options.js';
import { openOutput } from '../output.js';
import { loadLexicon } from '../resources.js';
import { RunSummary } from '../summary.js';

export type ProfileFlags = ComparingFlags &
  ResourceFlags & { readonly out?: string; readonly strict?: boolean };

export async function profile(files: readonly string[], flags: ProfileFlags): Promise<void> {
  const settings = comparingSettings(flags);
  const packs = flags.packs ?? settings.study?.packs;
  const resources = resourcesOf({ ...flags, ...(packs ? { packs } : {}) });
  const lexicon = loadLexicon(resources);
  const aggregate = emptyAggregate();
  const sampler = new EvidenceSampler({ seed: settings.options.seed, perCell: EVIDENCE_PER_CELL });
  const summary = new RunSummary(true, 'text');
  for (const file of files) {
    for await (const line of readScoreLines(file)) {
      if ('skipped' in line) {
        summary.addSkipped([line.skipped]);
        continue;
      }
      const before = aggregate.rows.size;
      addArticle(aggregate, line.scored);
      // The same article in two files is one article, in the evidence as in the counts.
      if (aggregate.rows.size > before) sampler.add(line.scored);
    }
  }
  if (aggregate.rows.size === 0) throw new NothingProduced('no score line could be read');
  const outlets = withKnownOutlets(
    new Set([...aggregate.rows.values()].map((row) => row.outlet)),
    settings.outlets,
  );
  const comparison = compare(aggregate, {
    options: settings.options,
    outlets,
    groupBy: settings.groupBy,
    glossary: glossaryOf(lexicon),
    versions: versionsOf(lexicon, resources),
    evidence: sampler.cells(),
    ...(settings.study ? { study: settings.study.compare.study } : {}),
  });
  checkNamed(comparison, settings);
  const output = openOutput(flags.out);
  try {
    for (const piece of jsonPieces(comparison)) await output.write(piece);
    await output.write('\n');
    await output.commit();
  } catch (error) {
    await output.discard();
    throw error;
  }
  if (flags.strict && summary.skippedCount > 0)
    throw new NothingProduced(`${summary.skippedCount} lines or files skipped (--strict)`);
}
