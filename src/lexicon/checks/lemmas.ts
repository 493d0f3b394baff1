/** Lemmas that are inflected forms already: what is generated from them is no Arabic, and matches nothing beside the form itself. */
import { foldArabic } from '../../arabic/fold.js';
import { isTrueArticle } from '../../text/article.js';
import type { PackFault } from '../errors.js';
import type { WordEntry } from '../schema.js';
import {
  faultAt,
  type PackCheck,
  type Placed,
  placedActors,
  placedNames,
  placedTerms,
  placedWords,
} from './packs.js';

/** What inflection would not take from a lemma; undefined where it is sound. */
function inflected(word: WordEntry): string | undefined {
  if ('noun' in word && word.proper) return undefined;
  const lemma = 'noun' in word ? word.noun : 'adjective' in word ? word.adjective : undefined;
  if (lemma === undefined) return undefined;
  const folded = foldArabic(lemma);
  if (/^ال.{3,}/.test(folded) && !isVerbalNoun(folded) && isTrueArticle(folded, lemma))
    return `${lemma} has the article: give it without, forms with it are generated`;
  if ('adjective' in word && lemma.endsWith('ة'))
    return `${lemma} is a feminine: give the masculine, its feminine and plurals are generated`;
  return undefined;
}

/** `التزام`, `التحاق`, `التهاب`: of the eighth form, whose own letters look like the article. */
const isVerbalNoun = (folded: string): boolean => /^الت.ا.$/.test(folded);

/** Nouns and adjectives of terms and names that are given in a form that is generated. */
export const findInflectedLemmas: PackCheck = ({ sources }) => {
  const faultsOf = (words: readonly Placed<WordEntry>[]): PackFault[] =>
    words.flatMap((word) => {
      const reason = inflected(word.entry);
      return reason === undefined ? [] : [faultAt(word, reason)];
    });
  return [
    ...placedTerms(sources).flatMap((term) => faultsOf(placedWords(term))),
    ...placedActors(sources).flatMap((actor) =>
      placedNames(actor).flatMap((name) => faultsOf(placedWords(name))),
    ),
  ];
};
