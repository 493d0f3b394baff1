/** An article field laid out for resolution: its words, its actors in order, and which of them the article is about. */
import type { Lexicon } from '../lexicon/compile.js';
import { Covering } from '../lexicon/extents.js';
import { type Matches, matchWords, type TermMatch } from '../lexicon/match.js';
import { type Word, type WordRow, wordsOf } from '../lexicon/words.js';
import type { ArticleField } from '../types/article.js';
import type { TextAnalysis } from '../types/text.js';
import { countryWeights, dominantCountry } from './country.js';
import { type Ownership, referencesIn } from './generic-names.js';
import { inItsCountries } from './local-terms.js';
import type { ActorReference } from './reference.js';
import { type LastCalled, withSecondMentions } from './second-mentions.js';

export interface Scene {
  readonly field: ArticleField;
  readonly analysis: TextAnalysis;
  readonly lexicon: Lexicon;
  /** The words of the field by themselves, and as a row that has them made only when they are asked for. */
  readonly words: readonly Word[];
  readonly row: WordRow;
  readonly matches: Matches;
  /** In text order; generic names only where the country lets them mean their actor. */
  readonly references: readonly ActorReference[];
  /** The reference that covers a word. */
  readonly referenceAt: Covering<ActorReference>;
  /** The term match whose span covers a word. */
  readonly termAt: Covering<TermMatch>;
  /** Number of references to each actor in the whole article. */
  readonly salience: ReadonlyMap<string, number>;
  /** Whether the article names an armed group anywhere. */
  readonly namesArmedGroup: boolean;
  /** The country that the article is mostly about. */
  readonly country: string | undefined;
}

/** A field before its references are known. */
interface Draft {
  readonly field: ArticleField;
  readonly analysis: TextAnalysis;
  readonly row: WordRow;
  readonly matches: Matches;
}

/** What all fields of an article share. */
type OfArticle = Pick<Scene, 'lexicon' | 'salience' | 'namesArmedGroup' | 'country'>;

/** Lays out the fields of one article together, since a headline and its text are about the same actors. */
export function layOut(
  fields: readonly { readonly field: ArticleField; readonly analysis: TextAnalysis }[],
  lexicon: Lexicon,
  outletCountry?: string,
): Scene[] {
  const drafts: Draft[] = fields.map(({ field, analysis }) => {
    const row = wordsOf(analysis, lexicon.lexemes);
    return { field, analysis, row, matches: matchWords(row) };
  });
  const weights = countryWeights(
    drafts.map((draft) => draft.matches),
    lexicon,
    outletCountry,
  );
  const country = dominantCountry(weights);
  const ownership: Ownership = { lexicon, weights, bodies: new Map() };
  const called: LastCalled = new Map();
  const referenced = drafts.map((draft) =>
    withSecondMentions(draft, referencesIn(draft.row, draft.matches.names, ownership), called),
  );
  const salience = new Map<string, number>();
  for (const { actor, match } of referenced.flat()) {
    const weight = match.name.role === 'adjective' ? 0.5 : 1;
    salience.set(actor.id, (salience.get(actor.id) ?? 0) + weight);
  }
  const namesArmedGroup = referenced.flat().some(({ actor }) => actor.kind === 'armed-group');
  const article = { lexicon, salience, namesArmedGroup, country };
  return drafts.map((draft, i) => {
    const references = referenced[i] ?? [];
    const matches = inItsCountries(draft, references, country, weights);
    return new LaidOut({ ...draft, matches }, references, article);
  });
}

class LaidOut implements Scene {
  readonly field: ArticleField;
  readonly analysis: TextAnalysis;
  readonly lexicon: Lexicon;
  readonly row: WordRow;
  readonly matches: Matches;
  readonly referenceAt: Covering<ActorReference>;
  readonly termAt: Covering<TermMatch>;
  readonly salience: ReadonlyMap<string, number>;
  readonly namesArmedGroup: boolean;
  readonly country: string | undefined;

  constructor(
    { field, analysis, row, matches }: Draft,
    readonly references: readonly ActorReference[],
    { lexicon, salience, namesArmedGroup, country }: OfArticle,
  ) {
    this.field = field;
    this.analysis = analysis;
    this.lexicon = lexicon;
    this.row = row;
    this.matches = matches;
    this.salience = salience;
    this.namesArmedGroup = namesArmedGroup;
    this.country = country;
    this.referenceAt = new Covering(row.length);
    for (const reference of references) this.referenceAt.cover(reference.first, reference.last, reference);
    this.termAt = new Covering(row.length);
    for (const match of matches.terms)
      if (!match.blocked) this.termAt.cover(match.spanFirst, match.spanLast, match);
  }

  get words(): readonly Word[] {
    return this.row.words;
  }
}
