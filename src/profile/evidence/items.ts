/** Evidence of one article: each mention and name with the sentence it stands in. */

import type { Article, EvidenceItem, Mention, NameUse, ScoredArticle, Span } from '../../types/index.js';
import { choiceOf } from '../aggregate/choice-of.js';

/** Longer sentences are cut round the word, in UTF-16 code units. */
const LONGEST = 420;

/** Text of the fields that offsets count in. */
export type ArticleText = Pick<Article, 'text' | 'title'>;

/** Mentions and names of a scored article as evidence; without `article` (score lines only) they carry no sentence. */
export function* evidenceItems(scored: ScoredArticle, article?: ArticleText): Generator<EvidenceItem> {
  for (const mention of scored.mentions) yield mentionItem(scored, mention, article);
  for (const name of scored.names) yield nameItem(scored, name, article);
}

/** A mention as evidence. */
export function mentionItem(
  scored: ScoredArticle,
  m: Mention,
  article: ArticleText | undefined,
): EvidenceItem {
  const choice = choiceOf(m);
  return {
    ...head(scored),
    ...place(m, m.sentence, article),
    term: m.term,
    ...(choice === undefined ? {} : { choice }),
    device: m.device,
    polarity: m.polarity,
    confidence: m.confidence,
    targetRule: m.targetRule,
    voiceRule: m.voiceRule,
    actor: m.actor ?? m.target,
    voice: m.voice,
  };
}

/** A name as evidence. */
export function nameItem(scored: ScoredArticle, n: NameUse, article: ArticleText | undefined): EvidenceItem {
  const field = article && fieldOf(article, n.field);
  const sentence = field === undefined ? n : lineAround(field, n);
  return {
    ...head(scored),
    ...place(n, sentence, article),
    variant: n.variant,
    actor: n.actor,
    voice: 'outlet',
  };
}

function head({ id, outlet, date, title, url }: ScoredArticle) {
  return {
    article: id,
    outlet,
    ...(date === undefined ? {} : { date }),
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
  };
}

const fieldOf = (article: ArticleText, field: 'title' | 'text'): string =>
  field === 'title' ? (article.title ?? '') : article.text;

function place(word: Mention | NameUse, sentence: Span, article: ArticleText | undefined) {
  const bare = { field: word.field, span: { start: word.start, end: word.end } };
  if (!article) return { ...bare, surface: word.surface };
  const field = fieldOf(article, word.field);
  const { start, end } = cut(field, sentence, word);
  return {
    ...bare,
    surface: word.surface,
    sentence: field.slice(start, end),
    inSentence: { start: word.start - start, end: word.end - start },
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
