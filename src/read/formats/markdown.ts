import { ReadFault } from '../fault.js';
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
  for (const key of Object.keys(record)) {
    if (['text', 'body', 'content'].includes(key.toLowerCase())) delete record[key];
  }
  record.text = body;
  const titled = Object.keys(record).some((key) => ['title', 'headline'].includes(key.toLowerCase()));
  return { record, index: 0, page: { titleFromText: !titled } };
}
