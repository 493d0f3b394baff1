/** Copies: articles whose texts share most of their shingles, found by banding (LSH) and confirmed by agreement. */
import { hashText, mix } from '../../statistics/random.js';
import { agreement, SIGNATURE } from '../../trace/minhash.js';
import { DisjointSets } from './disjoint-sets.js';

/** Articles by number from 0, in parallel. */
export interface CopyCandidates {
  /** MinHash signatures end to end, `SIGNATURE` numbers each. */
  readonly signatures: Uint16Array;
  /** 0 for an article without a signature: its text is none of which there are copies. */
  readonly signed: Uint8Array;
  /** Day numbers, NaN when undated. */
  readonly days: Float64Array;
}

/** Rows of a band: pairs at the threshold meet in one of 32 bands 98 times in 100. */
const ROWS = 3;
const BANDS = SIGNATURE / ROWS;
/** Shingles shared of all shingles at which two texts are one text: half, as three words in four unchanged leave. */
const COPY_AGREEMENT = 0.48;
/** Texts of fewer words are formulae (a headline, a result) more often than copies. */
export const LEAST_COPIED = 20;
/** Copies are printed within days of each other; the same words a month later are a series, not a copy. */
const WINDOW_DAYS = 14;
/** Numbers up to 2⁵³ are exact: so many hashes, so many articles. */
const HASHES = 2 ** 28;
const PLACES = 2 ** 25;
/** A band shared by more articles than this is a formula: only neighbours in order are compared. */
const CROWD = 60;

/** For each article the index of the first of its copy group (itself when it has no copy). Order of input is the order of "first". */
export function groupCopies(articles: CopyCandidates): Int32Array {
  const { days, signatures } = articles;
  const copies = new DisjointSets(days.length);
  const areCopies = (i: number, j: number): boolean =>
    // An undated article may be a copy of any.
    !(Math.abs((days[i] as number) - (days[j] as number)) > WINDOW_DAYS) &&
    agreement(signatures, SIGNATURE * i, SIGNATURE * j) >= COPY_AGREEMENT;
  const compareAll = (bucket: Float64Array): void => {
    for (let x = 1; x < bucket.length; x++) {
      const i = (bucket[x] as number) % PLACES;
      for (let y = bucket.length > CROWD ? Math.max(0, x - 8) : 0; y < x; y++) {
        const j = (bucket[y] as number) % PLACES;
        const [a, b] = [copies.find(i), copies.find(j)];
        if (a !== b && areCopies(i, j)) copies.join(a, b);
      }
    }
  };
  const keys = new Float64Array(days.length);
  for (let band = 0; band < BANDS; band++) eachBucket(keysOf(articles, band, keys), compareAll);
  return Int32Array.from(days, (_, i) => copies.find(i));
}

/** Articles by the hashes of one band of their signatures: hash and place in one number, both exact, sorted by hash, then by place. */
function keysOf({ signatures, signed }: CopyCandidates, band: number, keys: Float64Array): Float64Array {
  const start = hashText(String(band));
  let used = 0;
  for (let i = 0; i < keys.length; i++) {
    if (!signed[i]) continue;
    let key = start;
    for (let r = 0; r < ROWS; r++)
      key = mix(key ^ (signatures[SIGNATURE * i + band * ROWS + r] as number)) + r;
    keys[used++] = (key % HASHES) * PLACES + i;
  }
  return keys.subarray(0, used).sort();
}

/** Visits the stretches of sorted keys that share their hash: nothing is held for articles that stand alone. */
function eachBucket(sorted: Float64Array, visit: (bucket: Float64Array) => void): void {
  for (let from = 0, to = 1; to <= sorted.length; to++) {
    const end = (Math.floor((sorted[from] as number) / PLACES) + 1) * PLACES;
    if (to < sorted.length && (sorted[to] as number) < end) continue;
    if (to - from > 1) visit(sorted.subarray(from, to));
    from = to;
  }
}
