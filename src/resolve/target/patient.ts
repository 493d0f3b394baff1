/** `death`: the dead (codebook, ruling 6: soldiers and police are their state's, Palestinians `palestinians`, others civilians). */
import type { Word } from '../../lexicon/words.js';
import { OURS } from '../agreement.js';
import { FIGHTERS } from '../fighters.js';
import {
  coordinated,
  isClauseOpener,
  isCount,
  isPreposition,
  prefixedPreposition,
  sentenceStart,
} from '../phrase.js';
import type { ActorReference } from '../reference.js';
import { readingAs } from '../referents.js';
import type { Scene } from '../scene.js';
import { antecedent, framedActor, ownTarget, salient, sameAsBefore } from './article-wide.js';
import type { Clue, RuleSet, TargetRule } from './clue.js';
import { CAUSES, deadBeside, killsOthers, prayerAt, sharesGenitive, tellsOfDoer } from './dead-beside.js';
import { loadedNoun } from './loaded-noun.js';
import { actorOfTermAt, isVictim } from './nearby.js';
import { owner } from './owner.js';
import { sortAt } from './sort-of-dead.js';
import { namedWithin } from './takes-sides.js';

/** `استشهد بانفجار لغم زرعه …`: how they died, no longer who. */
const tellsOfCause = (word: Word): boolean => prefixedPreposition(word) === 'ب' || CAUSES.has(word.folded);

/** Words behind a use in which the dead are named: a soldier's rank and full name may stand before his army's. */
const REACH = 12;
/** Words behind a use in which its own phrase names them. */
const PHRASE_REACH = 3;

/** The dead named beside the word: its genitive, subject or apposition, before any word of cause or place. */
const namedDead: TargetRule = (query) => {
  const { scene, match } = query;
  // `استشهاد عدد من سكان الإقليم`: they lived there, and are none of its forces.
  let people = sortAt(scene, match.spanFirst - 1) === 'civilians';
  let forces = false;
  for (let i = match.spanLast + 1; i <= match.spanLast + REACH; i++) {
    const word = scene.words[i];
    if (!word || word.sentence !== scene.words[match.spanLast]?.sentence) break;
    const prayer = prayerAt(scene, i);
    if (prayer > 0) {
      i += prayer - 1;
      continue;
    }
    if (word.breakBefore || tellsOfDoer(query, word) || tellsOfCause(word)) break;
    if (coordinated(word) && !sharesGenitive(query, i)) break;
    const sort = sortAt(scene, i);
    people ||= sort === 'civilians';
    forces ||= sort === 'forces';
    const reference = scene.referenceAt.get(i);
    // `القضاء على تنظيم داعش`: whom it is done to is the dead.
    if (reference && match.term.polarity === 0 && killsOthers(scene, reference)) return undefined;
    if (reference && (match.term.polarity < 0 || !isVictim(scene, i))) {
      const ofNation = match.term.polarity > 0 && !forces && isOfNation(scene, reference);
      const adjective = reference.match.name.role === 'adjective';
      if (ofNation && !adjective) return undefined;
      const nationals =
        isNational(scene, reference) ||
        (people && reference.actor.kind !== 'people') ||
        (ofNation && !query.facts.tellsOfForces);
      if (nationals) return { actor: 'civilians', rule: 'civilians' };
      const clue: Clue = { actor: reference.actor.id, rule: 'named-dead' };
      // `القضاء على تنظيم داعش`, `شهداء الجيش المصري`, `استشهد ثلاثة من الحوثيين`: the phrase itself says whose.
      const told = match.term.polarity < 0 || forces || FIGHTERS.has(reference.actor.kind);
      return told && i <= match.spanLast + PHRASE_REACH ? { ...clue, sure: true } : clue;
    }
    const termActor = actorOfTermAt(query, i);
    if (termActor) {
      // `استشهد مقاتلان من الحوثيين`: whose fighters they were is told of a side's as of an army's.
      const kind = scene.lexicon.actors.get(termActor)?.kind;
      const told = kind !== undefined && FIGHTERS.has(kind) && i <= match.spanLast + PHRASE_REACH;
      const clue: Clue = { actor: termActor, rule: 'named-dead' };
      return told ? { ...clue, sure: true } : clue;
    }
    if (isClauseOpener(word)) break;
    if (isPreposition(word) && !['من', 'بين', 'علي'].includes(word.folded)) break;
    if (!isCount(word) && i > match.spanLast + 1 && word.folded === 'علي') break;
  }
  return undefined;
};

