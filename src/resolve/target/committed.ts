/** Who is said to commit, wage or carry out a deed: `ارتكبت قوات النظام مجزرة`, `الطيران شن عدوانا`, `أقدم الاحتلال على ارتكاب جريمة`. */
import type { Reading } from '../../lexicon/segment.js';
import { formAgreement } from '../agreement.js';
import {
  coordinated,
  hasArticle,
  isClauseOpener,
  isPreposition,
  isVerbUse,
  sentenceStart,
} from '../phrase.js';
import { isReferent, readingAs } from '../referents.js';
import type { Query, TargetRule } from './clue.js';
import { agentive, isNamingNoun, subjectToTheLeft } from './nearby.js';

/** Words between a word of committing and the deed. */
const DEED_REACH = 8;
/** Words between a subject and its verb behind it. */
const SUBJECT_REACH = 4;
/** Words between a word of managing and the noun of committing that it carries (`تواصل … ارتكاب`). */
const CARRIED_REACH = 3;

/** The subject of the word of committing whose object is the deed. */
export const committed: TargetRule = (query) => {
  const { scene, match } = query;
  if (match.term.polarity >= 0 || isVerbUse(match)) return undefined;
  // `يشن حربا على الإرهاب`: no deed of his; `ارتكب عددا من الجرائم` is.
  const before = scene.words[match.spanFirst - 1];
  if (before && isPreposition(before) && before.folded !== 'من') return undefined;
  const start = Math.max(sentenceStart(scene.words, match.spanFirst), match.spanFirst - DEED_REACH);
  for (let at = match.spanFirst - 1; at >= start; at--) {
    const word = scene.words[at];
    if (!word || scene.words[at + 1]?.breakBefore || isClauseOpener(word)) return undefined;
    // `شن هجوما على المتهمين بجرائم`: theirs whom he attacks.
    if (word.folded === 'علي' || word.folded === 'ضد') return undefined;
    if (!isReferent(word, 'doing')) continue;
    const actor = doerOf(query, at, readingAs(word, 'doing'));
    return actor === undefined ? undefined : { actor, rule: 'committed' };
  }
  return undefined;
};

function doerOf(query: Query, at: number, reading: Reading | undefined): string | undefined {
  // `ارتكبها`: another deed, that it takes up.
  if (reading?.pronoun !== '') return undefined;
  const behind = subjectBehind(query, at);
  if (behind !== undefined) return behind === 'stranger' ? undefined : behind;
  const verb = reading.form.wordClass === 'verb';
  const found = subjectToTheLeft(query, at, formAgreement(reading));
  if (!found || passesOver(query, found.at, at)) return undefined;
  const told = verb
    ? reading.conjunction !== '' || at - found.at <= SUBJECT_REACH
    : isCarried(query, at, reading);
  return told ? found.actor : undefined;
}

/** Who stands between the word of committing and the deed; `stranger` where a noun does that stands for nobody known. */
function subjectBehind({ scene, match, decided }: Query, at: number): string | undefined {
  for (let i = at + 1; i < match.spanFirst; i++) {
    const word = scene.words[i];
    if (!word || isPreposition(word) || coordinated(word)) break;
    const reference = scene.referenceAt.get(i);
    if (reference && agentive(scene, reference)) return reference.actor.id;
    const term = scene.termAt.get(i);
    const near = term && isNamingNoun(scene, i) ? decided.get(term.spanFirst) : undefined;
    if (near) return near.actor;
  }
  const next = scene.words[at + 1];
  if (!next || at + 1 >= match.spanFirst || isPreposition(next)) return undefined;
  return hasArticle(next) || isReferent(next, 'person') || isReferent(next, 'group') ? 'stranger' : undefined;
}

/** Whether people whom nobody named stand between: the verb may be theirs. */
function passesOver({ scene }: Query, from: number, to: number): boolean {
  for (let i = to - 1; i > from; i--) {
    const told =
      scene.referenceAt.has(i) ||
      !(isReferent(scene.words[i], 'group') || isReferent(scene.words[i], 'person'));
    if (!told) return true;
  }
  return false;
}

/** `على ارتكاب`, `بارتكاب`, `في ارتكاب`, `يواصل ارتكاب`: the noun is the subject's own deed. */
function isCarried({ scene }: Query, at: number, reading: Reading): boolean {
  if (reading.preposition === 'ب' || /^(علي|في)$/.test(scene.words[at - 1]?.folded ?? '')) return true;
  for (let i = at - 1; i >= at - CARRIED_REACH; i--) if (isReferent(scene.words[i], 'ability')) return true;
  return false;
}
