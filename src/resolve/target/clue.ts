/** What every target rule takes and gives. */
import type { TermMatch } from '../../lexicon/match.js';
import type { Actor, ActorKind } from '../../lexicon/model.js';
import { CODEBOOK_TARGETS } from '../../types/codebook.js';
import type { Polarity } from '../../types/mention.js';
import type { Scene } from '../scene.js';
import type { FieldFacts } from './field-facts.js';
import type { RuleName } from './rule-name.js';

/** A target and the rule that found it. */
export interface Clue {
  readonly actor: string;
  readonly rule: RuleName;
  /** Whether it leaves nobody else: what speaks for another actor is not heard, unless that one stands nearer. */
  readonly sure?: true;
}

/** Targets decided so far, in one article. */
export interface Decided {
  readonly actor: string;
  readonly term: string;
  readonly polarity: Polarity;
  /** Told by what stands beside the word, not by the article as a whole. */
  readonly near: boolean;
}

/** A term use whose target is asked for. */
export interface Query {
  readonly scene: Scene;
  readonly match: TermMatch;
  /** What an adjective hangs on, where that was decided. */
  readonly hungOn: 'actor' | 'act' | 'head';
  /** Word index of the noun it hangs on, when there is one. */
  readonly headNoun: number | undefined;
  /** The actor who speaks the words, when a source that is or speaks for one does; found out when it is first asked for. */
  readonly speaker: string | undefined;
  /** Whether the words are the outlet's own, and the speaker the state that it calls its own. */
  readonly atHome: boolean;
  /** The actor whose speech begins behind the use in its sentence, where one does. */
  readonly speakerAfter: string | undefined;
  /** What holds for all uses of the field. */
  readonly facts: FieldFacts;
  /** Decisions for other uses of this field, by the first word of their span. */
  readonly decided: ReadonlyMap<number, Decided>;
  /** Actors that uses in other fields of the article were decided for. */
  readonly decidedElsewhere: ReadonlySet<string>;
}

/** As much of a query as tells what stands beside a use. */
export type Beside = Pick<Query, 'scene' | 'match' | 'decided'>;

export type TargetRule = (query: Query) => Clue | undefined;

/** Rules in two strengths: what stands beside the word, asked first of all uses; and what the article suggests, asked last. */
export interface RuleSet {
  readonly near: readonly TargetRule[];
  readonly far: readonly TargetRule[];
}

/** Sorts of actors that have no dead of their own: by the codebook's ruling 6 their members who died are civilians. */
const WITHOUT_DEAD: ReadonlySet<ActorKind> = new Set(['party', 'organisation']);

/**
 * Whether a use can be about an actor. A word that the article's country gives an actor (`المخلوع`) is about no other of another
 * kind: in `الميليشيات الحوثية والرئيس المخلوع` it is not about the militia. Nor is a deed that only those in power can do (`قمع`) the deed of others.
 */
export function canBeMeant({ match, scene }: Query, actor: string): boolean {
  const { byCountry, refers, device, polarity } = match.term;
  if (device === 'death' && polarity > 0) return hasDead(scene.lexicon.actors.get(actor));
  if (refers.size === 0 || (byCountry.size === 0 && device !== 'violence')) return true;
  const known = scene.lexicon.actors.get(actor);
  return known === undefined || refers.has(known.kind) || [...byCountry.values()].includes(actor);
}

/** `شهيد الحزب`, `شهداء المتظاهرين` are civilians; a people that the codebook lists has its dead. */
const hasDead = (actor: Actor | undefined): boolean =>
  actor === undefined ||
  !(WITHOUT_DEAD.has(actor.kind) || (actor.kind === 'people' && !CODEBOOK_TARGETS.has(actor.id)));

/** Whom the use at a word is about, near or far however that was found; undefined while nobody is known. */
export function decidedAt({ decided }: Beside, at: number | undefined): string | undefined {
  const actor = at === undefined ? undefined : decided.get(at)?.actor;
  return actor === 'unknown' ? undefined : actor;
}

/** What a rule answers, where the use can be about it. */
export function answer(query: Query, rule: TargetRule): Clue | undefined {
  const clue = rule(query);
  return clue && canBeMeant(query, clue.actor) ? clue : undefined;
}

/** The first rule that answers. */
export function firstOf(query: Query, rules: readonly TargetRule[]): Clue | undefined {
  for (const rule of rules) {
    const clue = answer(query, rule);
    if (clue) return clue;
  }
  return undefined;
}
