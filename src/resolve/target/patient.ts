/** `death`: the dead (codebook, ruling 6: soldiers and police are their state's, Palestinians `palestinians`, others civilians). */
import type { Word } from '../../lexicon/words.js';
import { DOER_MARKS } from '../function-words.js';
import {
  coordinated,
  isClauseOpener,
  isCount,
  isPreposition,
  prefixedPreposition,
  sentenceEnd,
  sentenceStart,
} from '../phrase.js';
import type { ActorReference } from '../reference.js';
import type { Scene } from '../scene.js';
import { antecedent, framedActor, ownTarget, salient, sameAsBefore } from './article-wide.js';
import type { Query, RuleSet, TargetRule } from './clue.js';
import { loadedNoun } from './loaded-noun.js';
import { actorOfTermAt, isVictim } from './nearby.js';
import { owner } from './owner.js';
import { type SortOfDead, sortAt } from './sort-of-dead.js';

/** Behind `شهداء على يد …`, `استشهد برصاص …` stands who killed them; behind `القضاء على …` the dead. */
const tellsOfDoer = ({ match }: Query, word: Word): boolean =>
  DOER_MARKS.has(word.folded) || (word.folded === 'علي' && match.term.polarity > 0);

/** `استشهد بانفجار لغم زرعه …`: how they died, no longer who. */
const tellsOfCause = (word: Word): boolean => prefixedPreposition(word) === 'ب' || CAUSES.has(word.folded);

const CAUSES: ReadonlySet<string> = new Set(['جراء', 'اثر', 'نتيجه', 'بسبب', 'عقب']);

/** The dead named beside the word: its genitive, subject or apposition, before any word of cause or place. */
const namedDead: TargetRule = (query) => {
  const { scene, match } = query;
  // `استشهاد عدد من سكان الإقليم`: they lived there, and are none of its forces.
  let people = false;
  for (let i = match.spanLast + 1; i < match.spanLast + 8; i++) {
    const word = scene.words[i];
    if (!word || word.sentence !== scene.words[match.spanLast]?.sentence || word.breakBefore) break;
    if (tellsOfDoer(query, word) || tellsOfCause(word)) break;
    if (i > match.spanLast + 1 && coordinated(word)) break;
    people ||= sortAt(scene, i) === 'civilians';
    const reference = scene.referenceAt.get(i);
    // `القضاء على تنظيم داعش`: whom it is done to is the dead.
    if (reference && (match.term.polarity < 0 || !isVictim(scene, i))) {
      const nationals = isNational(scene, reference) || (people && reference.actor.kind !== 'people');
      return {
        actor: nationals ? 'civilians' : reference.actor.id,
        rule: nationals ? 'civilians' : 'named-dead',
      };
    }
    const termActor = actorOfTermAt(query, i);
    if (termActor) return { actor: termActor, rule: 'named-dead' };
    if (isClauseOpener(word)) break;
    if (isPreposition(word) && !['من', 'بين', 'علي'].includes(word.folded)) break;
    if (!isCount(word) && i > match.spanLast + 1 && word.folded === 'علي') break;
  }
  return undefined;
};

/** `استشهاد 22 سوريا`: a country's adjective that stands for its people, on no soldier and no body of men. */
function isNational(scene: Scene, { first, actor, match }: ActorReference): boolean {
  if (actor.kind !== 'state' || match.name.role !== 'adjective') return false;
  const before = scene.words[first - 1];
  return before === undefined || isCount(before);
}

/** Words to the right of a use in which the dead are told of, and to its left. */
const REACH_RIGHT = 7;
const REACH_LEFT = 12;

