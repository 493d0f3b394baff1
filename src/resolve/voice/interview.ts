/** Interviews: which paragraphs are answers, and so the words of whoever is asked. */
import type { Sentence, Token } from '../../types/index.js';
import { isWord } from './words.js';

/** An article is an interview from this many questions on that are answered. */
const QUESTIONS = 2;
const NONE: ReadonlySet<number> = new Set();

interface Paragraph {
  readonly at: number;
  readonly first: number;
  readonly last: number;
}

/** The paragraphs that answer a question: `• ماذا تريد السلطة؟` and below it `– تريد أن …`, `س: …؟` and below it `ج: …`. */
export function answers(sentences: readonly Sentence[], tokens: readonly Token[]): ReadonlySet<number> {
  if (!tokens.some(({ surface }) => surface === '؟')) return NONE;
  const paragraphs = byParagraph(sentences);
  const asks = paragraphs.map((paragraph) => isQuestion(paragraph, tokens));
  const opens = paragraphs.map(
    (paragraph, k) => asks[k - 1] === true && !asks[k] && ITEM.test(opening(paragraph, tokens)),
  );
  if (opens.filter(Boolean).length < QUESTIONS) return NONE;
  const found = new Set<number>();
  const end = opens.lastIndexOf(true);
  let answering = false;
  paragraphs.slice(0, end + 1).forEach(({ at }, k) => {
    if (opens[k] === true) answering = true;
    else if (asks[k] === true) answering = false;
    if (answering) found.add(at);
  });
  return found;
}

/** What a question or an answer opens with. */
const ITEM = /^(?:[-–—•*●■▪·]|س|ج)$/;

const opening = ({ first }: Paragraph, tokens: readonly Token[]): string => tokens[first]?.surface ?? '';

/** A paragraph that opens like one of a list, and ends in a question mark. */
const isQuestion = (paragraph: Paragraph, tokens: readonly Token[]): boolean => {
  if (!ITEM.test(opening(paragraph, tokens))) return false;
  for (let t = paragraph.last - 1; t > paragraph.first && !isWord(tokens[t]); t--)
    if (tokens[t]?.surface === '؟') return true;
  return false;
};

function byParagraph(sentences: readonly Sentence[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const { paragraph: at, first, last } of sentences) {
    const before = paragraphs.at(-1);
    if (before?.at === at) paragraphs[paragraphs.length - 1] = { at, first: before.first, last };
    else paragraphs.push({ at, first, last });
  }
  return paragraphs;
}
