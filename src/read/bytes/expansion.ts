import { ReadFault } from '../fault.js';
import type { ReadLimits } from '../options.js';

/**
 * Stops a decompression bomb: throws when far more has come out than went in.
 * Deflate cannot exceed 1032:1 (zlib, technical details); news text compresses 3 to 10:1.
 */
export function checkExpansion(compressed: number, decompressed: number, limits: ReadLimits): void {
  if (decompressed <= limits.expansionFloor || decompressed <= compressed * limits.expansion) return;
  throw new ReadFault(
    'too-large',
    `It decompresses to more than ${limits.expansion} times its size, as a decompression bomb does.`,
  );
}
