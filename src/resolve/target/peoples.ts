/** A people beside a word of praise: it is neither the state whose name it bears nor one of the sides that fight over it. */
import type { Word } from '../../lexicon/words.js';
import { coordinated, isPreposition, prefixedPreposition } from '../phrase.js';
import type { ActorReference } from '../reference.js';
import { isReferent } from '../referents.js';
import type { Scene } from '../scene.js';
import { stateOf } from '../state.js';
import type { Clue, TargetRule } from './clue.js';

/** A verb's or an adjective's neighbour is not whose the praise is. */
const NOUNS: ReadonlySet<string> = new Set(['noun', 'fixed']);

/** Words behind the noun for a people in which its name stands: `أبناء الشعب الفلسطيني`. */
const NAME_REACH = 2;

/** `صمود الشعب السوري`, `بطولات أهالي المدينة`, `تضحيات السوريين`: the people is praised, under its own name where it is an actor. */
export const people: TargetRule = ({ scene, match }) => {
  const { polarity, byCountry, choice } = match.term;
  if (polarity <= 0 || byCountry.size > 0 || !NOUNS.has(match.reading?.form.wordClass ?? ''))
    return undefined;
  const at = match.spanLast + 1;
  const word = scene.words[at];
  if (!word || word.breakBefore || word.sentence !== scene.words[match.spanLast]?.sentence) return undefined;
  const preposition = prefixedPreposition(word);
  // `انتصار للشعب` is the people's, help given to it is not.
  if (
    isPreposition(word) ||
    coordinated(word) ||
    (preposition !== '' && !(preposition === 'ل' && choice === 'outcome'))
  )
    return undefined;
  const here = scene.referenceAt.get(at);
  if (here) return namesCitizens(here, word.folded) ? { actor: 'civilians', rule: 'people' } : undefined;
  if (!isReferent(word, 'people')) return undefined;
  for (let i = at + 1; i <= at + NAME_REACH; i++) {
    const reference = scene.referenceAt.get(i);
    if (!reference) continue;
    const { kind, id } = reference.actor;
    // `نجاحات شعب وحكومة سوريا`.
    const several = coordinated(scene.words[i - 1] as Word) && i > at + 1;
    const clue: Clue = { actor: kind === 'state' || kind === 'army' ? 'civilians' : id, rule: 'people' };
    return several ? clue : { ...clue, sure: true };
  }
  return { actor: inhabitants(scene), rule: 'people' };
};

/** Those who live in the country that an article is about; in Palestine they are the people itself. */
const inhabitants = (scene: Scene): string =>
  stateOf(scene) === 'palestinians' ? 'palestinians' : 'civilians';

/** `شعبه الوفي`, `أهلنا الصامدون`: a people without a name is those who live there. */
export const peopleDescribed: TargetRule = ({ scene, match, headNoun }) => {
  if (match.term.polarity <= 0 || match.reading?.form.wordClass !== 'adjective') return undefined;
  const at = headNoun ?? match.spanFirst - 1;
  const noun = scene.words[at];
  if (!noun || scene.words[match.spanFirst]?.breakBefore || !isReferent(noun, 'people')) return undefined;
  for (let i = at; i <= match.spanLast + 1; i++) if (scene.referenceAt.has(i)) return undefined;
  return { actor: inhabitants(scene), rule: 'people' };
};

/** `الشعب المصري العظيم`, `الشعب السوري في نضاله`: a state's adjective on its people names those who live there. */
export const isOfPeople = ({ words }: Scene, { actor, first, match }: ActorReference): boolean =>
  actor.kind === 'state' && match.name.role === 'adjective' && isReferent(words[first - 1], 'people');

/** A state's adjective in the plural of persons, with nobody before it on whom it hangs. */
const namesCitizens = ({ actor, match }: ActorReference, folded: string): boolean =>
  actor.kind === 'state' && match.name.role === 'adjective' && /(ين|ون)$/.test(folded);
