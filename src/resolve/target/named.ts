/** `distancing`: the actor whose name or claim is held at arm's length. */
import {
  hasArticle,
  isClauseOpener,
  isPreposition,
  isVerbUse,
  mayJoin,
  prefixedPreposition,
  sentenceEnd,
} from '../phrase.js';
import { isReferent } from '../referents.js';
import { framedActor, ownTarget, salient, sameAsBefore } from './article-wide.js';
import type { Query, RuleSet, TargetRule } from './clue.js';
import { actorOfTermAt, subjectToTheLeft } from './nearby.js';

/** `ما يسمى تنظيم الدولة`, `زعم الحوثيون`: the name or claimant follows. */
const nameAfter: TargetRule = (query) => {
  const { scene, match } = query;
  const end = Math.min(sentenceEnd(scene.words, match.spanLast), match.spanLast + 6);
  for (let i = match.spanLast + 1; i < end; i++) {
    const word = scene.words[i];
    if (!word || (word.breakBefore && i > match.spanLast + 1) || isClauseOpener(word)) break;
    const reference = scene.referenceAt.get(i);
    if (reference) return { actor: reference.actor.id, rule: 'name-after' };
    const termActor = actorOfTermAt(query, i);
    if (termActor) return { actor: termActor, rule: 'name-after' };
  }
  return undefined;
};

/** `المدعو سليمان`: a name that the packs do not know follows at once. */
const strangerAfter: TargetRule = ({ scene, match }) => {
  if (match.term.id !== 'al-madu') return undefined;
  const next = scene.words[match.spanLast + 1];
  if (!next || next.sentence !== scene.words[match.spanLast]?.sentence) return undefined;
  if (hasArticle(next) || isPreposition(next) || isClauseOpener(next)) return undefined;
  for (let i = match.spanLast + 1; i < match.spanLast + 4; i++)
    if (scene.referenceAt.has(i)) return undefined;
  return { actor: 'other', rule: 'stranger-named' };
};

/** Words behind the noun for a paper in which an actor would be named whose paper it is. */
const PAPER_REACH = 3;

/** `زعمت صحيفة "…"`: a paper that the packs do not know claims. */
const strangePaper: TargetRule = ({ scene, match }) => {
  if (!isVerbUse(match)) return undefined;
  const at = match.spanLast + 1;
  const noun = scene.words[at];
  if (!noun || noun.sentence !== scene.words[match.spanLast]?.sentence) return undefined;
  if (!isReferent(noun, 'paper') || hasArticle(noun)) return undefined;
  for (let i = at; i <= at + PAPER_REACH; i++) {
    const word = scene.words[i];
    if (!word || isClauseOpener(word)) break;
    if (scene.referenceAt.has(i)) return undefined;
  }
  return { actor: 'other', rule: 'stranger-named' };
};

/** `الانتصارات المزعومة`, `بحجة …`: the claimant is the clause's subject, if he does not speak himself: nobody doubts his own word. */
const claimantBefore: TargetRule = (query) => {
  const found = subjectToTheLeft(query, query.match.spanFirst);
  if (!found || (found.actor === query.speaker && !goesOn(query)) || disowns(query)) return undefined;
  return { actor: found.actor, rule: 'claimant-before' };
};

/** `ينفي المتحدث باسم القوات … ويدعي أن`: the verb is joined to the one whose subject speaks, and doubts it. */
function goesOn({ scene, match }: Query): boolean {
  const verb = scene.words[match.spanFirst];
  return verb !== undefined && /^[وف][يتزا]/.test(verb.folded) && mayJoin(verb);
}

/** Words between a word of denying or probing and the claim. */
const DENIAL_REACH = 4;

/** `نفت الحكومة مزاعم القتل`, `يحقق الجيش في مزاعم`: who denies or looks into a claim is not who makes it. */
function disowns({ scene, match }: Query): boolean {
  for (let at = match.spanFirst - 1; at >= match.spanFirst - DENIAL_REACH; at--) {
    const word = scene.words[at];
    if (isReferent(word, 'denial')) return true;
    if (!word || word.breakBefore) return false;
  }
  return false;
}

/** `ما أسماه`, `من وصفتهم`, `كما يسمونه`: the verb's subject calls another so, and the outlet withholds belief from him. */
const CALLS =
  /^(ا?سم(ا|ت|و|ته|وه)?|[يت]سم(ي|ون)|وصف(ت|و)?|[يت]صف(ون)?|اعتبر(ت|و)?|[يت]عتبر(ون)?|دعا)(ه|ها|هم|هما)$/;
/** `أطلقت عليه`. */
const GIVES_NAME = /^(ا?طلق(ت|وا)?|[يت]طلقون)$/;
/** `ما جرى وصفها`: nobody's calling. */
const IMPERSONAL = /^(جري|جرت|تم|تمت|يتم)$/;

const namer: TargetRule = (query) => {
  const { scene, match } = query;
  const words = scene.words.slice(match.spanFirst, match.spanLast + 1).map(({ folded }) => folded);
  if (words.some((word) => IMPERSONAL.test(word))) return undefined;
  if (!words.some((word) => CALLS.test(word) || GIVES_NAME.test(word))) return undefined;
  const behind = scene.referenceAt.get(match.spanLast + 1);
  const next = scene.words[match.spanLast + 1];
  if (
    behind &&
    next &&
    !next.breakBefore &&
    prefixedPreposition(next) === '' &&
    behind.match.name.role !== 'adjective'
  )
    return { actor: behind.actor.id, rule: 'name-after' };
  if (query.speaker !== undefined) return { actor: query.speaker, rule: 'claimant-speaks' };
  const before = subjectToTheLeft(query, match.spanFirst);
  return before && { actor: before.actor, rule: 'claimant-before' };
};

/** `وزعم المتحدث أن …`: the one whose words follow. */
const claimantSpeaks: TargetRule = (query) => {
  if (!isVerbUse(query.match)) return undefined;
  const { speakerAfter } = query;
  return speakerAfter === undefined ? undefined : { actor: speakerAfter, rule: 'claimant-speaks' };
};

/** An adjective or a pretext looks back for its claimant; the other markers look on. */
const looksBack = (query: Query): boolean =>
  query.match.reading?.form.wordClass === 'adjective' || query.match.reading?.preposition === 'ب';

export const named: RuleSet = {
  near: [
    (query) => (looksBack(query) ? claimantBefore(query) : undefined),
    namer,
    strangerAfter,
    strangePaper,
    nameAfter,
    claimantSpeaks,
    ownTarget,
    claimantBefore,
  ],
  far: [sameAsBefore, framedActor, salient],
};
