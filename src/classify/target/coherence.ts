/**
 * What the loaded words of an article say about each other. An article mostly blames one actor and praises another: whom a word is about
 * that its own surroundings leave open is told by whom the others are likely about.
 */
import type { Polarity } from '../../types/mention.js';

/** A loaded word or noun phrase, and the log-odds of each actor that it could be about. */
export interface OpenTarget {
  readonly polarity: Polarity;
  readonly odds: ReadonlyMap<string, number>;
  /** Whether its likeliest actor is named in its noun phrase: the others are not listened to. */
  readonly settled: boolean;
}

/** The first round hears what each word says by itself, the second what they say having heard each other; more changed nothing. */
const ROUNDS = 2;
/** As many words that are about nobody are thought to stand beside the others: two that agree are less than ten. */
const DOUBT = 3;
/** An actor that is praised elsewhere may be blamed here, but seldom. */
const CONTRARY = 0.5;

/**
 * The odds of each, in order, with the weight added that its actors get from the other words: their share of those of the same polarity, less
 * half of their share of those of the other one. Words that are settled stay as they are; with weight 0 all do.
 */
export function cohere(words: readonly OpenTarget[], weight: number): ReadonlyMap<string, number>[] {
  let odds = words.map((word) => word.odds);
  if (weight === 0) return odds;
  for (let round = 0; round < ROUNDS; round++) {
    const shares = odds.map(sharesOf);
    const blame = new Framing(words, shares, -1);
    const praise = new Framing(words, shares, 1);
    odds = words.map((word, i) => {
      if (word.settled) return word.odds;
      const [same, contrary] = word.polarity < 0 ? [blame, praise] : [praise, blame];
      const own = shares[i] as ReadonlyMap<string, number>;
      const heard = new Map<string, number>();
      word.odds.forEach((logit, actor) => {
        const agreed = same.shareBeside(actor, own.get(actor) ?? 0);
        heard.set(actor, logit + weight * (agreed - CONTRARY * contrary.share(actor)));
      });
      return heard;
    });
  }
  return odds;
}

/** How the words of one polarity are spread over the actors. */
class Framing {
  readonly #sums = new Map<string, number>();
  #words = 0;

  constructor(
    words: readonly OpenTarget[],
    shares: readonly ReadonlyMap<string, number>[],
    polarity: Polarity,
  ) {
    for (const [i, word] of words.entries()) {
      if (word.polarity !== polarity) continue;
      this.#words++;
      for (const [actor, share] of shares[i] ?? [])
        this.#sums.set(actor, (this.#sums.get(actor) ?? 0) + share);
    }
  }

  share(actor: string): number {
    return (this.#sums.get(actor) ?? 0) / (this.#words + 1);
  }

  /** Without a word that is itself one of them. */
  shareBeside(actor: string, own: number): number {
    return ((this.#sums.get(actor) ?? 0) - own) / (this.#words - 1 + DOUBT);
  }
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
