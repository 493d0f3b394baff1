import { TONE_BIT } from '../../lexicon/bits.js';
import type { Tone } from '../../lexicon/model.js';

/** How many words of each of some tones were met. */
export class ToneCounts {
  readonly #bits: readonly number[];
  readonly #counts: number[];

  constructor(readonly tones: readonly Tone[]) {
    this.#bits = tones.map((tone) => TONE_BIT[tone]);
    this.#counts = tones.map(() => 0);
  }

  /** Counts one word, by the bits of its tones. */
  add(toneBits: number): void {
    if (toneBits === 0) return;
    for (let i = 0; i < this.#bits.length; i++)
      if ((toneBits & (this.#bits[i] ?? 0)) !== 0) this.#counts[i] = (this.#counts[i] ?? 0) + 1;
  }

  /** Tells of each tone in turn, also of those that were not met. */
  forEach(tell: (tone: Tone, words: number) => void): void {
    for (const [i, tone] of this.tones.entries()) tell(tone, this.#counts[i] ?? 0);
  }
}
