/** Bundles the page's script and style into `dist/report/assets`; run by `npm run build` and by the browser tests. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @param {string} [outdir] */
export async function buildClient(outdir = `${root}dist/report/assets`) {
  await build({
    entryPoints: { page: `${root}src/report/client/page.ts` },
    outdir,
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['es2022', 'chrome105', 'safari16', 'firefox115'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  await build({
    entryPoints: { page: `${root}src/report/style/page.css` },
    outdir,
    bundle: true,
    minify: true,
    target: ['chrome105', 'safari16', 'firefox115'],
    charset: 'utf8',
    logLevel: 'warning',
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildClient();
