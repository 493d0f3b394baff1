/** How an actor is named: how often, where, and by names that slight it, that are official or that it gave itself. */
import type { ResolvedField } from '../../resolve/candidate.js';
import type { ActorReference } from '../../resolve/reference.js';
import { type Setter, saturate } from './framing.js';

export function describeNames(actor: string, fields: readonly ResolvedField[], set: Setter): void {
  const places = fields.map(({ scene }) => ({
    scene,
    of: scene.references.filter((reference) => reference.actor.id === actor),
  }));
  const named = places.flatMap(({ of }) => of);
  const all = fields.reduce((sum, { scene }) => sum + scene.references.length, 0);
  set('named', saturate(named.length));
  set('named:little', Number(named.length <= 2));
  if (named.length === 0) return;
  set('named:share', named.length / all);
  set('named:person', named.filter(({ match }) => match.name.role === 'person').length / named.length);
  for (const { scene, of } of places) {
    if (scene.field === 'title') {
      set('named:title', Number(of.length > 0));
      set('named:title:first', Number(scene.references[0]?.actor.id === actor));
    } else set('named:lead', Number(of.some((reference) => sentenceOf(scene.words, reference) === 0)));
  }
  const registers = fields.flatMap(({ names }) =>
    names.filter((name) => name.actor === actor).map((name) => name.variant),
  );
  if (registers.length === 0) return;
  for (const register of ['pejorative', 'self-designation', 'official'] as const)
    set(`names:${register}`, registers.filter((variant) => variant === register).length / registers.length);
  set('names:many', Number(registers.length >= 5));
}

const sentenceOf = (
  words: readonly { readonly sentence: number }[],
  { first }: ActorReference,
): number | undefined => words[first]?.sentence;
