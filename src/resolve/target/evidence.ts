/**
 * All that speaks for each actor as the target of a use: which rules name it, where it stands, how the article frames
 * it elsewhere, who is speaking. Rules alone take the first that answers; the target classifier weighs them together.
 */
import type { About } from '../../lexicon/model.js';
import { UNNAMED } from '../../types/codebook.js';
import { type Describe, feature } from '../features.js';
import { stateOf } from '../state.js';
import { actorByCountry } from './article-wide.js';
import { answer, canBeMeant, type Query, type TargetRule } from './clue.js';
import { describeDead, sortsOfDead } from './dead.js';
import { describeFraming, framingRound } from './framing.js';
import { describeKind } from './kind.js';
import { describeLoser, loserOf, opposedToSubject, victimsBehind } from './opposed.js';
import { describePlaces, placesRound } from './places.js';
import { RULES } from './rules.js';
import { blamesHisOwn, isSpared } from './spared.js';
import { describeStranger, describeUnnamed, strangenessOf } from './stranger.js';

/** One actor with its evidence. */
export interface TargetEvidence {
  readonly actor: string;
  /** The rules that name the actor, nearest first. */
  readonly rules: readonly string[];
  /** Whether the actor is named in the noun phrase of the word, or right beside it. */
  readonly beside: boolean;
  readonly describe: Describe;
}

/** The rules that name an actor, and whether one is of those that ask what stands beside the word. */
interface Proposal {
  readonly near: boolean;
  readonly rules: string[];
  /** Whether one of them leaves nobody else. */
  sure: boolean;
}

const NOT_PROPOSED: Proposal = { near: false, rules: [], sure: false };

function proposalsFor(about: About, query: Query): Map<string, Proposal> {
  const proposals = new Map<string, Proposal>();
  const ask = (rules: readonly TargetRule[], near: boolean): void => {
    for (const rule of rules) {
      const clue = answer(query, rule);
      if (!clue) continue;
      const sure = clue.sure ?? false;
      const known = proposals.get(clue.actor);
      if (known) {
        known.rules.push(clue.rule);
        known.sure ||= sure;
      } else proposals.set(clue.actor, { near, rules: [clue.rule], sure });
    }
  };
  ask(RULES[about].near, true);
  // Who stands beside a verdict is judged: what the clause and the article suggest is another.
  if (about !== 'judged' || proposals.size === 0) ask(RULES[about].far, false);
  return proposals;
}

/** The actors that a use could be about, by id. */
function actorsMeant(
  about: About,
  query: Query,
  proposals: ReadonlyMap<string, Proposal>,
  chosen: string,
): string[] {
  const { scene, speaker, match, decidedElsewhere } = query;
  const actors = new Set<string>(UNNAMED);
  for (const actor of proposals.keys()) actors.add(actor);
  for (const { actor } of scene.references) actors.add(actor.id);
  for (const actor of decidedElsewhere) actors.add(actor);
  for (const actor of query.facts.meantByWords.keys()) actors.add(actor);
  const state = stateOf(scene);
  if (state) actors.add(state);
  actors.add(chosen);
  // Nobody blames himself, unless his name stands right there.
  const blamed = (actor: string): boolean => proposals.get(actor)?.near ?? false;
  if (speaker !== undefined && match.term.polarity < 0 && !blamed(speaker) && !blamesHisOwn(query))
    actors.delete(speaker);
  for (const victim of victimsBehind(query)) if (!blamed(victim)) actors.delete(victim);
  const out = [bystander(proposals), mourned(query, proposals, state), spared(about, query, blamed)];
  return [...actors].filter((actor) => canBeMeant(query, actor) && !out.some((is) => is(actor))).sort();
}

type IsOut = (actor: string) => boolean;
const NOBODY: IsOut = () => false;

/** Where an article tells of terror by nobody known, those whom it names are they who suffer it and they who speak of it. */
const bystander = (proposals: ReadonlyMap<string, Proposal>): IsOut =>
  proposals.get('terrorism')?.rules.includes('no-adversary')
    ? (actor) => !UNNAMED.has(actor) && !proposals.get(actor)?.near
    : NOBODY;

