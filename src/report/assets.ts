/** The page's script and style, bundled at build time by `scripts/build-client.mjs`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../packaged/root.js';
import type { ReportContext } from './context.js';

const folder = join(PACKAGE_ROOT, 'dist/report/assets');

export function bundledAssets(): ReportContext['assets'] {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return { script: read('page.js'), style: read('page.css') };
}
