/**
 * All that speaks for each actor as the target of a use: which rules name it, where it stands, how the article frames
 * it elsewhere, who is speaking. Rules alone take the first that answers; the target classifier weighs them together.
 */
import type { About } from '../../lexicon/model.js';
import { type Describe, named, type Setter } from '../features.js';
import { sentenceEnd, sentenceStart } from '../phrase.js';
import { actorByCountry, namesArmedGroup } from './article-wide.js';
import { answer, canBeMeant, type Query, type TargetRule } from './clue.js';
import { describeLoser, loserOf, opposedToSubject, victimsBehind } from './opposed.js';
import { sortIn, stateOf } from './patient.js';
import { describePlaces, placesRound } from './places.js';
import { RULES } from './rules.js';
import { describeStranger, describeUnnamed, generalUses, isUnnamed, UNNAMED } from './stranger.js';

/** One actor with its evidence. */
export interface TargetEvidence {
  readonly actor: string;
  /** The rules that name the actor, nearest first. */
  readonly rules: readonly string[];
  readonly describe: Describe;
}

/** Evidence for every actor that could be meant; `chosen` is the rules' own answer. */
export function gatherEvidence(about: About, query: Query, chosen: string): TargetEvidence[] {
  const fixed = query.match.term.target;
  if (fixed !== undefined && actorByCountry(query.scene, query.match) === undefined)
    return [{ actor: fixed, rules: ['fixed'], describe: () => undefined }];
  const proposals = new Map<string, string[]>();
  const propose = (rule: TargetRule): void => {
    const clue = answer(query, rule);
    if (clue) proposals.set(clue.actor, [...(proposals.get(clue.actor) ?? []), clue.rule]);
  };
  RULES[about].near.forEach(propose);
  const nearest = new Set(proposals.keys());
  RULES[about].far.forEach(propose);
  const state = stateOf(query.scene);
  const actors = new Set([
    ...proposals.keys(),
    ...query.scene.references.map((reference) => reference.actor.id),
    ...query.decidedElsewhere,
    ...UNNAMED,
    ...(state ? [state] : []),
    chosen,
  ]);
  // Nobody blames himself, unless his name stands right there.
  const { speaker, match: use } = query;
  if (speaker !== undefined && use.term.polarity < 0 && !nearest.has(speaker)) actors.delete(speaker);
  for (const victim of victimsBehind(query)) if (!nearest.has(victim)) actors.delete(victim);
  for (const actor of [...actors]) if (!canBeMeant(query, actor)) actors.delete(actor);
  const shared = sharedFacts(query);
  const places = placesRound(query);
  const opposed = opposedToSubject(query);
  const loser = loserOf(query);
  const general = generalUses(query);
  return [...actors].sort().map((actor) => {
    const rules = proposals.get(actor) ?? [];
    const describe: Describe = (set) => {
      for (const rule of rules) {
        set(named('rule', rule));
        set(named(about, rule));
      }
      set('chosen', actor === chosen);
      if (actor === chosen) set(named('chosen', about));
      set('chosen:near', actor === chosen && nearest.has(actor));
      set('near', nearest.has(actor));
      set('alone-near', nearest.size === 1 && nearest.has(actor));
      describePlaces(actor, about, query, places, set);
      describeFraming(actor, query, shared, set);
      describeActor(actor, about, query, state, set);
      if (about === 'patient') describeDead(actor, state, query, shared, set);
      if (isUnnamed(actor)) describeUnnamed(actor, about, query, general, set);
      if (actor === 'other' || actor === 'unknown') describeStranger(actor, about, query, nearest, set);
      describeLoser(actor, loser, query, set);
      set('opposed-to-subject', opposed.foes.has(actor));
      set('subject-of-combat', opposed.subject === actor);
      set('otherwise:alone', match(query, actor) && nearest.size === 0);
      set(
        'named-though-otherwise',
        query.match.term.otherwise !== undefined && nearest.has(actor) && !match(query, actor),
      );
    };
    return { actor, rules, describe };
  });
}

/** Whether an actor is the one that the term stands for where none is named. */
const match = (query: Query, actor: string): boolean => query.match.term.otherwise === actor;

interface SharedFacts {
  /** The sort of the dead told by the sentence, and by the whole field. */
  readonly sortHere: 'forces' | 'civilians' | undefined;
  readonly sortAnywhere: 'forces' | 'civilians' | undefined;
  readonly salienceTotal: number;
  readonly salienceMost: number;
  /** The largest count in `same`. */
  readonly sameMost: number;
  /** Other uses of the same polarity, by actor, that were decided by what stands beside them. */
  readonly same: ReadonlyMap<string, number>;
  /** The same of all other uses, however decided. */
  readonly sameAtAll: ReadonlyMap<string, number>;
  readonly opposite: ReadonlyMap<string, number>;
}