/** The sort of people who died, told by the nouns of the sentence, and whose they are, by the state that stands on them or the country. */
const sortOfDead: TargetRule = (query) => {
  const { scene, match } = query;
  const dead = deadBeside(query);
  // `63 شخصا لقوا مصرعهم`: whose soldiers are spoken of so is told by those who speak, that people are no fighters by their noun.
  if (match.term.polarity < 0)
    return dead?.sort === 'civilians' ? { actor: 'civilians', rule: 'civilians' } : undefined;
  if (dead?.sort === 'forces') {
    const own = stateOn(scene, dead.at);
    if (own) return { actor: own, rule: 'forces-of-state' };
    const state = query.facts.stateOfForces;
    if (state) return { actor: state, rule: 'forces-of-country' };
  }
  if (scene.country === 'palestine' || scene.country === 'israel')
    return { actor: 'palestinians', rule: 'dead-of-country' };
  return dead?.sort === 'civilians' ? { actor: 'civilians', rule: 'civilians' } : undefined;
};

/** The nearest noun that tells the sort of the dead: behind the word (`استشهد جنديان`), else before it (`إن ضابطا استشهد`). */
function deadBeside(query: Query): { readonly sort: SortOfDead; readonly at: number } | undefined {
  const { scene, match } = query;
  const end = Math.min(sentenceEnd(scene.words, match.spanLast), match.spanLast + REACH_RIGHT);
  for (let at = match.spanLast + 1; at < end; at++) {
    const word = scene.words[at];
    if (!word || tellsOfDoer(query, word) || CAUSES.has(word.folded)) break;
    const sort = sortAt(scene, at);
    if (sort) return { sort, at };
  }
  const start = Math.max(sentenceStart(scene.words, match.spanFirst), match.spanFirst - REACH_LEFT);
  for (let at = match.spanFirst - 1; at >= start; at--) {
    const sort = sortAt(scene, at);
    if (sort) return { sort, at };
  }
  return undefined;
}

/** `جنديا تركيا`, `رجال الأمن السعوديين`: the state named on the noun. */
function stateOn(scene: Scene, at: number): string | undefined {
  for (let i = at + 1; i <= at + 3; i++) {
    const reference = scene.referenceAt.get(i);
    if (reference?.actor.kind === 'state') return reference.actor.id;
    if (scene.words[i]?.breakBefore) return undefined;
  }
  return undefined;
}

/** `شهداؤنا` are the speaker's, `شهداؤهم` those of whom the clause is about. */
const ownedDead: TargetRule = (query) => {
  if (query.match.reading?.pronoun !== 'نا') return owner(query);
  const { speaker } = query;
  return speaker === undefined ? undefined : { actor: speaker, rule: 'speakers-dead' };
};

/** A speaker's martyrs are his own side's. */
const speakersDead: TargetRule = (query) =>
  query.match.term.polarity > 0 && query.speaker !== undefined
    ? { actor: query.speaker, rule: 'speakers-dead' }
    : undefined;

/** In an article about soldiers and police, its dead are their state's. */
const forcesOfArticle: TargetRule = ({ match, facts }) => {
  const state = facts.stateOfForces;
  if (match.term.polarity <= 0 || !state) return undefined;
  const { forces, civilians } = facts.sorts;
  return forces >= 3 && forces > 2 * civilians ? { actor: state, rule: 'forces-of-article' } : undefined;
};

/** An armed group that the article exalts has its own martyrs. */
const exalted: TargetRule = (query) => {
  if (query.match.term.polarity <= 0) return undefined;
  const clue = framedActor(query);
  const kind = clue && query.scene.lexicon.actors.get(clue.actor)?.kind;
  return kind === 'armed-group' ? { actor: clue?.actor ?? '', rule: 'exalted' } : undefined;
};

const kinOfArticle: TargetRule = (query) => {
  if (query.match.term.polarity <= 0) return undefined;
  return { actor: 'civilians', rule: 'dead-default' };
};

export const patient: RuleSet = {
  near: [ownTarget, namedDead, ownedDead, sortOfDead],
  far: [
    loadedNoun('patient'),
    speakersDead,
    forcesOfArticle,
    exalted,
    kinOfArticle,
    sameAsBefore,
    antecedent,
    framedActor,
    salient,
  ],
};
