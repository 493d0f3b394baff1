import { parseDocument } from 'yaml';
import { ReadFault } from '../fault.js';
import type { FieldRecord } from '../fields/names.js';
import { type ArticleFormat, type Found, SIGN } from './format.js';
import { wholeText } from './text.js';

const LONGEST_FRONT_MATTER = 64 * 1024;

/** Markdown, whose YAML front matter holds the fields; the text is everything after it, exactly as written. */
export const markdown: ArticleFormat = {
  kind: 'articles',
  name: 'markdown',
  endings: ['md', 'markdown'],
  recognise: (head) => (/^---[ \t]*\r?\n/.test(head.text) ? SIGN.likely : SIGN.no),
  async *read(stream, context) {
    const whole = await wholeText(stream, context);
    yield [whole instanceof ReadFault ? whole : article(whole)];
  },
};

function article(whole: string): Found {
  const { fields, body } = splitFrontMatter(whole);
  const record: Record<string, unknown> = { ...fields };
  for (const key of Object.keys(record)) {
    if (['text', 'body', 'content'].includes(key.toLowerCase())) delete record[key];
  }
  record.text = body;
  const titled = Object.keys(record).some((key) => ['title', 'headline'].includes(key.toLowerCase()));
  return { record, index: 0, page: { titleFromText: !titled } };
}

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
