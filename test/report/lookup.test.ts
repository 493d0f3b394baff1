import { describe, expect, it } from 'vitest';
import { labelPlaces } from '../../src/report/charts/label-places.js';
import { articlesToRead } from '../../src/report/html/whole-articles.js';
import { lookUp } from '../../src/report/lookup.js';
import { sampleComparison } from './sample-comparison.js';

const sample = sampleComparison();

describe('what terms and units are called', () => {
  const terms = (...surfaces: readonly string[][]) => {
    const [first] = sample.terms;
    if (!first) throw new Error('the sample has terms');
    const made = surfaces.map((forms, i) => ({ ...first, id: `t${i}`, surfaces: forms }));
    const look = lookUp({ ...sample, terms: made });
    return made.map(({ id }) => look.word(id));
  };

  it('tells terms of the same form apart, by a form of their own or by a number', () => {
    expect(terms(['النظام', 'نظام'], ['النظام'], ['قوات'])).toEqual(['النظام/نظام', 'النظام', 'قوات']);
    expect(terms(['الثورة'], ['الثورة'])).toEqual(['الثورة', 'الثورة (2)']);
  });

  it('calls a term by its form without a conjunction, where it was met so', () => {
    expect(terms(['وقال', 'قال', 'قالت'], ['وفاة', 'الوفاة'], ['فقد'])).toEqual(['قال', 'وفاة', 'فقد']);
  });

  it('says of a group that it is one', () => {
    const [unit] = sample.units;
    if (!unit) throw new Error('the sample has units');
    const group = { ...unit, id: 'country=EG', kind: 'group' as const, attributes: { country: 'EG' } };
    expect(lookUp({ ...sample, units: [group] }).unitGloss(group.id)).toEqual({
      ar: 'مجموعة «مصر»',
      en: 'group “Egypt”',
    });
  });
});

describe('labels of the map', () => {
  it('give each of a crowd of points a place, apart where there is room', () => {
    const points = [0, 1, 2, 3].map((i) => ({ x: 200 + i, y: 100 + i, name: 'صحيفة' }));
    const places = labelPlaces(points, 440);
    expect(places).toHaveLength(4);
    expect(new Set(places.map(({ dx, dy }) => `${dx} ${dy}`)).size).toBe(4);
  });

  it('turn away from the edge', () => {
    const [place] = labelPlaces([{ x: 438, y: 50, name: 'اسم طويل لوسيلة إعلام' }], 440);
    expect(place?.align).toBe('right');
  });
});

describe('articles to read whole', () => {
  it('are those of the events and of the evidence, each once, those of most weight first', () => {
    const ofEvents = new Set(
      sample.events.shown.flatMap((e) => e.articles.map((a) => `${a.outlet}\n${a.id}`)),
    );
    const keys = articlesToRead(sample, 10_000);
    expect(new Set(keys).size).toBe(keys.length);
    expect([...ofEvents].filter((key) => !keys.includes(key))).toEqual([]);
    const [first = ''] = keys;
    expect(ofEvents.has(first)).toBe(true);
    expect(articlesToRead(sample, 5)).toEqual(keys.slice(0, 5));
  });
});
