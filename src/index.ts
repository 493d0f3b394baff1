/**
 * The library: what the `mizan` program is made of, stage by stage.
 *
 * ```ts
 * import { addArticle, compare, createScorer, emptyAggregate, loadResources, readArticles } from 'mizan';
 *
 * const scorer = createScorer(loadResources());
 * const aggregate = emptyAggregate();
 * for await (const event of readArticles(['articles'])) {
 *   if (event.type === 'article') addArticle(aggregate, scorer.score(event.article));
 * }
 * const comparison = compare(aggregate);
 * ```
 * Types of articles, mentions and of the result object come with it.
 */
export { type AnnotatedArticle, AnnotationError } from './annotation/annotated.js';
export { readAnnotations, writeAnnotations } from './annotation/index.js';
export type { Models } from './classify/classify.js';
export { type Evaluation, evaluate } from './classify/measure/evaluate.js';
export { ModelError, modelHash, readModels } from './classify/store.js';
export { checkPacks } from './lexicon/check.js';
export { compileLexicon, type Lexicon } from './lexicon/compile.js';
export { LexiconError, type PackFault } from './lexicon/errors.js';
export { readPacks } from './lexicon/source.js';
export {
  createResolver,
  createScorer,
  type Examined,
  type Resolvable,
  type ResolverOptions,
  type Scorer,
  type ScorerOptions,
} from './pipeline.js';
export {
  type Aggregate,
  addArticle,
  type CompareInput,
  compare,
  DEFAULT_OPTIONS,
  deserialiseAggregate,
  EvidenceSampler,
  emptyAggregate,
  type Glossary,
  glossaryOf,
  loadStudy,
  mergeAggregates,
  type SampledCell,
  type SamplerOptions,
  type Study,
  serialiseAggregate,
} from './profile/index.js';
export {
  type ReadBatch,
  type ReadEvent,
  type ReadOptions,
  readArticles,
  readBatches,
} from './read/index.js';
export {
  type ReportOptions,
  renderExplainHtml,
  renderExplainTerminal,
  resultJsonSchema,
  writeReport,
} from './report/index.js';
export {
  loadLexicon,
  loadModels,
  loadResources,
  ResourceError,
  type ResourceOptions,
} from './resources.js';
export * from './types/index.js';
export { ToldError, UnusableError } from './types/told-error.js';
