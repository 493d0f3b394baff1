/**
 * What an article tells of in plain words: winning, giving way, help, ties, praise, condemnation, demands, harm, suffering. None of them is a
 * mention; `tones` in the packs lists them. Words beside an actor's name told less of it than those of the whole article.
 */
import { TONE_BIT } from '../../lexicon/bits.js';
import type { ResolvedField } from '../../resolve/candidate.js';
import { type Setter, saturate } from './framing.js';

const TONES = Object.entries(TONE_BIT).map(([tone, bit]) => ({ name: `tone:${tone}`, bit }));

/** Counts the words of each tone in an article. */
export function describeTones(fields: readonly ResolvedField[], set: Setter): void {
  const counts = new Array<number>(TONES.length).fill(0);
  for (const { scene } of fields) {
    for (const { toneBits } of scene.row.infos) {
      if (toneBits === 0) continue;
      for (let i = 0; i < counts.length; i++)
        if ((toneBits & (TONES[i]?.bit ?? 0)) !== 0) counts[i] = (counts[i] ?? 0) + 1;
    }
  }
  for (const [i, { name }] of TONES.entries()) set(name, saturate(counts[i] ?? 0));
}
