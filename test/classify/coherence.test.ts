/** What the loaded words of an article tell about each other's targets. */
import { describe, expect, test } from 'vitest';
import { cohere, type OpenTarget, sharesOf } from '../../src/classify/target/coherence.js';

const word = (polarity: 1 | -1, odds: Record<string, number>): OpenTarget => ({
  polarity,
  term: `${polarity} ${Object.keys(odds).join(' ')}`,
  place: { field: 'text', word: 0 },
  odds: new Map(Object.entries(odds)),
  settled: false,
});
const sure = (polarity: 1 | -1, actor: string): OpenTarget => word(polarity, { [actor]: 5, other: -5 });
const likeliest = (odds: ReadonlyMap<string, number>): string | undefined =>
  [...odds].sort(([, a], [, b]) => b - a)[0]?.[0];

describe('words of one article', () => {
  const open = word(-1, { houthi: 0, saleh: 0.1 });

  test('are what they are by themselves without a weight', () => {
    const words = [open, sure(-1, 'houthi')];
    expect(cohere(words, 0)).toEqual(words.map(({ odds }) => odds));
  });

  test('of which one is open are about whom the others blame', () => {
    expect(likeliest(cohere([open], 3)[0] ?? new Map())).toBe('saleh');
    expect(likeliest(cohere([open, sure(-1, 'houthi'), sure(-1, 'houthi')], 3)[0] ?? new Map())).toBe(
      'houthi',
    );
  });

  test('do not blame whom the others praise', () => {
    expect(likeliest(cohere([open, sure(1, 'saleh')], 3)[0] ?? new Map())).toBe('houthi');
  });

  test('that are sure stay so, however many are about another', () => {
    const words = [sure(-1, 'saleh'), ...Array.from({ length: 50 }, () => sure(-1, 'other'))];
    expect(likeliest(cohere(words, 3)[0] ?? new Map())).toBe('saleh');
  });

  test('that are settled stay so, however open they look', () => {
    const words = [{ ...open, settled: true }, ...Array.from({ length: 50 }, () => sure(-1, 'houthi'))];
    expect(likeliest(cohere(words, 3)[0] ?? new Map())).toBe('saleh');
  });

  test('count for more the more of them agree', () => {
    const houthiBeside = (others: number): number => {
      const words = [open, ...Array.from({ length: others }, () => sure(-1, 'houthi'))];
      return sharesOf(cohere(words, 3)[0] ?? new Map()).get('houthi') ?? 0;
    };
    const shares = [0, 1, 3, 10].map(houthiBeside);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(new Set(shares).size).toBe(shares.length);
  });

  const shareBeside = (...others: OpenTarget[]): number =>
    sharesOf(cohere([open, ...others], 3)[0] ?? new Map()).get('houthi') ?? 0;
  const blamesSaleh = { ...sure(-1, 'saleh'), term: 'another' };
  const blamesHouthi = sure(-1, 'houthi');

  test('count for more where they are the same word', () => {
    const again = { ...blamesHouthi, term: open.term };
    expect(shareBeside(again, blamesSaleh)).toBeGreaterThan(shareBeside(blamesHouthi, blamesSaleh));
  });

  test('count for less far away in the text, but not between headline and text', () => {
    const at = (field: 'title' | 'text', word: number): OpenTarget => ({
      ...blamesHouthi,
      place: { field, word },
    });
    expect(shareBeside(at('text', 300), blamesSaleh)).toBeLessThan(shareBeside(at('text', 10), blamesSaleh));
    expect(shareBeside(at('title', 300), blamesSaleh)).toBe(shareBeside(at('title', 0), blamesSaleh));
  });

  test('give the same in any order', () => {
    const words = [open, sure(-1, 'houthi'), sure(1, 'saleh'), word(1, { houthi: 1, saleh: 1.2 })];
    const turned = cohere([...words].reverse(), 3).reverse();
    for (const [i, odds] of cohere(words, 3).entries())
      for (const [actor, logit] of odds) expect(turned[i]?.get(actor)).toBeCloseTo(logit, 12);
  });
});

test('shares sum to one, whatever the odds', () => {
  for (const odds of [
    [1000, -1000],
    [0, 0, 0],
  ]) {
    const shares = sharesOf(new Map(odds.map((logit, i) => [String(i), logit])));
    expect([...shares.values()].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  }
});
