/** Keeps the package's YAML as parsed and checked JSON beside the compiled program (src/yaml/packaged.ts). */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { listPacks, parsePacks } from '../dist/lexicon/source.js';
import { loadReadKnowledge } from '../dist/read/index.js';
import { loadVoiceCues } from '../dist/resolve/voice/index.js';
import { keepParsed } from '../dist/yaml/packaged.js';

const folder = new URL('../dist/parsed/', import.meta.url);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
keepParsed((hash, parsed) => writeFileSync(new URL(`${hash}.json`, folder), JSON.stringify(parsed)));

// A faulty file is left to be parsed live: whoever uses it is told then, with file, line and column.
const lexicons = fileURLToPath(new URL('../lexicons', import.meta.url));
parsePacks(lexicons, listPacks(lexicons), []);
for (const load of [() => loadReadKnowledge(), () => loadVoiceCues(`${lexicons}/core/voice.yaml`)]) {
  try {
    load();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
  }
}
