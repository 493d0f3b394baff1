/** Which articles a page has most use for. */
import { expect, test } from 'vitest';
import { articleKey, articleWeights } from '../../src/report/html/whole-articles.js';
import type { EvidenceItem } from '../../src/types/result.js';
import { sampleComparison } from './sample-comparison.js';

const sample = sampleComparison();
const none = { ...sample, strongest: [], events: { ...sample.events, shown: [] } };

test('a loaded word asks for its article more than a plain one or a name', () => {
  const [some] = sample.evidence.flatMap(({ items }) => items) as [EvidenceItem];
  const { polarity: _, ...name } = some;
  const items = [
    { ...name, article: 'name' },
    { ...some, article: 'plain', polarity: 0 as const },
    { ...some, article: 'blame', polarity: -1 as const },
    { ...some, article: 'praise', polarity: 1 as const },
  ];
  const sampled = items.map((item) => ({ item, key: '', cell: 0 }));
  const weights = articleWeights(none, sampled);
  const [ofName, ofPlain, ofBlame, ofPraise] = items.map(({ outlet, article }) =>
    weights.get(articleKey(outlet, article)),
  );
  expect([ofName, ofPlain]).toEqual([1, 1]);
  expect(ofBlame).toBeGreaterThan(1);
  expect(ofPraise).toBe(ofBlame);
});
