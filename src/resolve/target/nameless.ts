/** Those whom a speaker leaves unnamed: `جهات مشبوهة`, `أيادٍ خبيثة`, `أطراف تركب الموجة`. */
import type { Word } from '../../lexicon/words.js';
import { isVerbUse } from '../phrase.js';
import { readingAs } from '../referents.js';
import type { TargetRule } from './clue.js';

/** Whether the word at `at`, without article, stands for somebody who is not to be named. */
export function isNameless(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const noun = word && readingAs(word, 'nameless');
  if (noun === undefined || noun.article || noun.pronoun !== '') return false;
  // `من جهة أخرى`, `من طرف الجيش`: behind من one is as often no one.
  return noun.form.number !== 'singular' || !/^[وف]?من$/.test(words[at - 1]?.folded ?? '');
}

/** Words behind a use in which it would be told whose they are (`جهات مشبوهة مرتبطة بإيران`). */
const NAME_REACH = 3;

/** An adjective or verb right behind such a noun, which no name follows. */
export const nameless: TargetRule = (query) => {
  const { scene, match } = query;
  // `جهات إرهابية` are terrorists.
  if (match.term.otherwise !== undefined) return undefined;
  const word = scene.words[match.spanFirst];
  if (!word || word.breakBefore || !isNameless(scene.words, match.spanFirst - 1)) return undefined;
  if (!isVerbUse(match) && match.reading?.form.wordClass !== 'adjective') return undefined;
  for (let at = match.spanLast + 1; at <= match.spanLast + NAME_REACH; at++)
    if (scene.referenceAt.has(at) && !isVerbUse(match)) return undefined;
  return { actor: 'unknown', rule: 'stranger-named', sure: true };
};
