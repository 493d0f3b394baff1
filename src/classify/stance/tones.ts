/**
 * What an article tells of in plain words (winning, giving way, help, ties, praise, condemnation, demands, harm, suffering, people and their
 * homes, two sides and their talks, who says what) and in what manner: a wire that tells of a fight in plain words and says who says so is
 * neutral toward more of its actors than one that insists, honours, extols the nation or says `we`. None of these words is a mention; `tones`
 * in the packs lists them.
 */
import { TONE_BIT } from '../../lexicon/bits.js';
import type { Tone } from '../../lexicon/model.js';
import type { ResolvedField } from '../../resolve/candidate.js';
import { type Setter, saturate } from './framing.js';

/** Told by how thick they stand: a long article has more of each, and is in no other manner for that. */
const MANNERS: ReadonlySet<string> = new Set<Tone>([
  'fight',
  'source',
  'insistence',
  'honour',
  'self',
  'devotion',
]);

const TONES = Object.entries(TONE_BIT).map(([tone, bit]) => ({
  name: `tone:${tone}`,
  bit,
  isManner: MANNERS.has(tone),
}));

/** Counts the words of each tone in an article of that many words. */
export function describeTones(fields: readonly ResolvedField[], words: number, set: Setter): void {
  const counts = new Array<number>(TONES.length).fill(0);
  for (const { scene } of fields) {
    for (const { toneBits } of scene.row.infos) {
      if (toneBits === 0) continue;
      for (let i = 0; i < counts.length; i++)
        if ((toneBits & (TONES[i]?.bit ?? 0)) !== 0) counts[i] = (counts[i] ?? 0) + 1;
    }
  }
  for (const [i, { name, isManner }] of TONES.entries()) {
    const n = counts[i] ?? 0;
    set(name, isManner ? n / (words / 100 + 1) : saturate(n));
  }
}
