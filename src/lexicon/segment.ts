/**
 * Reading a written word as proclitics + form + pronoun. Only forms that the packs generate are looked for, so
 * a word that merely contains a stem (`الحيطان` for `حيط`) has no reading.
 */
import type { Inflection } from './morphology/inflection.js';
import { PRONOUNS } from './morphology/inflection.js';
import type { FormScreen } from './screen.js';

/** A form of one lexeme as the form table holds it: `lexeme` is its number in the lexicon. */
export interface StoredForm extends Omit<Inflection, 'form'> {
  readonly lexeme: number;
}

/** One way to read a written word. */
export interface Reading {
  readonly lexeme: number;
  readonly form: StoredForm;
  readonly conjunction: '' | 'و' | 'ف';
  /** Preposition, or the verb's future س and subjunctive ل. */
  readonly preposition: '' | 'ب' | 'ل' | 'ك' | 'س';
  readonly article: boolean;
  readonly pronoun: string;
}

/** Folded spelling → the forms so spelled. */
export type Forms = Pick<ReadonlyMap<string, readonly StoredForm[]>, 'get' | 'keys'>;

/** All forms; `joined` holds the spellings that a pronoun follows. */
export interface FormTable {
  readonly free: Forms;
  readonly joined: Forms;
  readonly screen: FormScreen;
}

interface Prefix {
  readonly conjunction: Reading['conjunction'];
  readonly preposition: Reading['preposition'];
  readonly article: boolean;
  readonly rest: string;
}

const MIN_STEM = 2;

/** Every way to take proclitics off a folded word: (و|ف) (ب|ل|ك|س) (ال), and لل for ل + ال. */
function prefixes(word: string): Prefix[] {
  const out: Prefix[] = [];
  const afterConjunction = (conjunction: Prefix['conjunction'], w: string): void => {
    out.push({ conjunction, preposition: '', article: false, rest: w });
    if (w.startsWith('ال')) out.push({ conjunction, preposition: '', article: true, rest: w.slice(2) });
    if (w.startsWith('لل')) out.push({ conjunction, preposition: 'ل', article: true, rest: w.slice(2) });
    const first = w[0];
    if (first === 'ب' || first === 'ل' || first === 'ك' || first === 'س') {
      const rest = w.slice(1);
      out.push({ conjunction, preposition: first, article: false, rest });
      if (rest.startsWith('ال') && first !== 'س') {
        out.push({ conjunction, preposition: first, article: true, rest: rest.slice(2) });
      }
    }
  };
  afterConjunction('', word);
  const first = word[0];
  if ((first === 'و' || first === 'ف') && word.length > MIN_STEM) afterConjunction(first, word.slice(1));
  return out;
}

/** Whether proclitics can stand before a form. A verb takes س (present) and ل (present); nominals take ب ل ك ال. */
function fits(prefix: Prefix, form: StoredForm, pronoun: string): boolean {
  if (form.wordClass === 'verb') {
    if (prefix.article) return false;
    return (
      prefix.preposition === '' ||
      ((prefix.preposition === 'س' || prefix.preposition === 'ل') && form.tense === 'present')
    );
  }
  if (prefix.preposition === 'س') return false;
  if (!prefix.article) return true;
  return form.article && form.state === 'free' && pronoun === '';
}

/**
 * Whether a pronoun can follow a form: ني only a verb, ي never one. `ي` "my" is read only where the noun's ة has become
 * ت or it is plural: elsewhere the press writes the nisba (`تحريري`, `دموي`) or another word (`دمى`, `قتلى`).
 */
function takesPronoun(form: StoredForm, pronoun: string): boolean {
  if (pronoun === 'ني') return form.wordClass === 'verb';
  if (pronoun !== 'ي') return true;
  return form.wordClass !== 'verb' && (form.state === 'joined' || form.number === 'plural');
}

/** All readings of a folded word, in a fixed order (fewest clitics first). */
export const readWord = (word: string, table: FormTable): Reading[] =>
  table.screen.admits(word) ? readAdmitted(word, table) : [];

/** The same of a word that the screen is known to let through. */
export function readAdmitted(word: string, table: FormTable): Reading[] {
  const pronouns = PRONOUNS.filter((pronoun) => word.endsWith(pronoun));
  const readings: Reading[] = [];
  const keep = (prefix: Prefix, forms: readonly StoredForm[] | undefined, pronoun: string): void => {
    for (const form of forms ?? []) {
      if (!fits(prefix, form, pronoun) || (pronoun !== '' && !takesPronoun(form, pronoun))) continue;
      const { conjunction, preposition, article } = prefix;
      readings.push({ lexeme: form.lexeme, form, conjunction, preposition, article, pronoun });
    }
  };
  for (const prefix of prefixes(word)) {
    // A single letter or figure is a word only when it stands alone (`6 أبريل`, `لـ «…»`).
    if (prefix.rest.length < MIN_STEM && prefix.rest !== word) continue;
    const bare = table.free.get(prefix.rest);
    if (bare) keep(prefix, bare, '');
    if (prefix.article) {
      // A fixed word is stored with its own article: `للمخلوع` is ل + المخلوع.
      if (prefix.preposition === 'ل') {
        const whole = table.free.get(`ال${prefix.rest}`)?.filter((form) => !form.article);
        keep({ ...prefix, article: false }, whole, '');
      }
      continue;
    }
    for (const pronoun of pronouns) {
      if (prefix.rest.length - pronoun.length < MIN_STEM) continue;
      keep(prefix, table.joined.get(prefix.rest.slice(0, -pronoun.length)), pronoun);
    }
  }
  return readings;
}
