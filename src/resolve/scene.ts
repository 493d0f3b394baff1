/** An article field laid out for resolution: its words, its actors in order, and which of them the article is about. */
import type { Lexicon } from '../lexicon/compile.js';
import { Covering } from '../lexicon/extents.js';
import { type Matches, matchWords, type NameMatch, type TermMatch } from '../lexicon/match.js';
import { type Word, type WordRow, wordsOf } from '../lexicon/words.js';
import type { ArticleField } from '../types/article.js';
import type { TextAnalysis } from '../types/text.js';
import { countryWeights, dominantCountry } from './country.js';
import type { ActorReference } from './reference.js';
import { withSecondMentions } from './second-mentions.js';

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
  const referenced = drafts.map((draft) => withSecondMentions(draft, referencesOf(draft, lexicon, weights)));
  const salience = new Map<string, number>();
  for (const { actor, match } of referenced.flat()) {
    const weight = match.name.role === 'adjective' ? 0.5 : 1;
    salience.set(actor.id, (salience.get(actor.id) ?? 0) + weight);
  }
  const namesArmedGroup = referenced.flat().some(({ actor }) => actor.kind === 'armed-group');
  const article = { lexicon, salience, namesArmedGroup, country };
  return drafts.map((draft, i) => new LaidOut(draft, referenced[i] ?? [], article));
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

/** Names that stand for an actor here. A generic one does where its country outweighs the other readings of the same words. */
function referencesOf(
  draft: Draft,
  lexicon: Lexicon,
  weights: ReadonlyMap<string, number>,
): ActorReference[] {
  const read = draft.matches.names.flatMap((match): ActorReference[] => {
    const best = bestReading(match, weights, lexicon);
    const actor = best && lexicon.actors.get(best.name.actor);
    return actor ? [{ first: match.first, last: match.last, actor, match: best }] : [];
  });
  return read.filter((reference, i) => !isNamedByNext(reference, read[i + 1]));
}

/** `السلطات المغربية`: the adjective says whose a generic name is, not the article's country. */
const isNamedByNext = ({ match, last, actor }: ActorReference, next: ActorReference | undefined): boolean =>
  match.name.role === 'generic' &&
  next?.first === last + 1 &&
  next.match.name.role === 'adjective' &&
  next.actor.kind === 'state' &&
  next.actor.country !== actor.country;

/** Share of the dominant country's weight from which on another country's reading of a generic name is open. */
const MOST_OF_DOMINANT = 0.25;

function bestReading(
  match: NameMatch,
  weights: ReadonlyMap<string, number>,
  lexicon: Lexicon,
): NameMatch | undefined {
  if (match.name.role !== 'generic') return match;
  const readings = [match.name, ...match.alternatives];
  let best: NameMatch | undefined;
  // A country that the article barely touches does not lend its army to another's `قوات الجيش`.
  // Nor does one of which nothing speaks.
  let bestWeight = Math.max(0, MOST_OF_DOMINANT * Math.max(0, ...weights.values()) - Number.EPSILON);
  for (const name of readings) {
    const countries =
      name.countries.size > 0 ? name.countries : new Set([lexicon.actors.get(name.actor)?.country ?? '']);
    for (const country of countries) {
      const weight = weights.get(country) ?? 0;
      if (weight > bestWeight) {
        bestWeight = weight;
        best = { ...match, name };
      }
    }
  }
  return best;
}
