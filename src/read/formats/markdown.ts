import { ReadFault } from '../fault.js';
import { FIELD_NAMES } from '../fields/names.js';
import { type ArticleFormat, type Found, SIGN } from './format.js';
import { wholeText } from './text.js';

/** Markdown, whose YAML front matter holds the fields; the text is everything after it, exactly as written. */
export const markdown: ArticleFormat = {
  kind: 'articles',
  name: 'markdown',
  endings: ['md', 'markdown'],
  recognise: (head) => (/^---[ \t]*\r?\n/.test(head.text) ? SIGN.likely : SIGN.no),
  async *read(stream, context) {
    const whole = await wholeText(stream, context);
    yield [whole instanceof ReadFault ? whole : await article(whole)];
  },
};

async function article(whole: string): Promise<Found> {
  const { splitFrontMatter } = await import('./front-matter.js');
  const { fields, body } = splitFrontMatter(whole);
  const record: Record<string, unknown> = { ...fields };
  const keysOf = (names: readonly string[]): string[] =>
    Object.keys(record).filter((key) => names.includes(key.toLowerCase()));
  // The text is the body, whatever a field of the front matter is called.
  for (const key of keysOf(FIELD_NAMES.text)) delete record[key];
  record.text = body;
  const titled = keysOf(FIELD_NAMES.title).length > 0;
  return { record, index: 0, page: { titleFromText: !titled } };
}
