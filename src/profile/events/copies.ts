/** Copies: articles whose texts share most of their shingles, found by banding (LSH) and confirmed by agreement. */
import { hashText, mix } from '../random.js';
import { agreement } from './minhash.js';

export interface CopyCandidate {
  /** MinHash signature; empty when the text is. */
  readonly minhash: ArrayLike<number>;
  readonly words: number;
  /** Day number, or NaN when undated. */
  readonly day: number;
}

/** Rows of a band: pairs at the threshold meet in one of 32 bands 98 times in 100. */
const ROWS = 3;
/** Shingles shared of all shingles at which two texts are one text: half, as three words in four unchanged leave. */
export const COPY_AGREEMENT = 0.48;
/** Texts of fewer words are formulae (a headline, a result) more often than copies. */
const LEAST_WORDS = 20;
/** Copies are printed within days of each other; the same words a month later are a series, not a copy. */
const WINDOW_DAYS = 14;
/** Numbers up to 2⁵³ are exact: so many hashes, so many articles. */
const HASHES = 2 ** 28;
const PLACES = 2 ** 25;
/** A band shared by more articles than this is a formula: only neighbours in order are compared. */
const CROWD = 60;

/** For each article the index of the first of its copy group (itself when it has no copy). Order of input is the order of "first". */
export function groupCopies(articles: readonly CopyCandidate[]): Int32Array {
  const root = Int32Array.from(articles, (_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (root[at] !== at) {
      root[at] = root[root[at] as number] as number;
      at = root[at] as number;
    }
    return at;
  };
  for (let band = 0; band < 32; band++) {
    for (const bucket of bucketsOf(articles, band)) {
      for (let x = 1; x < bucket.length; x++) {
        const from = bucket.length > CROWD ? Math.max(0, x - 8) : 0;
        for (let y = from; y < x; y++) {
          const [i, j] = [bucket[x] as number, bucket[y] as number];
          const [a, b] = [find(i), find(j)];
          if (a === b || !areCopies(articles[i] as CopyCandidate, articles[j] as CopyCandidate)) continue;
          root[Math.max(a, b)] = Math.min(a, b);
        }
      }
    }
  }
  return Int32Array.from(articles, (_, i) => find(i));
}

function areCopies(a: CopyCandidate, b: CopyCandidate): boolean {
  if (Math.abs(a.day - b.day) > WINDOW_DAYS) return false;
  return agreement(a.minhash, b.minhash) >= COPY_AGREEMENT;
}

/** Articles whose signatures agree in one band, by its hash: found by sorting, so that nothing is held for those that stand alone. */
function bucketsOf(articles: readonly CopyCandidate[], band: number): Int32Array[] {
  const start = hashText(String(band));
  const keyed = new Float64Array(articles.length);
  let used = 0;
  articles.forEach(({ minhash, words }, i) => {
    if (minhash.length < (band + 1) * ROWS || words < LEAST_WORDS) return;
    let key = start;
    for (let r = 0; r < ROWS; r++) key = mix(key ^ (minhash[band * ROWS + r] as number)) + r;
    // Hash and place in one number, both exact: it sorts by hash, then by place.
    keyed[used++] = (key % HASHES) * PLACES + i;
  });
  const sorted = keyed.subarray(0, used).sort();
  const buckets: Int32Array[] = [];
  for (let from = 0, to = 1; to <= used; to++) {
    const hash = Math.floor((sorted[from] as number) / PLACES);
    if (to < used && Math.floor((sorted[to] as number) / PLACES) === hash) continue;
    if (to - from > 1) buckets.push(Int32Array.from(sorted.subarray(from, to), (value) => value % PLACES));
    from = to;
  }
  return buckets;
}
