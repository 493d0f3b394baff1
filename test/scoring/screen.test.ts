/** A screen that lost a mention would be a silent fault: an article is scored alike with the screens and with all words let through. */
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { FormScreen } from '../../src/lexicon/screen.js';
import { createScorer } from '../../src/pipeline.js';
import { readArticles } from '../../src/read/index.js';
import { loadResources } from '../../src/resources.js';
import type { Article } from '../../src/types/index.js';

const resources = loadResources();

async function articlesUnder(folder: string): Promise<Article[]> {
  const articles: Article[] = [];
  for await (const event of readArticles([fileURLToPath(new URL(`../../corpus/${folder}`, import.meta.url))]))
    if (event.type === 'article') articles.push(event.article);
  return articles;
}

/** Lines of `score`, each article by a scorer that has read the others before it. */
function linesOf(articles: readonly Article[]): string[] {
  const { score } = createScorer(resources);
  return articles.map((article) => JSON.stringify(score(article)));
}

function unscreened(articles: readonly Article[]): string[] {
  vi.spyOn(FormScreen.prototype, 'admitsLetters').mockReturnValue(true);
  return linesOf(articles);
}

afterEach(() => {
  vi.restoreAllMocks();
});

it.each(['sample', 'training'])(
  'screens change nothing in the %s articles',
  async (folder) => {
    const articles = await articlesUnder(folder);
    const screened = linesOf(articles);
    expect(screened.filter((line) => !line.includes('"mentions":[]')).length).toBeGreaterThan(5);
    expect(unscreened(articles)).toEqual(screened);
  },
  60_000,
);

it('screens change nothing in articles put together out of words of the packs, of cues and of the sample', async () => {
  const sample = (await articlesUnder('sample')).flatMap(({ text }) => text.split(/\s+/)).slice(0, 4000);
  const forms = [...resources.lexicon.lexemes.forms.free.keys()];
  const cues = [...resources.voices.saying.keys()];
  const word = fc.oneof(
    fc.constantFrom(...sample),
    fc.tuple(fc.constantFrom('', 'و', 'ال', 'بال', 'لل', 'ف', 'س'), fc.constantFrom(...forms, ...cues)),
    fc.constantFrom('.', '،', '«', '»', '"', ':', '\n', 'أن', 'الحوثي', 'داعش', '2015'),
  );
  const texts = fc.sample(fc.array(word, { minLength: 5, maxLength: 120 }), { numRuns: 400, seed: 5 });
  const articles = texts.map((words, index): Article => {
    const text = words.map((w) => (typeof w === 'string' ? w : w.join(''))).join(' ');
    const source = { path: 'made', index };
    return { id: `${index}`, outlet: 'x', outletFrom: 'option', text, boilerplate: [], source };
  });
  const screened = linesOf(articles);
  expect(screened.some((line) => line.includes('"polarity":-1'))).toBe(true);
  expect(unscreened(articles)).toEqual(screened);
}, 60_000);
