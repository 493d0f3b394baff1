/** From a pack's word entry to all its forms: the one place where a word class is chosen. */
import type { WordEntry } from '../schema.js';
import { inflectAdjective } from './adjective.js';
import type { Inflection } from './inflection.js';
import { inflectNoun } from './noun.js';
import { inflectVerb } from './verb.js';

/** A fixed word has one form; proclitics are still read off it. */
export function fixedForm(form: string): Inflection {
  return {
    form,
    wordClass: 'fixed',
    number: 'singular',
    gender: 'masculine',
    state: 'free',
    article: false,
    pronoun: false,
  };
}

/** All forms of a single-word entry; patterns have none of their own. Throws a `RangeError` on an impossible lemma. */
export function inflect(word: WordEntry): Inflection[] {
  if ('noun' in word) {
    return inflectNoun({
      lemma: word.noun,
      ...(word.plurals ? { plurals: word.plurals } : {}),
      ...(word.sound ? { sound: word.sound } : {}),
      ...(word.feminine ? { feminine: word.feminine } : {}),
      ...(word.proper ? { proper: word.proper } : {}),
    });
  }
  if ('adjective' in word) {
    return inflectAdjective({
      lemma: word.adjective,
      ...(word.plurals ? { plurals: word.plurals } : {}),
      ...(word.feminine ? { feminine: word.feminine } : {}),
    });
  }
  if ('verb' in word) {
    return inflectVerb({
      past: word.verb,
      present: word.present,
      ...(word.passive ? { passive: word.passive } : {}),
    });
  }
  if ('fixed' in word) return [fixedForm(word.fixed)];
  return [];
}
