import { expect, test } from 'vitest';
import { MENTION_COLUMNS, mentionRows } from '../../src/report/index.js';
import type { Mention, ScoredArticle } from '../../src/types/mention.js';

const mention = (over: Partial<Mention>): Mention => ({
  field: 'text',
  start: 0,
  end: 8,
  surface: 'ميليشيات',
  term: 'militia',
  choice: 'armed-group',
  device: 'naming',
  polarity: -1,
  target: 'houthi',
  voice: 'outlet',
  confidence: 0.9,
  targetRule: 'construct',
  voiceRule: 'default',
  sentence: { start: 0, end: 20 },
  ...over,
});

test('a row of mentions.csv says whether the figures count it: found beside its word, and likely framing', () => {
  const article: ScoredArticle = {
    ...{ id: 'a', outlet: 'صدى', outletFrom: 'field', source: { path: 'a.txt', index: 0 }, words: 9 },
    mentions: [mention({}), mention({ targetRule: 'weighed' }), mention({ confidence: 0.4 })],
    names: [],
    stances: [],
  };
  const rows = mentionRows(article, { militia: 'militias' });
  const column = (name: (typeof MENTION_COLUMNS)[number]) =>
    rows.map((row) => row[MENTION_COLUMNS.indexOf(name)]);
  expect(column('counted')).toEqual([1, 0, 0]);
  expect(column('option')).toEqual(['militias', undefined, undefined]);
});
