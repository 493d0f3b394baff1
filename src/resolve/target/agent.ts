/** `control`, `violence`: the side that acts. */
import { clashes, formAgreement } from '../agreement.js';
import { EVENT_MARKS } from '../function-words.js';
import {
  coordinated,
  hasArticle,
  isClauseOpener,
  isNounUse,
  isPreposition,
  isVerbUse,
  mayBeObject,
  prefixedPreposition,
  sentenceStart,
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
  sameAsBefore,
  sameDeed,
  unnamed,
} from './article-wide.js';
import type { Query, RuleSet, TargetRule } from './clue.js';
import { committed } from './committed.js';
import {
  fightersForGround,
  foeOfLoser,
  foeOfLoserElsewhere,
  forcesOfCountry,
  freedElsewhere,
  frees,
  isLoser,
} from './freed.js';
import { genitive } from './genitive-doer.js';
import { listed } from './listed.js';
import { loadedNoun } from './loaded-noun.js';
import { markedDoer } from './marked-doer.js';
import { nameless } from './nameless.js';
import { actorFurtherRight, actorOfTermAt, agentive, isVictim, subjectToTheLeft } from './nearby.js';
import { loserOf } from './opposed.js';
import { owner, ownerBehind, ownerOfNoun } from './owner.js';
import { calledSo } from './predicated.js';
import { doerOfWhat, relativeHead, subjectOfRelative } from './relative.js';
import { rightOf } from './right-of.js';
import { wagedAgainst } from './waged-against.js';
import { we } from './we.js';

/** Words between a mark of another event and the deed (`بعد يومين من تحرير …`). */
const EVENT_REACH = 4;

/** Whether a deed is only what something else came after, or the subject of its own clause: `بعد تحرير المدينة`, `أكد أن تحرير المدينة …`. */
function isAnotherEvent({ scene, match }: Query): boolean {
  const opener = scene.words[match.spanFirst - 1];
  if (opener && isClauseOpener(opener)) return true;
  for (let i = match.spanFirst - 1; i >= match.spanFirst - EVENT_REACH; i--) {
    const word = scene.words[i];
    if (!word || scene.words[i + 1]?.breakBefore || scene.referenceAt.has(i)) return false;
    if (EVENT_MARKS.has(word.folded)) return true;
  }
  return false;
}

