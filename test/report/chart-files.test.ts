/** Charts as files: hollow and filled dots, the side that names stand at, colours. */
import { expect, it } from 'vitest';
import { choiceSpec } from '../../src/report/charts/choice.js';
import { heatMapSpec } from '../../src/report/charts/heat-map.js';
import { FILE } from '../../src/report/charts/palette.js';
import { renderSvg } from '../../src/report/charts/render.js';
import { lookUp } from '../../src/report/lookup.js';
import { en } from '../../src/report/strings/en.js';
import type { ChoiceCell, VoiceSide } from '../../src/types/result.js';
import { sampleComparison } from './sample-comparison.js';

const sample = sampleComparison();
const [alif = '', ba = ''] = sample.units.map(({ id }) => id);
const cell = (unit: string, voice: VoiceSide): ChoiceCell => ({
  ...{ unit, voice, actor: 'north', choice: 'armed-group', mentions: 40, articles: 20, enough: true },
  options: [
    {
      term: 'militia',
      polarity: -1,
      mentions: 40,
      articles: 20,
      share: 1,
      pooled: 1,
      interval: { low: 0.9, high: 1 },
    },
  ],
});

it('a chart of a choice draws what an outlet carries hollow, and its own words filled', async () => {
  const c = { ...sample, choices: [cell(alif, 'own'), cell(ba, 'own'), cell(alif, 'carried')] };
  const svg = await renderSvg(choiceSpec(c, lookUp(c), 'north', 'armed-group', 'en', FILE), FILE);
  const dots = (paint: string) =>
    svg.match(new RegExp(`<path transform="[^"]*" d="[^"]*" ${paint}=`, 'g'))?.length;
  expect(dots('fill')).toBe(2);
  expect(dots('stroke')).toBe(1);
});

it('in Arabic a share begins at its outlet’s name, on the right', async () => {
  const c = { ...sample, choices: [cell(alif, 'own')] };
  const placeOf = async (lang: 'ar' | 'en') => {
    const svg = await renderSvg(choiceSpec(c, lookUp(c), 'north', 'armed-group', lang, FILE), FILE);
    return /<path transform="translate\(([\d.]+),/.exec(svg)?.[1];
  };
  // A share of 100% is at the end of the axis, 130 pixels long.
  expect([await placeOf('ar'), await placeOf('en')]).toEqual(['0', '130']);
});

it('a heat map goes from paper to blue without a green between, and 0 has no sign', async () => {
  const [some] = sample.legitimacy;
  if (!some) throw new Error('no index');
  const c = (value: number) => ({ ...sample, legitimacy: [{ ...some, value, enough: true }] });
  const drawn = (value: number) => {
    const shown = c(value);
    return renderSvg(heatMapSpec(shown, lookUp(shown), en, FILE), FILE);
  };
  expect(await drawn(0.5)).toContain('fill="rgb(167, 197, 215)"');
  expect(await drawn(0)).toMatch(/>0\.00</);
});
