/** Which actors an article is substantially about, and so has a stance toward. */
import type { ResolvedField } from '../../resolve/candidate.js';
import type { FramedMention } from './framed.js';

/** In the headline once is as much as in the text twice. */
const IN_TITLE = 2;
/** The codebook asks for two; whom one name stands for is taken in where a framing word is likelier about it than not. */
const ENOUGH = 1.5;

/** Actors named in the headline or at least twice in the text; what frames one counts as far as it is likely about it. By id. */
export function actorsOf(fields: readonly ResolvedField[], mentions: readonly FramedMention[]): string[] {
  const counts = new Map<string, number>();
  const add = (actor: string, field: 'title' | 'text', n: number): void => {
    counts.set(actor, (counts.get(actor) ?? 0) + (field === 'title' ? IN_TITLE * n : n));
  };
  for (const { scene } of fields) for (const { actor } of scene.references) add(actor.id, scene.field, 1);
  for (const { targets, field, confidence } of mentions)
    for (const [actor, share] of targets) add(actor, field, share * confidence);
  counts.delete('unknown');
  return [...counts]
    .filter(([, n]) => n >= ENOUGH)
    .map(([id]) => id)
    .sort();
}
