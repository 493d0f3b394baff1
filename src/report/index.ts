/** The report stage's door. */
export { bundledAssets } from './assets.js';
export { chartFiles } from './charts/chart-files.js';
export { DEFAULT_EVIDENCE_BYTES, type ReportContext, type Theme, type WholeArticle } from './context.js';
export { MENTION_COLUMNS, mentionRows } from './csv/mentions.js';
export { type DataFiles, openDataFiles } from './data-files/data-files.js';
export { type ExplainPageOptions, renderExplainHtml } from './explain/page.js';
export type { ExplainGlosses, ExplainReasons, RefusedUse, TermGloss, Weight } from './explain/pieces.js';
export { type ExplainOptions, renderExplainTerminal } from './explain/terminal.js';
export { articleKey, articlesToRead } from './html/whole-articles.js';
export { type Renderer, renderers } from './registry.js';
export { resultJsonSchema, resultSchema } from './result-schema.js';
export type { Lang } from './strings/plural.js';
export { type ReportOptions, reportContext, stageReport, writeReport } from './write-report.js';
