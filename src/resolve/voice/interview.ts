/** Interviews: which sentences are answers, and so the words of whoever is asked. */
import type { Sentence, Token } from '../../types/index.js';
import { type PhraseIndex, phraseAt, type VoiceCues } from './cues.js';
import { isWord } from './words.js';

/** Answered questions that make an interview: of those told by marks on question and answer, and of those told by less. */
const MARKED = 2;
const UNMARKED = 3;
/** Sentences before the first question within which an interview is announced. */
const ANNOUNCED = 4;
/** An interview has this many times as many answered questions as there are questions right behind another of their mark. */
const ALTERNATING = 2;
const NONE: ReadonlySet<number> = new Set();

/** What a question or an answer opens with. */
const ITEM = /^(?:[-–—•*●■▪·◆○□ـ]|س|ج)$/;
const QUESTION_MARK = /^[؟?]$/;

/**
 * The sentences that answer a question, by their place. Questions are told by a mark before them or their answers: `• ماذا تريد السلطة؟ – تريد أن …`,
 * `س: …؟ ج: …`; without marks only where the text announces an interview (`وإلى نص الحوار`), since columns ask questions too.
 * The last answer ends with its paragraph.
 */
export function answers(
  sentences: readonly Sentence[],
  tokens: readonly Token[],
  cues: VoiceCues,
): ReadonlySet<number> {
  if (!tokens.some(({ surface }) => QUESTION_MARK.test(surface))) return NONE;
  const lines = sentences.map((sentence) => lineOf(sentence, tokens));
  const questions = questionsOf(lines) ?? announcedQuestions(lines, sentences, tokens, cues);
  if (questions === undefined) return NONE;
  const { asked, opens } = questions;
  const end = sentences[asked.lastIndexOf(true) + 1]?.paragraph;
  const found = new Set<number>();
  let answering = false;
  lines.forEach((line, k) => {
    const paragraph = sentences[k]?.paragraph as number;
    if (end !== undefined && paragraph > end) return;
    if (asked[k] === true) answering = false;
    else if (asked[k - 1] === true) answering = true;
    // A question of several sentences opens with its mark: `■ خسر الجيش المدينة. فما العمل؟`
    else if (opens(line)) answering = false;
    if (answering) found.add(k);
  });
  return found;
}

interface Line {
  /** What it opens with, where that is a mark. */
  readonly mark: string | undefined;
  readonly asks: boolean;
}

interface Questions {
  readonly asked: readonly boolean[];
  /** Whether a line begins another question, also where it does not ask itself. */
  readonly opens: (line: Line) => boolean;
}

const lineOf = ({ first, last }: Sentence, tokens: readonly Token[]): Line => {
  const opening = tokens[first]?.surface ?? '';
  return { mark: ITEM.test(opening) ? opening : undefined, asks: asks(first, last, tokens) };
};

/** Whether a sentence ends in a question mark. */
function asks(first: number, last: number, tokens: readonly Token[]): boolean {
  for (let t = last - 1; t > first && !isWord(tokens[t]); t--)
    if (QUESTION_MARK.test(tokens[t]?.surface ?? '')) return true;
  return false;
}

/** Questions told by marks: on them and their answers, on their answers, or on them alone. */
function questionsOf(lines: readonly Line[]): Questions | undefined {
  const marked = lines.map((line) => line.asks && line.mark !== undefined);
  const answered = lines.map((line, k) => line.asks && lines[afterQuestions(lines, k)]?.mark !== undefined);
  // Of several questions in a row the last is answered.
  const last = answered.map((is, k) => is && lines[k + 1]?.asks === false);
  // `- لماذا سكت الوزير؟ - ومن المسؤول؟ - وأين الوعود؟` is a column's list.
  const listed = marked.filter(
    (is, k) => is && lines[k - 1]?.asks === true && markBefore(lines, k) === lines[k]?.mark,
  );
  if (count(last) < ALTERNATING * listed.length) return undefined;
  const both = last.filter((is, k) => is && marked[k]);
  const onQuestions = new Set(lines.flatMap(({ asks, mark }) => (asks && mark !== undefined ? [mark] : [])));
  const onAnswers = new Set(
    lines.flatMap(({ mark }, k) => (last[k - 1] && mark !== undefined ? [mark] : [])),
  );
  const opens = ({ mark }: Line): boolean =>
    mark !== undefined && onQuestions.has(mark) && !onAnswers.has(mark);
  if (both.length >= MARKED || count(last) >= UNMARKED) return { asked: answered, opens };
  return count(marked) >= UNMARKED ? { asked: marked, opens } : undefined;
}

/** Questions without marks, behind what announces them. */
function announcedQuestions(
  lines: readonly Line[],
  sentences: readonly Sentence[],
  tokens: readonly Token[],
  { interviews }: VoiceCues,
): Questions | undefined {
  const announced = sentences.findIndex(
    ({ first, last }, k) =>
      lines.slice(k, k + ANNOUNCED + 1).some((line) => line.asks) &&
      holdsPhrase(tokens, first, last, interviews),
  );
  if (announced < 0) return undefined;
  const asked = lines.map((line, k) => line.asks && k >= announced);
  const answered = asked.filter((is, k) => is && lines[k + 1]?.asks === false);
  return answered.length < UNMARKED ? undefined : { asked, opens: () => false };
}

function holdsPhrase(tokens: readonly Token[], first: number, last: number, phrases: PhraseIndex): boolean {
  for (let t = first; t < last; t++) if (phraseAt(tokens, t, last, phrases) > 0) return true;
  return false;
}

/** The mark of the last line before one that has a mark. */
const markBefore = (lines: readonly Line[], at: number): string | undefined =>
  lines.slice(0, at).findLast(({ mark }) => mark !== undefined)?.mark;

const count = (of: readonly boolean[]): number => of.filter(Boolean).length;

/** The first line behind a question that asks nothing. */
function afterQuestions(lines: readonly Line[], at: number): number {
  let k = at + 1;
  while (lines[k]?.asks) k++;
  return k;
}
