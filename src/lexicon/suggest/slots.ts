/** The places beside an actor's name where a loaded word may stand: its head noun, its adjective, its verb, its neighbours. */
import type { NameMatch } from '../match.js';
import type { Word } from '../words.js';

/** How a word stands to an actor's name; a word counts in the closest of them only. */
export type Slot = 'adjective' | 'head' | 'verb' | 'near';

export interface Occurrence {
  readonly slot: Slot;
  /** Index of the word. */
  readonly at: number;
}

/** Words each side of a name that count as near it. */
const NEAR = 5;
const DEFINITE_ADJECTIVE = /^ال.{2,}(ي|يه|يين|يون|ين|ون|ه|ات)$|^الم.{3,}$/;
/** A past with its feminine ت, or a present: the verb stands before its subject. */
const VERB = /^[وف]?(س?[يت].{3,}|.{3,}ت)$/;
const DEFINITE = /^[وف]?[بك]?(ال|لل)/;

/** Every word that stands in a slot of one of the names. */
export function occurrencesOf(words: readonly Word[], names: readonly NameMatch[]): Occurrence[] {
  const named = new Set<number>();
  for (const { first, last } of names) for (let i = first; i <= last; i++) named.add(i);
  const slots = new Map<number, Slot>();
  const offer = (at: number, slot: Slot): void => {
    if (named.has(at)) return;
    const had = slots.get(at);
    if (had === undefined || (had === 'near' && slot !== 'near')) slots.set(at, slot);
  };
  for (const { first, last } of names) {
    const sentence = words[first]?.sentence;
    const after = words[last + 1];
    if (after && !after.breakBefore && DEFINITE_ADJECTIVE.test(after.folded)) offer(last + 1, 'adjective');
    const before = words[first - 1];
    const opens = words[first];
    if (before && opens && !opens.breakBefore && !DEFINITE.test(before.folded)) {
      offer(first - 1, before.breakBefore || VERB.test(before.folded) ? 'verb' : 'head');
    }
    for (let i = Math.max(0, first - NEAR); i <= Math.min(words.length - 1, last + NEAR); i++)
      if (words[i]?.sentence === sentence) offer(i, 'near');
  }
  return [...slots].map(([at, slot]) => ({ at, slot })).sort((a, b) => a.at - b.at);
}

/** A word without conjunction, article and the prepositions joined to the article: folded, what forms are counted under. */
export function baseOf(word: string): string {
  const bare = word.replace(/^[وف]?[بك]?ال(?=..)|^[وف]?لل(?=..)/, '');
  return bare.length >= 2 ? bare : word;
}
