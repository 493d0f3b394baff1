/** `control`, `violence`: the side that acts. */
import { clashes, formAgreement } from '../agreement.js';
import { DOER_MARKS } from '../function-words.js';
import {
  coordinated,
  isClauseOpener,
  isPreposition,
  prefixedPreposition,
  sentenceEnd,
  sentenceStart,
} from '../phrase.js';
import { accused } from './accused.js';
import {
  claimed,
  foeOfSpeaker,
  framedActor,
  generalThreat,
  noAdversary,
  ownTarget,
  salient,
  sameAsBefore,
  unnamed,
} from './article-wide.js';
import type { Query, RuleSet, TargetRule } from './clue.js';
import { loadedNoun } from './loaded-noun.js';
import {
  actorFurtherRight,
  actorOfTermAt,
  actorToTheRight,
  agentive,
  isReferent,
  isVictim,
  subjectToTheLeft,
} from './nearby.js';
import { loserOf } from './opposed.js';
import { owner, ownerOfNoun } from './owner.js';
import { relativeHead, subjectOfRelative } from './relative.js';

const isVerb = (query: Query): boolean => query.match.reading?.form.wordClass === 'verb';

/** `استولت ميليشيات الحوثي على …`: a verb's subject follows it unless a preposition does. */
const subjectAfterVerb: TargetRule = (query) => {
  if (!isVerb(query) || hasSubjectBefore(query)) return undefined;
  const { scene, match } = query;
  // A verb before its subject is singular: `ينتهكون السيادة السورية` has it behind itself.
  if (formAgreement(match.reading)?.number === 'plural') return undefined;
  for (let i = match.spanLast + 1; i < match.spanLast + 5; i++) {
    const word = scene.words[i];
    if (!word || word.breakBefore || isPreposition(word) || isClauseOpener(word)) return undefined;
    const reference = scene.referenceAt.get(i);
    if (reference)
      return agentive(scene, reference) ? { actor: reference.actor.id, rule: 'verb-subject' } : undefined;
    const term = scene.termAt.get(i)?.term;
    // Who takes ground rightly takes it from the one called names: `دحر المتمردين`.
    if (match.term.polarity > 0 && term !== undefined && term.polarity < 0) return undefined;
    const termActor = actorOfTermAt(query, i);
    if (termActor) return { actor: termActor, rule: 'verb-subject' };
  }
  return undefined;
};

/** `حركة طالبان نهبت مكاتب …`: a name that the verb agrees with stands right before it, and what follows is its object. */
function hasSubjectBefore({ scene, match }: Query): boolean {
  const word = scene.words[match.spanFirst];
  if (!word || word.breakBefore || coordinated(word)) return false;
  const reference = scene.referenceAt.get(match.spanFirst - 1);
  if (!reference || scene.words[reference.first]?.sentence !== word.sentence) return false;
  return agentive(scene, reference) && !clashes(formAgreement(match.reading), scene, reference);
}

/** `استولى المسلحون على …`: a noun of people behind the verb is its subject, though it names nobody. */
function hasSubjectBehind({ scene, match }: Query): boolean {
  const word = scene.words[match.spanLast + 1];
  if (!word || word.breakBefore || coordinated(word) || prefixedPreposition(word) !== '') return false;
  if (scene.referenceAt.has(match.spanLast + 1)) return false;
  return (isReferent(word, 'person') || isReferent(word, 'group')) && !/ين$/.test(word.folded);
}

const HANDS: ReadonlySet<string> = new Set(['يد', 'ايدي']);

/** `تم`, `يتم`, `جرى`: another deed. */
const DONE = /^[وف]?(?:تم|تمت|يتم|تتم|جري|جرت|يجري|تجري)$/;

/** `ارتكبتها قوات النظام`, `على يد …`, `من قبل …`: a mark names the doer. */
const markedDoer: TargetRule = (query) => {
  const { scene, match } = query;
  const end = Math.min(sentenceEnd(scene.words, match.spanLast), match.spanLast + 14);
  for (let i = match.spanLast + 1; i < end; i++) {
    // `بعد تحرير عدن تم إطلاق جسر جوي من قبل التحالف`: that mark belongs to what was done next.
    if (DONE.test(scene.words[i]?.folded ?? '')) return undefined;
    if (!DOER_MARKS.has(scene.words[i]?.folded ?? '')) continue;
    // `على أيدي` is done by, `من أيدي` taken from.
    if (HANDS.has(scene.words[i]?.folded ?? '') && scene.words[i - 1]?.folded !== 'علي') continue;
    if (scene.words[i]?.folded === 'قبل' && scene.words[i - 1]?.folded !== 'من') continue;
    const found = actorToTheRight(query, i + 1, { reach: 4, partitive: true });
    const reference = found && scene.referenceAt.get(found.at);
    if (found && (!reference || agentive(scene, reference)))
      return { actor: found.actor, rule: 'marked-doer' };
  }
  return undefined;
};

