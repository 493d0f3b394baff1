/** What somebody is said to be: `النصرة هي منظمة إرهابية`, `وصف مقاتلي داعش بأنهم مجرمون`, `تعتبر حزب العمال منظمة إرهابية`. */
import type { Word } from '../../lexicon/words.js';
import { clashes, pronounAgreement } from '../agreement.js';
import { coordinated, hasArticle, isPreposition, prefixedPreposition, sentenceStart } from '../phrase.js';
import type { ActorReference } from '../reference.js';
import { isReferent, readingAs } from '../referents.js';
import type { Scene } from '../scene.js';
import { decidedAt, type Query, type TargetRule } from './clue.js';
import { saidOfAll } from './joint.js';
import { actorOfTermAt, agentive, isNamingNoun, isVictim, nounOf } from './nearby.js';

/** `يعده`, `تعدها`: without a pronoun too many other verbs. */
const HOLDS_IT = /^[وف]?[يت]عد(ه|ها|هم)$/;
const CALLING_REACH = 12;
/** Words behind a verb with its pronoun in which what it calls him stands. */
const OBJECT_REACH = 7;
const LEFT_REACH = 6;

/** `هي`, `بأنهم`: what stands between somebody and what he is said to be. */
const COPULA = /^(?:[وف]?(?:هو|هي|هم)|[بل]ان(ه|ها|هم))$/;
/** `تصنفه على أنه منظمة إرهابية`. */
const asThat = (on: Word | undefined, that: Word): RegExpExecArray | null =>
  on?.folded === 'علي' ? /^ان(ه|ها|هم)$/.exec(that.folded) : null;
/** `إن إسرائيل كيان غاصب`: a sentence without a verb follows. */
const PARTICLES = /^[وف]?[لب]?ان$/;
/** Loaded nouns before one that are said of the same (`مجرمون وخونة وعملاء`). */
const MOST_JOINED = 4;

/** `مراهقة سياسية وعبث`: the first word of what is said, of the noun or of those that it is joined to. */
export function predicateStart(query: Query): number {
  const { scene, match } = query;
  let at = nounOf(query);
  for (let n = 0; n < MOST_JOINED; n++) {
    const word = scene.words[at];
    const before = scene.termAt.get(at - 1);
    if (!word || !before || !coordinated(word) || before === match) return at;
    if (word.sentence !== scene.words[at - 1]?.sentence || before.term.polarity !== match.term.polarity)
      return at;
    at = before.spanFirst;
  }
  return at;
}

/** A word that stands for an actor: how it is told to whom is the asker's. */
type ActorAt = (at: number) => string | undefined;

/** The word of calling before another, and whom it calls so where a pronoun says it (`تعتبره`, `وصفتها`). */
function callBefore(
  { scene }: Query,
  at: number,
): { readonly verb: number; readonly pronoun?: string } | undefined {
  const start = Math.max(sentenceStart(scene.words, at), at - CALLING_REACH);
  for (let i = at - 1; i >= start; i--) {
    const word = scene.words[i] as Word;
    const pronoun = readingAs(word, 'calling')?.pronoun ?? HOLDS_IT.exec(word.folded)?.[1];
    if (pronoun !== undefined) return pronoun === '' ? { verb: i } : { verb: i, pronoun };
  }
  return undefined;
}

/** `وصف الحزب الهجوم على المدينة بأنه …`: the name right behind the verb is the caller's where more follows, and none is against whom something is done. */
const isObject = (scene: Scene, { first, last }: ActorReference, verb: number, at: number): boolean =>
  !(first === verb + 1 && last < at - 1) && !isVictim(scene, first);

/**
 * The word that stands for whom a verb calls something: its object, or the name before it that its pronoun takes up.
 *
 * @param taken the pronoun that takes the object up behind it (`داعش بأنهم`)
 */
function called(query: Query, at: number, actorAt: ActorAt, taken?: string): number | undefined {
  const call = callBefore(query, at);
  if (!call) return undefined;
  const { scene } = query;
  const asked = pronounAgreement(call.pronoun ?? taken ?? '');
  const from = call.pronoun === undefined ? at : call.verb;
  const to =
    call.pronoun === undefined
      ? call.verb + 1
      : Math.max(sentenceStart(scene.words, call.verb), call.verb - LEFT_REACH);
  for (let i = from - 1; i >= to; i--) {
    const actor = actorAt(i);
    // Whom a loaded noun is about may be still to be found.
    if (actor === undefined && isNamingNoun(scene, i)) return undefined;
    // He who calls stands before whom he calls so.
    if (actor === undefined || (actor === query.speaker && i < at - 1)) continue;
    const reference = scene.referenceAt.get(i);
    // `من أجل الأكراد وتصنفه …`: one is taken up, and no crowd.
    if (call.pronoun === 'ه' && reference?.match.name.role === 'generic') continue;
    if (!reference) return i;
    if (call.pronoun === undefined && !isObject(scene, reference, call.verb, at)) continue;
    // `نددت بهجوم الحوثيين ووصفته`: the pronoun takes up the deed.
    if (isReferent(scene.words[reference.first - 1], 'act')) return i;
    if (agentive(scene, reference) && !clashes(asked, scene, reference)) return i;
  }
  return undefined;
}

