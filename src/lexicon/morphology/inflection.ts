/**
 * One generated form of a lexeme. Forms are generated in plain spelling and folded by the caller, so that
 * morphology can see ة, ى and the hamzas that comparison does not.
 */
export type WordClass = 'noun' | 'adjective' | 'verb' | 'fixed';

export interface Inflection {
  /** The spelled form, before folding. */
  readonly form: string;
  readonly wordClass: WordClass;
  readonly number: 'singular' | 'dual' | 'plural';
  readonly gender: 'masculine' | 'feminine';
  /**
   * `free`: stands by itself or under the article; `construct`: only before a genitive (`متمردو`);
   * `joined`: only before a pronoun (`مجزرت‍ـهم`), never met bare.
   */
  readonly state: 'free' | 'construct' | 'joined';
  /** Verbs only. */
  readonly tense?: 'past' | 'present';
  /** Verbs only: spelled as a passive (`أبيد`); most passives are spelled like their actives. */
  readonly passive?: true;
  /** False where no article may be put before it (proper nouns, indefinite accusatives, verbs, fixed words). */
  readonly article: boolean;
  /** True when a pronoun may follow the form exactly as it is spelled. */
  readonly pronoun: boolean;
}

/** Pronouns written together with a noun or verb, longest first (Ryding 2005, §12). */
export const PRONOUNS = ['كما', 'هما', 'ها', 'هم', 'هن', 'كم', 'كن', 'نا', 'ني', 'ه', 'ك', 'ي'] as const;
