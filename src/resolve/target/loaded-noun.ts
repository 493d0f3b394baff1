/** `اعتداء البلطجية`, `نهبت عصابات`, `سحق المتمردين`: a loaded noun behind a deed names who did it, or the dead; `فظاعة جرائم …` is his whose the crimes are. */
import type { TermMatch } from '../../lexicon/match.js';
import type { About } from '../../lexicon/model.js';
import { coordinated, prefixedPreposition } from '../phrase.js';
import type { Scene } from '../scene.js';
import type { TargetRule } from './clue.js';

/** The loaded noun right behind a word for a deed or a death that is about the same actor, by its first word. */
export function loadedNounBehind(scene: Scene, match: TermMatch, about: About): number | undefined {
  const { term } = match;
  if ((about !== 'agent' && about !== 'patient') || term.polarity >= 0 || term.refers.size > 0)
    return undefined;
  const at = match.spanLast + 1;
  const word = scene.words[at];
  const noun = scene.termAt.get(at);
  if (!word || !noun || noun.spanFirst !== at || word.breakBefore) return undefined;
  if (noun.term.polarity >= 0 || word.sentence !== scene.words[match.spanLast]?.sentence) return undefined;
  if (coordinated(word) || prefixedPreposition(word) !== '') return undefined;
  if (noun.term.about === 'head') return at;
  const deed = noun.term.about === 'agent' && noun.reading?.form.wordClass === 'noun';
  return deed && about === 'agent' ? (loadedNounBehind(scene, noun, about) ?? at) : undefined;
}

/** Whomever the noun is about, however that was found, the deed is his. */
export const loadedNoun =
  (about: About): TargetRule =>
  ({ scene, match, decided }) => {
    const at = loadedNounBehind(scene, match, about);
    const actor = at === undefined ? undefined : decided.get(at)?.actor;
    return actor === undefined || actor === 'unknown' ? undefined : { actor, rule: 'loaded-noun' };
  };
