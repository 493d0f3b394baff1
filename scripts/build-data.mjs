/**
 * Keeps, beside the built program, the package's YAML and models as parsed and checked JSON (src/packaged/checked.ts), and its packs compiled
 * (src/lexicon/compiled).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readModels } from '../dist/classify/store.js';
import { compileLexicon } from '../dist/lexicon/compile.js';
import { writeLexicon } from '../dist/lexicon/compiled/write.js';
import { readPacks } from '../dist/lexicon/source.js';
import { keepChecked } from '../dist/packaged/checked.js';
import { compiledFile, screenFile } from '../dist/packaged/compiled.js';
import { loadReadKnowledge } from '../dist/read/index.js';
import { loadVoiceCues } from '../dist/resolve/voice/index.js';
import { framingStems } from '../dist/trace/framing-stems.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}dist/checked`;
mkdirSync(folder, { recursive: true });
keepChecked((name, checked) => writeFileSync(`${folder}/${name}.json`, JSON.stringify(checked)));

function keepLexicon(lexicon) {
  const keep = (kind, json) => writeFileSync(compiledFile(`${root}dist`, kind, lexicon.hash), json);
  mkdirSync(`${root}dist/compiled`, { recursive: true });
  keep('lexicon', writeLexicon(lexicon));
  writeFileSync(screenFile(`${root}dist`, lexicon.hash), lexicon.lexemes.forms.screen.written());
  keep('framing', JSON.stringify(framingStems(lexicon)));
}

// A faulty file is left to be parsed live: whoever uses it is told then, with file, line and column.
const lexicons = `${root}lexicons`;
for (const make of [
  () => keepLexicon(compileLexicon(readPacks(lexicons))),
  () => loadReadKnowledge(),
  () => loadVoiceCues(`${lexicons}/core/voice.yaml`),
  () => readModels(`${root}models`),
]) {
  try {
    make();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
  }
}
