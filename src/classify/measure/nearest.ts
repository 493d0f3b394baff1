/** The actor nearest to a use by count of words: the target rule of the lexicon-only baseline. */
import type { Candidate } from '../../resolve/candidate.js';
import type { Scene } from '../../resolve/scene.js';

/** The nearest reference in the text, of equally near ones the one that follows; undefined when there is none. */
export function nearestActor(
  scene: Scene,
  candidate: Candidate,
): { readonly actor: string; readonly words: number } | undefined {
  let best: { actor: string; words: number } | undefined;
  for (const { actor, first, last } of scene.references) {
    const words =
      first > candidate.lastWord
        ? first - candidate.lastWord
        : last < candidate.firstWord
          ? candidate.firstWord - last + 0.5
          : 0;
    if (!best || words < best.words) best = { actor: actor.id, words };
  }
  return best;
}