/** `شهداء مصر`, `الشهيد المصري`: a country's dead may be its soldiers or its people. */
const isOfNation = (scene: Scene, { first, last, actor }: ActorReference): boolean => {
  if (actor.kind !== 'state') return false;
  for (let at = first; at <= last; at++) if (sortAt(scene, at) === 'forces') return false;
  return true;
};

/** `استشهاد 22 سوريا`: a country's adjective that stands for its people, on no soldier and no body of men. */
function isNational(scene: Scene, { first, actor, match }: ActorReference): boolean {
  if (actor.kind !== 'state' || match.name.role !== 'adjective') return false;
  const before = scene.words[first - 1];
  return before === undefined || isCount(before);
}

/** The sort of people who died, told by the noun beside the word, and whose they are, by the state that stands on it or the country. */
const sortOfDead: TargetRule = (query) => {
  const { scene, match } = query;
  const dead = deadBeside(query);
  if (dead?.sort === 'forces') {
    const own = sideOf(scene, dead.at);
    if (own) return { actor: own, rule: 'forces-of-state', sure: true };
    // Whose soldiers are spoken of without honour is told by those who speak.
    const state = match.term.polarity < 0 ? undefined : query.facts.stateOfForces;
    if (state) return { actor: state, rule: 'forces-of-country' };
  }
  const ofPalestine =
    match.term.polarity >= 0 && (scene.country === 'palestine' || scene.country === 'israel');
  // Nothing beside the word tells who died: a guess, which no plain word is counted by.
  if (dead?.sort !== 'civilians')
    return ofPalestine && match.term.polarity > 0
      ? { actor: 'palestinians', rule: 'dead-of-country' }
      : undefined;
  const clue: Clue = { actor: ofPalestine ? 'palestinians' : 'civilians', rule: 'civilians' };
  // `لقي خمسة من السكان مصرعهم`: whom the article blames is not who they were, unless he is named with them.
  const plain = match.term.choice === 'death' && match.term.polarity < 0;
  return plain && namedDead(query) === undefined ? { ...clue, sure: true } : clue;
};

/** `جنديا تركيا`, `رجال الأمن السعوديين`: the state named on the noun; `قائد الجيش الحر`: the side whose name it is part of. */
function sideOf(scene: Scene, at: number): string | undefined {
  const named = scene.referenceAt.get(at)?.actor;
  if (named && FIGHTERS.has(named.kind)) return named.id;
  for (let i = at + 1; i <= at + 3; i++) {
    const reference = scene.referenceAt.get(i);
    if (reference?.actor.kind === 'state') return reference.actor.id;
    if (scene.words[i]?.breakBefore) return undefined;
  }
  return undefined;
}

/**
 * `شهداؤنا` are the speaker's, `مصرعهم` theirs of whom the clause is about. Of a plain word (`قتلهم`, `مقتلهما`) that is as often who killed them, or
 * whom the article spoke of before: it is about nobody in sight.
 */
const ownedDead: TargetRule = (query) => {
  const { match, speaker } = query;
  if (match.term.polarity === 0) return undefined;
  if (match.reading?.pronoun === OURS)
    return speaker === undefined ? undefined : { actor: speaker, rule: 'speakers-dead' };
  const found = owner(query);
  return found && { ...found, rule: 'antecedent' };
};

/** Words between a word of mourning and the dead. */
const MOURNING_REACH = 10;
/** Words behind it in which the mourner is named. */
const MOURNER_REACH = 3;