function sharedFacts({ scene, match, decided }: Query): SharedFacts {
  const same = new Map<string, number>();
  const opposite = new Map<string, number>();
  const sameAtAll = new Map<string, number>();
  decided.forEach(({ actor, polarity, near }, at) => {
    if (at === match.spanFirst || polarity === 0) return;
    const isSame = polarity === match.term.polarity;
    if (isSame) sameAtAll.set(actor, (sameAtAll.get(actor) ?? 0) + 1);
    if (!near) return;
    const table = isSame ? same : opposite;
    table.set(actor, (table.get(actor) ?? 0) + 1);
  });
  let salienceTotal = 0;
  for (const n of scene.salience.values()) salienceTotal += n;
  const salienceMost = Math.max(0, ...scene.salience.values());
  const sameMost = Math.max(0, ...same.values());
  const here = match.spanFirst;
  const isDeath = match.term.device === 'death';
  const sortHere = isDeath
    ? sortIn(scene, sentenceStart(scene.words, here), sentenceEnd(scene.words, here))
    : undefined;
  const sortAnywhere = isDeath ? (sortHere ?? sortIn(scene, 0, scene.words.length)) : undefined;
  return { salienceTotal, salienceMost, sameMost, same, sameAtAll, opposite, sortHere, sortAnywhere };
}

/** How the article frames the actor elsewhere, and who is speaking. */
function describeFraming(actor: string, query: Query, facts: SharedFacts, set: Setter): void {
  const { scene, match, speaker } = query;
  const sign = match.term.polarity < 0 ? 'negative' : match.term.polarity > 0 ? 'positive' : 'neutral';
  const same = facts.same.get(actor) ?? 0;
  const opposite = facts.opposite.get(actor) ?? 0;
  set('framed:same', same / (same + 2));
  set('framed:opposite', opposite / (opposite + 2));
  const atAll = facts.sameAtAll.get(actor) ?? 0;
  set('framed:at-all', atAll / (atAll + 2));
  set('framed:most', same > 0 && same >= facts.sameMost);
  if (same > 0) set(named('framed:same', sign));
  if (opposite > 0) set(named('framed:opposite', sign));
  const known = scene.lexicon.actors.get(actor);
  let foesOpposite = 0;
  let foesSame = 0;
  for (const [other, n] of facts.opposite) if (known?.foes.has(other)) foesOpposite += n;
  for (const [other, n] of facts.same) if (known?.foes.has(other)) foesSame += n;
  set('foes:framed-opposite', foesOpposite / (foesOpposite + 2));
  set('foes:framed-same', foesSame / (foesSame + 2));
  const salience = scene.salience.get(actor) ?? 0;
  set('salience', facts.salienceTotal === 0 ? 0 : salience / facts.salienceTotal);
  set('salient', salience > 0 && salience >= facts.salienceMost);
  if (speaker !== undefined) {
    const foes = scene.lexicon.actors.get(speaker)?.foes;
    const allies = scene.lexicon.actors.get(speaker)?.allies;
    if (actor === speaker) set(named('speaker', sign));
    if (foes?.has(actor) ?? false) set(named('foe-of-speaker', sign));
    if (allies?.has(actor) ?? false) set(named('ally-of-speaker', sign));
  }
}

/** Whose the dead are, by the sort of people that the text speaks of. */
function describeDead(
  actor: string,
  state: string | undefined,
  query: Query,
  facts: SharedFacts,
  set: Setter,
): void {
  const sign = query.match.term.polarity < 0 ? 'negative' : 'positive';
  for (const [where, sort] of [
    ['here', facts.sortHere],
    ['anywhere', facts.sortAnywhere],
  ] as const) {
    if (actor === state) set(`dead:${where}:${sort ?? 'unsaid'}:state:${sign}`);
    if (actor === 'civilians') set(`dead:${where}:${sort ?? 'unsaid'}:civilians:${sign}`);
  }
}

/** What sort of actor it is, for this way of being a target. */
function describeActor(
  actor: string,
  about: About,
  query: Query,
  state: string | undefined,
  set: Setter,
): void {
  const { scene, match } = query;
  const known = scene.lexicon.actors.get(actor);
  const sign = match.term.polarity < 0 ? 'negative' : 'positive';
  const kind = known?.kind ?? actor;
  set(named(named('kind', kind), about));
  set('refers', known !== undefined && match.term.refers.has(known.kind));
  set(
    'refers:not',
    match.term.refers.size > 0 && !(known !== undefined && match.term.refers.has(known.kind)),
  );
  set('local', known !== undefined && known.country === scene.country);
  if (actor === state) set(`local-state:${about}:${sign}`);
  set('otherwise', match.term.otherwise === actor);
  if (match.term.otherwise === actor) {
    const { reading } = match;
    set(`otherwise:${reading?.form.wordClass ?? 'phrase'}:${reading?.article ? 'definite' : 'indefinite'}`);
    set(`otherwise:${query.hungOn}`);
    set(namesArmedGroup(scene) ? 'otherwise:armed-named' : 'otherwise:nobody-named');
  }
  set('fixed', match.term.target === actor);
  set('hung:act:unnamed', query.hungOn === 'act' && actor === 'terrorism');
}
