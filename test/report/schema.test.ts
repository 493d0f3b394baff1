import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resultJsonSchema, resultSchema } from '../../src/report/result-schema.js';
import { sampleComparison } from './sample-comparison.js';

const published = new URL('../../docs/result.schema.json', import.meta.url);

describe('result.json', () => {
  it('fits its schema, after a round through JSON', () => {
    const c = sampleComparison();
    const back: unknown = JSON.parse(JSON.stringify(c));
    expect(resultSchema.parse(back)).toEqual(back);
  });

  it('is refused when a figure is missing or out of range', () => {
    const c = JSON.parse(JSON.stringify(sampleComparison()));
    c.legitimacy[0].value = 'high';
    c.contrasts[0].p = 1.2;
    delete c.units[0].words;
    const paths = resultSchema.safeParse(c).error?.issues.map((issue) => issue.path.join('.')) ?? [];
    expect(paths.sort()).toEqual(['contrasts.0.p', 'legitimacy.0.value', 'units.0.words']);
  });

  it('has its JSON Schema published as it is now', () => {
    const now = `${JSON.stringify(resultJsonSchema(), null, 2)}\n`;
    expect(readFileSync(published, 'utf8'), 'run npm run schema').toBe(now);
  });
});
