import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scoredSchema } from '../../src/cli/comparing/score-schema.js';
import { contrastsTable } from '../../src/report/csv/contrasts.js';
import { ARTICLE_COLUMNS, MENTION_COLUMNS } from '../../src/report/csv/mentions.js';
import { profilesTable } from '../../src/report/csv/profiles.js';
import { REPRINT_COLUMNS } from '../../src/report/csv/reprints.js';
import { sampleComparison } from '../report/sample-comparison.js';

const page = readFileSync(new URL('../../docs/outputs.md', import.meta.url), 'utf8');

/** What stands as code in the part of the page between two headings or words. */
function named(from: string, to: string): string[] {
  const start = page.indexOf(from);
  const end = page.indexOf(to, start + from.length);
  if (start < 0 || end < 0) throw new Error(`${from} … ${to} is not on the page`);
  return [...page.slice(start, end).matchAll(/`([^`\s]+)`/g)].map(([, code]) => code as string);
}

/** Columns of both sides of a contrast, and the ends of its difference, are named by their endings. */
const endings = (column: string): string => column.replace(/^(?:[ab]|difference)(?=_)/, '');

describe('docs/outputs.md', () => {
  const { mentions, names, stances, source, ...article } = scoredSchema.shape;
  it('names every field of a line of score', () => {
    const fields = named('## A line of `mizan score`', 'A mention:');
    expect(fields).toEqual(
      expect.arrayContaining(Object.keys({ ...article, mentions, names, stances, source })),
    );
    for (const list of [names, stances])
      expect(fields).toEqual(expect.arrayContaining(Object.keys(list.element.shape)));
    expect(named('A mention:', '## The report folder')).toEqual(
      expect.arrayContaining(Object.keys(mentions.element.shape)),
    );
  });
  it('names every column of the tables', () => {
    const c = sampleComparison();
    expect(named('| `mentions.csv` | `article`', '| `profiles.csv` | `figure`')).toEqual(
      expect.arrayContaining([...MENTION_COLUMNS]),
    );
    expect(named('| `profiles.csv` | `figure`', '| `contrasts.csv` | `id`')).toEqual(
      expect.arrayContaining([...profilesTable(c).columns]),
    );
    expect(named('| `reprints.csv` | `article`', '`articles.parquet` has')).toEqual(
      expect.arrayContaining([...REPRINT_COLUMNS]),
    );
    expect(named('| `contrasts.csv` | `id`', '| `reprints.csv`')).toEqual(
      expect.arrayContaining(contrastsTable(c).columns.map(endings)),
    );
    expect(named('`articles.parquet` has', '## To defend a figure')).toEqual(
      expect.arrayContaining([...ARTICLE_COLUMNS]),
    );
  });
});
