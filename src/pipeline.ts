/**
 * The pipeline on one screen: text → match → resolve → classify → trace, for one article at a time. Reading stands before it,
 * profiles and reports behind it.
 */
import { type Classified, classifyArticle, type Models } from './classify/classify.js';
import type { Lexicon } from './lexicon/compile.js';
import type { ResolvedField } from './resolve/candidate.js';
import { resolveArticle } from './resolve/resolve.js';
import { createVoiceReader, type VoiceCues } from './resolve/voice/index.js';
import { createAnalyser } from './text/analyse.js';
import { framingStems } from './trace/framing-stems.js';
import { createTracer } from './trace/trace.js';
import type { Article, Span } from './types/article.js';
import type { Changeable } from './types/changeable.js';
import { CODEBOOK_TARGETS } from './types/codebook.js';
import type { Mention, ScoredArticle } from './types/mention.js';

export interface ResolverOptions {
  readonly lexicon: Lexicon;
  readonly voices: VoiceCues;
  /** The country of an outlet, where it is known: a faint hint of what `الجيش` means. */
  readonly countryOf?: (outlet: string) => string | undefined;
}

export interface ScorerOptions extends ResolverOptions {
  readonly models: Models;
  /** `framingStems` of the lexicon, where they are known beforehand. */
  readonly framing?: readonly string[];
}

/** What resolving needs of an article. */
export interface Resolvable {
  readonly text: string;
  readonly title?: string;
  /** True when the title is also part of the text, and so is not read twice. */
  readonly titleInText?: boolean;
  readonly outlet?: string;
  readonly boilerplate?: readonly Span[];
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
}

/**
 * Resolves title and text, without the classifiers: what they are trained on. Uses that the rules refuse are given too, unless
 * `withRefused` is false. Holds its own tokeniser.
 */
export function createResolver(
  options: ResolverOptions,
): (article: Resolvable, withRefused?: boolean) => ResolvedField[] {
  const analyser = createAnalyser();
  const readVoices = createVoiceReader(options.voices);
  return (article, withRefused = true) => {
    const country = article.outlet === undefined ? undefined : options.countryOf?.(article.outlet);
    const text = analyser
      .analyseParts(article.text, article.boilerplate)
      .map((analysis) => ({ field: 'text' as const, analysis }));
    const title = article.titleInText ? undefined : article.title;
    const fields = title ? [{ field: 'title' as const, analysis: analyser.analyse(title) }, ...text] : text;
    const { lexicon } = options;
    const outletCountry = country ? { outletCountry: country } : {};
    return resolveArticle(fields, { lexicon, readVoices, withRefused, ...outletCountry });
  };
}

/** A scorer holds its own tokeniser; make one for each thread and keep it. */
export function createScorer(options: ScorerOptions): Scorer {
  const { lexicon, models } = options;
  const resolve = createResolver(options);
  const tracer = createTracer(options.framing ?? framingStems(lexicon));

  const examine = (article: Article, withRefused = true): Examined => {
    const fields = resolve(article, withRefused);
    const classified = classifyArticle(fields, models, lexicon);
    const texts = fields.filter(({ scene }) => scene.field === 'text');
    const cutTitle = fields.find(({ scene }) => scene.field === 'title')?.scene;
    const { id, outlet, outletFrom, date, title, url, source } = article;
    const head: Changeable<ScoredHead> = { id, outlet, outletFrom };
    if (date !== undefined) head.date = date;
    if (title !== undefined) head.title = title;
    if (url !== undefined) head.url = url;
    const scored: ScoredArticle = {
      ...head,
      source,
      words: texts.reduce((sum, { scene }) => sum + scene.row.length, 0),
      ...(cutTitle === undefined ? {} : { titleWords: cutTitle.row.length }),
      mentions: classified.mentions.map(withCodebookTarget),
      names: fields.flatMap((field) => field.names),
      stances: classified.stances,
      content: tracer.trace(texts[0]?.scene.analysis.row, cutTitle?.analysis.row ?? title),
    };
    return { article, fields, classified, scored };
  };

  return { examine, score: (article) => examine(article, false).scored };
}

type ScoredHead = Pick<ScoredArticle, 'id' | 'outlet' | 'outletFrom' | 'date' | 'title' | 'url'>;

/** Targets keep to the codebook's list; an actor beyond it is its `other`, and named in `actor`. */
function withCodebookTarget(mention: Mention): Mention {
  return CODEBOOK_TARGETS.has(mention.target)
    ? mention
    : { ...mention, target: 'other', actor: mention.target };
}
