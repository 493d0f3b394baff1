import { describe, expect, it } from 'vitest';
import { foldLine } from '../../src/arabic/fold.js';
import { dateOfLine } from '../../src/read/fields/date.js';
import { isoDay, loadReadKnowledge } from '../../src/read/index.js';
import { readFile, STORY } from './workspace.js';

const MB = 2 ** 20;
/** Worst cases for backtracking: long runs of one thing, and of two that a pattern may split in many ways. */
const HOSTILE: Readonly<Record<string, string>> = {
  spaces: ' '.repeat(MB),
  'line breaks': '\n'.repeat(MB),
  'carriage returns': '\r\n'.repeat(MB / 2),
  dashes: '-'.repeat(MB),
  quotes: '"'.repeat(MB),
  backslashes: `{"text": "${'\\'.repeat(MB)}`,
  'open brackets': '['.repeat(MB),
  'open braces': '{"a":'.repeat(MB / 5),
  'borders of records': `[${'},{"'.repeat(MB / 4)}`,
  'open tags': '<div>'.repeat(MB / 5),
  'unclosed tags': '<'.repeat(MB),
  'meta charset': `<meta ${'charset '.repeat(MB / 8)}`,
  'front matter': `---\n${'a: &a [*a, *a]\n'.repeat(MB / 16)}`,
  'front matter without end': `---\n${'---x\n'.repeat(MB / 5)}`,
  commas: ','.repeat(MB),
  'csv quotes': `text,b\n${'"a"",'.repeat(MB / 5)}`,
  'csv rows that never close': `text,b\n${'"a\n'.repeat(MB / 3)}`,
  digits: '1'.repeat(MB),
  'short lines': 'شارك\n'.repeat(MB / 5),
  'source lines': 'المصدر المصدر المصدر المصدر المصدر\n'.repeat(MB / 35),
  'counted lines': '(1) 2 تعليقات 3\n'.repeat(MB / 16),
  'an article and links': `${STORY}\n${'اقرأ أيضا\nس\n'.repeat(MB / 12)}`,
};

// Nothing is timed: a quadratic step over 1 MB takes hours, and meets the limit on any machine. The content decides the format whatever the ending: `txt` takes each text to the format that it resembles.
describe('reading is linear on hostile texts of 1 MB', () => {
  for (const ending of ['txt', 'html']) {
    it(`as .${ending}`, { timeout: 300_000 }, async () => {
      for (const [name, text] of Object.entries(HOSTILE)) {
        // readability and jsdom are not ours to make linear; the guards before them are
        if (ending === 'html' && /lines|source|counted/.test(name)) continue;
        const { articles, skipped } = await readFile(`a.${ending}`, text);
        expect(articles.length + skipped.length, name).toBeGreaterThan(0);
      }
    });
  }

  it('in the small parts', { timeout: 300_000 }, () => {
    const { outlets } = loadReadKnowledge();
    for (const [name, text] of Object.entries(HOSTILE)) {
      expect(isoDay(text), name).toBeUndefined();
      expect(dateOfLine(text), name).toBeUndefined();
      outlets.inSourceLine(text, text);
      expect(outlets.ofAddress(text), name).toBeUndefined();
      expect(foldLine(text.slice(0, 120)).length, name).toBeLessThanOrEqual(120);
    }
  });
});
