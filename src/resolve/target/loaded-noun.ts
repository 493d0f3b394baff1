/** `اعتداء البلطجية`, `نهبت عصابات`, `سحق المتمردين`: a loaded noun behind a deed names who did it, or the dead; `فظاعة جرائم …` is his whose the crimes are. */
import type { TermMatch } from '../../lexicon/match.js';
import type { About } from '../../lexicon/model.js';
import { coordinated, isCount, isNounUse, prefixedPreposition } from '../phrase.js';
import type { Scene } from '../scene.js';
import { decidedAt, type TargetRule } from './clue.js';

/** The loaded noun behind a word for a deed or a death that is about the same actor, by its first word: `القضاء على عدد من الإرهابيين`. */
export function loadedNounBehind(scene: Scene, match: TermMatch, about: About): number | undefined {
  const { term } = match;
  if (term.polarity >= 0) return undefined;
  if (about === 'patient') return nounAt(scene, match, pastNumber(scene, match.spanLast + 1));
  if (about !== 'agent' || term.refers.size > 0) return undefined;
  const at = match.spanLast + 1;
  const noun = nounAt(scene, match, at);
  if (noun !== undefined) return noun;
  const deed = scene.termAt.get(at);
  if (!deed || deed.term.polarity >= 0 || !standsBehind(scene, match, deed, at)) return undefined;
  const isDeed = deed.term.about === 'agent' && isNounUse(deed);
  return isDeed ? (loadedNounBehind(scene, deed, about) ?? at) : undefined;
}

/** Words that tell how many the dead are before it is said who. */
const NUMBER_REACH = 4;
const AMOUNT = /^(?:عدد|اعداد|العديد|كثير|الكثير|بعض|معظم|جميع|كل|كبيره?|كبيرا|اخر|باقي|بقيه|من)$/;

/** The first word behind `ثمانية`, `عدد كبير من`. */
function pastNumber(scene: Scene, from: number): number {
  for (let at = from; at < from + NUMBER_REACH; at++) {
    const word = scene.words[at];
    if (!word || word.breakBefore || !(isCount(word) || AMOUNT.test(word.folded))) return at;
  }
  return from;
}

/** `الإرهابيين`, `متمردون`: an adjective that stands for persons. */
const OF_PERSONS = /[^ت](?:ين|ون|ان)$/;

function nounAt(scene: Scene, match: TermMatch, at: number): number | undefined {
  const noun = scene.termAt.get(at);
  if (!noun || !standsBehind(scene, match, noun, at)) return undefined;
  if (noun.term.polarity === 0 || (noun.term.polarity > 0 && match.term.device !== 'death')) return undefined;
  const { about, device } = noun.term;
  if (about === 'head') return at;
  const names = about === 'modified' && typeof device !== 'string' && device.head !== undefined;
  return names && OF_PERSONS.test(scene.words[at]?.folded ?? '') ? at : undefined;
}

/** Whether a loaded noun begins at the word, in the sentence of what stands before it and neither joined to it nor behind a preposition. */
export function standsBehind({ words }: Scene, match: TermMatch, noun: TermMatch, at: number): boolean {
  const word = words[at];
  if (!word || noun.spanFirst !== at || word.breakBefore) return false;
  if (word.sentence !== words[match.spanLast]?.sentence) return false;
  return !coordinated(word) && prefixedPreposition(word) === '';
}

/** Whomever the noun is about, however that was found, the deed is his. */
export const loadedNoun =
  (about: About): TargetRule =>
  (query) => {
    const actor = decidedAt(query, loadedNounBehind(query.scene, query.match, about));
    return actor === undefined ? undefined : { actor, rule: 'loaded-noun' };
  };
