/** The formats of a report: each draws one file from the comparison and from nothing else. A new format is a new line here. */

import type { Content } from '../files/staged-files.js';
import type { Comparison } from '../types/result.js';
import type { ReportContext } from './context.js';
import { contrastsTable } from './csv/contrasts.js';
import { csvPieces } from './csv/encode.js';
import { profilesTable } from './csv/profiles.js';
import { reprintsTable } from './csv/reprints.js';
import { reportHtml } from './html/page.js';
import { manifestJson } from './manifest.js';
import { reportMarkdown } from './markdown.js';
import { resultPieces } from './result-json.js';

export type Renderer = (c: Comparison, context: ReportContext) => Content | Promise<Content>;

export const renderers: Readonly<Record<string, Renderer>> = {
  'report.html': reportHtml,
  'report.md': reportMarkdown,
  'result.json': resultPieces,
  'profiles.csv': (c) => csvPieces(profilesTable(c)),
  'contrasts.csv': (c) => csvPieces(contrastsTable(c)),
  'reprints.csv': (c) => csvPieces(reprintsTable(c)),
  'workbook.xlsx': async (c, context) => (await import('./workbook/workbook.js')).workbook(c, context),
  'manifest.json': manifestJson,
};
