/** Bundles a script of this folder, which may import the sources, and runs it: `node scripts/run.mjs NAME [ARGS…]`. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const [name, ...args] = process.argv.slice(2);
const fromRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
// Below dist, from where the scripts that measure the built program find it.
const outfile = fromRoot(`dist/scripts/${name}.mjs`);
await build({
  entryPoints: [fromRoot(`scripts/${name}.ts`)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, [outfile, ...args], { stdio: 'inherit' });
process.exitCode = status ?? 1;
