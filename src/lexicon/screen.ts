/**
 * The screen: tells of most words, without cutting them up, that no form of the lexicon can be read in them. It may let through words that
 * hold none, and never holds back one that does (test/lexicon/screen.test.ts).
 */
import { WordFilter } from '../text/word-filter.js';
import { PRONOUNS } from './morphology/inflection.js';

/** The most letters of proclitics: و + ب + ال, ف + لل. */
const MOST_PROCLITICS = 4;
const PROCLITICS = new Set('وفبلكسا');

export class FormScreen {
  readonly #free = new WordFilter();
  readonly #joined = new WordFilter();

  /** Lets words through that hold a form: with nothing behind it or, where it is `joined`, a pronoun. */
  add(form: string, joined: boolean): void {
    (joined ? this.#joined : this.#free).add(form);
    // `للمخلوع` is ل + المخلوع: a form with an article of its own stands behind ل without its alef and lam.
    if (!joined && form.startsWith('ال')) this.#free.add(form.slice(2));
  }

  /** Whether a form may stand in a folded word, behind as many letters as proclitics have. */
  admits(word: string): boolean {
    const most = PROCLITICS.has(word[0] as string) ? MOST_PROCLITICS : 0;
    if (this.#free.admits(word, most)) return true;
    for (const pronoun of PRONOUNS) {
      if (word.endsWith(pronoun) && this.#joined.admits(word, most, word.length - pronoun.length))
        return true;
    }
    return false;
  }
}
