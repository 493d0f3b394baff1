/** What `report` and `profile` both do once articles are scored: gather lines, then compare outlets as the study and the flags ask. */
import type { Lexicon } from '../../lexicon/compile.js';
import { type Aggregate, compare, EvidenceSampler, glossaryOf } from '../../profile/index.js';
import type { Comparison } from '../../types/result.js';
import { withKnownOutlets } from './known-outlets.js';
import { NamedUnits } from './named-units.js';
import type { ComparingSettings } from './settings.js';

/** Items kept of each cell of evidence: enough to read through, few enough for one page. */
const EVIDENCE_PER_CELL = 8;

/** Draws the sentences behind figures by the run's seed. */
export const evidenceSampler = ({ options }: ComparingSettings): EvidenceSampler =>
  new EvidenceSampler({ seed: options.seed, perCell: EVIDENCE_PER_CELL });

/** Lines gathered: their counts, and a sample of their sentences. */
export interface Gathered {
  readonly aggregate: Aggregate;
  readonly evidence: EvidenceSampler;
}

/** What words mean, and which program, packs and models (`versionsOf`) say so. */
export interface Meaning {
  readonly lexicon: Lexicon;
  readonly versions: Readonly<Record<string, string>>;
}

/** Throws a `UsageError` where the settings name a unit or attribute that the articles do not have. */
export function compareGathered(
  { aggregate, evidence }: Gathered,
  settings: ComparingSettings,
  { lexicon, versions }: Meaning,
): Comparison {
  const named = new NamedUnits(settings);
  for (const outlet of aggregate.rows.outlets) named.see(outlet);
  named.check();
  return compare(aggregate, {
    options: settings.options,
    outlets: withKnownOutlets(aggregate.rows.outlets, settings.outlets),
    groupBy: settings.groupBy,
    glossary: glossaryOf(lexicon),
    versions,
    evidence,
    ...(settings.study ? { study: settings.study.compare.study } : {}),
  });
}
