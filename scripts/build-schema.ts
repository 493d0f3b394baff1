/** Writes the published JSON Schemas of packs and of `result.json`, each from its one definition: `npm run schema`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { packJsonSchema } from '../src/lexicon/schema-json.js';
import { resultJsonSchema } from '../src/report/result-schema.js';

mkdirSync('lexicons/schema', { recursive: true });
writeFileSync('lexicons/schema/pack.schema.json', packJsonSchema());
writeFileSync('docs/result.schema.json', `${JSON.stringify(resultJsonSchema(), null, 2)}\n`);
