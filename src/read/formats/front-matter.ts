/** The YAML before a Markdown text; a file of its own, so that YAML is loaded only for Markdown. */
import { parseDocument } from 'yaml';
import type { FieldRecord } from '../fields/names.js';

const LONGEST_FRONT_MATTER = 64 * 1024;

/** The fields between the opening `---` lines and what follows; a block that is no YAML mapping stays in the body. */
export function splitFrontMatter(whole: string): { fields: FieldRecord; body: string } {
  const nothing = { fields: {}, body: whole };
  const opening = /^---[ \t]*\r?\n/.exec(whole);
  if (opening === null) return nothing;
  const closing = /\n---[ \t]*(?:\r?\n|$)/.exec(whole.slice(opening[0].length - 1, LONGEST_FRONT_MATTER));
  if (closing === null) return nothing;
  const from = opening[0].length;
  const until = from - 1 + closing.index + 1;
  const fields = yamlMapping(whole.slice(from, until));
  if (fields === undefined) return nothing;
  return { fields, body: whole.slice(from - 1 + closing.index + closing[0].length) };
}

function yamlMapping(source: string): FieldRecord | undefined {
  try {
    const document = parseDocument(source, { schema: 'core' });
    if (document.errors.length > 0) return undefined;
    const value: unknown = document.toJS({ maxAliasCount: 10 });
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as FieldRecord)
      : undefined;
  } catch {
    return undefined;
  }
}
