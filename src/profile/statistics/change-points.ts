/** Change points of a share over time, and only where a permutation test supports them. */
import type { RandomStream } from '../../statistics/random.js';

/** One day's counts. Days, not articles, are permuted: the articles of a day report the same events. */
export interface DayCounts {
  readonly hits: number;
  readonly total: number;
}

/** A split that was tested. */
export interface TestedChange {
  /** Index of the first day of the later part. */
  readonly at: number;
  /** Adjusted within the series: never below that of the split that made its stretch. */
  readonly p: number;
}

/** Fewest days and mentions on either side of a change. */
const LEAST_DAYS = 5;
const LEAST_MENTIONS = 20;
/** Days that are permuted together: an event is told for about three days, and its days are alike without any change. */
const BLOCK_DAYS = 3;
/** Draws after which a p that is plainly large is not looked at closer (Besag & Clifford 1991). */
const ENOUGH_EXCEEDANCES = 20;

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly p: number;
}

/**
 * Binary segmentation (Vostrikova 1981; tested by permutation as in Olshen et al. 2004): the split that the standardised CUSUM of
 * residuals favours most; where it is supported at `alpha`, both parts are searched in turn. p is by permuting blocks of days (Kirch 2007),
 * times the number of stretches tested at the same depth, and at least the p of the split before it (after Meinshausen 2008): a series
 * without changes is given one at most as often as its first test errs. All splits tested are returned, supported or not.
 */
export function testChanges(
  days: readonly DayCounts[],
  draws: number,
  alpha: number,
  random: RandomStream,
): TestedChange[] {
  const tested: TestedChange[] = [];
  let stretches: Stretch[] = [{ from: 0, to: days.length, p: 0 }];
  while (stretches.length > 0) {
    const splits = stretches.flatMap((stretch) => {
      const split = testSplit(days.slice(stretch.from, stretch.to), draws, random);
      return split ? [{ stretch, at: stretch.from + split.at, p: split.p }] : [];
    });
    stretches = [];
    for (const { stretch, at, p } of splits) {
      const adjusted = Math.min(1, Math.max(stretch.p, p * splits.length));
      tested.push({ at, p: adjusted });
      if (adjusted > alpha) continue;
      stretches.push({ from: stretch.from, to: at, p: adjusted }, { from: at, to: stretch.to, p: adjusted });
    }
  }
  return tested;
}

/** Shares of the stretches that changes part, in order: one more than there are changes. */
export function sharesBetween(days: readonly DayCounts[], changes: readonly number[]): number[] {
  const ends = [...changes, days.length];
  return ends.map((end, i) => {
    const { hits, total } = sum(days.slice(ends[i - 1] ?? 0, end));
    return total > 0 ? hits / total : 0;
  });
}

function testSplit(
  days: readonly DayCounts[],
  draws: number,
  random: RandomStream,
): { readonly at: number; readonly p: number } | undefined {
  const { hits, total } = sum(days);
  if (days.length < 2 * LEAST_DAYS || total < 2 * LEAST_MENTIONS) return undefined;
  const share = hits / total;
  const residuals = Float64Array.from(days, (d) => d.hits - share * d.total);
  const totals = Float64Array.from(days, (d) => d.total);
  const inOrder = Int32Array.from(days.keys());
  const observed = highest(inOrder, residuals, totals, total);
  if (observed.height <= 0) return undefined;
  const order = inOrder.slice();
  let [beyond, drawn] = [0, 0];
  while (drawn < draws && beyond < ENOUGH_EXCEEDANCES) {
    permuteBlocks(order, random);
    if (highest(order, residuals, totals, total).height >= observed.height - 1e-12) beyond++;
    drawn++;
  }
  return { at: observed.at, p: drawn < draws ? beyond / drawn : (beyond + 1) / (drawn + 1) };
}

/** The highest standardised CUSUM over the splits that leave enough days and mentions on both sides. */
function highest(
  order: Int32Array,
  residuals: Float64Array,
  totals: Float64Array,
  total: number,
): { readonly at: number; readonly height: number } {
  const n = order.length;
  let [running, mentions, at, height] = [0, 0, -1, 0];
  for (let k = 1; k <= n - LEAST_DAYS; k++) {
    const day = order[k - 1] as number;
    running += residuals[day] as number;
    mentions += totals[day] as number;
    if (k < LEAST_DAYS || mentions < LEAST_MENTIONS || total - mentions < LEAST_MENTIONS) continue;
    const own = Math.abs(running) / Math.sqrt(k * (1 - k / n));
    if (own > height) [at, height] = [k, own];
  }
  return { at, height };
}

/** A new order of the days: the circle of days is cut at a random place into blocks, and these are shuffled. */
function permuteBlocks(order: Int32Array, random: RandomStream): void {
  const n = order.length;
  const start = random.below(n);
  const blocks = Array.from({ length: Math.ceil(n / BLOCK_DAYS) }, (_, block) => block);
  let place = 0;
  for (let left = blocks.length; left > 0; left--) {
    const pick = random.below(left);
    const block = blocks[pick] as number;
    blocks[pick] = blocks[left - 1] as number;
    for (let k = block * BLOCK_DAYS; k < Math.min(n, (block + 1) * BLOCK_DAYS); k++) {
      order[place++] = (start + k) % n;
    }
  }
}

function sum(days: readonly DayCounts[]): DayCounts {
  let [hits, total] = [0, 0];
  for (const d of days) {
    hits += d.hits;
    total += d.total;
  }
  return { hits, total };
}
