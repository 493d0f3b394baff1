/** The page on packs names what a pack may hold. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { REFERENT_LISTS, TONE_LISTS } from '../../src/lexicon/schema.js';

it('docs/lexicon.md names every list of referents and of tones', () => {
  const page = readFileSync('docs/lexicon.md', 'utf8');
  const sections = page.slice(page.indexOf('## Other sections'));
  const lists = [...Object.values(REFERENT_LISTS), ...Object.values(TONE_LISTS)];
  expect(lists.filter((list) => !sections.includes(`\`${list}\``))).toEqual([]);
});
