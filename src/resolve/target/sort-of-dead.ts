/** The sort of people who died, as the nouns of a text tell it. */
import { CLASS_BIT } from '../../lexicon/bits.js';
import type { Scene } from '../scene.js';

export type SortOfDead = 'forces' | 'civilians';

/** The sort of people that a word tells of. */
export function sortAt({ row }: Scene, at: number): SortOfDead | undefined {
  const bits = row.infos[at]?.classBits ?? 0;
  if ((bits & CLASS_BIT.civilian) !== 0) return 'civilians';
  return (bits & CLASS_BIT.force) !== 0 ? 'forces' : undefined;
}

/** The sort of people that the words from one to before another tell of, the first that does. */
export function sortIn(scene: Scene, from: number, to: number): SortOfDead | undefined {
  for (let i = from; i < to; i++) {
    const sort = sortAt(scene, i);
    if (sort) return sort;
  }
  return undefined;
}
