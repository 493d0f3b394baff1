/** Extremists who are no fighters: `اليمين المتطرف`, `متطرفون بوذيون`. */
import type { Word } from '../../lexicon/words.js';
import { isReferent, readingAs } from '../referents.js';
import type { Scene } from '../scene.js';
import { stateSpeaking } from '../state.js';
import type { Clue, TargetRule } from './clue.js';

/** `بوذيون`, `هندوس`: by creed, nation or side. */
const isOfCreed = (word: Word): boolean => {
  const creed = readingAs(word, 'creed');
  return creed !== undefined && !creed.article && creed.conjunction === '' && creed.preposition === '';
};
/** Adjectives between such a noun and the use (`حكومة يمينية متطرفة`). */
const BETWEEN = 2;

/**
 * `اليمين المتطرف`, `حكومة يمينية متطرفة`, `متطرفون بوذيون`: those whom nobody fights for terrorists. In a land whose people have a state of
 * others over them they are that state's, where it is named (Palestine), else an actor that the packs do not know.
 */
export const partisans: TargetRule = ({ scene, match }) => {
  if (match.term.otherwise === undefined) return undefined;
  const { words } = scene;
  const state = stateOfOthers(scene);
  const clue: Clue = state
    ? { actor: state, rule: 'stranger-named' }
    : { actor: 'other', rule: 'stranger-named', sure: true };
  const next = words[match.spanLast + 1];
  if (next && !next.breakBefore && !scene.referenceAt.has(match.spanLast + 1) && isOfCreed(next)) return clue;
  if (match.reading?.form.wordClass !== 'adjective' && match.first === match.spanFirst) return undefined;
  for (let at = match.spanFirst; at >= match.spanFirst - 1 - BETWEEN; at--) {
    const word = words[at];
    if (!word || (at < match.spanFirst && words[at + 1]?.breakBefore) || scene.referenceAt.has(at))
      return undefined;
    if (isReferent(word, 'partisan')) return clue;
    if (at < match.spanFirst && !/ي(?:ه|ين|ون|ات)?$/.test(word.folded)) return undefined;
  }
  return undefined;
};

function stateOfOthers(scene: Scene): string | undefined {
  const { country, lexicon, salience } = scene;
  if (country === undefined || stateSpeaking(scene) !== undefined) return undefined;
  return [...salience.keys()].find((id) => {
    const actor = lexicon.actors.get(id);
    return actor?.kind === 'state' && actor.country === country;
  });
}
