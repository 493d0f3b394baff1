/** How an actor is named: how often, where, and by names that slight it, that are official or that it gave itself. */
import type { ResolvedField } from '../../resolve/candidate.js';
import type { Scene } from '../../resolve/scene.js';
import type { NameRegister } from '../../types/mention.js';
import { type Setter, saturate } from './framing.js';

export function describeNames(actor: string, fields: readonly ResolvedField[], set: Setter): void {
  let all = 0;
  let named = 0;
  let persons = 0;
  for (const { scene } of fields) {
    all += scene.references.length;
    for (const reference of scene.references) {
      if (reference.actor.id !== actor) continue;
      named++;
      if (reference.match.name.role === 'person') persons++;
    }
  }
  set('named', saturate(named));
  set('named:little', Number(named <= 2));
  if (named === 0) return;
  set('named:share', named / all);
  set('named:person', persons / named);
  for (const { scene } of fields) describePlace(actor, scene, set);
  describeRegisters(actor, fields, set);
}

/** Whether it is named in the headline, and first of all; whether in the first sentence of the text. */
function describePlace(actor: string, { field, references, words }: Scene, set: Setter): void {
  if (field === 'title') {
    set('named:title', Number(references.some((reference) => reference.actor.id === actor)));
    set('named:title:first', Number(references[0]?.actor.id === actor));
    return;
  }
  set(
    'named:lead',
    Number(references.some(({ actor: { id }, first }) => id === actor && words[first]?.sentence === 0)),
  );
}

const REGISTERS = {
  pejorative: 'names:pejorative',
  'self-designation': 'names:self-designation',
  official: 'names:official',
} as const;

function describeRegisters(actor: string, fields: readonly ResolvedField[], set: Setter): void {
  const counts = new Map<NameRegister, number>();
  let all = 0;
  for (const { names } of fields) {
    for (const name of names) {
      if (name.actor !== actor) continue;
      all++;
      counts.set(name.variant, (counts.get(name.variant) ?? 0) + 1);
    }
  }
  if (all === 0) return;
  for (const register of ['pejorative', 'self-designation', 'official'] as const)
    set(REGISTERS[register], (counts.get(register) ?? 0) / all);
  set('names:many', Number(all >= 5));
}