/** `العدوان السعودي`, `جرائم الاحتلال`, `اعتداءات المستوطنين`: the doer is the noun's genitive or adjective. */
const genitive: TargetRule = (query) => {
  // The genitive of `تحرير` and `تطهير` is what is freed, not who frees it.
  const { term } = query.match;
  // `تعذيب السجناء السعوديين`: the packs say that its genitive suffers it.
  if (term.genitive !== undefined) return undefined;
  if (isVerb(query) || (term.device === 'control' && term.polarity > 0)) return undefined;
  const found = actorToTheRight(query, query.match.spanLast + 1, { reach: 3 });
  if (!found || isVictim(query.scene, found.at)) return undefined;
  const reference = query.scene.referenceAt.get(found.at);
  const suffers = reference?.actor.kind === 'people' && query.match.term.polarity < 0;
  return suffers ? undefined : { actor: found.actor, rule: 'genitive-doer' };
};

/** `تم تحرير …`: a deed without its doer. */
const IMPERSONAL: ReadonlySet<string> = new Set(['تم', 'يتم', 'وتم', 'جري', 'يجري', 'جرت', 'تمت', 'سيتم']);

/** `واستولت على`: the subject is the nearest actor before it in its sentence. */
const subjectBefore: TargetRule = (query) => {
  const { reading, spanFirst } = query.match;
  if (IMPERSONAL.has(query.scene.words[spanFirst - 1]?.folded ?? '')) return undefined;
  if (isVerb(query) && hasSubjectBehind(query)) return undefined;
  const found = subjectToTheLeft(query, spanFirst, isVerb(query) ? formAgreement(reading) : undefined);
  return found && { actor: found.actor, rule: isVerb(query) ? 'subject-before' : 'clause-subject' };
};

const relative: TargetRule = (query) => {
  const found = isVerb(query) ? relativeHead(query) : subjectOfRelative(query);
  return found === undefined || found === 'undecided'
    ? undefined
    : { actor: found.actor, rule: 'relative-head' };
};

/** Words between a word of managing and the deed that is managed. */
const MANAGED_REACH = 12;

/** `بعد تمكن المقاومة الشعبية وقوات الجيش من تحرير المدينة`: the first named behind the word of managing does the deed. */
const managed: TargetRule = (query) => {
  const { scene, match } = query;
  if (isVerb(query) || match.term.device !== 'control') return undefined;
  const start = Math.max(sentenceStart(scene.words, match.spanFirst), match.spanFirst - MANAGED_REACH);
  for (let i = match.spanFirst - 1; i >= start; i--) {
    if (!isReferent(scene.words[i], 'ability')) continue;
    for (let at = i + 1; at < match.spanFirst; at++) {
      const reference = scene.referenceAt.get(at);
      if (reference && agentive(scene, reference) && !isVictim(scene, reference.first))
        return { actor: reference.actor.id, rule: 'managed' };
    }
    const verb = scene.words[i]?.info.uses.find(({ use }) => use.type === 'referent')?.reading;
    const before = subjectToTheLeft(query, i, formAgreement(verb));
    return before && { actor: before.actor, rule: 'managed' };
  }
  return undefined;
};

/** `تحرير المدينة من قبضة X`: X lost, so the doer is X's foe. */
const foeOfLoser: TargetRule = (query) => {
  const loser = loserOf(query);
  if (loser === undefined) return undefined;
  const foes = query.scene.lexicon.actors.get(loser)?.foes;
  const foe = query.facts.salience.ranked.find((actor) => foes?.has(actor));
  return foe === undefined ? undefined : { actor: foe, rule: 'foe-of-loser' };
};

/** Blame without a doer beside it falls on whom the article already blames. */
const enemyFirst: TargetRule = (query) => (query.match.term.polarity < 0 ? framedActor(query) : undefined);

const furtherRight: TargetRule = (query) => {
  const found = actorFurtherRight(query, query.match.spanLast + 1, 12);
  return found && { actor: found.actor, rule: 'clause-actor' };
};

const isNear =
  (rule: TargetRule): TargetRule =>
  (query) =>
    isVerb(query) && relativeHead(query) !== 'undecided' ? rule(query) : undefined;

/** A noun's doer is seldom told by the clause's subject when the word is a blame; a verb's is. */
export const agent: RuleSet = {
  near: [
    markedDoer,
    accused,
    subjectAfterVerb,
    relative,
    loadedNoun('agent'),
    genitive,
    managed,
    owner,
    ownerOfNoun,
    ownTarget,
    isNear(subjectBefore),
  ],
  far: [
    loadedNoun('agent'),
    relative,
    generalThreat,
    claimed,
    noAdversary,
    foeOfSpeaker,
    unnamed,
    foeOfLoser,
    enemyFirst,
    subjectBefore,
    furtherRight,
    sameAsBefore,
    framedActor,
    salient,
  ],
};
