import { expect, it } from 'vitest';
import { chartFiles } from '../../src/report/charts/chart-files.js';
import { PAGE } from '../../src/report/charts/palette.js';
import { renderSvg } from '../../src/report/charts/render.js';
import { trendSpec } from '../../src/report/charts/trend.js';
import type { TimeSeries } from '../../src/types/result.js';
import { sampleComparison } from './sample-comparison.js';

const point = (from: string) => ({ from, value: -1, mentions: 9, articles: 4, enough: true });
const series: TimeSeries = {
  unit: 'u',
  actor: 'a',
  measure: { kind: 'index' },
  timeUnit: 'week',
  points: [point('2015-07-20'), point('2015-07-27'), point('2015-08-03')],
  changes: [],
};

it('a course over time has the day of each point below it, in the language of the page', async () => {
  const arabic = await renderSvg(trendSpec(series, 'ar', PAGE), PAGE);
  // Read from the right in a picture that runs from the left.
  for (const day of ['20 يوليو', '27 يوليو', '3 أغسطس'])
    expect(arabic).toContain(`>\u2068\u200f${day}\u2069<`);
  const english = await renderSvg(trendSpec(series, 'en', PAGE), PAGE);
  for (const day of ['20 Jul', '27 Jul', '3 Aug']) expect(english).toContain(`>\u2068${day}\u2069<`);
  expect(arabic + english).not.toContain('2015-');
});

it('a saved course over time is not pushed out of its picture by a long title', async () => {
  const sample = sampleComparison();
  const [unit, ...units] = sample.units;
  if (!unit) throw new Error('no unit');
  const named = { ...unit, name: 'صحيفة لا ينتهي اسمها إلا بعد سطر كامل من الكلمات المتتابعة' };
  const files = await chartFiles({ ...sample, units: [named, ...units] }, 'ar');
  const trends = [...files].filter(([name]) => name.startsWith('trend-0-'));
  expect(trends.length).toBeGreaterThan(0);
  for (const [, svg] of trends) {
    const [, width] = /width="([\d.]+)"/.exec(svg) ?? [];
    const [, left] = /translate\(([\d.]+),/.exec(svg) ?? [];
    expect(Number(left) + 250).toBeLessThan(Number(width));
  }
});
