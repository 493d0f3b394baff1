/** The profile stage's door: what later stages may use of it. */
export {
  type Aggregate,
  absorbAggregate,
  addArticle,
  emptyAggregate,
  mergeAggregates,
} from './aggregate/aggregate.js';
export type { JoinedOptions } from './aggregate/choice-of.js';
export { deserialiseAggregate, serialiseAggregate } from './aggregate/serialise.js';
export { compare } from './compare/compare.js';
export { glossaryOf, joinedOptions } from './compare/glossary.js';
export { type CompareInput, DEFAULT_OPTIONS, type Glossary } from './compare/options.js';
export { MAPPED_OUTLETS, PAIRED_OUTLETS, uncomparedOutlets, untestedIndexes } from './compare/units.js';
export { wantedArticles, withEventExamples } from './evidence/event-examples.js';
export { type ArticleText, CUT_AFTER, CUT_BEFORE, evidenceItems } from './evidence/items.js';
export { evidenceLeads } from './evidence/leads.js';
export { EvidenceSampler, type SampledCell, type SamplerOptions } from './evidence/sampler.js';
export { type OutletTable, parseOutletTable } from './study/outlet-table.js';
export { type StudyFile, studySchema } from './study/schema.js';
export { loadStudy, parseStudy, readOutletTable, type Study } from './study/study.js';
