/**
 * Alternatives of several words, which the spaces of a pattern part: `a|b c|d` is `a` or `b`, and behind it `c` or `d`, not `a`, `b c` or
 * `d`. Both may be meant. Two signs tell that the second was: a word that is an alternative twice (`النظام السابق|مبارك|النظام البائد`), and
 * a name whose words stand on the two sides of a space (`مستوطنات|تل أبيب|مدن`).
 */
import { foldArabic } from '../../arabic/fold.js';
import type { PackFault } from '../errors.js';
import type { PackSource } from '../source.js';
import {
  faultAt,
  type PackCheck,
  type Placed,
  placedActors,
  placedNames,
  placedTerms,
  placedWords,
} from './packs.js';

const RULE =
  'alternatives are one word each (a|b c|d is a or b, and behind it c or d): write one of several words as a pattern of its own, and where two places are meant, put no word in both, and its alternatives in another order';

/** Names of a user's packs are held against his patterns alone: nobody can mend a shipped one. */
export const findPartedAlternatives: PackCheck = ({ sources }) => {
  const shipped = sources.filter(({ own }) => own !== true);
  const owned = sources.filter(({ own }) => own === true);
  const parted = (among: readonly PackSource[], names: ReadonlySet<string>): PackFault[] =>
    placedPatterns(among).flatMap((pattern) => {
      const sign = signOfParting(pattern.entry, names);
      return sign === undefined ? [] : [faultAt(pattern, `"${pattern.entry}": ${sign}; ${RULE}`)];
    });
  return [...parted(shipped, namesOfSeveralWords(shipped)), ...parted(owned, namesOfSeveralWords(sources))];
};

/** One word of a pattern, with its alternatives as a reader tells them apart. */
interface Place {
  readonly alternatives: readonly string[];
  /** A mark of the span stands before it, or behind it: what it is apart from is clear. */
  readonly opens: boolean;
  readonly closes: boolean;
}

const placesOf = (pattern: string): Place[] =>
  pattern
    .trim()
    .split(/\s+/)
    .map((token) => ({
      alternatives: /^[~_]/.test(token) ? [] : token.replace(/[<>]/g, '').split('|'),
      opens: token.includes('<'),
      closes: token.endsWith('>'),
    }));

function signOfParting(pattern: string, names: ReadonlySet<string>): string | undefined {
  const places = placesOf(pattern);
  for (const [i, { alternatives: here, closes }] of places.entries()) {
    const { alternatives: next, opens } = places[i + 1] ?? { alternatives: [], opens: true };
    const [last, first] = [here.at(-1), next[0]];
    if (last === undefined || first === undefined || closes || opens) continue;
    const both = here.find((word) => isWord(word) && next.includes(word));
    if (both !== undefined && here.length + next.length > 2) return `${both} stands on both sides of a space`;
    if (here.indexOf(last) < here.length - 1) return `${last} stands there twice before a space`;
    if (next.lastIndexOf(first) > 0) return `${first} stands there twice behind a space`;
    if (here.length > 1 && next.length > 1 && names.has(foldArabic(`${last} ${first}`)))
      return `"${last} ${first}" is a name, whose words a space parts here`;
  }
  return undefined;
}

const isWord = (alternative: string): boolean => !/^[@$]/.test(alternative);

/** The first two words of names, places and proper names that are written without alternatives. */
function namesOfSeveralWords(sources: readonly PackSource[]): ReadonlySet<string> {
  const texts = [
    ...placedActors(sources)
      .flatMap(placedNames)
      .flatMap(placedWords)
      .flatMap(({ entry }) => ('pattern' in entry ? [entry.pattern] : [])),
    ...sources.flatMap(({ content }) => Object.values(content.places ?? {}).flat()),
    ...sources.flatMap(({ content }) => content['proper-names'] ?? []),
  ];
  const names = texts.map((text) => foldArabic(text).trim().split(/\s+/));
  return new Set(
    names
      .filter((words) => words.length > 1 && words.every((word) => /^\p{L}+$/u.test(word)))
      .map((words) => words.slice(0, 2).join(' ')),
  );
}

/** Every pattern of the packs, with its place. */
function placedPatterns(sources: readonly PackSource[]): Placed<string>[] {
  const withWords = [...placedTerms(sources), ...placedActors(sources).flatMap(placedNames)];
  return [
    ...withWords.flatMap((entry) => [
      ...placedWords(entry).flatMap((word) =>
        'pattern' in word.entry ? [{ ...word, entry: word.entry.pattern }] : [],
      ),
      ...contextsOf(entry, 'blocks'),
      ...contextsOf(entry, 'needs'),
    ]),
    ...sources.flatMap((source) =>
      (source.content['proper-names'] ?? []).map((entry, i) => ({
        entry,
        source,
        path: ['proper-names', i],
      })),
    ),
  ];
}

type WithContexts = Partial<Record<'blocks' | 'needs', readonly string[] | undefined>>;

const contextsOf = (
  { entry, source, path }: Placed<WithContexts>,
  key: keyof WithContexts,
): Placed<string>[] =>
  (entry[key] ?? []).map((text, i) => ({ entry: text, source, path: [...path, key, i] }));
