/**
 * Entries that can never match. Each is tried on texts made from itself, by the tokeniser and the matcher that
 * articles go through: what does not match there is spelled so that no text can hold it, or is always taken by another.
 */
import { createAnalyser } from '../../text/analyse.js';
import type { PackFault } from '../errors.js';
import { type Extent, type Matches, matchWords } from '../match.js';
import type { Origin } from '../model.js';
import type { WordEntry } from '../schema.js';
import { wordsOf } from '../words.js';
import {
  type CheckedPacks,
  faultAt,
  type PackCheck,
  type Placed,
  placedActors,
  placedNames,
  placedTerms,
  placedWords,
  spellings,
} from './packs.js';
import { placeholdersOf, samplesOf } from './samples.js';

const ARABIC = /\p{Script=Arabic}/u;
/** Letters and marks only: what the tokeniser keeps in one word. */
const ONE_WORD = /^[\p{L}\p{M}\p{N}ـ]+$/u;

type Try = (text: string) => Matches;

function tryOn({ lexicon }: CheckedPacks): Try {
  const analyser = createAnalyser();
  return (text) => matchWords(wordsOf(analyser.analyse(text), lexicon.lexemes));
}

const at = ({ file, line }: Origin): string => `${file}:${line}`;

/** What a spelling fault makes impossible; undefined when the spelling is sound. */
function misspelt(word: WordEntry, arabicOnly: boolean): string | undefined {
  for (const spelling of spellings(word)) {
    if (!ONE_WORD.test(spelling)) return `"${spelling}" is not one word; several words are a pattern`;
  }
  if ('marks' in word || !arabicOnly) return undefined;
  const text = 'pattern' in word ? word.pattern : spellings(word).join('');
  return ARABIC.test(text) || text.includes('$') ? undefined : 'holds no Arabic letter';
}

const width = (match: Extent): number => match.last - match.first;
const widest = <T extends Extent>(matches: readonly T[]): T | undefined =>
  [...matches].sort((a, b) => width(b) - width(a))[0];

/** Who takes the words of a sample text away, for the message. */
function takenBy(matches: Matches | undefined, own: string): string {
  const mine = matches?.terms.find((t) => t.term.id === own);
  if (mine?.blocked === 'blocked-context') return 'its own blocks always forbid it';
  const proper = matches?.proper[0];
  if (proper) return `the proper name "${proper.proper.text}" (${at(proper.proper.origin)}) always holds it`;
  const name = widest(matches?.names.filter((n) => n.name.actor !== own) ?? []);
  const term = widest(matches?.terms.filter((t) => t.term.id !== own) ?? []);
  if (name && (!term || mine || width(name) > width(term)))
    return `a name of ${name.name.actor} (${at(name.name.origin)}) always takes its words`;
  return term ? `${term.term.id} (${at(term.term.origin)}) always takes its words` : 'no text can match it';
}

/** Faults of one word, given how to tell in a sample's matches that it was found. */
function checkWord(
  word: Placed<WordEntry>,
  own: string,
  samples: readonly string[],
  attempt: Try,
  found: (matches: Matches) => boolean,
): PackFault[] {
  let first: Matches | undefined;
  for (const sample of samples) {
    const matches = attempt(sample);
    if (found(matches)) return [];
    first ??= matches;
  }
  const shown = 'pattern' in word.entry ? word.entry.pattern : spellings(word.entry)[0];
  return samples.length === 0
    ? []
    : [faultAt(word, `${own}: ${shown} can never match: ${takenBy(first, own)}`)];
}

/** Words of terms and names that no text can match. */
export const findUnmatchable: PackCheck = (packs) => {
  const attempt = tryOn(packs);
  const placeholders = placeholdersOf(packs.sources);
  const faults: PackFault[] = [];
  for (const term of placedTerms(packs.sources)) {
    const { id } = term.entry;
    for (const word of placedWords(term)) {
      const reason = misspelt(word.entry, true);
      if (reason) faults.push(faultAt(word, `${id} can never match: ${reason}`));
      else {
        const samples = trySamples(word, placeholders);
        // A needed context is missing from the sample, not from every text.
        const found = ({ terms }: Matches): boolean =>
          terms.some(
            (t) =>
              t.elsewhere?.term.id === id ||
              (t.term.id === id && (!t.blocked || t.blocked === 'missing-context')),
          );
        faults.push(...checkWord(word, id, samples, attempt, found));
      }
    }
    faults.push(...idleContexts(term, 'blocks'), ...idleContexts(term, 'needs'));
  }
  for (const actor of placedActors(packs.sources)) {
    const { id } = actor.entry;
    for (const name of placedNames(actor)) {
      for (const word of placedWords(name)) {
        const reason = misspelt(word.entry, false);
        if (reason) faults.push(faultAt(word, `${id} can never match: ${reason}`));
        else {
          const samples = trySamples(word, placeholders);
          const found = ({ names }: Matches): boolean =>
            names.some((n) => n.name.actor === id || n.alternatives.some((other) => other.actor === id));
          faults.push(...checkWord(word, id, samples, attempt, found));
        }
      }
      faults.push(...idleContexts(name, 'blocks'));
    }
  }
  return faults;
};

/** No samples where the morphology refuses the word: compiling has reported that already. */
function trySamples(word: Placed<WordEntry>, placeholders: Parameters<typeof samplesOf>[1]): string[] {
  try {
    return samplesOf(word.entry, placeholders);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** Contexts that hold everywhere, or whose outer edge is a gap and so says nothing. */
function idleContexts(
  entry: Placed<{
    readonly blocks?: readonly string[] | undefined;
    readonly needs?: readonly string[] | undefined;
  }>,
  key: 'blocks' | 'needs',
): PackFault[] {
  return (entry.entry[key] ?? []).flatMap((context, i) => {
    const tokens = context.trim().split(/\s+/);
    if (tokens.every((token) => token === '_'))
      return [faultAt(entry, `"${context}" holds everywhere: the entry ${key} itself`, [key, i])];
    const edge = [tokens[0], tokens.at(-1)].some((token) => token?.startsWith('~'));
    return edge ? [faultAt(entry, `"${context}": a gap at the edge says nothing`, [key, i])] : [];
  });
}
