/**
 * What the loaded words of an article say about each other. An article mostly blames one actor and praises another: whom a word is about
 * that its own surroundings leave open is told by whom the others are likely about.
 */
import type { ArticleField } from '../../types/article.js';
import type { Polarity } from '../../types/mention.js';

/** Where a word stands: its field, and its number among the field's words. */
export interface Place {
  readonly field: ArticleField;
  readonly word: number;
}

/** A loaded word or noun phrase, and the log-odds of each actor that it could be about. */
export interface OpenTarget {
  readonly polarity: Polarity;
  /** The entry of the packs that it is a use of. */
  readonly term: string;
  readonly place: Place;
  readonly odds: ReadonlyMap<string, number>;
  /** Whether its likeliest actor is named in its noun phrase: the others are not listened to. */
  readonly settled: boolean;
}

/** The first round hears what each word says by itself, the second what they say having heard each other; more changed nothing. */
const ROUNDS = 2;
/** As many words that are about nobody are thought to stand beside the others: two that agree are less than ten. */
const DOUBT = { same: 3, contrary: 1 };
/** An actor that is praised elsewhere may be blamed here, but seldom. */
const CONTRARY = 0.5;
/** The same word said again is mostly said of the same: it counts as so many. */
const SAID_AGAIN = 3;
/** Words away at which another counts half of what it would right here: a text goes on to other things. What a headline says holds all through. */
const HALFWAY = 80;

/**
 * The odds of each, in order, with the weight added that its actors get from the other words: their share of those of the same polarity, less
 * half of their share of those of the other one. Words that are settled stay as they are; with weight 0 all do.
 */
export function cohere(words: readonly OpenTarget[], weight: number): ReadonlyMap<string, number>[] {
  let odds = words.map((word) => word.odds);
  if (weight === 0) return odds;
  for (let round = 0; round < ROUNDS; round++) {
    const shares = odds.map(sharesOf);
    odds = words.map((word, i) => (word.settled ? word.odds : heard(words, i, shares, weight)));
  }
  return odds;
}

type Shares = ReadonlyMap<string, number>;

/** The odds of one word, having heard the others. */
function heard(
  words: readonly OpenTarget[],
  at: number,
  shares: readonly Shares[],
  weight: number,
): ReadonlyMap<string, number> {
  const here = words[at] as OpenTarget;
  const sums = new Map(here.odds);
  const audible = words.map((other, i) => (i === at ? 0 : audibility(here, other)));
  const hear = (same: boolean, doubt: number, factor: number): void => {
    const isHeard = (i: number): boolean => (words[i]?.polarity === here.polarity) === same;
    const all = audible.reduce((sum, loud, i) => (isHeard(i) ? sum + loud : sum), doubt);
    audible.forEach((loud, i) => {
      if (loud === 0 || !isHeard(i)) return;
      const add = (factor * loud) / all;
      for (const [actor, share] of shares[i] as Shares) {
        const odds = sums.get(actor);
        if (odds !== undefined) sums.set(actor, odds + add * share);
      }
    });
  };
  hear(true, DOUBT.same, weight);
  hear(false, DOUBT.contrary, -CONTRARY * weight);
  return sums;
}

/** How much one word hears of another. */
function audibility(here: OpenTarget, other: OpenTarget): number {
  const again = here.term === other.term ? SAID_AGAIN : 1;
  const away = here.place.field === other.place.field ? Math.abs(here.place.word - other.place.word) : 0;
  return again / (1 + away / HALFWAY);
}

/** Log-odds made to sum to one (softmax): exactly one actor is the target. */
export function sharesOf(odds: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const highest = Math.max(...odds.values());
  let total = 0;
  odds.forEach((logit) => {
    total += Math.exp(logit - highest);
  });
  const shares = new Map<string, number>();
  odds.forEach((logit, actor) => {
    shares.set(actor, Math.exp(logit - highest) / total);
  });
  return shares;
}
