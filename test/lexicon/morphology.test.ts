import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { foldArabic } from '../../src/arabic/fold.js';
import { LexemeTable } from '../../src/lexicon/lexeme-table.js';
import { Lexemes } from '../../src/lexicon/lexemes.js';
import type { WordEntry } from '../../src/lexicon/schema.js';

interface Case {
  readonly word: WordEntry;
  readonly match: string;
  readonly reject: string;
}

const cases = ['nouns', 'adjectives', 'verbs'].flatMap(
  (file) => parse(readFileSync(new URL(`morphology/${file}.yaml`, import.meta.url), 'utf8')) as Case[],
);
const words = (line: string): string[] => [...new Set(line.trim().split(/\s+/))];
const named = cases.map((entry) => [JSON.stringify(entry.word), entry] as const);

/** Whether a written word has a reading as the lemma. */
function matcher(word: WordEntry): (surface: string) => boolean {
  const table = new LexemeTable();
  const lexeme = table.intern(word);
  const lexemes = new Lexemes(table);
  return (surface) => lexemes.lookup(foldArabic(surface)).readings.some((r) => r.lexeme === lexeme);
}

describe('inflection is generated from the lemma and its class', () => {
  test.each(named)('%s matches all its forms', (_, { word, match }) => {
    const matches = matcher(word);
    expect(words(match).filter((surface) => !matches(surface))).toEqual([]);
  });

  test.each(named)('%s matches none of its look-alikes', (_, { word, reject }) => {
    const matches = matcher(word);
    expect(words(reject).filter(matches)).toEqual([]);
  });

  test('at least 400 of each are tried', () => {
    const count = (key: 'match' | 'reject'): number =>
      cases.reduce((n, entry) => n + words(entry[key]).length, 0);
    expect(count('match')).toBeGreaterThanOrEqual(400);
    expect(count('reject')).toBeGreaterThanOrEqual(400);
  });
});
