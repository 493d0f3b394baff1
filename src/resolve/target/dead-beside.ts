/** The noun beside a word of death that tells what sort of people died. Nouns further off tell who mourned, fought or killed them. */
import type { Word } from '../../lexicon/words.js';
import { OURS } from '../agreement.js';
import { DOER_MARKS } from '../function-words.js';
import {
  coordinated,
  hasArticle,
  isClauseOpener,
  isCount,
  isPreposition,
  mayBeObject,
  prefixedPreposition,
  sentenceEnd,
  sentenceStart,
} from '../phrase.js';
import type { ActorReference } from '../reference.js';
import { doingOf, isByWeapon, isReferent } from '../referents.js';
import type { Scene } from '../scene.js';
import type { Query } from './clue.js';
import { type SortOfDead, sortAt } from './sort-of-dead.js';

export interface DeadNoun {
  readonly sort: SortOfDead;
  readonly at: number;
}

/** Behind `شهداء على يد …`, `استشهد برصاص …` stands who killed them; behind `القضاء على …` the dead. */
export const tellsOfDoer = ({ match }: Query, word: Word): boolean =>
  marksDoer(word) || (word.folded === 'علي' && match.term.polarity > 0);

/** `برصاص`, `ارتكبها`: who did it stands behind. */
const marksDoer = (word: Word): boolean =>
  DOER_MARKS.has(word.folded) || isByWeapon(word) || doingOf(word) !== undefined;

/** `استشهد جراء انفجار لغم زرعه …`: how they died, no longer who. */
export const CAUSES: ReadonlySet<string> = new Set(['جراء', 'اثر', 'نتيجه', 'بسبب', 'عقب']);

/** `الجندي … -رحمه الله- من القوة`: a prayer for the dead, set off as it may be, breaks off no phrase. */
const PRAYERS: ReadonlySet<string> = new Set(['رحمه', 'رحمها', 'رحمهم', 'رحمهما']);

/** Words of a prayer for the dead that begins at a word; 0 where none does. */
export const prayerAt = ({ words }: Scene, at: number): number =>
  PRAYERS.has(words[at]?.folded ?? '') && words[at + 1]?.folded === 'الله' ? 2 : 0;

/** Words behind a use in which the dead are told of, and before it. */
const REACH_BEHIND = 7;
const REACH_BEFORE = 10;

/** The noun of the dead: behind the word (`استشهد جنديان`, `شهداء من رجال الأمن`), else before it (`إن ضابطا استشهد`, `الضابط الشهيد`). */
export const deadBeside = (query: Query): DeadNoun | undefined => nounBehind(query) ?? nounBefore(query);

/** `بينهم أطفال`, `منهم ضابط`: what goes on telling who died behind a comma. */
const GOES_ON: ReadonlySet<string> = new Set(['بينهم', 'منهم', 'معظمهم', 'اغلبهم', 'من']);
/** What leads on to the body that the dead were of, or to the place that was theirs. */
const LEADS_ON: ReadonlySet<string> = new Set(['من', 'بين', 'في', 'ضمن']);

/** `ثلاثة مدنيين`, `20 محتجا`, `جنديا`: a count, or people without article in the accusative. */
const mayBeKilled = (scene: Scene, at: number): boolean => {
  const word = scene.words[at];
  if (!word || word.breakBefore) return false;
  return (
    isCount(word) || (sortAt(scene, at) !== undefined && !hasArticle(word) && /(ين|ا)$/.test(word.folded))
  );
};

/** `قتلت إسرائيل ثلاثة مدنيين`: behind the name stand those whom it killed. `قتل من الحوثيين ثلاثة` counts its own. */
export function killsOthers(scene: Scene, { first, last }: ActorReference): boolean {
  const before = scene.words[first - 1];
  if (before && isPreposition(before)) return false;
  const behind = scene.words[last + 1];
  const by = behind && !behind.breakBefore && isByWeapon(behind) ? 1 : 0;
  return mayBeKilled(scene, last + 1 + by);
}

/** Where the dead may be told of behind a word: a plain verb's subject that killed others is none of them. */
function behindSubject({ scene, match }: Query): number {
  const from = match.spanLast + 1;
  const subject = match.term.polarity === 0 ? scene.referenceAt.get(from) : undefined;
  return subject && killsOthers(scene, subject) ? subject.last + 1 : from;
}

function nounBehind(query: Query): DeadNoun | undefined {
  const { scene } = query;
  const { words } = scene;
  const from = behindSubject(query);
  const end = sentenceEnd(words, from - 1);
  let reach = REACH_BEHIND;
  let named = false;
  let within = false;
  for (let at = from; at < Math.min(end, from + reach); at++) {
    const word = words[at];
    if (!word || tellsOfDoer(query, word) || CAUSES.has(word.folded) || isClauseOpener(word))
      return undefined;
    const prayer = prayerAt(scene, at);
    if (prayer > 0) {
      at += prayer - 1;
      reach += prayer;
      continue;
    }
    if (word.breakBefore && !GOES_ON.has(word.folded)) return undefined;
    if (coordinated(word) && !sharesGenitive(query, at)) return undefined;
    if (isPreposition(word) && !isCount(word)) {
      // `في المواجهات بين الجيش و…`: who fought where they died.
      if (!LEADS_ON.has(word.folded) || (within && word.folded === 'بين')) return undefined;
      within ||= word.folded === 'في';
      named = false;
      continue;
    }
    // `شهداء في هجوم القوات`: what they died in, and at whose hands. `استشهد في الغارة ضابط` goes on.
    if (within && isReferent(word, 'act') && !hasArticle(word)) return undefined;
    const sort = sortAt(scene, at);
    // `الشهيد محمد الجندي`: behind a name, a definite rank is a surname.
    if (sort && !(named && sort === 'forces' && hasArticle(word))) return { sort, at };
    named = isName(word);
  }
  return undefined;
}

