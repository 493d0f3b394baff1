/** `evaluation`: who is praised or blamed. */
import { clashes, formAgreement, pronounAgreement } from '../agreement.js';
import {
  hasArticle,
  isClauseOpener,
  isNounUse,
  isPreposition,
  isVerbUse,
  looksRelational,
  prefixedPreposition,
} from '../phrase.js';
import { isReferent } from '../referents.js';
import { accused } from './accused.js';
import {
  claimed,
  foeOfSpeaker,
  framedActor,
  generalThreat,
  noAdversary,
  ownTarget,
  salient,
  unnamed,
} from './article-wide.js';
import { type Clue, decidedAt, type Query, type RuleSet, type TargetRule } from './clue.js';
import { doer } from './feats.js';
import { fightersForGround } from './freed.js';
import { standsBehind } from './loaded-noun.js';
import { nameless } from './nameless.js';
import {
  actorFurtherRight,
  actorOfTermAt,
  actorToTheRight,
  holdsObject,
  isNamingNoun,
  isVictim,
  subjectToTheLeft,
} from './nearby.js';
import { victimsBehind } from './opposed.js';
import { owner, ownerBehind, ownerOfNoun } from './owner.js';
import { partisans } from './partisans.js';
import { people, peopleDescribed } from './peoples.js';
import { calledSo } from './predicated.js';
import { pronounSubject } from './pronoun-subject.js';
import { doerBefore, doerInRelative, doerOfWhat, subjectOfRelative } from './relative.js';
import { rightOf } from './right-of.js';
import { hasRelativeSubject, subjectBehind, subjectRightBefore } from './verb-subject.js';
import { we } from './we.js';

const beside: TargetRule = (query) => {
  const { scene, match } = query;
  const verb = isVerbUse(match);
  if (match.term.genitive !== undefined && !verb) return undefined;
  // `ثباته`: whose it is, is told.
  if (!verb && (match.reading?.pronoun ?? '') !== '') return undefined;
  if (!verb && holdsObject(query)) return undefined;
  if (verb && hasRelativeSubject(query)) return undefined;
  const next = match.spanLast + 1;
  const found = actorToTheRight(query, next, { reach: 3 });
  const noun = verb || found?.at === next ? undefined : loadedNounAt(query, next);
  if (noun !== undefined) return { actor: noun, rule: 'judged-beside' };
  if (!found || isVictim(scene, found.at, match.spanFirst - 1)) return undefined;
  const word = scene.words[next];
  // `نصر للجيش` is the army's, but `خيانة للوطن`, `خرق للسيادة` is done to whom it names.
  if (word && prefixedPreposition(word) === 'ل' && !isWonBy(query)) return undefined;
  const clue: Clue = { actor: found.actor, rule: 'judged-beside' };
  // `إخفاقات الجيش`: the genitive of a noun; a verb may have its object there.
  return isNounUse(match) && found.at === next ? { ...clue, sure: true } : clue;
};

/** `انتصار الميليشيات السورية`, `صمود الثوار`: the loaded noun is whose it is, however its own actor was found. */
function loadedNounAt(query: Query, at: number): string | undefined {
  const { scene, match } = query;
  const noun = scene.termAt.get(at);
  if (!noun || noun.term.polarity === 0 || !isNamingNoun(scene, at)) return undefined;
  return standsBehind(scene, match, noun, at) ? decidedAt(query, at) : undefined;
}

/** Whether what stands behind a noun with ل has won, gained or lost by it. */
const isWonBy = ({ match: { term } }: Query): boolean => term.polarity > 0 || term.choice === 'outcome';

const FOR_THEM = /^ل(ه|ها|هم)$/;

/** Adjectives between an outcome and whose it is. */
const ADJECTIVES = 2;

/** `نصر كبير للجيش على المتمردين`, `هزيمة نكراء للمتمردين`: whose the outcome is. */
const outcomeOf: TargetRule = (query) => {
  const { scene, match } = query;
  if (match.term.choice !== 'outcome' || isVerbUse(match)) return undefined;
  for (let i = match.spanLast + 1; i <= match.spanLast + 1 + ADJECTIVES; i++) {
    const word = scene.words[i];
    if (!word || word.breakBefore || word.sentence !== scene.words[match.spanLast]?.sentence)
      return undefined;
    // `يعدونه انتصارا لهم`.
    const pronoun = FOR_THEM.exec(word.folded)?.[1];
    if (pronoun !== undefined && match.term.polarity > 0) {
      const found = subjectToTheLeft(query, match.spanFirst, pronounAgreement(pronoun));
      return found && { actor: found.actor, rule: 'possessor' };
    }
    if (prefixedPreposition(word) === 'ل') {
      const actor = actorToTheRight(query, i, { reach: 1 })?.actor ?? actorOfTermAt(query, i);
      return actor === undefined ? undefined : { actor, rule: 'judged-beside' };
    }
    if (isPreposition(word) || isClauseOpener(word) || hasArticle(word) || scene.referenceAt.has(i))
      return undefined;
  }
  return undefined;
};

/** `المشروع الإيراني للهيمنة`, `محاولات الحوثيين لزعزعة الأمن`: what an act is for is his whose the act is. */
const purpose: TargetRule = ({ scene, match }) => {
  const word = scene.words[match.spanFirst];
  if (match.term.polarity >= 0 || !word || word.breakBefore || prefixedPreposition(word) !== 'ل')
    return undefined;
  const reference = scene.referenceAt.get(match.spanFirst - 1);
  if (!reference || !isReferent(scene.words[reference.first - 1], 'act')) return undefined;
  return { actor: reference.actor.id, rule: 'judged-phrase' };
};

