/** What docs/outputs.md promises of a figure: that its words can be counted again from mentions.csv. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
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
import { MENTION_COLUMNS, mentionRows } from '../../src/report/csv/mentions.js';
import { profilesTable } from '../../src/report/csv/profiles.js';
import { reprintsTable } from '../../src/report/csv/reprints.js';

const SAMPLE = fileURLToPath(new URL('../../corpus/sample', import.meta.url));

type Row = Readonly<Record<string, Cell>>;
const named = (columns: readonly string[], rows: Iterable<readonly Cell[]>): Row[] =>
  Array.from(rows, (cells) => Object.fromEntries(columns.map((column, i) => [column, cells[i]])));

/** How many rows there are of each outlet, actor, choice and option. */
function tally(rows: readonly Row[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { outlet, actor, choice, option } of rows) {
    const key = [outlet, actor, choice, option].join(' | ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

test('every share in an outlet’s own words is counted again from its mentions, forms of one word together', async () => {
  const resources = loadResources();
  const scorer = createScorer(resources);
  const glossary = glossaryOf(resources.lexicon);
  const aggregate = emptyAggregate();
  const mentions: Row[] = [];
  for await (const event of readArticles([SAMPLE])) {
    if (event.type !== 'article') continue;
    const scored = scorer.score(event.article);
    addArticle(aggregate, scored);
    mentions.push(...named(MENTION_COLUMNS, mentionRows(scored, glossary.options ?? {})));
  }
  const comparison = compare(aggregate, { glossary, options: { permutations: 19, draws: 9 } });
  for (const { id, rationale } of comparison.terms) {
    expect(rationale?.ar, id).toMatch(/^[^A-Za-z]+$/);
    expect(rationale?.en, id).toMatch(/[A-Za-z]/);
  }
  const reprints = reprintsTable(comparison);
  const printedBefore = new Set(named(reprints.columns, reprints.rows).map(({ article }) => article));
  const own = mentions.filter(
    ({ article, voice, counted }) => voice === 'outlet' && counted === 1 && !printedBefore.has(article),
  );
  const profiles = profilesTable(comparison);
  const shares = named(profiles.columns, profiles.rows).filter(
    ({ figure, voice, count }) => figure === 'share' && voice === 'own' && count !== 0,
  );
  const counts = tally(own);
  expect(shares.length).toBeGreaterThan(100);
  for (const { unit, actor, choice, option, count } of shares) {
    const key = [unit, actor, choice, option].join(' | ');
    expect(counts.get(key), key).toBe(count);
  }
  expect(own.some(({ term, option }) => term !== option)).toBe(true);
});
