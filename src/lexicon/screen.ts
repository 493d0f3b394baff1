/**
 * The screen: tells of most words, without cutting them up, that no form of the lexicon can be read in them. It may let through words that
 * hold none, and never holds back one that does (test/lexicon/screen.test.ts).
 */
import { LetterSet, Letters, LONGEST } from '../text/letters.js';
import type { FoldedLetters } from '../types/text.js';
import { PRONOUNS } from './morphology/inflection.js';

const code = (letter: string): number => letter.charCodeAt(0);
const [ALEF, LAM, WAW, FEH, BEH, KAF, SEEN] = [...'الوفبكس'].map(code) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];
const PRONOUN_CODES = PRONOUNS.map((pronoun) => [...pronoun].map(code));

export class FormScreen {
  readonly #free: LetterSet;
  readonly #joined: LetterSet;
  readonly #letters = new Letters();

  /** @param written what `written` gave of another screen, as 32-bit numbers. */
  constructor(written?: Int32Array) {
    const [size = 0] = written ?? [];
    this.#free = new LetterSet(written?.slice(1, 1 + size));
    this.#joined = new LetterSet(written?.slice(1 + size));
  }

  /** Everything that it lets through, as numbers: to hash tens of thousands of forms anew takes longer than to score a short article. */
  written(): Int32Array {
    const [free, joined] = [this.#free.slots, this.#joined.slots];
    const written = new Int32Array(1 + free.length + joined.length);
    written[0] = free.length;
    written.set(free, 1);
    written.set(joined, 1 + free.length);
    return written;
  }

  /** Lets words through that hold a form: with nothing behind it or, where it is `joined`, a pronoun. */
  add(form: string, joined: boolean): void {
    if (form.length > LONGEST) return;
    const letters = this.#letters.read(form);
    (joined ? this.#joined : this.#free).add(letters.hash());
    // `للمخلوع` is ل + المخلوع: a form with an article of its own stands behind ل without its alef and lam.
    if (!joined && form.startsWith('ال')) this.#free.add(letters.hash(2));
  }

  /** Whether a form may stand in a folded word. */
  admits(word: string): boolean {
    return word.length > LONGEST || this.admitsLetters(this.#letters.read(word));
  }

  /** The same of its letters: a form may stand behind (و|ف) (ب|ل|ك|س) (ال), or لل for ل + ال. */
  admitsLetters(letters: FoldedLetters): boolean {
    if (this.#behindConjunction(letters, 0)) return true;
    const first = letters.codes[0];
    return (first === WAW || first === FEH) && this.#behindConjunction(letters, 1);
  }

  #behindConjunction(letters: FoldedLetters, at: number): boolean {
    if (this.#formFrom(letters, at)) return true;
    const { codes } = letters;
    const [first, second, third] = [codes[at], codes[at + 1], codes[at + 2]];
    if (second === LAM && (first === ALEF || first === LAM) && this.#formFrom(letters, at + 2)) return true;
    if (first !== BEH && first !== LAM && first !== KAF && first !== SEEN) return false;
    if (this.#formFrom(letters, at + 1)) return true;
    return second === ALEF && third === LAM && this.#formFrom(letters, at + 3);
  }

  #formFrom(letters: FoldedLetters, at: number): boolean {
    const { codes, length } = letters;
    if (at >= length) return false;
    if (this.#free.has(letters.hash(at))) return true;
    for (const pronoun of PRONOUN_CODES) {
      const end = length - pronoun.length;
      if (end <= at) continue;
      let ends = true;
      for (let i = 0; ends && i < pronoun.length; i++) ends = codes[end + i] === pronoun[i];
      if (ends && this.#joined.has(letters.hash(at, end))) return true;
    }
    return false;
  }
}