/** `استولت ميليشيات الحوثي على …`: a verb's subject follows it unless a preposition does. */
const subjectAfterVerb: TargetRule = (query) => {
  if (!isVerbUse(query.match) || hasSubjectBefore(query)) return undefined;
  const { scene, match } = query;
  // A verb before its subject is singular: `ينتهكون السيادة السورية` has it behind itself.
  if (formAgreement(match.reading)?.number === 'plural') return undefined;
  for (let i = match.spanLast + 1; i < match.spanLast + 5; i++) {
    const word = scene.words[i];
    if (!word || word.breakBefore || isPreposition(word) || isClauseOpener(word)) return undefined;
    // `حاصرت الحوثيين`, `طرد المتمردين`: an accusative is the verb's object.
    if (OBJECT.test(word.folded)) return undefined;
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

/** A sound masculine plural with the article is in the accusative. */
const OBJECT = /^[وف]?ال.{3,}ين$/;

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

/** `منظمات إرهابية تنتهك القانون`, `جماعة تنهب القرى`: a verb right behind a noun without article describes it, and it is the verb's subject. */
function describes({ scene, match }: Query): boolean {
  const word = scene.words[match.spanFirst];
  const before = scene.words[match.spanFirst - 1];
  if (!word || !before || word.breakBefore || coordinated(word) || hasArticle(before)) return false;
  if (scene.referenceAt.has(match.spanFirst - 1) || prefixedPreposition(word) !== '') return false;
  const term = scene.termAt.get(match.spanFirst - 1)?.term;
  return (
    isReferent(before, 'group') || isReferent(before, 'person') || (term !== undefined && term.polarity !== 0)
  );
}

/** `الفلسطينيون اعتقلوا في المطار`: without an object, who stands before a verb of what is done to persons is whom it was done to. */
function isSuffered({ scene, match: { term, reading, spanLast } }: Query): boolean {
  if (term.genitive !== 'victim' || (reading?.pronoun ?? '') !== '') return false;
  const next = scene.words[spanLast + 1];
  return next === undefined || !mayBeObject(next);
}

/** `تم تحرير …`: a deed without its doer. */
const IMPERSONAL: ReadonlySet<string> = new Set(['تم', 'يتم', 'وتم', 'جري', 'يجري', 'جرت', 'تمت', 'سيتم']);

/** `واستولت على`: the subject is the nearest actor before it in its sentence. */
const subjectBefore: TargetRule = (query) => {
  const { reading, spanFirst } = query.match;
  if (IMPERSONAL.has(query.scene.words[spanFirst - 1]?.folded ?? '')) return undefined;
  if (isVerbUse(query.match)) {
    if (hasSubjectBehind(query) || isSuffered(query)) return undefined;
    if (describes(query)) {
      const noun = actorOfTermAt(query, spanFirst - 1);
      return noun === undefined ? undefined : { actor: noun, rule: 'subject-before' };
    }
    const found = subjectToTheLeft(query, spanFirst, formAgreement(reading));
    return found && { actor: found.actor, rule: 'subject-before' };
  }
  if (isAnotherEvent(query) || (frees(query.match) && !isNounUse(query.match))) return undefined;
  const found = subjectToTheLeft(
    query,
    spanFirst,
    undefined,
    frees(query.match) ? isLoser(query) : undefined,
  );
  return found && { actor: found.actor, rule: 'clause-subject' };
};

/** `تسعى الحكومة لاستعادة المدينة من X`: the clause's subject, where it fights the one who loses; a coalition helps from the air. */
const subjectAgainstLoser: TargetRule = (query) => {
  const foes = isVerbUse(query.match)
    ? undefined
    : query.scene.lexicon.actors.get(loserOf(query) ?? '')?.foes;
  const clue = foes && subjectBefore(query);
  const fights =
    clue && foes.has(clue.actor) && query.scene.lexicon.actors.get(clue.actor)?.kind !== 'coalition';
  return fights ? clue : undefined;
};

const relative: TargetRule = (query) => {
  // `المتهمون الذين تم احتجازهم`: not who did it.
  if (IMPERSONAL.has(query.scene.words[query.match.spanFirst - 1]?.folded ?? '')) return undefined;
  const found = isVerbUse(query.match)
    ? relativeHead(query)
    : (doerOfWhat(query) ?? subjectOfRelative(query));
  return found === undefined || found === 'undecided'
    ? undefined
    : { actor: found.actor, rule: 'relative-head' };
};

/** Words between a word of managing and the deed that is managed. */
const MANAGED_REACH = 12;

/**
 * `بعد تمكن المقاومة الشعبية وقوات الجيش من تحرير المدينة`: the first named behind the word of managing surely does the deed, else its subject
 * before it likely does.
 */
const managed: TargetRule = (query) => {
  const { scene, match } = query;
  if (match.term.device !== 'control' || !isNounUse(query.match)) return undefined;
  const start = Math.max(sentenceStart(scene.words, match.spanFirst), match.spanFirst - MANAGED_REACH);
  for (let i = match.spanFirst - 1; i >= start; i--) {
    if (!isReferent(scene.words[i], 'ability')) continue;
    for (let at = i + 1; at < match.spanFirst; at++) {
      const reference = scene.referenceAt.get(at);
      if (reference && agentive(scene, reference) && !isVictim(scene, reference.first))
        return { actor: reference.actor.id, rule: 'managed', sure: true };
    }
    // `بعد استكمال تحريرها`: whoever completed it need not be who the clause is about.
    if (isAnotherEvent(query)) return undefined;
    const verb = scene.words[i]?.info.uses.find(({ use }) => use.type === 'referent')?.reading;
    const before = subjectToTheLeft(query, i, formAgreement(verb));
    return before && { actor: before.actor, rule: 'subject-before' };
  }
  return undefined;
};

/** Blame without a doer beside it falls on whom the article already blames. */
const enemyFirst: TargetRule = (query) => (query.match.term.polarity < 0 ? framedActor(query) : undefined);

const furtherRight: TargetRule = (query) => {
  const found = actorFurtherRight(query, query.match.spanLast + 1, 12);
  return found && !(frees(query.match) && leavesDeed(query, found.at))
    ? { actor: found.actor, rule: 'clause-actor' }
    : undefined;
};

/** `بعد تحرير المدينة، أصدر الرئيس قرارا`, `تحرير المدينة وزيارة الوزير`: before the name another clause or noun begins, or another event is told of. */
function leavesDeed(query: Query, at: number): boolean {
  const { scene, match } = query;
  if (!isNounUse(query.match) || isAnotherEvent(query)) return true;
  for (let i = match.spanLast + 1; i <= at; i++) {
    const word = scene.words[i];
    if (!word || word.breakBefore || coordinated(word)) return true;
  }
  return false;
}

/** Nobody stands beside the word, and the clause's subject is none who fights the loser. */
const freer: TargetRule = (query) =>
  frees(query.match) && subjectAgainstLoser(query) === undefined ? fightersForGround(query) : undefined;

const isNear =
  (rule: TargetRule): TargetRule =>
  (query) =>
    isVerbUse(query.match) && relativeHead(query) !== 'undecided' ? rule(query) : undefined;

/** A noun's doer is seldom told by the clause's subject when the word is a blame; a verb's is. */
export const agent: RuleSet = {
  near: [
    wagedAgainst,
    nameless,
    listed,
    we,
    markedDoer,
    accused,
    calledSo,
    subjectAfterVerb,
    relative,
    committed,
    loadedNoun('agent'),
    genitive,
    managed,
    rightOf,
    ownerBehind,
    owner,
    ownerOfNoun,
    ownTarget,
    isNear(subjectBefore),
    freer,
  ],
  far: [
    loadedNoun('agent'),
    relative,
    generalThreat,
    claimed,
    noAdversary,
    foeOfSpeaker,
    unnamed,
    subjectAgainstLoser,
    freedElsewhere,
    foeOfLoser,
    sameDeed,
    enemyFirst,
    subjectBefore,
    furtherRight,
    foeOfLoserElsewhere,
    sameAsBefore,
    framedActor,
    forcesOfCountry,
    salient,
  ],
};
