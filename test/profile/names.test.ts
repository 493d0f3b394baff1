import { expect, test } from 'vitest';
import { mostFrequent } from '../../src/profile/compare/name-forms.js';

test('a name in quotation marks is the name without them, and shown without the half that was cut off with it', () => {
  expect(
    mostFrequent([
      ['تنظيم داعش', 5],
      ['تنظيم «داعش', 4],
      ['تنظيم "داعش', 2],
      ['تنظيم (داعش', 1],
      ['عملية "درع الفرات', 2],
      ['«', 1],
    ]),
  ).toEqual([
    { surface: 'تنظيم داعش', count: 12 },
    { surface: 'عملية درع الفرات', count: 2 },
    { surface: '«', count: 1 },
  ]);
});

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
