/** The sort of people who died, as the nouns of a text tell it. */
import type { Scene } from '../scene.js';

export type SortOfDead = 'forces' | 'civilians';

/** The sort of people that a word tells of. */
export function sortAt({ row }: Scene, at: number): SortOfDead | undefined {
  const classes = row.infos[at]?.classes;
  if (classes?.has('civilian')) return 'civilians';
  return classes?.has('force') ? 'forces' : undefined;
}

/** The sort of people that the words from one to before another tell of, the first that does. */
export function sortIn(scene: Scene, from: number, to: number): SortOfDead | undefined {
  for (let i = from; i < to; i++) {
    const sort = sortAt(scene, i);
    if (sort) return sort;
  }
  return undefined;
}
