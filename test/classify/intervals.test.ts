import { describe, expect, test } from 'vitest';
import { agreeDocument, summarise } from '../../src/classify/measure/agreement.js';
import { intervalsOf, type MeasuredArticle } from '../../src/classify/measure/intervals.js';
import { agreeStances, type StancePair } from '../../src/classify/measure/stances.js';

const mention = {
  surface: 'x',
  device: 'naming',
  polarity: -1,
  target: 'isis',
  voice: 'outlet',
  start: 0,
  end: 5,
};

/** Two annotated words, of which one is found, with another voice or not; one word too many; two stances, the second missed. */
function article(voice: string): MeasuredArticle {
  const gold = [mention, { ...mention, start: 10, end: 15 }];
  const found = [
    { ...mention, voice },
    { ...mention, start: 20, end: 25 },
  ];
  const stances: StancePair[] = [
    { gold: ['hostile'], predicted: 'hostile' },
    { gold: ['sympathetic'], predicted: 'neutral' },
  ];
  return { mentions: agreeDocument(gold, found), stances };
}

const articles = (right: number, wrong: number): MeasuredArticle[] => [
  ...Array.from({ length: right }, () => article('outlet')),
  ...Array.from({ length: wrong }, () => article('quoted')),
];

describe('intervals of an evaluation', () => {
  test('are the figures themselves where all articles are alike', () => {
    const alike = articles(12, 0);
    const { draws, ...intervals } = intervalsOf(alike) ?? { draws: 0 };
    const { span, device, polarity, target, voice, strictF1 } = summarise(
      alike.map(({ mentions }) => mentions),
    );
    const figures = { precision: span.precision, recall: span.recall, f1: span.f1 };
    const { macroF1 } = agreeStances(alike.flatMap(({ stances }) => stances));
    const all = { ...figures, device, polarity, target, voice, strictF1, macroF1 };
    expect(draws).toBe(1000);
    expect(intervals).toEqual(
      Object.fromEntries(Object.entries(all).map(([name, value]) => [name, { low: value, high: value }])),
    );
    expect(all).toMatchObject({ precision: 0.5, recall: 0.5, strictF1: 0.5 });
  });

  test('hold what other draws of articles give: of a share between articles some two standard errors to either side', () => {
    const { voice } = intervalsOf(articles(30, 10)) ?? {};
    const error = Math.sqrt((0.75 * 0.25) / 40);
    expect(voice?.low).toBeGreaterThan(0.75 - 2.6 * error);
    expect(voice?.low).toBeLessThan(0.75 - 1.4 * error);
    expect(voice?.high).toBeGreaterThan(0.75 + 1.4 * error);
    expect(voice?.high).toBeLessThan(0.75 + 2.6 * error);
    expect(intervalsOf(articles(30, 10))).toEqual(intervalsOf(articles(30, 10)));
  });

  test('are not given for few articles', () => {
    expect(intervalsOf(articles(5, 4))).toBeNull();
    expect(intervalsOf(articles(5, 5))).not.toBeNull();
  });
});
