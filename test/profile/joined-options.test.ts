import { expect, test } from 'vitest';
import { addArticle, compare, emptyAggregate } from '../../src/profile/index.js';
import { lookUp } from '../../src/report/lookup.js';
import type { ScoredArticle } from '../../src/types/index.js';
import { syntheticPress } from './synthetic-press.js';

/** Every other loaded word stands in another form, which is a term of its own. */
const inForms = (article: ScoredArticle): ScoredArticle => ({
  ...article,
  mentions: article.mentions.map((mention, i) =>
    mention.polarity === -1 && i % 2 === 1 ? { ...mention, term: `${mention.term}-form` } : mention,
  ),
});
const aggregate = emptyAggregate();
for (const article of syntheticPress({ seed: 1, outlets: ['alif', 'ba'], events: 60 }))
  addArticle(aggregate, inForms(article));
const noGlosses = { actors: {}, choices: {}, terms: {} };
const options = { permutations: 99 };
const apart = compare(aggregate, { options });

test('a word in two forms counts as one option, and no contrast is made between its forms', () => {
  const [set] = apart.choiceSets;
  const form = set?.options.find((term) => term.endsWith('-form')) ?? '';
  const head = form.replace(/-form$/, '');
  expect(set?.options).toContain(head);
  const joined = compare(aggregate, { options, glossary: { ...noGlosses, options: { [form]: head } } });
  expect(joined.choiceSets[0]?.options).toEqual(set?.options.filter((term) => term !== form));
  for (const [i, cell] of joined.choices.entries()) {
    const before = apart.choices[i];
    const mentions = (term: string, cells = before) =>
      cells?.options.find((option) => option.term === term)?.mentions ?? 0;
    expect(cell.mentions).toBe(before?.mentions);
    expect(mentions(head, cell)).toBe(mentions(head) + mentions(form));
    expect(mentions(form, cell)).toBe(0);
  }
  expect(joined.contrasts.some(({ measure }) => measure.kind === 'option' && measure.term === form)).toBe(
    false,
  );
  expect(joined.legitimacy).toEqual(apart.legitimacy);
  // The term is kept as it is where words are looked at one by one.
  expect(joined.terms.find(({ id }) => id === form)).toMatchObject({ id: form, option: head });
  expect(joined.keyness.filter(({ term }) => term === form)).toEqual(
    apart.keyness.filter(({ term }) => term === form),
  );
});

test('terms that count as one option are no difference between the outlets of an event', () => {
  const whole = emptyAggregate();
  for (const article of syntheticPress({ seed: 1, outlets: ['alif', 'ba'], events: 60 }))
    addArticle(whole, article);
  const loaded = apart.terms.map(({ id }) => id).filter((id) => id.endsWith('-form'));
  const forms = Object.fromEntries(loaded.map((form) => [form, form.replace(/-form$/, '')]));
  const spreads = (c: typeof apart) =>
    c.events.shown.map(({ id, choices }) => [
      id,
      choices.map(({ actor, choice, spread }) => [actor, choice, spread]),
    ]);
  const joined = compare(aggregate, { options, glossary: { ...noGlosses, options: forms } });
  expect(spreads(joined)).toEqual(spreads(compare(whole, { options })));
  expect(spreads(joined)).not.toEqual(spreads(apart));
});

test('an option met only in words that count as it is called as these are, and carries their mark', () => {
  const met = apart.terms.filter(({ choice, polarity }) => choice !== undefined && polarity === -1);
  const forms = met.slice(0, 2).map(({ id }) => id);
  const joined = compare(aggregate, {
    options,
    glossary: { ...noGlosses, options: Object.fromEntries(forms.map((form) => [form, 'unmet'])) },
  });
  const unmet = joined.terms.find(({ id }) => id === 'unmet');
  expect(unmet).toMatchObject({ mentions: 0, polarity: -1, choice: met[0]?.choice });
  expect(unmet?.surfaces).toContain(met[0]?.surfaces[0]);
  const look = lookUp(joined);
  expect(look.word('unmet')).toBe(look.word(forms[0] ?? ''));
  expect(joined.terms.filter(({ id }) => forms.includes(id)).map(({ mentions }) => mentions)).toEqual(
    met.slice(0, 2).map(({ mentions }) => mentions),
  );
});
