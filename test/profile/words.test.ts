/** What rates are rates of: the words in which mentions are looked for, whatever the format gave them as. */
import { expect, it } from 'vitest';
import { createScorer } from '../../src/pipeline.js';
import { addArticle, emptyAggregate } from '../../src/profile/aggregate/aggregate.js';
import { loadResources } from '../../src/resources.js';
import type { Article } from '../../src/types/article.js';

it('words of a title count once, where it is a field of its own and where it opens the text', () => {
  const scorer = createScorer(loadResources());
  const title = 'ميليشيات الحوثي تقصف مدينة تعز';
  const text = 'قال شهود إن القصف أصاب حيًا سكنيًا.';
  const head = { outlet: 'صدى', outletFrom: 'field', title, boilerplate: [] } as const;
  const articles: Article[] = [
    { ...head, id: 'field', text, source: { path: 'a.json', index: 0 } },
    {
      ...head,
      id: 'page',
      text: `${title}\n\n${text}`,
      titleInText: true,
      source: { path: 'a.txt', index: 0 },
    },
  ];
  const scored = articles.map((article) => scorer.score(article));
  expect(scored.map(({ words, titleWords }) => [words, titleWords])).toEqual([
    [7, 5],
    [12, undefined],
  ]);
  const aggregate = emptyAggregate();
  for (const article of scored) addArticle(aggregate, article);
  expect([0, 1].map((number) => aggregate.rows.head(number).words)).toEqual([12, 12]);
  // A title makes no text of a formula that could be copied.
  const [short] = scored;
  if (short === undefined) throw new Error('no article');
  const long = { ...short, id: 'long', words: 20 };
  addArticle(aggregate, { ...short, id: 'titled', words: 19 });
  addArticle(aggregate, long);
  expect([2, 3].map((number) => aggregate.rows.counts(number).minhash.length > 0)).toEqual([false, true]);
});
