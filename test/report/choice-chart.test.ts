/** The chart of a choice: own voice filled and with its interval, carried voice hollow. */
import { expect, it } from 'vitest';
import { choiceSpec } from '../../src/report/charts/choice.js';
import { FILE } from '../../src/report/charts/palette.js';
import { renderSvg } from '../../src/report/charts/render.js';
import { lookUp } from '../../src/report/lookup.js';
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
