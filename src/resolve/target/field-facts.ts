/** What all uses of a field ask about it and get the same answer to: found out once, when it is first asked. */
import type { Actor } from '../../lexicon/model.js';
import { mayJoin } from '../phrase.js';
import type { ActorReference } from '../reference.js';
import type { Scene } from '../scene.js';
import { stateOf } from '../state.js';
import { claimantOf } from './claimant.js';
import { namedForces, stateOfNamedForces, stateOfPlacedForces } from './forces.js';
import { type SortOfDead, sortAt } from './sort-of-dead.js';
import { takesSides } from './takes-sides.js';

/** Uses with a polarity in a text, and of them those that stand for an unnamed target where nobody is named. */
export interface GeneralUses {
  readonly all: number;
  readonly by: ReadonlyMap<string, number>;
}

/** How much of an article its actors take up. */
export interface Salience {
  readonly total: number;
  readonly most: number;
  /** The actors, most salient first; by id of equals. */
  readonly ranked: readonly string[];
}

/** Words that tell of soldiers and police, words that tell of civilians and their protests, and which sort is told of first. */
export interface Sorts {
  readonly forces: number;
  readonly civilians: number;
  /** Of the latter, those that tell of protests. */
  readonly protests: number;
  readonly first: SortOfDead | undefined;
}

export class FieldFacts {
  #salience: Salience | undefined;
  #general: GeneralUses | undefined;
  #foes: boolean | undefined;
  #prominent: boolean | undefined;
  #terror: boolean | undefined;
  #meant: ReadonlyMap<string, number> | undefined;
  #claimant: { readonly actor: string | undefined } | undefined;
  #sorts: Sorts | undefined;
  #named: ReadonlyMap<string, number> | undefined;
  #forces: { readonly state: string | undefined } | undefined;

  #seniors: ReadonlyMap<string, string> | undefined;
  #members: ReadonlyMap<string, readonly ActorReference[]> | undefined;

  constructor(private readonly scene: Scene) {}

  /**
   * Sides of one country that are named in one breath (`الحوثيون والمخلوع صالح`), by the one that stands second and is named less: what is said
   * of neither by name is said of the first (codebook, actors).
   */
  get seniors(): ReadonlyMap<string, string> {
    this.#seniors ??= seniorsOf(this.scene);
    return this.#seniors;
  }

  /** Where those of an actor's side are named who are not all of it (`المستوطنين`). */
  membersOf(actor: string): readonly ActorReference[] {
    this.#members ??= membersIn(this.scene);
    return this.#members.get(actor) ?? [];
  }

  get salience(): Salience {
    this.#salience ??= salienceOf(this.scene);
    return this.#salience;
  }

  get general(): GeneralUses {
    this.#general ??= generalUses(this.scene);
    return this.#general;
  }

  /** Actors that loaded words of the field mean wherever they stand (`الدواعش`, `الصهاينة`), with the number of such words. */
  get meantByWords(): ReadonlyMap<string, number> {
    this.#meant ??= meantByWords(this.scene);
    return this.#meant;
  }

  /** Whether the article names someone who is fought: one that takes sides by what it is (`takesSides`), or two of which one is the other's foe. */
  get namesFoes(): boolean {
    this.#foes ??= namesFoes(this.scene, this.meantByWords);
    return this.#foes;
  }

  /**
   * Whether those are more than touched upon: in an article that calls something terror, a group that is named but once is brought to mind, not
   * fought.
   */
  get tellsOfFoes(): boolean {
    this.#prominent ??= namesFoes(this.scene, this.meantByWords, callsTerror(this.scene) ? TOUCHED_UPON : 0);
    return this.#prominent;
  }

  /** Whether the article calls anything terror, or tells of an attack. */
  get tellsOfTerror(): boolean {
    this.#terror ??= tellsOfTerror(this.scene);
    return this.#terror;
  }

  /** The one side that claims what the field tells of. */
  get claimant(): string | undefined {
    this.#claimant ??= { actor: claimantOf(this.scene) };
    return this.#claimant.actor;
  }

  get sorts(): Sorts {
    this.#sorts ??= sortsOf(this.scene);
    return this.#sorts;
  }

  /** Those who fight in the field, with the number of times that they, or a state's forces, are named. */
  get forces(): ReadonlyMap<string, number> {
    this.#named ??= namedForces(this.scene);
    return this.#named;
  }

  /** Whether it tells far more of soldiers and police than of civilians and their protests. */
  get tellsOfForces(): boolean {
    const { forces, civilians } = this.sorts;
    return forces > 2 * civilians;
  }

