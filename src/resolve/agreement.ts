/** Agreement in gender and number, where it rules out that a verb, adjective or pronoun goes with a name (Ryding 2005, ch. 3 and 10). */
import type { Reading } from '../lexicon/segment.js';
import type { Word } from '../lexicon/words.js';
import { hasArticle, looksRelational } from './phrase.js';
import type { ActorReference } from './reference.js';
import type { Scene } from './scene.js';

/** What a verb, adjective or pronoun shows of the noun that it goes with. */
export interface Agreement {
  readonly gender: 'masculine' | 'feminine';
  readonly number: 'singular' | 'plural';
}

const PRONOUN_AGREEMENT: Readonly<Record<string, Agreement>> = {
  ه: { gender: 'masculine', number: 'singular' },
  ها: { gender: 'feminine', number: 'singular' },
  هم: { gender: 'masculine', number: 'plural' },
};

/** The pronoun of those who speak. */
export const OURS = 'نا';

/** What a pronoun shows; undefined for the first and second persons and the dual. */
export const pronounAgreement = (pronoun: string): Agreement | undefined => PRONOUN_AGREEMENT[pronoun];

/** What a verb's or an adjective's form shows; undefined for nouns and the dual. */
export function formAgreement(reading: Reading | undefined): Agreement | undefined {
  if (!reading) return undefined;
  const { wordClass, gender, number } = reading.form;
  if ((wordClass !== 'verb' && wordClass !== 'adjective') || number === 'dual') return undefined;
  return { gender, number };
}

/** What is known of the noun that names an actor. */
interface Noun {
  readonly gender?: 'masculine' | 'feminine';
  /** A plural of persons; other plurals go as feminine singulars. */
  readonly persons?: boolean;
}

/**
 * Whether a form cannot go with a name that stands before it. Only what the name's own letters or the packs tell counts: bare
 * names of states and groups go with either gender.
 */
export function clashes(asked: Agreement | undefined, scene: Scene, reference: ActorReference): boolean {
  if (!asked) return false;
  const { gender, persons } = nounOf(scene, reference);
  // Bodies of people take the plural at times (`القوات … تقدمهم`); a person, and what a state's adjective hangs on, do not.
  if (asked.number === 'plural')
    return persons === false || (persons === undefined && reference.match.name.role === 'adjective');
  if (persons === true) return true;
  return gender !== undefined && gender !== asked.gender;
}

function nounOf(scene: Scene, reference: ActorReference): Noun {
  const led = followersBefore(scene, reference.first);
  if (led !== undefined) return ofWord(led, true);
  const { role } = reference.match.name;
  // `قوات صالح الانقلابية`: the noun that a person's name is the genitive of may be meant as well.
  if (role === 'person')
    return bodyBefore(scene, reference.first) ? {} : { gender: 'masculine', persons: false };
  const at = role === 'adjective' ? nounBefore(scene, reference.first) : reference.first;
  const word = at === undefined ? undefined : scene.words[at];
  if (!word) return {};
  if (role === 'member' && PERSONS.test(word.folded)) return { persons: true };
  return ofWord(word, reference.actor.kind !== 'state');
}

/** `القوات الموالية للرئيس`: the noun of those who are loyal to the one named, which is meant. */
function followersBefore(scene: Scene, first: number): Word | undefined {
  const noun = scene.words[first - 2];
  const adjective = scene.words[first - 1];
  if (!noun || !adjective || adjective.breakBefore || scene.words[first]?.breakBefore) return undefined;
  return adjective.info.classes.has('follower') && noun.info.classes.has('group') ? noun : undefined;
}

/** Whether a noun for a body of people stands right before a word, without article. */
function bodyBefore(scene: Scene, at: number): boolean {
  const noun = scene.words[at - 1];
  if (!noun || scene.words[at]?.breakBefore || hasArticle(noun)) return false;
  return noun.info.classes.has('group') || scene.termAt.get(at - 1)?.term.about === 'head';
}

/** The noun that a state's adjective hangs on. */
function nounBefore(scene: Scene, first: number): number | undefined {
  for (let at = first - 1; at >= Math.max(0, first - 3); at--) {
    const word = scene.words[at];
    if (!word || scene.words[at + 1]?.breakBefore) return undefined;
    if (!looksRelational(word) || referentOf(word)) return at;
  }
  return undefined;
}

const PERSONS = /(ون|ين)$/;
const FEMININE = /(ه|ات)$/;

const referentOf = (word: Word): Word['info']['uses'][number] | undefined =>
  word.info.uses.find(({ use }) => use.type === 'referent');

/** `persons`: whether what ends like a plural of persons is one (`السلفيين`), as the name of a country is not (`البحرين`). */
function ofWord(word: Word, persons: boolean): Noun {
  const { use, reading } = referentOf(word) ?? {};
  if (use?.type === 'referent' && use.class === 'person' && reading?.form.number === 'plural')
    return { persons: true };
  // A word that the packs give as it stands (`الحكومة`) has no gender there.
  const known = reading !== undefined && reading.form.wordClass !== 'fixed';
  if (known && reading.form.number === 'singular') return { gender: reading.form.gender };
  if (PERSONS.test(word.folded)) return persons ? { persons } : {};
  return FEMININE.test(word.folded) && word.folded !== 'الله' ? { gender: 'feminine' } : {};
}
