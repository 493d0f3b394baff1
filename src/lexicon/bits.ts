/**
 * Sets of lexemes and of tones as bits: whether two may have something in common is told without looking either up. A tone has a bit of
 * its own; lexemes share theirs, so that equal bits are only a reason to look.
 */
import type { Tone } from './model.js';
import { TONE_LISTS } from './schema.js';

/** As many as V8 keeps in a number without a heap object. */
const BITS = 30;

/** The bit of each tone. */
export const TONE_BIT = Object.fromEntries(
  Object.keys(TONE_LISTS).map((name, i) => [name, 1 << i]),
) as Readonly<Record<Tone, number>>;

/** The bits of lexemes by their numbers; 0 for none. */
export function lexemeBits(lexemes: Iterable<number>): number {
  let bits = 0;
  for (const lexeme of lexemes) bits |= 1 << (lexeme % BITS);
  return bits;
}
