import { describe, expect, it } from 'vitest';
import { sampleEvidence } from '../../src/report/html/evidence-sample.js';
import { lookUp } from '../../src/report/lookup.js';
import { sampleComparison } from './sample-comparison.js';

const comparison = sampleComparison(3, { density: 14 });
const look = lookUp(comparison);
const all = sampleEvidence(look, Number.MAX_SAFE_INTEGER);
const few = sampleEvidence(look, 60_000);

describe('the sentences of the page', () => {
  it('are all of them where there is room, and are told of how many', () => {
    expect(all.items).toHaveLength(comparison.evidence.reduce((sum, { items }) => sum + items.length, 0));
    expect(few.total).toBe(all.total);
    expect(few.items.length).toBeLessThan(all.items.length / 2);
  });

  it('leave no outlet out, wherever it stands in the order', () => {
    const outlets = (items: typeof few.items) => new Set(items.map(({ item }) => item.outlet));
    expect(outlets(few.items)).toEqual(outlets(all.items));
  });

  it('hold both sides of every headline before anything else', () => {
    for (const id of comparison.strongest) {
      const contrast = comparison.contrasts.find((x) => x.id === id);
      if (!contrast || contrast.measure.kind === 'index') continue;
      const { actor, measure, a, b } = contrast;
      for (const { unit } of [a, b]) {
        const behind = ({ item }: (typeof all.items)[number]) =>
          item.outlet === unit &&
          item.actor === actor &&
          item.choice === measure.choice &&
          item.voice === 'outlet';
        expect(few.items.filter(behind).length, `${id}, ${unit}`).toBe(all.items.filter(behind).length);
      }
    }
  });
});