/** `شهداء ومصابو الثورة`: what is joined right behind a noun without article has its genitive; `الشهداء والجنود` are two. */
export function sharesGenitive({ scene: { words }, match }: Query, at: number): boolean {
  const [word, next] = [words[match.spanLast], words[at + 1]];
  return at === match.spanLast + 1 && !!word && !hasArticle(word) && !!next && !isPreposition(next);
}

/** A word of no class, without article or number, is as a rule somebody's name. */
const isName = (word: Word): boolean =>
  word.info.classes.size === 0 &&
  !hasArticle(word) &&
  !isCount(word) &&
  !isPreposition(word) &&
  !isClauseOpener(word);

function nounBefore(query: Query): DeadNoun | undefined {
  const { scene, match } = query;
  const { words } = scene;
  const word = words[match.spanFirst];
  if (!word) return undefined;
  const beside = match.spanFirst - 1;
  if (
    !word.breakBefore &&
    prefixedPreposition(word) === '' &&
    agrees(words[beside], word, words[match.spanLast + 1])
  ) {
    const sort = sortAt(scene, beside);
    if (sort) return { sort, at: beside };
  }
  if (!looksBack(query, word)) return undefined;
  const start = Math.max(sentenceStart(words, match.spanFirst), match.spanFirst - REACH_BEFORE);
  for (let at = beside; at >= start; at--) {
    const before = words[at - 1];
    const sort = sortAt(scene, at);
    // `طائرات تابعة للجيش`: whose they are who did it.
    if (!sort || (before && (marksDoer(before) || isReferent(before, 'follower')))) continue;
    // `محمد الجندي استشهد`; a verb may open the sentence before its subject.
    const surname =
      sort === 'forces' &&
      before !== undefined &&
      hasArticle(words[at] as Word) &&
      isName(before) &&
      at - 1 > start;
    if (!surname || isAccusative(word)) return { sort, at };
  }
  return undefined;
}

/** `الضابط الشهيد`, `سقط جندي شهيدا`, `مات أطفال شهداء في بيتهم`, not `قتلة الضابط شهيد الواجب`, `أهالي شهداء المدينة`. */
function agrees(noun: Word | undefined, word: Word, next: Word | undefined): boolean {
  if (noun === undefined) return false;
  if (hasArticle(word) || isAccusative(word)) return isAccusative(word) || hasArticle(noun);
  return !hasArticle(noun) && (next === undefined || next.breakBefore || isPreposition(next));
}

/** `سقط الجندي شهيدا`. */
const isAccusative = ({ folded }: Word): boolean => /^شهيد(ا|ين|تين)$/.test(folded);

/** `جنود بلغ عددهم عشرة شهداء`, `هجوم على القوات راح ضحيته عشرة شهداء`: the number of those who were told of before. */
const NUMBER_OF = /^[وف]?(ضحيت|عدد)(ه|ها|هم)$/;
/** Words between that and the use. */
const NUMBER_REACH = 5;

function isTold({ words }: Scene, at: number): boolean {
  for (let i = at - 1; i >= at - NUMBER_REACH; i--) if (NUMBER_OF.test(words[i]?.folded ?? '')) return true;
  return false;
}

/** Whether the dead stand before the word: as a verb's subject, as whom a pronoun means, or as those who fell as what it says. */
function looksBack({ scene, match }: Query, word: Word): boolean {
  const { reading, spanFirst, spanLast } = match;
  const [before, last] = [scene.words[spanFirst - 1], scene.words[spanLast]];
  if (isTold(scene, spanFirst)) return true;
  if (isAccusative(word)) return !(before && isCount(before));
  // `لقي سبعة جنود مصرعهم`; of `قضت القوات عليهم` the subject is who killed.
  if (match.term.polarity < 0)
    return match.term.choice === 'death' && /(هم|هما|ه|ها)$/.test(last?.folded ?? '');
  if (reading?.pronoun !== undefined && reading.pronoun !== '') return reading.pronoun !== OURS;
  if (reading !== undefined && reading.form.wordClass !== 'verb') return false;
  const next = scene.words[spanLast + 1];
  // `القوات قتلت ناشطا`: a plain verb with its object behind it has the killer before it; `إن ناشطا قتل في …` has the dead.
  if (match.term.polarity === 0 && next && mayBeObject(next)) return false;
  // `واستشهد سبعة`: its subject stands behind it.
  return !coordinated(word) && !(next && isCount(next));
}
