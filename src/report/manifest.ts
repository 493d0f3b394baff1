/** `manifest.json`: what the run was made of and what it passed over. */
import type { Comparison } from '../types/result.js';
import type { ReportContext } from './context.js';

export function manifestJson(c: Comparison, context: ReportContext): string {
  const { run, files, skipped = [] } = context;
  return `${JSON.stringify({ ...c.manifest, ...run, ...(files ? { files } : {}), skipped }, null, 2)}\n`;
}
