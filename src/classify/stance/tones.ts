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
import { ToneCounts } from './tone-counts.js';

/** Told by how thick they stand: a long article has more of each, and is in no other manner for that. */
const MANNERS: ReadonlySet<string> = new Set<Tone>([
  'fight',
  'source',
  'insistence',
  'honour',
  'self',
  'devotion',
]);

const TONES = Object.keys(TONE_BIT) as Tone[];

/** Counts the words of each tone in an article of that many words. */
export function describeTones(fields: readonly ResolvedField[], words: number, set: Setter): void {
  const counts = new ToneCounts(TONES);
  for (const { scene } of fields) for (const { toneBits } of scene.row.infos) counts.add(toneBits);
  counts.forEach((tone, n) => {
    set(`tone:${tone}`, MANNERS.has(tone) ? n / (words / 100 + 1) : saturate(n));
  });
}
