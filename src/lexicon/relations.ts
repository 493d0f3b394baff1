/** Who is whose foe or ally holds both ways, whichever of the two entries says it: no camp has more opponents than its opponents have. */
import type { Actor } from './model.js';
import { oneActor } from './shapes.js';

/** The actors with their foes and allies made mutual; ids that no actor has are left where they are named. */
export function withMutualRelations(actors: ReadonlyMap<string, Actor>): Map<string, Actor> {
  const foes = mutual(actors, 'foes');
  const allies = mutual(actors, 'allies');
  return new Map(
    [...actors].map(([id, actor]) => [
      id,
      oneActor({ ...actor, foes: foes.get(id) ?? NOBODY, allies: allies.get(id) ?? NOBODY }),
    ]),
  );
}

const NOBODY: ReadonlySet<string> = new Set();

function mutual(actors: ReadonlyMap<string, Actor>, relation: 'foes' | 'allies'): Map<string, Set<string>> {
  const related = new Map([...actors].map(([id, actor]) => [id, new Set(actor[relation])]));
  for (const [id, actor] of actors) for (const other of actor[relation]) related.get(other)?.add(id);
  return related;
}
