/** Writes the published JSON Schema of packs from its one definition: `npm run schema`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { packJsonSchema } from '../src/lexicon/schema-json.js';

mkdirSync('lexicons/schema', { recursive: true });
writeFileSync('lexicons/schema/pack.schema.json', packJsonSchema());
