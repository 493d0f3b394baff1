/** The `read` stage: files of any format in, articles and what was passed over out. */
export { readArticles, readBatches, readInputs } from './batches.js';
export type { ReadBatch, ReadEvent, ReadProgress } from './events.js';
export { ReadFault, toFault } from './fault.js';
export { isoDay } from './fields/date.js';
export { type FieldMap, parseFieldMap } from './fields/names.js';
export { type InputFault, type InputFile, type InputList, listInputs } from './inputs.js';
export { KnowledgeError, loadReadKnowledge, type ReadKnowledge } from './knowledge/load.js';
export type { Outlet } from './knowledge/schema.js';
export { DEFAULT_LIMITS, type ReadLimits, type ReadOptions } from './options.js';