/** Martyrs are no side's for being named in the article: mourners and killers are named as well. */
function mourned(
  { match: { term }, facts }: Query,
  proposals: ReadonlyMap<string, Proposal>,
  state: string | undefined,
): IsOut {
  if (term.device !== 'death' || term.polarity <= 0) return NOBODY;
  return (actor) => !proposals.has(actor) && !UNNAMED.has(actor) && !(actor === state && facts.tellsOfForces);
}

/** Those who have an army are no militants, nor those of whom a land is rid, unless they stand beside the word. */
const spared = (about: About, query: Query, blamed: IsOut): IsOut =>
  PHRASAL.has(about) || about === 'patient' ? (actor) => !blamed(actor) && isSpared(query, actor) : NOBODY;

const RULE = feature('rule');
const CHOSEN = feature('chosen');
const CHOSEN_NEAR = feature('chosen:near');
const NEAR = feature('near');
const ALONE_NEAR = feature('alone-near');
const OPPOSED_TO_SUBJECT = feature('opposed-to-subject');
const SUBJECT_OF_COMBAT = feature('subject-of-combat');
const OTHERWISE_ALONE = feature('otherwise:alone');
const NAMED_THOUGH_OTHERWISE = feature('named-though-otherwise');

/** Words that belong to a noun phrase, where the name in it says whom they are about. */
const PHRASAL: ReadonlySet<About> = new Set(['head', 'modified']);

/** Evidence for every actor that could be meant; `chosen` is the rules' own answer. */
export function gatherEvidence(about: About, query: Query, chosen: string): TargetEvidence[] {
  const { target: fixed, otherwise } = query.match.term;
  if (fixed !== undefined && actorByCountry(query.scene, query.match) === undefined)
    return [{ actor: fixed, rules: ['fixed'], beside: true, describe: () => undefined }];
  const proposals = proposalsFor(about, query);
  let namedNear = 0;
  for (const { near } of proposals.values()) if (near) namedNear++;
  for (const [actor, { near, rules, sure }] of proposals)
    if (sure && (near || (namedNear === 0 && actor === chosen)))
      return [{ actor, rules, beside: near, describe: () => undefined }];
  const actors = actorsMeant(about, query, proposals, chosen);
  const framing = framingRound(query);
  const places = placesRound(query);
  const opposed = opposedToSubject(query);
  const loser = loserOf(query);
  const state = stateOf(query.scene);
  const sorts = sortsOfDead(query);
  const strangeness = strangenessOf(query);
  return actors.map((actor) => {
    const { near, rules } = proposals.get(actor) ?? NOT_PROPOSED;
    const describe: Describe = (set) => {
      for (const rule of rules) {
        set(RULE.of(rule));
        set(feature(about).of(rule));
      }
      if (actor === chosen) {
        set(CHOSEN);
        set(CHOSEN.of(about));
        set(CHOSEN_NEAR, near);
      }
      if (near) {
        set(NEAR);
        set(ALONE_NEAR, namedNear === 1);
      }
      describePlaces(actor, about, query, places, set);
      describeFraming(actor, query, framing, set);
      describeKind(actor, about, query, state, set);
      if (about === 'patient') describeDead(actor, query, query.facts.stateOfForces, sorts, set);
      if (UNNAMED.has(actor)) describeUnnamed(actor, about, query, set);
      if (actor === 'other' || actor === 'unknown')
        describeStranger(actor, about, query, strangeness, namedNear === 0, set);
      describeLoser(actor, loser, query, set);
      set(OPPOSED_TO_SUBJECT, opposed.foes.has(actor));
      set(SUBJECT_OF_COMBAT, opposed.subject === actor);
      set(OTHERWISE_ALONE, otherwise === actor && namedNear === 0);
      set(NAMED_THOUGH_OTHERWISE, near && otherwise !== undefined && otherwise !== actor);
    };
    return { actor, rules, beside: near && PHRASAL.has(about), describe };
  });
}
