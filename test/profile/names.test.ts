import { expect, test } from 'vitest';
import { mostFrequent } from '../../src/profile/compare/rates.js';

test('a name with a particle, or spelt otherwise, is the name that stands there without', () => {
  expect(
    mostFrequent([
      ['إسرائيل', 20],
      ['اسرائيل', 9],
      ['لإسرائيل', 2],
      ['وإسرائيل', 4],
      ['ولإسرائيل', 1],
      ['الكويت', 4],
      ['للكويت', 3],
      ['وللكويت', 1],
      ['باكستان', 2],
      ['لبنان', 1],
    ]),
  ).toEqual([
    { surface: 'إسرائيل', count: 36 },
    { surface: 'الكويت', count: 8 },
    { surface: 'باكستان', count: 2 },
    { surface: 'لبنان', count: 1 },
  ]);
});
