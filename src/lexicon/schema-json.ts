/** The packs' JSON Schema (draft 2020-12), for editors that complete and check YAML. */
import * as z from 'zod';
import { packSchema } from './schema.js';

/** The text of `lexicons/schema/pack.schema.json`. */
export function packJsonSchema(): string {
  const schema = z.toJSONSchema(packSchema, { io: 'input' });
  const { $schema, ...rest } = schema;
  return `${JSON.stringify({ $schema, title: 'Mizan lexicon pack', ...rest }, null, 2)}\n`;
}