/** `شيّعت المقاومة الشهيد`, `يزف الحزب شهيده`: those who fight mourn their own; Palestine's dead are its people's (ruling 6). */
const mournersDead: TargetRule = (query) => {
  const { scene, match } = query;
  if (match.term.polarity <= 0) return undefined;
  const start = Math.max(sentenceStart(scene.words, match.spanFirst), match.spanFirst - MOURNING_REACH);
  for (let at = match.spanFirst - 1; at >= start; at--) {
    const mourning = readingAs(scene.words[at] as Word, 'mourning');
    if (!mourning) continue;
    const mourner =
      namedWithin(scene, at, MOURNER_REACH) ??
      scene.references.findLast(({ last }) => last < at && last >= start);
    if (!mourner || mourner.first > match.spanFirst || mourner.actor.kind !== 'armed-group') return undefined;
    const { id, country } = mourner.actor;
    return { actor: country === 'palestine' ? 'palestinians' : id, rule: 'speakers-dead' };
  }
  return undefined;
};

/**
 * The dead of an article are as a rule the same persons: whose they are is told by what its other words for them have beside themselves. One
 * soldier among protesters does not make soldiers of the others.
 */
const sameDead: TargetRule = ({ scene: { lexicon }, match, decided, facts }) => {
  if (match.term.polarity <= 0) return undefined;
  const counts = new Map<string, number>();
  decided.forEach(({ actor, near, term, polarity }) => {
    if (!near || polarity <= 0 || lexicon.terms.get(term)?.device !== 'death') return;
    if (facts.sorts.forces >= facts.sorts.civilians || lexicon.actors.get(actor)?.kind !== 'state')
      counts.set(actor, (counts.get(actor) ?? 0) + 1);
  });
  let best: string | undefined;
  for (const [actor, n] of counts) if (best === undefined || n > (counts.get(best) as number)) best = actor;
  return best === undefined ? undefined : { actor: best, rule: 'same-dead' };
};

/** A state's martyrs in its own mouth are its soldiers, where nothing tells of other dead; an armed group's are its fighters. */
const speakersDead: TargetRule = (query) => {
  const { speaker, facts } = query;
  if (query.match.term.polarity <= 0 || speaker === undefined) return undefined;
  const group = query.scene.lexicon.actors.get(speaker)?.kind === 'armed-group';
  const { forces, civilians } = facts.sorts;
  return group || (speaker === facts.stateOfForces && forces > civilians)
    ? { actor: speaker, rule: 'speakers-dead' }
    : undefined;
};

/** In an article about soldiers and police, and not about those who protest against them, its dead are their state's, unless its foe speaks. */
const forcesOfArticle: TargetRule = (query) => {
  const { match, facts, scene } = query;
  const state = facts.stateOfForces;
  const { forces, protests } = facts.sorts;
  if (match.term.polarity <= 0 || !state || !facts.tellsOfForces || forces < 3 || protests > 0)
    return undefined;
  const foes = query.speaker === undefined ? undefined : scene.lexicon.actors.get(query.speaker)?.foes;
  // `هلاك سبعة من جنود الاحتلال`: whom the article blames it does not mourn.
  for (const { near, polarity, actor } of query.decided.values())
    if (near && polarity < 0 && actor === state) return undefined;
  return foes?.has(state) ? undefined : { actor: state, rule: 'forces-of-article' };
};

const kinOfArticle: TargetRule = (query) => {
  if (query.match.term.polarity <= 0) return undefined;
  return { actor: 'civilians', rule: 'dead-default' };
};

/** Whom the article frames or names most tells of those whose end is told with contempt; those it honours are told by what sort of people they were. */
const unhonoured =
  (rule: TargetRule): TargetRule =>
  (query) =>
    query.match.term.polarity > 0 ? undefined : rule(query);

export const patient: RuleSet = {
  near: [ownTarget, namedDead, ownedDead, mournersDead, sortOfDead],
  far: [
    loadedNoun('patient'),
    sameDead,
    speakersDead,
    forcesOfArticle,
    kinOfArticle,
    unhonoured(sameAsBefore),
    unhonoured(antecedent),
    unhonoured(framedActor),
    unhonoured(salient),
  ],
};
