/** Whom a term means in each country. */
import { expect, it } from 'vitest';
import { compileLexicon } from '../../src/lexicon/compile.js';
import { parsePackFile } from '../../src/lexicon/source.js';

const PACK = `terms:
  - {id: mutiny, words: [{noun: تمرد}], device: violence, polarity: -1, by-country: rebels, gloss: {ar: شرح, en: a gloss}, rationale: There was another.}
  - {id: rebels, words: [{adjective: متمرد}], device: naming, polarity: -1, by-country: {yemen: houthi}, gloss: {ar: شرح, en: a gloss}, rationale: There was another.}
`;

it('is told once for several terms, wherever it stands', () => {
  const source = parsePackFile('small.yaml', 'core', PACK, []);
  const { terms } = compileLexicon(source ? [source] : []);
  expect([...(terms.get('mutiny')?.byCountry ?? [])]).toEqual([['yemen', 'houthi']]);
});
