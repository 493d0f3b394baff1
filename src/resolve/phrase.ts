/** Small questions about words and noun phrases that every target rule asks. */
import type { TermMatch } from '../lexicon/match.js';
import type { Reading } from '../lexicon/segment.js';
import type { Word } from '../lexicon/words.js';
import { isTrueArticle } from '../text/article.js';
import { CLAUSE_OPENERS, PREPOSITIONS, TIMES } from './function-words.js';

/** Whether a word is joined by و or ف to what stands before it. Unknown words count only when an article follows. */
export function coordinated(word: Word): boolean {
  const { readings } = word.info;
  if (readings.length > 0) return readings.every(isJoined) || isJoinedNoun(word);
  return (
    /^[وف](ال|لل|بال)/.test(word.folded) || (/^و/.test(word.folded) && PREPOSITIONS.has(word.folded.slice(1)))
  );
}

const isJoined = ({ conjunction }: Reading): boolean => conjunction !== '';

/** A pattern of the packs may spell the conjunction as part of its word (`وقوات`): the noun in it tells that it is one. */
const isJoinedNoun = ({ info: { readings } }: Word): boolean =>
  readings.every((reading) => isJoined(reading) || reading.form.wordClass === 'fixed') &&
  readings.some((reading) => isJoined(reading) && reading.form.wordClass !== 'fixed');

const TO_THE = /^[وف]?لل/;

/** Whether a word joins what it opens to what stands before it, by one of its readings. */
export const mayJoin = (word: Word): boolean =>
  coordinated(word) || word.info.readings.some(({ conjunction }) => conjunction !== '');

/** Whether a word carries a preposition (`للشهداء`, `بالميليشيات`) in every reading. */
export function prefixedPreposition(word: Word): string {
  // No stem begins with لل: a pack's word that is written so has ل and the article before it.
  if (TO_THE.test(word.folded)) return 'ل';
  const { readings } = word.info;
  if (readings.length > 0) {
    const found = readings.find((reading) => reading.preposition !== '');
    return found && readings.every((reading) => reading.preposition !== '') ? found.preposition : '';
  }
  const joined = /^[وف]?(لل|بال|كال)/.exec(word.folded)?.[1]?.[0] ?? '';
  return isTrueArticle(word.folded, word.surface) ? joined : '';
}

export function isPreposition({ folded }: Word): boolean {
  return PREPOSITIONS.has(folded) || (joins(folded) && PREPOSITIONS.has(folded.slice(1)));
}

/** Whether a word begins with و or ف, the conjunctions that are written as one with it. */
const joins = (folded: string): boolean => folded.startsWith('و') || folded.startsWith('ف');

export const isClauseOpener = (word: Word): boolean => CLAUSE_OPENERS.has(word.folded);

/** Whether a word is the generated or written form of a definite nominal. */
export const hasArticle = ({ folded, surface }: Word): boolean =>
  /^[وف]?(ال|لل|بال|كال)/.test(folded) && isTrueArticle(folded, surface);

/** A relational adjective by its shape: `السوري`, `العسكرية`, `المسلحين`. */
export const looksRelational = (word: Word): boolean =>
  /^[وف]?ال.{2,}(ي|يه|يين|يون|يات|ه|ين|ات)$/.test(word.folded) && !isPreposition(word);

const COUNTS: ReadonlySet<string> = new Set(
  `عشرات مئات الاف عشره خمسه ثلاثه اربعه سته سبعه ثمانيه تسعه عشر عشرين عشرون عدد نحو اكثر قرابه حوالي احد اثنين
  اثنان مائه مئه ثلاثين اربعين خمسين`.split(/\s+/),
);

/** Whether a word is a number, in digits or spelled as the press does after a death noun. */
export function isCount({ folded }: Word): boolean {
  const first = folded.charCodeAt(0);
  return (first >= DIGIT_0 && first <= DIGIT_9) || COUNTS.has(folded);
}

const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;

/** Index of the first word of the sentence of word `at`; `at` where there is no such word. */
export const sentenceStart = (words: readonly Word[], at: number): number => words[at]?.sentenceFirst ?? at;

/** Index after the last word of the sentence of word `at`; after `at` where there is no such word. */
export const sentenceEnd = (words: readonly Word[], at: number): number => words[at]?.sentenceEnd ?? at + 1;

/** Whether a use is a verb; one without a reading is not known for it. */
export const isVerbUse = ({ reading }: TermMatch): boolean => reading?.form.wordClass === 'verb';

/** Whether it is a noun, a verbal noun among them. */
export const isNounUse = ({ reading }: TermMatch): boolean => reading?.form.wordClass === 'noun';

/** Whether a word right behind a verb may be its object: no pause, no preposition, no other clause, no time. */
export const mayBeObject = (word: Word): boolean =>
  !word.breakBefore &&
  !isPreposition(word) &&
  prefixedPreposition(word) === '' &&
  !isClauseOpener(word) &&
  !TIMES.has(word.folded);
