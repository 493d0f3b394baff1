/**
 * The screen: tells of most words, without cutting them up, that no form of the lexicon can be read in them. It may let through words that
 * hold none, and never holds back one that does (test/lexicon/screen.test.ts).
 */
import { PRONOUNS } from './morphology/inflection.js';

/** The most letters of proclitics: و + ب + ال, ف + لل. */
const MOST_PROCLITICS = 4;
const PROCLITICS = new Set('وفبلكسا');

/** Bits of a Bloom filter with one hash: forms are some 30,000, so it errs for 3 words of 100. */
const BITS = 2 ** 20;

export class FormScreen {
  readonly #free = new Uint8Array(BITS / 8);
  readonly #joined = new Uint8Array(BITS / 8);

  /** Lets words through that hold a form: with nothing behind it or, where it is `joined`, a pronoun. */
  add(form: string, joined: boolean): void {
    const bit = bitOf(hashFrom(form, form.length, 0));
    const bits = joined ? this.#joined : this.#free;
    bits[bit >> 3] = (bits[bit >> 3] as number) | (1 << (bit & 7));
    // `للمخلوع` is ل + المخلوع: a form with an article of its own stands behind ل without its alef and lam.
    if (!joined && form.startsWith('ال')) this.add(form.slice(2), false);
  }

  /** Whether a form may stand in a folded word, behind as many letters as proclitics have. */
  admits(word: string): boolean {
    if (holds(this.#free, word, word.length)) return true;
    for (const pronoun of PRONOUNS) {
      if (word.endsWith(pronoun) && holds(this.#joined, word, word.length - pronoun.length)) return true;
    }
    return false;
  }
}

/** Whether one of the stretches that end at `end` is a form. They are hashed from their end, so that all are in one go. */
function holds(bits: Uint8Array, word: string, end: number): boolean {
  const last = Math.min(end - 1, PROCLITICS.has(word[0] as string) ? MOST_PROCLITICS : 0);
  if (last < 0) return false;
  let hash = hashFrom(word, end, last + 1);
  for (let from = last; from >= 0; from--) {
    hash = Math.imul(hash ^ word.charCodeAt(from), PRIME);
    const bit = bitOf(hash);
    if (((bits[bit >> 3] as number) & (1 << (bit & 7))) !== 0) return true;
  }
  return false;
}

const PRIME = 0x9e3779b1;

function hashFrom(word: string, end: number, from: number): number {
  let hash = 0;
  for (let i = end - 1; i >= from; i--) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME);
  return hash;
}

const bitOf = (hash: number): number => (hash ^ (hash >>> 15)) & (BITS - 1);
