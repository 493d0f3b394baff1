/** Rows of `mentions.csv`, `mentions.parquet` and `articles.parquet`, made as articles go by: none of them is ever held whole. */
import { choiceOf, type JoinedOptions, optionOf } from '../../profile/aggregate/choice-of.js';
import type { ScoredArticle } from '../../types/mention.js';
import type { Cell } from '../cells.js';

export const MENTION_COLUMNS = [
  'article',
  'outlet',
  'date',
  'title',
  'url',
  'path',
  'index',
  'field',
  'start',
  'end',
  'surface',
  'term',
  'choice',
  'device',
  'polarity',
  'target',
  'actor',
  'voice',
  'confidence',
  'target_rule',
  'voice_rule',
  /** 1 where shares and the index count it: its target was found beside the word, and it is more likely framing than not. */
  'counted',
  /** The option that it counts for in shares: its term, or the term that this is a form of; empty where none counts it. */
  'option',
] as const;

export function mentionRows(article: ScoredArticle, joined: JoinedOptions): readonly (readonly Cell[])[] {
  const { id, outlet, date, title, url, source } = article;
  return article.mentions.map((m) => [
    id,
    outlet,
    date,
    title,
    url,
    source.path,
    source.index,
    m.field,
    m.start,
    m.end,
    m.surface,
    m.term,
    m.choice,
    m.device,
    m.polarity,
    m.target,
    m.actor ?? m.target,
    m.voice,
    m.confidence,
    m.targetRule,
    m.voiceRule,
    ...(choiceOf(m) === undefined ? [0, undefined] : [1, optionOf(m.term, joined)]),
  ]);
}

export const ARTICLE_COLUMNS = [
  'id',
  'outlet',
  'outlet_from',
  'date',
  'title',
  'url',
  'path',
  'index',
  'words',
  /** Words of the title, where it is not part of the text: rates are per 1,000 of both. */
  'title_words',
  'mentions',
  'names',
  'stances',
] as const;

/** `stances` is JSON: an article has as many as it has actors. */
export function articleRow(article: ScoredArticle): readonly Cell[] {
  const { id, outlet, outletFrom, date, title, url, source, words, titleWords = 0 } = article;
  return [
    id,
    outlet,
    outletFrom,
    date,
    title,
    url,
    source.path,
    source.index,
    words,
    titleWords,
    article.mentions.length,
    article.names.length,
    JSON.stringify(article.stances),
  ];
}
