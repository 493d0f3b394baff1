/** `manifest.json`: what the run was made of and what it passed over. */
import type { Comparison } from '../types/result.js';
import type { ReportContext } from './context.js';

export function manifestJson(c: Comparison, context: ReportContext): string {
  return `${JSON.stringify({ ...c.manifest, ...context.run, skipped: context.skipped ?? [] }, null, 2)}\n`;
}
