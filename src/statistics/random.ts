/** Random streams that are named, so that no figure depends on the order in which figures are made. */
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** FNV-1a over UTF-16 code units with a final avalanche (murmur3), 32 bits, unsigned. */
export const hashText = (text: string, start?: number): number => mix(hashOn(text, start));

/** FNV-1a without the avalanche: hashing on from it is hashing the texts end to end, without joining them. */
export function hashOn(text: string, start = 0x811c9dc5): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash;
}

/** `hashText` of the letters `codes[from, to)`. */
export function hashCodes(codes: Uint16Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (codes[i] as number), 0x01000193);
  return mix(hash);
}

/** The finaliser of murmur3: every input bit reaches every output bit. */
export function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

export interface RandomStream {
  /** A whole number from 0 to n − 1 (n below 2³²; bias under n / 2³²). */
  below(n: number): number;
}

/** The stream of this name under this seed: same name and seed, same numbers. */
export function randomStream(seed: number, name: string): RandomStream {
  const generator = xoroshiro128plus(hashText(name, mix(seed) ^ 0x811c9dc5) | 0);
  return { below: (n) => Math.floor(((generator.next() >>> 0) / 4294967296) * n) };
}