/** The word that stands for whom a use is said of. */
function saidOf(query: Query, actorAt: ActorAt): number | undefined {
  const { scene } = query;
  const at = predicateStart(query);
  const word = scene.words[at];
  const before = scene.words[at - 1];
  if (!word || !before || word.breakBefore || word.sentence !== before.sentence) return undefined;
  const copula = COPULA.exec(before.folded) ?? asThat(scene.words[at - 2], before);
  if (copula) {
    // `وصف داعش بأنهم مجرمون`; `صرح هادي بأنه …` says nothing of him who says it.
    if (copula[1] !== undefined) return called(query, at - 1, actorAt, copula[1]);
    return actorAt(at - 2) === undefined ? undefined : at - 2;
  }
  // `وصف الحوثيين بالمتمردين`.
  if (prefixedPreposition(word) === 'ب') return called(query, at, actorAt);
  if (hasArticle(word) || coordinated(word) || !(isGroup(query, at) || prefixedPreposition(word) === 'ك'))
    return undefined;
  // `تعتبر حزب العمال منظمة إرهابية`: the noun without article is said of the name before it.
  const call = callBefore(query, at);
  // `حزب الله الذي تعتبره السعودية جماعة إرهابية`.
  if (call?.pronoun !== undefined && at - call.verb <= OBJECT_REACH) return called(query, at, actorAt);
  // `ضبطت الأجهزة الكويتية شبكة إرهابية`: behind a state a group is its object, unless somebody calls it so.
  const name = scene.referenceAt.get(at - 1);
  if (
    call === undefined &&
    name?.actor.kind === 'state' &&
    !PARTICLES.test(scene.words[name.first - 1]?.folded ?? '')
  )
    return undefined;
  const governed = isPreposition(before) || prefixedPreposition(before) !== '';
  return actorAt(at - 1) === undefined || governed ? undefined : at - 1;
}

const isGroup = ({ scene }: Query, at: number): boolean => isReferent(scene.words[at], 'group');

const nameIn =
  (query: Query): ActorAt =>
  (at) =>
    query.scene.referenceAt.get(at)?.actor.id ??
    (isNamingNoun(query.scene, at) ? actorOfTermAt(query, at) : undefined);

/** `النصرة هي منظمة إرهابية`: the name that it is said of. */
export const predicated: TargetRule = (query) => {
  const nameAt = nameIn(query);
  const at = saidOf(query, nameAt);
  if (at === undefined) return undefined;
  const name = query.scene.referenceAt.get(at);
  // `تصنف حزب العمال وداعش منظمتين إرهابيتين`.
  const several = name && saidOfAll(query.scene, name, query.scene.words[query.match.spanFirst]);
  const actor = several?.actor.id ?? nameAt(at);
  return actor === undefined ? undefined : { actor, rule: 'predicated' };
};

/** `وصف الجماعة بأنها طابور خامس`, `يتهم الحكومة بالفشل`: whom a verb of calling calls so. */
export const calledSo: TargetRule = (query) => {
  const { words } = query.scene;
  const start = predicateStart(query);
  const word = words[start];
  const before = words[start - 1];
  if (!word || !before || word.breakBefore || word.sentence !== before.sentence) return undefined;
  const taken = COPULA.exec(before.folded)?.[1];
  // `بـ «التاريخية»`.
  const apart = before.folded === 'ب';
  if (taken === undefined && !apart && prefixedPreposition(word) !== 'ب') return undefined;
  const nameAt = nameIn(query);
  const at = called(query, taken === undefined && !apart ? start : start - 1, nameAt, taken);
  const actor = at === undefined ? undefined : nameAt(at);
  if (actor === undefined) return undefined;
  return taken === undefined ? { actor, rule: 'predicated' } : { actor, rule: 'predicated', sure: true };
};

/** `هؤلاء الإرهابيين بأنهم مجرمون`: whom the loaded noun that it is said of is about, however that was found. */
export const saidOfNoun: TargetRule = (query) => {
  const actor = decidedAt(query, nounSaidOf(query));
  return actor === undefined ? undefined : { actor, rule: 'predicated' };
};

/** `هؤلاء الإرهابيين بأنهم مجرمون`: the loaded noun that another is said of, by its first word. */
export function nounSaidOf(query: Query): number | undefined {
  const { scene, match } = query;
  const at = saidOf(query, (i) => {
    const noun = scene.termAt.get(i);
    const other = noun !== undefined && noun !== match && noun.term.polarity !== 0 && isNamingNoun(scene, i);
    return scene.referenceAt.get(i)?.actor.id ?? (other ? noun.term.id : undefined);
  });
  return at === undefined || scene.referenceAt.has(at) ? undefined : scene.termAt.get(at)?.spanFirst;
}
