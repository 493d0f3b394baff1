/** What docs/outputs.md promises of a figure: that it can be counted again from mentions.csv and articles.parquet. */
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import {
  addArticle,
  compare,
  createScorer,
  emptyAggregate,
  loadResources,
  readArticles,
} from '../../src/index.js';
import { glossaryOf } from '../../src/profile/index.js';
import type { Cell } from '../../src/report/cells.js';
import { ARTICLE_COLUMNS, articleRow, MENTION_COLUMNS, mentionRows } from '../../src/report/csv/mentions.js';
import { profilesTable } from '../../src/report/csv/profiles.js';
import { reprintsTable } from '../../src/report/csv/reprints.js';
import type { TermInfo } from '../../src/types/result.js';

const SAMPLE = fileURLToPath(new URL('../../corpus/sample', import.meta.url));

type Row = Readonly<Record<string, Cell>>;
const named = (columns: readonly string[], rows: Iterable<readonly Cell[]>): Row[] =>
  Array.from(rows, (cells) => Object.fromEntries(columns.map((column, i) => [column, cells[i]])));

/** How many rows there are of each set of values of these columns. */
function tally(rows: readonly Row[], columns: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = columns.map((column) => row[column]).join(' | ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

let mentions: readonly Row[] = [];
let articles: readonly Row[] = [];
let figures: readonly Row[] = [];
let terms: readonly TermInfo[] = [];
beforeAll(async () => {
  const resources = loadResources();
  const scorer = createScorer(resources);
  const glossary = glossaryOf(resources.lexicon);
  const aggregate = emptyAggregate();
  const scoredMentions: Row[] = [];
  const scoredArticles: Row[] = [];
  for await (const event of readArticles([SAMPLE])) {
    if (event.type !== 'article') continue;
    const scored = scorer.score(event.article);
    addArticle(aggregate, scored);
    scoredMentions.push(...named(MENTION_COLUMNS, mentionRows(scored, glossary.options ?? {})));
    scoredArticles.push(...named(ARTICLE_COLUMNS, [articleRow(scored)]));
  }
  const comparison = compare(aggregate, { glossary, options: { permutations: 19, draws: 9 } });
  terms = comparison.terms;
  const reprints = reprintsTable(comparison);
  const printedBefore = new Set(named(reprints.columns, reprints.rows).map(({ article }) => article));
  mentions = scoredMentions.filter(({ article }) => !printedBefore.has(article));
  articles = scoredArticles.filter(({ id }) => !printedBefore.has(id));
  const profiles = profilesTable(comparison);
  figures = named(profiles.columns, profiles.rows);
});

test('every term has its rationale in both languages', () => {
  for (const { id, rationale } of terms) {
    expect(rationale?.ar, id).toMatch(/^[^A-Za-z]+$/);
    expect(rationale?.en, id).toMatch(/[A-Za-z]/);
  }
});

test('every share in an outlet’s own words is counted again from its mentions, forms of one word together', () => {
  const own = mentions.filter(({ voice, counted }) => voice === 'outlet' && counted === 1);
  const shares = figures.filter(
    ({ figure, voice, count }) => figure === 'share' && voice === 'own' && count !== 0,
  );
  const counts = tally(own, ['outlet', 'actor', 'choice', 'option']);
  expect(shares.length).toBeGreaterThan(100);
  for (const { unit, actor, choice, option, count } of shares) {
    const key = [unit, actor, choice, option].join(' | ');
    expect(counts.get(key), key).toBe(count);
  }
  expect(own.some(({ term, option }) => term !== option)).toBe(true);
});

test('every rate per 1,000 words is counted again from mentions and from the words of texts and titles', () => {
  const loaded = mentions.filter(({ polarity }) => polarity !== 0);
  const counts = tally(
    loaded.map((row) => ({ ...row, voice: row.voice === 'outlet' ? 'own' : 'carried' })),
    ['outlet', 'device', 'voice'],
  );
  const words = new Map<Cell, number>();
  for (const { outlet, words: text, title_words: title } of articles)
    words.set(outlet, (words.get(outlet) ?? 0) + Number(text) + Number(title));
  const rates = figures.filter(({ figure }) => figure === 'device_per_1000_words');
  expect(rates.length).toBeGreaterThan(50);
  for (const { unit, device, voice, value, count } of rates) {
    const key = [unit, device, voice].join(' | ');
    expect(counts.get(key), key).toBe(count);
    expect((1000 * (count as number)) / (words.get(unit) ?? 0), key).toBeCloseTo(value as number, 6);
  }
  expect(articles.some(({ title_words }) => Number(title_words) > 0)).toBe(true);
});
