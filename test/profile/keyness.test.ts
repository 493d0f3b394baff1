/** How surely a word sets an outlet apart, by how its uses lie over articles. */
import { expect, test } from 'vitest';
import { addArticle, compare, emptyAggregate } from '../../src/profile/index.js';
import type { Mention, ScoredArticle } from '../../src/types/index.js';

const mention = (term: string, at: number): Mention => ({
  ...{ field: 'text', start: 8 * at, end: 8 * at + 6, surface: term, term, choice: 'armed-group' },
  ...{ device: 'naming', polarity: -1, target: 'valley', voice: 'outlet', confidence: 0.9 },
  ...{ targetRule: 'construct', voiceRule: 'default', sentence: { start: 0, end: 900 } },
});

/** 30 articles of an outlet, each with these words and one that every article has. */
const articlesOf = (outlet: string, wordsOf: (i: number) => readonly string[]): ScoredArticle[] =>
  Array.from({ length: 30 }, (_, i) => ({
    ...{ id: `${outlet}-${i}`, outlet, outletFrom: 'field', date: '2017-06-10', words: 200 },
    ...{ source: { path: 'a.jsonl', index: i }, names: [], stances: [] },
    mentions: ['forces', 'forces', ...wordsOf(i)].map(mention),
  }));

test('a word that one article repeats 30 times tells less of its outlet than one of 30 articles', () => {
  const aggregate = emptyAggregate();
  const told = articlesOf('alif', (i) => [
    'spread',
    ...(i === 7 ? new Array<string>(30).fill('heaped') : []),
  ]);
  for (const article of [...told, ...articlesOf('ba', () => [])]) addArticle(aggregate, article);
  const { keyness } = compare(aggregate, { options: { draws: 2 } });
  const zOf = (term: string): number => keyness.find((k) => k.unit === 'alif' && k.term === term)?.z ?? 0;
  const counts = keyness.filter((k) => k.unit === 'alif' && k.term !== 'forces').map(({ count }) => count);
  expect(counts).toEqual([30, 30]);
  expect(zOf('spread')).toBeGreaterThan(1);
  expect(zOf('heaped')).toBeLessThan(zOf('spread') / 2);
});

test('the one word that all outlets use sets none apart', () => {
  const aggregate = emptyAggregate();
  for (const outlet of ['alif', 'ba']) for (const a of articlesOf(outlet, () => [])) addArticle(aggregate, a);
  const { keyness } = compare(aggregate, { options: { draws: 2 } });
  expect(keyness.map(({ logOdds, z, q }) => [logOdds, z, q])).toEqual([
    [0, 0, 1],
    [0, 0, 1],
  ]);
});
