/** Writes the report folder: every format of the registry and the charts. */
import { join, relative, sep } from 'node:path';
import { StagedFiles } from '../files/staged-files.js';
import type { Comparison } from '../types/result.js';
import { bundledAssets } from './assets.js';
import { chartsByLang } from './charts/chart-files.js';
import { DEFAULT_EVIDENCE_BYTES, DEFAULT_TEXT_BYTES, type ReportContext } from './context.js';
import { filesOfEarlier } from './earlier-report.js';
import { renderers } from './registry.js';

export type ReportOptions = Omit<ReportContext, 'assets' | 'evidenceBytes' | 'textBytes' | 'files'> &
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
 * Renders every format and writes it under temporary names, for the caller to place: a fault in one leaves no folder half new.
 * What an earlier report in the folder wrote and this one does not is then taken away. `mentions.csv` and the Parquet files are
 * written by `openDataFiles` as articles go by, and are among the staged files before. Throws a `WriteFault`.
 */
export async function stageReport(
  c: Comparison,
  folder: string,
  options: ReportOptions,
  staged: StagedFiles,
): Promise<void> {
  const charts = await chartsByLang(c);
  const drawn = [...charts[options.lang]].map(([name, svg]) => [join('charts', `${name}.svg`), svg] as const);
  const files = [
    ...staged.paths.map((path) => relative(folder, path)),
    ...Object.keys(renderers),
    ...drawn.map(([name]) => name),
  ].map((name) => name.replaceAll(sep, '/'));
  const context = { ...reportContext(options), charts, files: files.sort() };
  for (const [name, render] of Object.entries(renderers))
    await staged.write(join(folder, name), await render(c, context));
  for (const [name, svg] of drawn) await staged.write(join(folder, name), svg);
  staged.outdate(await filesOfEarlier(folder));
}

/**
 * Writes the report folder; its files appear together or not at all. Throws a `WriteFault`.
 * @returns the paths written, in order.
 */
export async function writeReport(
  c: Comparison,
  folder: string,
  options: ReportOptions,
): Promise<readonly string[]> {
  const staged = new StagedFiles();
  return staged.together(async () => {
    await stageReport(c, folder, options, staged);
    return staged.paths;
  });
}
