import { expect, test } from 'vitest';
import { renderEvaluation } from '../../src/classify/measure/render.js';

const empty = {
  systems: [],
  intervals: null,
  confusion: { device: [], voice: [], target: [] },
  target: { byDevice: [], byRule: [] },
  voice: { byRule: [] },
  calibration: { brier: 0, forecasts: 0, bins: [] },
  errors: [],
};

test.each([
  [1, 1, '1 article, 1 mention'],
  [2, 0, '2 articles, 0 mentions'],
])('an evaluation says over how much it is: %i and %i', (articles, goldMentions, line) => {
  expect(renderEvaluation({ ...empty, articles, goldMentions }).split('\n')[0]).toBe(line);
});
