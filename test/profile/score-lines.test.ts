import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoredSchema } from '../../src/cli/comparing/score-schema.js';
import { isScoredArticle } from '../../src/cli/comparing/score-shape.js';
import { syntheticPress } from './synthetic-press.js';

const [article] = syntheticPress({ seed: 1, outlets: ['alif'], events: 3 });
if (!article) throw new Error('no article');
const sound = JSON.parse(
  JSON.stringify({ ...article, url: 'http://alif.example/1', titleWords: 3 }),
) as Record<string, unknown>;

/** Every place of a value where something else could stand, as paths. */
function placesIn(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? value.slice(0, 2).map((item, i) => [i, item])
    : Object.entries(value);
  return [[...path], ...entries.flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

function changed(value: unknown, [first, ...rest]: readonly (string | number)[], to: unknown): unknown {
  if (first === undefined) return to;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  if (rest.length === 0 && to === undefined && !Array.isArray(copy)) delete copy[first];
  else copy[first] = changed(copy[first], rest, to);
  return copy;
}

describe('the quick check of a score line', () => {
  test('takes a sound one, with fields of later versions too', () => {
    expect(isScoredArticle(sound)).toBe(true);
    expect(isScoredArticle({ ...sound, later: 1 })).toBe(true);
  });
  test('says what the schema says, whatever is put in any place', () => {
    const places = placesIn(sound).filter((path) => path.length > 0);
    const anything = fc.oneof(
      fc.constantFrom(
        undefined,
        null,
        '',
        'text',
        'outlet',
        '2015-07-21',
        '2015-7-21',
        -1,
        0,
        1,
        2,
        0.5,
        1e99,
        Number.NaN,
      ),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), anything, (path, value) => {
        const line = changed(sound, path, value);
        expect(isScoredArticle(line)).toBe(scoredSchema.safeParse(line).success);
      }),
      { numRuns: 3000 },
    );
  });
});
