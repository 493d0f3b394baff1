/** The screen before the form table may only hold back words in which nothing is read. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldArabic } from '../../src/arabic/fold.js';
import { FormScreen } from '../../src/lexicon/screen.js';
import { readWord } from '../../src/lexicon/segment.js';
import { loadLexicon } from '../../src/resources.js';

const { forms } = loadLexicon().lexemes;
class Open extends FormScreen {
  override admits(): boolean {
    return true;
  }
}
const unscreened = { ...forms, screen: new Open() };
const same = (word: string) => expect(readWord(word, forms)).toEqual(readWord(word, unscreened));

describe('the screen', () => {
  it('loses no reading of a form with any proclitics and pronoun', () => {
    const clitics = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'س', 'ال', 'لل', 'وال', 'فلل', 'بال', 'وبال', 'وس'];
    const pronouns = ['', 'ه', 'ها', 'هم', 'نا', 'ني', 'ي', 'كما'];
    const stems = [...forms.free.keys(), ...forms.joined.keys()];
    const some = fc.tuple(
      fc.constantFrom(...clitics),
      fc.constantFrom(...stems),
      fc.constantFrom(...pronouns),
    );
    fc.assert(
      fc.property(some, ([clitic, stem, pronoun]) => {
        same(clitic + stem + pronoun);
        // A form with its own article stands behind ل without its alef.
        same(`ل${stem.slice(1)}`);
      }),
      { numRuns: 20_000, seed: 11 },
    );
  });

  it('loses no reading of any letters', () => {
    const letters = fc.constantFrom(...'ابتجحدرسعفقكلمنهويء6'.split(''));
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 9 }), (word) => {
        same(word);
      }),
      { numRuns: 20_000, seed: 12 },
    );
  });

  it('loses no reading of a word of the sample, and holds most words back', () => {
    const sample = new URL('../../corpus/sample/', import.meta.url);
    const files = readdirSync(sample, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());
    const text = files.map((file) => readFileSync(`${file.parentPath}/${file.name}`, 'utf8')).join('\n');
    const words = new Set(foldArabic(text).match(/\p{L}+/gu));
    for (const word of words) same(word);
    const unread = [...words].filter((word) => readWord(word, forms).length === 0);
    const through = unread.filter((word) => forms.screen.admits(word));
    expect(through.length / unread.length).toBeLessThan(0.17);
  });
});
