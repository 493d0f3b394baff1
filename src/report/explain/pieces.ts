/** An article cut into plain runs and marked runs, for showing it with its mentions and names. */
import type { Article, ArticleField } from '../../types/article.js';
import type { Mention, NameUse, ScoredArticle } from '../../types/mention.js';
import type { Gloss } from '../../types/result.js';
import { cutRuns } from '../html/runs.js';
import { UNLISTED, unitGlossOf } from '../lookup.js';
import type { Strings } from '../strings/en.js';

export interface Run {
  readonly text: string;
  readonly mention?: Mention;
  readonly name?: NameUse;
  /** The mention's number in the list of reasons, from 1. */
  readonly number?: number;
}

/** What a term is, for a reader; the lexicon knows. */
export interface TermGloss {
  readonly gloss: Gloss;
  readonly rationale?: Gloss;
}

export interface ExplainGlosses {
  readonly term: (id: string) => TermGloss | undefined;
  readonly actor: (id: string) => Gloss | undefined;
  readonly choice: (id: string) => Gloss | undefined;
  /** Names of known outlets, by the id or name that an article gives. */
  readonly outlet: (id: string) => Gloss | undefined;
}

export const NO_GLOSSES: ExplainGlosses = {
  term: () => undefined,
  actor: () => undefined,
  choice: () => undefined,
  outlet: () => undefined,
};

/** What an actor is called: by the packs, or as a target that the codebook has beside their actors. */
export const actorGlossOf = (glosses: ExplainGlosses, id: string): Gloss | undefined =>
  glosses.actor(id) ?? UNLISTED[id];

/** What a mention does: its device, or of a plain word, which does nothing but stand for another, the choice that it is an option of. */
export function kindOf({ polarity, choice, device }: Mention, glosses: ExplainGlosses, s: Strings): string {
  const set = polarity === 0 && choice !== undefined ? glosses.choice(choice) : undefined;
  return set ? s.gloss(set) : s.deviceName(device);
}

/** What an outlet is called, as in the report: by its name in the language, where the program knows it. */
export const outletGlossOf = (glosses: ExplainGlosses, id: string): Gloss =>
  glosses.outlet(id) ?? unitGlossOf(id, undefined);

/** A feature of a classifier and how much it pulled, in log-odds. */
export interface Weight {
  readonly feature: string;
  readonly weight: number;
}

/** A word that the packs know and that is no mention here. */
export interface RefusedUse {
  readonly surface: string;
  readonly term: string;
  /** Name of the rule that refused it, or `below-threshold`. */
  readonly rule: string;
  /** The classifier's probability, where it was asked. */
  readonly probability?: number;
  readonly weights: readonly Weight[];
}

/** What only the pipeline knows and a line of `score` does not say. */
export interface ExplainReasons {
  readonly mention: (mention: Mention) => readonly Weight[];
  readonly stance: (actor: string) => readonly Weight[];
  readonly refused: readonly RefusedUse[];
}

export const NO_REASONS: ExplainReasons = { mention: () => [], stance: () => [], refused: [] };

/** `+0.42`, `−0.10`. */
export const pullText = ({ weight }: Weight): string =>
  `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`;

/** Whether reasons are given for any of an article's stances. */
export const hasStanceReasons = ({ stances }: ScoredArticle, why: ExplainReasons): boolean =>
  stances.some(({ actor }) => why.stance(actor).length > 0);

/** Mentions in the order of their numbers: the title's first. */
export function numbered(scored: ScoredArticle): readonly Mention[] {
  const place = (mention: Mention) => (mention.field === 'title' ? 0 : 1);
  return [...scored.mentions].sort((x, y) => place(x) - place(y) || x.start - y.start);
}

/** The runs of one field. A mention wins over a name that begins at the same letter. */
export function runsOf(article: Article, scored: ScoredArticle, field: ArticleField): readonly Run[] {
  const text = (field === 'title' ? article.title : article.text) ?? '';
  const place = ({ start, end, field: at }: Mention | NameUse) => ({ start, end, field: at });
  const marks = [
    ...numbered(scored).map((mention, i) => ({ ...place(mention), shown: { mention, number: i + 1 } })),
    ...scored.names.map((name) => ({ ...place(name), shown: { name } })),
  ].filter((mark) => mark.field === field);
  return cutRuns(text, marks).map((piece) => ({ text: piece.text, ...piece.mark?.shown }));
}
