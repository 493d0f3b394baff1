/** Which device a use is, when that depends on what the word is hung on (codebook, ruling 2). */

import { foldArabic } from '../arabic/fold.js';
import type { TermMatch } from '../lexicon/match.js';
import type { About, DeviceByContext, Term } from '../lexicon/model.js';
import type { Word } from '../lexicon/words.js';
import { clashes, formAgreement } from './agreement.js';
import {
  coordinated,
  hasArticle,
  isClauseOpener,
  isCount,
  isPreposition,
  looksRelational,
} from './phrase.js';
import { isHead, referentClasses } from './referents.js';
import type { Scene } from './scene.js';

export interface Hanging {
  readonly on: 'actor' | 'act' | 'head';
  /** Word index of the noun, when there is one. */
  readonly noun?: number;
}

/** A plural adjective is a noun of persons unless persons stand before it; things take the feminine, singular or plural. */
const INANIMATE_PLURAL = /ات$/;
const REACH = 6;

const isNamingTerm = (scene: Scene, at: number): boolean => {
  const match = scene.termAt.get(at);
  return match !== undefined && match.term.about === 'head';
};

/** Whether a word can be passed on the way from an adjective to its noun. */
function isAdjectiveLike(scene: Scene, at: number, word: Word): boolean {
  const reference = scene.referenceAt.get(at);
  if (reference) return reference.match.name.role === 'adjective';
  const match = scene.termAt.get(at);
  if (match) return match.term.about === 'modified' || match.reading?.form.wordClass === 'adjective';
  return !isHead(word) && looksRelational(word) && hasArticle(word);
}

/** `تفجير انتحاري جبان`, `الحادث الإرهابي الغاشم`: what may name a person describes the act before it. */
function describesAct(scene: Scene, at: number, word: Word): boolean {
  const before = scene.words[at - 1];
  return (
    before !== undefined &&
    /يه?$/.test(word.folded) &&
    !word.breakBefore &&
    referentClasses(word).has('person') &&
    referentClasses(before).has('act') &&
    hasArticle(before) === hasArticle(word)
  );
}

/** What an adjective hangs on: found by walking left over other adjectives to the noun. */
export function hangingOf(scene: Scene, match: TermMatch): Hanging {
  const { words } = scene;
  const here = words[match.spanFirst];
  if (!here) return { on: 'head' };
  const reading = match.reading;
  // What has a pronoun is a noun: `أبطالها` heads its phrase, whatever stands before it.
  if (reading && (reading.preposition !== '' || reading.pronoun !== '')) return { on: 'head' };
  const plural =
    reading !== undefined && reading.form.number !== 'singular' && !INANIMATE_PLURAL.test(here.folded);
  const asked = formAgreement(reading?.form.wordClass === 'adjective' ? reading : undefined);
  let at = match.spanFirst - 1;
  let crossed = false;
  while (at >= Math.max(0, match.spanFirst - REACH)) {
    const word = words[at];
    const next = words[at + 1];
    if (!word || !next || next.breakBefore || word.sentence !== here.sentence) return { on: 'head' };
    if (isCount(word)) return { on: 'head' };
    if (isPreposition(word) || isClauseOpener(word))
      return { on: !crossed && describes(match.term, word, here) ? 'actor' : 'head' };
    const classes = referentClasses(word);
    const reference = scene.referenceAt.get(at);
    if (describesAct(scene, at, word)) {
      crossed = true;
      at--;
      continue;
    }
    if (isAdjectiveLike(scene, at, word) && !isHead(word)) {
      crossed = true;
      if (reference && reference.actor.kind !== 'state' && reference.actor.kind !== 'people')
        return { on: 'actor', noun: at };
      if (coordinated(word) && match.spanFirst - at > 2) return { on: 'head' };
      at--;
      continue;
    }
    if (reference && clashes(asked, scene, reference)) {
      at--;
      continue;
    }
    if (plural && !personsAt(scene, at, word, classes)) return { on: 'head' };
    // An adjective with the article does not hang on a bare common noun: `هوية الإرهابي` is a genitive.
    if (!crossed && at === match.spanFirst - 1 && isBareNoun(scene, at, word) && hasArticle(here))
      return { on: 'head' };
    if (reference || isNamingTerm(scene, at)) return { on: 'actor', noun: at };
    if (classes.has('group') || classes.has('person')) return { on: 'actor', noun: at };
    const group = groupOfStranger(scene, at, here);
    if (group !== undefined) return { on: 'actor', noun: group };
    if (classes.has('act')) return { on: 'act', noun: at };
    if (scene.termAt.get(at)) return { on: 'act', noun: at };
    return { on: 'act', noun: at };
  }
  return crossed ? { on: 'actor' } : { on: 'head' };
}

const AS = new Set(['ب', 'بـ'].map(foldArabic));

/** `هو فاقد للشرعية`, `وصفه بـ"الاستبدادي"`: what names nobody by itself describes whoever it is said of. */
const describes = ({ device }: Term, before: Word, here: Word): boolean =>
  typeof device !== 'string' &&
  device.head === undefined &&
  device.actor !== undefined &&
  (AS.has(before.folded) || (isClauseOpener(before) && !hasArticle(here)));

/** Words of a name that the packs do not know. */
const STRANGE_NAME = 3;

/** `جماعة عسكر جنقوي الإرهابية`: where a name that the packs do not know stands between the adjective and the noun of a group, that noun. */
function groupOfStranger(scene: Scene, at: number, adjective: Word): number | undefined {
  if (!hasArticle(adjective)) return undefined;
  for (let i = at; i > at - STRANGE_NAME; i--) {
    const word = scene.words[i];
    if (!word || scene.words[i + 1]?.breakBefore || word.sentence !== adjective.sentence) return undefined;
    if (i < at && !hasArticle(word) && referentClasses(word).has('group')) return i;
    if (hasArticle(word) || scene.referenceAt.has(i) || isHead(word) || isPreposition(word)) return undefined;
  }
  return undefined;
}

/** A common noun of the packs without article or pronoun: `مقتل`, `مجموعة`. */
const isBareNoun = (scene: Scene, at: number, word: Word): boolean =>
  !hasArticle(word) &&
  !scene.referenceAt.has(at) &&
  word.info.uses.some(
    ({ use, reading }) => use.type === 'referent' && reading.pronoun === '' && !reading.article,
  );

/** Whether a word means persons, so that a plural adjective behind it describes them. */
function personsAt(scene: Scene, at: number, word: Word, classes: Word['info']['classes']): boolean {
  if (classes.has('person')) return true;
  if (classes.has('group')) return /(ين|ون|اصر|اد|ال|ود|اط)$/.test(word.folded);
  const reference = scene.referenceAt.get(at);
  if (reference) return reference.match.name.role === 'member' || /(ين|ون)$/.test(word.folded);
  return isNamingTerm(scene, at);
}

/** How the target of a word whose device depends on its context is found: standing as a noun it names; on an act it is about the act's doer. */
export function aboutHung({ act }: DeviceByContext, on: Hanging['on']): About {
  if (on === 'head') return 'head';
  return on === 'act' ? (act === 'violence' ? 'agent' : 'judged') : 'modified';
}
