/** Evidence of one article: each mention and name with the sentence it stands in. */

import type { Article, EvidenceItem, Mention, NameUse, ScoredArticle, Span } from '../../types/index.js';
import { choiceOf } from '../aggregate/choice-of.js';

/** Longer sentences are cut round the word, in UTF-16 code units. */
const LONGEST = 420;

/** What stands in place of the rest of a sentence that was cut: a reader must see that it is not all. */
export const [CUT_BEFORE, CUT_AFTER] = ['… ', ' …'];

/** Text of the fields that offsets count in. */
export type ArticleText = Pick<Article, 'text' | 'title'>;

/** An item before it is written: parts that it does not have are undefined, which JSON leaves out. */
export type UnwrittenItem = { readonly [Part in keyof EvidenceItem]-?: EvidenceItem[Part] | undefined };

/**
 * Mentions and names of a scored article as evidence; without `article` (score lines only) they carry no sentence. Copies by way of JSON:
 * a part of a text would keep all of the text in memory.
 */
export function* evidenceItems(scored: ScoredArticle, article?: ArticleText): Generator<EvidenceItem> {
  const copied = (item: UnwrittenItem): EvidenceItem => JSON.parse(JSON.stringify(item)) as EvidenceItem;
  for (const mention of scored.mentions) yield copied(mentionItem(scored, mention, article));
  for (const name of scored.names) yield copied(nameItem(scored, name, article));
}

/** A mention as evidence. One literal, as hundreds of thousands are made: to put it together from parts takes ten times as long. */
export function mentionItem(
  scored: ScoredArticle,
  m: Mention,
  article: ArticleText | undefined,
): UnwrittenItem {
  const shown = sentenceOf(m, m.sentence, article);
  return {
    article: scored.id,
    outlet: scored.outlet,
    date: scored.date,
    title: scored.title,
    url: scored.url,
    field: m.field,
    span: { start: m.start, end: m.end },
    surface: m.surface,
    sentence: shown?.sentence,
    inSentence: shown?.inSentence,
    term: m.term,
    choice: choiceOf(m),
    device: m.device,
    polarity: m.polarity,
    confidence: m.confidence,
    targetRule: m.targetRule,
    voiceRule: m.voiceRule,
    variant: undefined,
    actor: m.actor ?? m.target,
    voice: m.voice,
  };
}

/** A name as evidence. */
export function nameItem(scored: ScoredArticle, n: NameUse, article: ArticleText | undefined): UnwrittenItem {
  const field = article && fieldOf(article, n.field);
  const shown = sentenceOf(n, field === undefined ? n : lineAround(field, n), article);
  return {
    article: scored.id,
    outlet: scored.outlet,
    date: scored.date,
    title: scored.title,
    url: scored.url,
    field: n.field,
    span: { start: n.start, end: n.end },
    surface: n.surface,
    sentence: shown?.sentence,
    inSentence: shown?.inSentence,
    term: undefined,
    choice: undefined,
    device: undefined,
    polarity: undefined,
    confidence: undefined,
    targetRule: undefined,
    voiceRule: undefined,
    variant: n.variant,
    actor: n.actor,
    voice: 'outlet',
  };
}

const fieldOf = (article: ArticleText, field: 'title' | 'text'): string =>
  field === 'title' ? (article.title ?? '') : article.text;

/** The sentence of a word, and the word in it. */
function sentenceOf(word: Mention | NameUse, sentence: Span, article: ArticleText | undefined) {
  if (!article) return undefined;
  const field = fieldOf(article, word.field);
  const { start, end } = cut(field, sentence, word);
  const before = start > sentence.start ? CUT_BEFORE : '';
  const after = end < sentence.end ? CUT_AFTER : '';
  const shift = before.length - start;
  return {
    sentence: `${before}${field.slice(start, end)}${after}`,
    inSentence: { start: word.start + shift, end: word.end + shift },
  };
}

/** The sentence, or as much of it round the word as may be shown, cut at spaces and never inside the word. */
function cut(field: string, sentence: Span, word: Span): Span {
  if (sentence.end - sentence.start <= LONGEST) {
    return { start: Math.min(sentence.start, word.start), end: Math.max(sentence.end, word.end) };
  }
  const room = Math.max(0, (LONGEST - (word.end - word.start)) / 2);
  let start = Math.max(sentence.start, Math.floor(word.start - room));
  let end = Math.min(sentence.end, Math.ceil(word.end + room));
  if (start > sentence.start) {
    const space = field.indexOf(' ', start);
    start = space >= 0 && space < word.start ? space + 1 : word.start;
  }
  if (end < sentence.end) {
    const space = field.lastIndexOf(' ', end);
    end = Math.max(space, word.end);
  }
  return { start, end };
}

/** A name comes without its sentence: the stretch between line breaks and full stops round it serves. */
function lineAround(field: string, word: Span): Span {
  const before = Math.max(
    ...['\n', '. ', '؟', '!'].map((mark) => field.lastIndexOf(mark, Math.max(0, word.start - 1))),
  );
  const after = ['\n', '. ', '؟', '!'].map((mark) => field.indexOf(mark, word.end)).filter((at) => at >= 0);
  let start = before < 0 || word.start === 0 ? 0 : before + 1;
  while (start < word.start && /\s/.test(field[start] as string)) start++;
  return { start, end: Math.min(field.length, ...after.map((at) => at + (field[at] === '\n' ? 0 : 1))) };
}
