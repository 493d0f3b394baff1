/** Soldiers and police of a field: who fights in it, and whose they are. */
import { FIGHTERS } from '../fighters.js';
import { coordinated } from '../phrase.js';
import type { ActorReference } from '../reference.js';
import type { Scene } from '../scene.js';
import { stateOfCountry } from '../state.js';

/** Words before a state's name or adjective in which the noun for its forces stands (`القيادة العامة للقوات المسلحة الإماراتية`). */
const NOUN_REACH = 2;
/** Words behind a noun for a body of soldiers or police in which its place stands. */
const PLACE_REACH = 4;

const isForces = ({ infos }: Row, at: number): boolean => infos[at]?.classes.has('force') === true;

const isBodyOfForces = (row: Row, at: number): boolean =>
  isForces(row, at) && row.infos[at]?.classes.has('group') === true;

type Row = Scene['row'];

/** Those who fight in a field, with the number of times that they, or a state's forces, are named. */
export function namedForces(scene: Scene): ReadonlyMap<string, number> {
  const named = new Map<string, number>();
  for (const reference of scene.references) {
    const { id } = reference.actor;
    if (isOfFighters(scene, reference)) named.set(id, (named.get(id) ?? 0) + 1);
  }
  return named;
}

/** Whether a name is that of those who fight, or of a state's forces. */
export function isOfFighters(scene: Scene, reference: ActorReference): boolean {
  const { kind } = reference.actor;
  return FIGHTERS.has(kind) || (kind === 'state' && isNamedByForces(scene, reference));
}

/** Whether a state is named by its forces (`القوات السعودية`). */
function isNamedByForces({ row, words }: Scene, { first, last }: ActorReference): boolean {
  for (let at = last; at >= Math.max(0, first - NOUN_REACH); at--) {
    if (isForces(row, at)) return true;
    // `أمن واستقرار مصر`: joined nouns that belong to it are no body of men.
    const word = words[at];
    if (at < first && word && coordinated(word)) return false;
  }
  return false;
}

/**
 * The state whose forces a field names most often.
 *
 * @param ranked the actors, most salient first: of states whose forces are named equally often the first
 */
export function stateOfNamedForces(
  { lexicon }: Scene,
  forces: ReadonlyMap<string, number>,
  ranked: readonly string[],
): string | undefined {
  const often = (actor: string): number => forces.get(actor) ?? 0;
  return ranked
    .filter((actor) => forces.has(actor) && lexicon.actors.get(actor)?.kind === 'state')
    .sort((a, b) => often(b) - often(a))[0];
}

/** `مسجد قوات الأمن في منطقة عسير`: a body whose state is not named is that of the country in which it stands, whoever condoles. */
export function stateOfPlacedForces({ matches, row }: Scene): string | undefined {
  for (const { first, country } of matches.places) {
    for (let at = first - 1; at >= Math.max(0, first - PLACE_REACH) && row.breaks[at + 1] !== 1; at--)
      if (isBodyOfForces(row, at)) return stateOfCountry(country);
  }
  return undefined;
}
