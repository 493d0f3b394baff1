/**
 * Words of one field, as they are heard from another place of it. Each is heard the less the further away it stands; those that stand close to
 * each other and far from whoever listens are heard as one, so that listening all round takes a long text hardly longer by the word than a short one
 * (Barnes & Hut 1986).
 */

/** How likely each actor is the one whom a word is about. */
export type Shares = ReadonlyMap<string, number>;

/** A word, by its number in the field. */
export interface Voice {
  readonly at: number;
  readonly shares: Shares;
}

/** One word or several neighbours. */
export interface Crowd {
  readonly first: number;
  readonly last: number;
  /** Their mean place. */
  readonly middle: number;
  readonly size: number;
  /** Summed over its words. */
  readonly shares: Shares;
  readonly halves?: readonly [Crowd, Crowd];
}

/** Words away at which another counts half of what it would right here: a text goes on to other things. */
const HALFWAY = 80;
/** Words nearer than this are heard one by one: in an article of ordinary length all are. */
const NEAR = 1000;
/** Neighbours are heard as one from so many times the words that they take up: what each adds is then right to a thousandth. */
const ASIDE = 16;

/** The words of a field as a crowd. They must be in order, and at least one. */
export function crowdOf(voices: readonly Voice[], from = 0, to = voices.length): Crowd {
  if (to - from === 1) {
    const { at, shares } = voices[from] as Voice;
    return { first: at, last: at, middle: at, size: 1, shares };
  }
  const half = (from + to) >> 1;
  const halves = [crowdOf(voices, from, half), crowdOf(voices, half, to)] as const;
  const [one, other] = halves;
  const size = one.size + other.size;
  const shares = new Map(one.shares);
  for (const [actor, share] of other.shares) shares.set(actor, (shares.get(actor) ?? 0) + share);
  const middle = (one.middle * one.size + other.middle * other.size) / size;
  return { first: one.first, last: other.last, middle, size, shares, halves };
}

/** Hands on what is heard of a crowd at a word of its field: each that is heard by itself or as one, and how loud every word of it is. */
export function listen(crowd: Crowd, at: number, hear: (heard: Crowd, loud: number) => void): void {
  const { first, last, middle, halves } = crowd;
  const gap = Math.max(first - at, at - last);
  if (halves === undefined || (gap >= NEAR && gap >= ASIDE * (last - first)))
    hear(crowd, 1 / (1 + Math.abs(middle - at) / HALFWAY));
  else for (const half of halves) listen(half, at, hear);
}