  /**
   * The state whose soldiers and police the article is about: the one whose forces it names most often, else that in whose land it says that
   * its forces stand, else its country's.
   */
  get stateOfForces(): string | undefined {
    this.#forces ??= {
      state:
        stateOfNamedForces(this.scene, this.forces, this.salience.ranked) ??
        stateOfPlacedForces(this.scene) ??
        stateOf(this.scene),
    };
    return this.#forces.state;
  }
}

/** Words in which the second of a pair stands behind the first (`الحوثي المأجورة وقوات المخلوع`). */
const PAIR_REACH = 5;

function seniorsOf(scene: Scene): ReadonlyMap<string, string> {
  const seniors = new Map<string, string>();
  const weight = (actor: Actor): number => scene.salience.get(actor.id) ?? 0;
  for (const { actor: first, last } of scene.references) {
    if (!takesSides(first)) continue;
    const second = joinedBehind(scene, first, last);
    if (second && weight(first) >= weight(second)) seniors.set(second.id, first.id);
  }
  return seniors;
}

/** Another side of the same country that is joined to a name by و and is not its foe. */
function joinedBehind(scene: Scene, first: Actor, last: number): Actor | undefined {
  let joined = false;
  for (let at = last + 1; at <= last + PAIR_REACH; at++) {
    const word = scene.words[at];
    if (!word || word.breakBefore) return undefined;
    joined ||= mayJoin(word);
    const actor = actorNamedAt(scene, at);
    if (!actor) continue;
    const pair = joined && actor.id !== first.id && actor.country === first.country;
    return pair && takesSides(actor) && !actor.foes.has(first.id) ? actor : undefined;
  }
  return undefined;
}

/** By a name, or by a word that means one actor in the article's country (`المخلوع`). */
function actorNamedAt(scene: Scene, at: number): Actor | undefined {
  const term = scene.termAt.get(at)?.term;
  const meant = term?.target ?? term?.byCountry.get(scene.country ?? '');
  return scene.referenceAt.get(at)?.actor ?? scene.lexicon.actors.get(meant ?? '');
}

function salienceOf({ salience }: Scene): Salience {
  const sorted = [...salience].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return {
    total: sorted.reduce((sum, [, n]) => sum + n, 0),
    most: sorted[0]?.[1] ?? 0,
    ranked: sorted.map(([actor]) => actor),
  };
}

function generalUses({ matches }: Scene): GeneralUses {
  let all = 0;
  const by = new Map<string, number>();
  for (const { blocked, term } of matches.terms) {
    if (blocked || term.polarity === 0) continue;
    all++;
    if (term.otherwise !== undefined) by.set(term.otherwise, (by.get(term.otherwise) ?? 0) + 1);
  }
  return { all, by };
}

function meantByWords({ matches }: Scene): ReadonlyMap<string, number> {
  const meant = new Map<string, number>();
  for (const { blocked, term } of matches.terms) {
    if (blocked || term.target === undefined || term.polarity === 0 || term.byCountry.size > 0) continue;
    meant.set(term.target, (meant.get(term.target) ?? 0) + 1);
  }
  return meant;
}

/** Mentions up to which an actor is only touched upon. */
const TOUCHED_UPON = 1;

/** @param atMost mentions up to which a group, and whoever is its foe, is passed over */
function namesFoes({ salience, lexicon }: Scene, meant: ReadonlyMap<string, number>, atMost = 0): boolean {
  const ids = new Set([...salience.keys(), ...meant.keys()]);
  const actors = [...ids].flatMap((id) =>
    (salience.get(id) ?? 0) + (meant.get(id) ?? 0) > atMost ? (lexicon.actors.get(id) ?? []) : [],
  );
  return actors.some((actor) => takesSides(actor) || actors.some(({ id }) => actor.foes.has(id)));
}

function membersIn({ references }: Scene): ReadonlyMap<string, readonly ActorReference[]> {
  const members = new Map<string, ActorReference[]>();
  for (const reference of references) {
    if (reference.match.name.role !== 'member') continue;
    const { id } = reference.actor;
    const known = members.get(id);
    if (known) known.push(reference);
    else members.set(id, [reference]);
  }
  return members;
}

const callsTerror = ({ matches }: Scene): boolean =>
  matches.terms.some(({ blocked, term }) => !blocked && term.otherwise === 'terrorism');

const tellsOfTerror = (scene: Scene): boolean =>
  callsTerror(scene) || scene.row.infos.some(({ classes }) => classes.has('attack'));

function sortsOf(scene: Scene): Sorts {
  let forces = 0;
  let civilians = 0;
  let protests = 0;
  let first: SortOfDead | undefined;
  scene.row.infos.forEach(({ classes }, at) => {
    if (classes.size === 0) return;
    if (classes.has('force')) forces++;
    if (classes.has('civilian') || classes.has('protest')) civilians++;
    if (classes.has('protest')) protests++;
    first ??= sortAt(scene, at);
  });
  return { forces, civilians, protests, first };
}
