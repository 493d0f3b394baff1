/** Uses of actors' names: which name an outlet chooses. */
import type { NameUse } from '../types/mention.js';
import type { Scene } from './scene.js';

/** The names in a field, in order; adjectives and persons are no names of the actor, and what refers back names nobody. */
export function nameUses({ references, row, field, analysis }: Scene): NameUse[] {
  const names: NameUse[] = [];
  for (const { match, actor, refersBack } of references) {
    const { role, register } = match.name;
    if (refersBack || role === 'adjective' || role === 'person') continue;
    const start = row.start(match.spanFirst);
    const end = row.end(match.spanLast);
    names.push({
      start,
      end,
      field,
      surface: analysis.text.slice(start, end),
      actor: actor.id,
      variant: register,
    });
  }
  return names;
}
