/**
 * The pipeline on one screen: text → match → resolve → classify, for one article at a time. Reading stands before it,
 * profiles and reports behind it.
 */
import { type Classified, classifyArticle, type Models } from './classify/classify.js';
import type { Lexicon } from './lexicon/compile.js';
import { contentTrace } from './profile/events/trace.js';
import type { ResolvedField } from './resolve/candidate.js';
import { resolveArticle } from './resolve/resolve.js';
import { createVoiceReader, type VoiceCues } from './resolve/voice/index.js';
import { createAnalyser } from './text/analyse.js';
import type { Article, Span } from './types/article.js';
import { CODEBOOK_TARGETS } from './types/codebook.js';
import type { Mention, ScoredArticle } from './types/mention.js';

export interface ScorerOptions {
  readonly lexicon: Lexicon;
  readonly voices: VoiceCues;
  readonly models: Models;
  /** The country of an outlet, where it is known: a faint hint of what `الجيش` means. */
  readonly countryOf?: (outlet: string) => string | undefined;
}

/** An article with everything that was decided on the way. */
export interface Examined {
  readonly article: Article;
  readonly fields: readonly ResolvedField[];
  readonly classified: Classified;
  readonly scored: ScoredArticle;
}

export interface Scorer {
  /** The article as a line of `score`. */
  score(article: Article): ScoredArticle;
  /** The same with its reasons, for `explain`. */
  examine(article: Article): Examined;
  /** Title and text resolved, without the classifiers: what they are trained on. */
  resolve(article: Pick<Article, 'title' | 'text'> & { readonly boilerplate?: readonly Span[] }): ResolvedField[];
}

/** A scorer holds its own tokeniser; make one for each thread and keep it. */
export function createScorer(options: ScorerOptions): Scorer {
  const { lexicon, models } = options;
  const analyser = createAnalyser();
  const readVoices = createVoiceReader(options.voices);
  const framingWords = framingForms(lexicon);

  const resolve: Scorer['resolve'] = (article) => {
    const country = 'outlet' in article ? options.countryOf?.(String(article.outlet)) : undefined;
    const text = { field: 'text' as const, analysis: analyser.analyse(article.text, article.boilerplate ?? []) };
    const title = article.title && !('titleInText' in article && article.titleInText) ? article.title : undefined;
    const fields = title ? [{ field: 'title' as const, analysis: analyser.analyse(title) }, text] : [text];
    return resolveArticle(fields, { lexicon, readVoices, ...(country ? { outletCountry: country } : {}) });
  };

  const examine = (article: Article): Examined => {
    const fields = resolve(article);
    const classified = classifyArticle(fields, models, lexicon);
    const body = fields.find((field) => field.scene.field === 'text');
    const { id, outlet, outletFrom, date, title, url, source } = article;
    const scored: ScoredArticle = {
      id,
      outlet,
      outletFrom,
      ...(date === undefined ? {} : { date }),
      ...(title === undefined ? {} : { title }),
      ...(url === undefined ? {} : { url }),
      source,
      words: body?.scene.words.length ?? 0,
      mentions: classified.mentions.map(withCodebookTarget),
      names: fields.flatMap((field) => field.names),
      stances: classified.stances,
      content: contentTrace(article, framingWords),
    };
    return { article, fields, classified, scored };
  };

  return { resolve, examine, score: (article) => examine(article).scored };
}

/** Targets keep to the codebook's list; an actor beyond it is its `other`, and named in `actor`. */
function withCodebookTarget(mention: Mention): Mention {
  return CODEBOOK_TARGETS.has(mention.target) ? mention : { ...mention, target: 'other', actor: mention.target };
}

/** Folded forms of all polar terms: what must not decide which articles are of one event. */
function framingForms(lexicon: Lexicon): ReadonlySet<string> {
  const forms = new Set<string>();
  const { free, joined } = lexicon.lexemes.forms;
  for (const table of [free, joined]) {
    for (const [form, stored] of table) {
      if (stored.some(({ lexeme }) => lexicon.lexemes.usesOf(lexeme).some((use) => use.type === 'term'))) forms.add(form);
    }
  }
  return forms;
}
