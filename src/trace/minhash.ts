/** MinHash by one permutation: a signature whose agreement estimates how many word shingles two texts share. */
import { mix } from '../statistics/random.js';

/** Places of a signature. Agreement of two signatures has a standard error of at most 0.5 / √96 = 0.051. */
export const SIGNATURE = 96;
const SHINGLE = 3;

/** The least rank met of each bin, and whether any was: filled again for each text. */
const bins = new Uint32Array(SIGNATURE);
const used = new Uint8Array(SIGNATURE);

/**
 * Signature of the shingles of a text's first `length` words, given by their hashes (`hashText`) (Li, Owen & Zhang 2012), empty bins filled from others by hashing (Shrivastava 2017);
 * 16 bits a place (Li & König 2010), which two different shingles share once in 65,536. Empty for a text of no words.
 */
export function signatureOf(hashes: ArrayLike<number>, length = hashes.length): number[] {
  if (length === 0) return [];
  used.fill(0);
  const last = Math.max(1, length - SHINGLE + 1);
  for (let i = 0; i < last; i++) {
    let h = 0x9e3779b9;
    const end = Math.min(length, i + SHINGLE);
    for (let k = i; k < end; k++) h = Math.imul(h ^ (hashes[k] as number), 0x01000193) + k - i;
    const value = mix(h);
    const bin = value % SIGNATURE;
    const rank = mix(value ^ 0x5bd1e995);
    if (!used[bin] || rank < (bins[bin] as number)) bins[bin] = rank;
    used[bin] = 1;
  }
  // Counted, not walked over: an iterator makes an object for each place.
  const signature = new Array<number>(SIGNATURE);
  for (let bin = 0; bin < SIGNATURE; bin++)
    signature[bin] = (used[bin] ? (bins[bin] as number) : borrowed(bin)) & 0xffff;
  return signature;
}

function borrowed(bin: number): number {
  for (let attempt = 1; ; attempt++) {
    const from = mix(bin * 0x10001 + attempt) % SIGNATURE;
    if (used[from]) return bins[from] as number;
  }
}

/** Share of places in which two signatures of `signatures` agree, 0 to 1: an estimate of the Jaccard similarity of the texts' shingles. */
export function agreement(signatures: Uint16Array, one: number, other: number): number {
  let same = 0;
  for (let i = 0; i < SIGNATURE; i++) if (signatures[one + i] === signatures[other + i]) same++;
  return same / SIGNATURE;
}
