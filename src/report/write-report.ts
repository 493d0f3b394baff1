/** Writes the report folder: every format of the registry and the charts. */
import { join } from 'node:path';
import type { Comparison } from '../types/result.js';
import { bundledAssets } from './assets.js';
import { chartFiles } from './charts/chart-files.js';
import { DEFAULT_EVIDENCE_BYTES, DEFAULT_TEXT_BYTES, type ReportContext } from './context.js';
import { renderers } from './registry.js';
import { writeWhole } from './write-whole.js';

export type ReportOptions = Omit<ReportContext, 'assets' | 'evidenceBytes' | 'textBytes'> &
  Partial<Pick<ReportContext, 'assets' | 'evidenceBytes' | 'textBytes'>>;

export function reportContext(options: ReportOptions): ReportContext {
  return {
    ...options,
    assets: options.assets ?? bundledAssets(),
    evidenceBytes: options.evidenceBytes ?? DEFAULT_EVIDENCE_BYTES,
    textBytes: options.textBytes ?? DEFAULT_TEXT_BYTES,
  };
}

/**
 * Renders everything before it writes anything, so that a fault in one format leaves no folder half new; each file then appears whole.
 * `mentions.csv` and the Parquet files are written by `openDataFiles` as articles go by.
 * @returns the paths written, in order.
 */
export async function writeReport(
  c: Comparison,
  folder: string,
  options: ReportOptions,
): Promise<readonly string[]> {
  const context = reportContext(options);
  const files = new Map<string, string | Uint8Array>();
  for (const [name, render] of Object.entries(renderers)) files.set(name, await render(c, context));
  for (const [name, svg] of await chartFiles(c, context)) files.set(join('charts', name), svg);
  const written: string[] = [];
  for (const [name, content] of files) {
    const path = join(folder, name);
    await writeWhole(path, content);
    written.push(path);
  }
  return written;
}
