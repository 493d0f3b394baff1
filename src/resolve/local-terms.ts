/** Words that are a term's in some countries alone: `الاحتلال` is Israel's name in what is told of Palestine, and elsewhere an occupation. */
import type { Matches, TermMatch } from '../lexicon/match.js';
import type { WordRow } from '../lexicon/words.js';
import { muchSpokenOf } from './country.js';
import type { ActorReference } from './reference.js';

/** The words of a field, and what of the packs they match. */
interface Matched {
  readonly row: WordRow;
  readonly matches: Matches;
}

/**
 * The matches with each of such a term as what it is here. It is the term's own where the article is about one of its countries; a term of
 * one actor's alone also where the article speaks of one nearly as much, or the sentence names one, its people or its places. Else it is
 * what else the same words are, or no mention.
 *
 * @param weights evidence for each country in the article
 */
export function inItsCountries(
  { row, matches }: Matched,
  references: readonly ActorReference[],
  country: string | undefined,
  weights: ReadonlyMap<string, number>,
): Matches {
  if (!matches.terms.some(isLocal)) return matches;
  const spokenOf = muchSpokenOf(weights);
  const named = new Set<string>();
  const name = (land: string, word: number): void => {
    named.add(`${land} ${row.sentence(word)}`);
  };
  for (const { first, actor } of references) name(actor.country, first);
  for (const place of matches.places) name(place.country, place.first);
  const isHere = ({ term: { countries, target }, spanFirst }: TermMatch): boolean => {
    if (countries?.has(country ?? '') !== false) return true;
    const here = row.sentence(spanFirst);
    return (
      target !== undefined &&
      [...countries].some((each) => spokenOf.has(each) || named.has(`${each} ${here}`))
    );
  };
  const terms = matches.terms.map((match): TermMatch => {
    if (match.blocked || isHere(match)) return match;
    return match.elsewhere ?? { ...match, blocked: 'elsewhere' };
  });
  return { ...matches, terms };
}

const isLocal = ({ term, blocked }: TermMatch): boolean => !blocked && term.countries !== undefined;
