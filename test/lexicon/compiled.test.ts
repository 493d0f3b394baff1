/** A lexicon that was compiled before is the one that its packs compile to. */
import { describe, expect, it } from 'vitest';
import { readLexicon } from '../../src/lexicon/compiled/read.js';
import { writeLexicon } from '../../src/lexicon/compiled/write.js';
import type { Forms } from '../../src/lexicon/segment.js';
import { loadLexicon } from '../../src/resources.js';

const compiled = loadLexicon();
const screen = compiled.lexemes.forms.screen.written();
const read = readLexicon(writeLexicon(compiled), 'lexicons', compiled.hash, screen);
const lexemes = Array.from({ length: compiled.lexemes.size }, (_, i) => i);
const spelled = (forms: Forms) => [...forms.keys()].map((form) => [form, forms.get(form)]);

/** Where an entry stands is told from the folder that the packs are in. */
const fromRoot = <T extends { readonly origin: { readonly file: string } }>(entry: T): T => ({
  ...entry,
  origin: { ...entry.origin, file: entry.origin.file.replace(/^.*(?=lexicons[/\\])/, '') },
});
const entries = <T extends { readonly origin: { readonly file: string } }>(map: ReadonlyMap<string, T>) =>
  [...map].map(([id, entry]) => [id, fromRoot(entry)]);

describe('a lexicon read back', () => {
  it('has the same entries', () => {
    expect(entries(read.terms)).toEqual(entries(compiled.terms));
    expect(entries(read.actors)).toEqual(entries(compiled.actors));
    expect([...read.choices]).toEqual([...compiled.choices]);
    expect({ packs: read.packs, hash: read.hash }).toEqual({ packs: compiled.packs, hash: compiled.hash });
  });

  it('has the same forms in the same order', () => {
    expect(spelled(read.lexemes.forms.free)).toEqual(spelled(compiled.lexemes.forms.free));
    expect(spelled(read.lexemes.forms.joined)).toEqual(spelled(compiled.lexemes.forms.joined));
  });

  it('has a screen that lets through what the other does, and holds back the rest', () => {
    const words = spelled(compiled.lexemes.forms.free).flatMap(([form]) => [
      `${form}`,
      `و${form}ها`,
      `${form}قغ`,
    ]);
    const through = ({ lexemes: { forms } }: typeof read) => words.map((word) => forms.screen.admits(word));
    expect(through(read)).toEqual(through(compiled));
    expect(new Set(through(read)).size).toBe(2);
    expect(read.lexemes.forms.screen.written()).toEqual(screen);
  });

  it('has lexemes that serve the same', () => {
    expect(read.lexemes.size).toBe(compiled.lexemes.size);
    const uses = (lexicon: typeof read) =>
      JSON.stringify(
        lexemes.map((lexeme) => lexicon.lexemes.usesOf(lexeme)),
        (_, value) => (value instanceof Map || value instanceof Set ? [...value] : value),
      ).replaceAll(/"file":"[^"]*(lexicons[^"]*)"/g, '"file":"$1"');
    const inPlainOrder = (text: string) => JSON.parse(text) as unknown;
    expect(inPlainOrder(uses(read))).toEqual(inPlainOrder(uses(compiled)));
  });
});
