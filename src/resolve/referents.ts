/** What the packs know of a plain word: the classes of their `referents`. */
import type { ReferentClass } from '../lexicon/model.js';
import type { Reading } from '../lexicon/segment.js';
import type { Word } from '../lexicon/words.js';

/** Classes of nouns that an adjective hangs on. */
const HEADS: readonly ReferentClass[] = ['act', 'group', 'person', 'land'];

/** Whether a word is a noun that an adjective hangs on, of a class that the packs list. */
export const isHead = (word: Word): boolean => HEADS.some((cls) => word.info.classes.has(cls));

/** Whether a word is of a class that the packs list under `referents`. */
export const isReferent = (word: Word | undefined, cls: ReferentClass): boolean =>
  word?.info.classes.has(cls) === true;

/** The first reading of a word as one of a class that the packs list under `referents`. */
export const readingAs = ({ info }: Pick<Word, 'info'>, cls: ReferentClass): Reading | undefined =>
  info.uses.find(({ use }) => use.type === 'referent' && use.class === cls)?.reading;

/** The reading of a word as one that says of its subject that it did a deed (`ارتكب`, `قام`). */
export const doingOf = (word: Word): Reading | undefined =>
  readingAs(word, 'doing') ?? readingAs(word, 'undertaking');

/** `برصاص`, `بنيران`: whose it is killed or struck with it. */
export function isByWeapon(word: Word): boolean {
  const weapon = readingAs(word, 'weapon');
  return weapon?.preposition === 'ب' && !weapon.article && weapon.pronoun === '';
}

/** The referent classes of a word. */
export const referentClasses = (word: Word): Word['info']['classes'] => word.info.classes;
