/** Words marked in texts and headlines, and contrasts turned so that the larger side is told first. */
import { describe, expect, test } from 'vitest';
import { largerFirst } from '../../src/report/html/contrast-sentence.js';
import { headlineMarks } from '../../src/report/html/headline-marks.js';
import { markedWord } from '../../src/report/html/pieces.js';
import { markedText } from '../../src/report/html/sentence.js';
import type { Contrast } from '../../src/types/index.js';

describe('a word that several marks begin at', () => {
  const text = 'ميليشيا الحوثي تتقدم';
  const loaded = { inSentence: { start: 0, end: 7 }, polarity: -1 as const };
  const name = { inSentence: { start: 0, end: 14 } };

  test.each([
    ['first', [loaded, name]],
    ['last', [name, loaded]],
  ])('is marked as the loaded word that it is, given %s', (_, items) => {
    expect(String(markedText(text, items))).toContain(`${markedWord('ميليشيا', -1)} الحوثي`);
  });
});

test('a headline bears the marks of its own line alone, not those of a sentence that is no headline', () => {
  const article = { id: 'n1', outlet: 'صدى' };
  const item = (sentence: string, title: string) =>
    ({
      item: {
        ...{ article: 'n1', outlet: 'صدى', field: 'title', title, sentence, polarity: -1 },
        ...{ inSentence: { start: 0, end: 7 } },
      },
    }) as unknown as Parameters<typeof headlineMarks>[1][number];
  const mark = { inSentence: { start: 0, end: 7 }, polarity: -1 };
  expect(headlineMarks([], [item('ميليشيا تتقدم', 'ميليشيا تتقدم')])(article)).toEqual([mark]);
  expect(headlineMarks([], [item('ميليشيا تتقدم', 'عاجل. ميليشيا تتقدم')])(article)).toEqual([]);
});

test('turned round, a contrast says the same of the other side', () => {
  const side = (unit: string, value: number) => ({ unit, value });
  const contrast = {
    measure: { kind: 'option', choice: 'death', term: 'martyr' },
    ...{ a: side('alif', 0.2), b: side('ba', 0.5), difference: -0.3 },
    differenceInterval: { low: -0.4, high: -0.1 },
    byEvent: { oddsRatio: 0.25, interval: { low: 0.125, high: 0.5 }, p: 0.01, events: 4, mentions: 40 },
  } as unknown as Contrast;
  const turned = largerFirst(contrast);
  expect([turned.a.unit, turned.b.unit, turned.difference]).toEqual(['ba', 'alif', 0.3]);
  expect(turned.differenceInterval).toEqual({ low: 0.1, high: 0.4 });
  expect(turned.byEvent).toMatchObject({ oddsRatio: 4, interval: { low: 2, high: 8 } });
  expect(largerFirst(turned)).toBe(turned);
});