/** An adjective of judgement: the actor in the phrase that it closes (`التصعيد الإسرائيلي الخطير`). */
const phraseBefore: TargetRule = (query) => {
  const { scene, match, headNoun } = query;
  // A pattern that begins before its loaded word (`الدور … الفاعل`) holds the phrase itself.
  const inPattern = match.first < match.spanFirst;
  if (match.reading?.form.wordClass !== 'adjective' && !inPattern) return undefined;
  const asked = formAgreement(match.reading);
  const from = inPattern ? match.first : (headNoun ?? match.spanFirst - 4);
  for (let i = match.spanFirst - 1; i >= Math.max(0, from); i--) {
    const reference = scene.referenceAt.get(i);
    const word = scene.words[i];
    // `طالب الحكومة بكشف المتورطين`: with no noun that it hangs on, only names and adjectives stand between.
    if (
      headNoun === undefined &&
      !inPattern &&
      !reference &&
      word &&
      !scene.termAt.has(i) &&
      !looksRelational(word)
    )
      return undefined;
    if (reference && !clashes(asked, scene, reference)) {
      const clue: Clue = { actor: reference.actor.id, rule: 'judged-phrase' };
      return headNoun === undefined && !inPattern ? clue : { ...clue, sure: true };
    }
    const termActor = actorOfTermAt(query, i);
    if (termActor) return { actor: termActor, rule: 'judged-phrase' };
    if (scene.words[i + 1]?.breakBefore) return undefined;
  }
  return undefined;
};

/** What opens a clause of its own, whose blame is seldom the subject's of the clause round it. */
const SUBORDINATES = /^[وف]?(?:الذي|التي|الذين|[بل]?ان)$/;

/** `دعا الوزير إلى وحدة الصف لأن الخطر …`, `حذر الوزير من أن الفتنة …`: another clause has opened since the name. */
const isOutsideClause = ({ scene, match }: Query, at: number): boolean => {
  for (let i = match.spanFirst - 1; i > at; i--)
    if (SUBORDINATES.test(scene.words[i]?.folded ?? '')) return true;
  return false;
};

const subject: TargetRule = (query) => {
  const { reading, spanFirst, term } = query.match;
  const verb = isVerbUse(query.match);
  const found = subjectToTheLeft(query, spanFirst, verb ? formAgreement(reading) : undefined);
  if (found && term.polarity < 0 && !verb && isOutsideClause(query, found.at)) return undefined;
  return found && { actor: found.actor, rule: 'judged-subject' };
};

/** `الجماعات التي تنشر الفوضى`: whose clause it is. */
const relative: TargetRule = (query) => {
  if (query.hungOn === 'actor') return undefined;
  const found = subjectOfRelative(query);
  return found && { actor: found.actor, rule: 'relative-head' };
};

/** `الانتصارات التي حققتها المقاومة`: not who hails them. */
const relativeDoer: TargetRule = (query) => {
  if (isVerbUse(query.match)) return undefined;
  const found = doerInRelative(query) ?? doerBefore(query) ?? doerOfWhat(query);
  if (!found) return undefined;
  const clue: Clue = { actor: found.actor, rule: 'relative-head' };
  return found.guessed ? clue : { ...clue, sure: true };
};

/** `صفقات مشبوهة مع الجماعة`, `يتآمر مع الجماعة`: with whom it is done, not who does it. */
const isPartner = ({ scene }: Query, at: number): boolean => {
  for (let i = at - 1; i >= at - 2; i--) if (scene.words[i]?.folded === 'مع') return true;
  return false;
};

const right: TargetRule = (query) => {
  const found = actorFurtherRight(query, query.match.spanLast + 1, 10);
  if (!found || victimsBehind(query).includes(found.actor) || isPartner(query, found.at)) return undefined;
  if (isVerbUse(query.match) && hasRelativeSubject(query)) return undefined;
  return { actor: found.actor, rule: 'judged-clause' };
};

/** A word that always means one actor: `الثورة السورية` is not the state's whose name it bears. */
const fixed: TargetRule = (query) => (query.match.term.target === undefined ? undefined : ownTarget(query));

const framedFirst: TargetRule = (query) => (query.hungOn === 'act' ? framedActor(query) : undefined);

/** Blame of an act in an article that names no adversary. */
const blamedAct: TargetRule = (query) => (query.hungOn === 'act' ? noAdversary(query) : undefined);

export const judged: RuleSet = {
  near: [
    fixed,
    we,
    partisans,
    nameless,
    peopleDescribed,
    relativeDoer,
    phraseBefore,
    purpose,
    accused,
    calledSo,
    people,
    beside,
    subjectBehind,
    subjectRightBefore,
    pronounSubject,
    outcomeOf,
    rightOf,
    ownerBehind,
    owner,
    ownerOfNoun,
    relative,
    doer,
    ownTarget,
    fightersForGround,
  ],
  far: [
    // Asked again: the loaded nouns in them have their actors by then.
    relativeDoer,
    beside,
    generalThreat,
    claimed,
    blamedAct,
    unnamed,
    foeOfSpeaker,
    framedFirst,
    subject,
    right,
    framedActor,
    salient,
  ],
};
