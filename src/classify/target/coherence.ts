/**
 * What the loaded words of an article say about each other. An article mostly blames one actor and praises another: whom a word is about
 * that its own surroundings leave open is told by whom the others are likely about.
 */
import type { ArticleField } from '../../types/article.js';
import type { Polarity } from '../../types/mention.js';
import { type Crowd, crowdOf, listen, type Shares, type Voice } from './crowd.js';

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
/**
 * The odds of each, in order, with the weight added that its actors get from the other words: their share of those of the same polarity, less
 * half of their share of those of the other one. Words that are settled stay as they are; with weight 0 all do.
 */
export function cohere(words: readonly OpenTarget[], weight: number): ReadonlyMap<string, number>[] {
  let odds = words.map((word) => word.odds);
  if (weight === 0) return odds;
  for (let round = 0; round < ROUNDS; round++) {
    const shares = odds.map(sharesOf);
    const byPolarity = crowdsBy(words, shares, ({ polarity }) => String(polarity));
    const byTerm = crowdsBy(words, shares, termOf);
    odds = words.map((word, i) =>
      word.settled ? word.odds : heard(word, shares[i] as Shares, byPolarity, byTerm, weight),
    );
  }
  return odds;
}

/** Words in crowds by what they have in common, one for each field. */
type Crowds = ReadonlyMap<string, ReadonlyMap<ArticleField, Crowd>>;

const termOf = ({ polarity, term }: OpenTarget): string => `${polarity} ${term}`;

function crowdsBy(
  words: readonly OpenTarget[],
  shares: readonly Shares[],
  common: (word: OpenTarget) => string,
): Crowds {
  const voices = new Map<string, Map<ArticleField, Voice[]>>();
  words.forEach((word, i) => {
    const { field, word: at } = word.place;
    const fields = voices.get(common(word)) ?? new Map<ArticleField, Voice[]>();
    const inField = fields.get(field) ?? [];
    inField.push({ at, shares: shares[i] as Shares });
    voices.set(common(word), fields.set(field, inField));
  });
  return new Map(
    [...voices].map(([key, fields]) => [
      key,
      new Map([...fields].map(([field, all]) => [field, crowdOf(all.sort((a, b) => a.at - b.at))])),
    ]),
  );
}

/** The odds of one word, having heard the others. */
function heard(
  here: OpenTarget,
  own: Shares,
  byPolarity: Crowds,
  byTerm: Crowds,
  weight: number,
): ReadonlyMap<string, number> {
  const polarity = String(here.polarity);
  const same = new Chorus(here);
  same.hear(byPolarity.get(polarity), 1);
  same.hear(byTerm.get(termOf(here)), SAID_AGAIN - 1);
  same.leaveOut(own, SAID_AGAIN);
  const contrary = new Chorus(here);
  for (const [key, crowds] of byPolarity) if (key !== polarity) contrary.hear(crowds, 1);
  const sums = new Map<string, number>();
  for (const [actor, odds] of here.odds)
    sums.set(
      actor,
      odds +
        weight * same.shareOf(actor, DOUBT.same) -
        CONTRARY * weight * contrary.shareOf(actor, DOUBT.contrary),
    );
  return sums;
}

/** What one word hears of others, for the actors that it could be about. */
class Chorus {
  #loud = 0;
  readonly #byActor = new Map<string, number>();

  constructor(private readonly here: OpenTarget) {}

  /** Hears words, each so many times. What a headline says holds all through. */
  hear(crowds: ReadonlyMap<ArticleField, Crowd> | undefined, times: number): void {
    const { field, word } = this.here.place;
    for (const [of, crowd] of crowds ?? []) {
      if (of === field)
        listen(crowd, word, (group, loud) => this.#add(group.shares, times * loud, group.size));
      else this.#add(crowd.shares, times, crowd.size);
    }
  }

  /** Leaves out a word that was heard right here: the one that listens. */
  leaveOut(shares: Shares, times: number): void {
    this.#add(shares, -times, 1);
  }

  /** The share of an actor among what was heard, where so many more are about nobody. */
  shareOf(actor: string, doubt: number): number {
    return (this.#byActor.get(actor) ?? 0) / (doubt + this.#loud);
  }

  #add(shares: Shares, loud: number, words: number): void {
    this.#loud += loud * words;
    for (const actor of this.here.odds.keys()) {
      const share = shares.get(actor);
      if (share !== undefined) this.#byActor.set(actor, (this.#byActor.get(actor) ?? 0) + loud * share);
    }
  }
}

/** Log-odds made to sum to one (softmax): exactly one actor is the target. */
export function sharesOf(odds: ReadonlyMap<string, number>): Shares {
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
