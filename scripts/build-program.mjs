/**
 * Bundles the program into `dist/cli/main.js` and the parts in `dist/bundle` that it loads as they are needed: finding and reading some
 * 300 modules one by one takes longer than to score a short article with them.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Loaded by a few commands only, or from files of their own. */
const EXTERNAL = ['@mozilla/readability', 'jsdom', 'piscina', 'vega', 'vega-lite', 'write-excel-file'];

/**
 * What `src/text/model.ts` replaces of wink's English model, or does without, is 3 MB of JSON and lists of irregular words; no more is
 * bundled than its layout.
 */
const withoutEnglish = {
  name: 'without-english',
  setup({ onLoad }) {
    onLoad({ filter: /wink-eng-lite-web-model[/\\].*[/\\]eng-[\w-]+-model\.json$/ }, ({ path }) => {
      const model = JSON.parse(readFileSync(path, 'utf8'));
      const rest = path.endsWith('eng-core-web-model.json') ? layoutOf(model) : {};
      return { contents: JSON.stringify(rest), loader: 'json' };
    });
    onLoad({ filter: /wink-eng-lite-web-model[/\\].*[/\\]wn-\w+-exceptions\.js$/ }, () => ({ contents: '' }));
  },
};

const layoutOf = (core) => ({
  ...core,
  lexicon: '',
  xpansions: '',
  trex: {},
  features: { ...core.features, lexeme: { list: [] } },
});

/**
 * Commander can start programs for subcommands that are files of their own; here there are none, and what Node loads to start programs
 * takes a quarter of what `--help` takes beyond Node itself.
 */
const withoutSubprograms = {
  name: 'without-subprograms',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /[/\\]node_modules[/\\]commander[/\\]/.test(importer) ? { path, namespace: 'unused' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'unused' }, () => ({ contents: 'module.exports = {};' }));
  },
};

await build({
  entryPoints: {
    'cli/main': `${root}dist/cli/main.js`,
    'bundle/worker': `${root}dist/cli/scoring/worker.js`,
  },
  outdir: `${root}dist`,
  allowOverwrite: true,
  chunkNames: 'bundle/[name]-[hash]',
  bundle: true,
  splitting: true,
  minifyWhitespace: true,
  minifySyntax: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  charset: 'utf8',
  external: EXTERNAL,
  plugins: [withoutEnglish, withoutSubprograms],
  // CommonJS libraries in the bundle ask for Node's own modules.
  banner: {
    js: "import { createRequire as requireIn } from 'node:module'; const require = requireIn(import.meta.url);",
  },
  logLevel: 'warning',
});
