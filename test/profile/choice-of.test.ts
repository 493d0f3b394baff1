import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createScorer, loadResources, readArticles } from '../../src/index.js';
import { choiceOf } from '../../src/profile/aggregate/choice-of.js';
import type { Mention } from '../../src/types/index.js';

const mention: Mention = {
  ...{ field: 'text', start: 0, end: 5, surface: 'شهداء', term: 'martyr', choice: 'death' },
  ...{ device: 'death', polarity: 1, target: 'civilians', voice: 'outlet', confidence: 0.9 },
  ...{ targetRule: 'civilians', voiceRule: 'default', sentence: { start: 0, end: 20 } },
};

test('a use is a choice where its actor stands beside it and it is more likely framing than not', () => {
  expect(choiceOf(mention)).toBe('death');
  expect(choiceOf({ ...mention, targetRule: 'dead-default' })).toBeUndefined();
  expect(choiceOf({ ...mention, targetRule: 'salient' })).toBeUndefined();
  expect(choiceOf({ ...mention, confidence: 0.49 })).toBeUndefined();
});

test('every neutral option counts: no rule by which the program counts one is forgotten', async () => {
  const scorer = createScorer(loadResources());
  const forgotten = new Set<string>();
  let neutral = 0;
  for await (const event of readArticles([fileURLToPath(new URL('../../corpus/sample', import.meta.url))])) {
    if (event.type !== 'article') continue;
    for (const m of scorer.score(event.article).mentions) {
      if (m.polarity !== 0 || m.choice === undefined) continue;
      neutral++;
      if (choiceOf(m) === undefined) forgotten.add(m.targetRule);
    }
  }
  expect(neutral).toBeGreaterThan(100);
  expect([...forgotten]).toEqual([]);
});
