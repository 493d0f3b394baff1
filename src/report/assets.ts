/** The page's script and style, bundled at build time by `scripts/build-client.mjs`. */
import { readFileSync } from 'node:fs';
import type { ReportContext } from './context.js';

/** `dist/report/assets`, seen from `src/report` and from `dist/report` alike. */
const folder = new URL('../../dist/report/assets/', import.meta.url);

export function bundledAssets(): ReportContext['assets'] {
  const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
  return { script: read('page.js'), style: read('page.css') };
}
