/** What a model's card says of its held-out predictions, counted by hand. */
import { expect, it } from 'vitest';
import { renderCards } from '../../src/classify/card.js';
import { loadResources } from '../../src/resources.js';

it('the card of usage has precision, recall, F1 and accuracy at the thresholds of plain and ambiguous words', () => {
  const { models } = loadResources();
  const tried = [
    { p: 0.9, framing: true, ambiguous: false },
    { p: 0.3, framing: true, ambiguous: false },
    { p: 0.2, framing: false, ambiguous: false },
    { p: 0.1, framing: false, ambiguous: false },
    { p: 0.8, framing: true, ambiguous: true },
    { p: 0.95, framing: false, ambiguous: true },
    { p: 0.5, framing: false, ambiguous: true },
  ];
  const examples = tried.map(({ framing, ambiguous }, i) => ({
    article: `a${i}`,
    term: 'militia',
    features: new Map<string, number>(),
    framing,
    ambiguous,
  }));
  const usage = { ...models.usage, thresholds: { plain: 0.5, ambiguous: 0.9 } };
  const result = {
    models: { ...models, usage },
    usage: { examples, heldOut: tried.map(({ p }) => p) },
    target: { heldOutAccuracy: 1, uses: 1 },
    stance: { examples: [], heldOut: [] },
  };
  const card = renderCards(result, [], { data: '', lexicon: '', articles: 0 }).usage;
  expect(card).toContain('| at its thresholds | 0.500 | 0.333 | 0.400 | 0.571 |');
  expect(card).toContain('| every candidate (no classifier) | 0.429 | 1.000 | 0.600 | 0.429 |');
});
