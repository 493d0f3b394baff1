/** Two sides of a contrast as one list of articles, those that tell the same event together. */
import { groupStrata, type Strata } from '../statistics/strata.js';
import type { Corpus } from './corpus.js';

/** Articles of both sides end to end, side A first: the same for every measure of a pair. */
export interface JoinedSides {
  readonly totals: Float64Array;
  readonly sideA: Uint8Array;
  /** By the event where both sides tell it, else by the month (below 0). */
  readonly strata: Strata;
  readonly sharedEvents: number;
}

/** Articles of one side and their mentions. */
interface Side {
  readonly articles: readonly number[];
  readonly totals: ArrayLike<number>;
}

export function joinSides(corpus: Corpus, a: Side, b: Side): JoinedSides {
  const ofA = new Set<number>();
  for (const i of a.articles) ofA.add(corpus.eventOf[i] as number);
  const shared = new Set<number>();
  for (const i of b.articles) {
    const event = corpus.eventOf[i] as number;
    if (event >= 0 && ofA.has(event)) shared.add(event);
  }
  const m = a.articles.length + b.articles.length;
  const [totals, sideA, strata] = [new Float64Array(m), new Uint8Array(m), new Int32Array(m)];
  totals.set(a.totals);
  totals.set(b.totals, a.articles.length);
  sideA.fill(1, 0, a.articles.length);
  for (let k = 0; k < m; k++) {
    const i = (k < a.articles.length ? a.articles[k] : b.articles[k - a.articles.length]) as number;
    const event = corpus.eventOf[i] as number;
    strata[k] = shared.has(event) ? event : -1 - (corpus.months[i] as number);
  }
  return { totals, sideA, strata: groupStrata(strata), sharedEvents: shared.size };
}

/** The articles of side A, then those of side B. */
export function endToEnd(a: ArrayLike<number>, b: ArrayLike<number>): Float64Array {
  const both = new Float64Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** Whether a stratum is an event, and not a month. */
export const isEvent = (stratum: number): boolean => stratum >= 0;
