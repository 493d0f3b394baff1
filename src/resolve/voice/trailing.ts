/** Phrases that name the source of a whole sentence, at its head or after it: `بحسب`, `وفق`, `نقلا عن`. */
import type { Sentence, Token } from '../../types/index.js';
import { MARK, SAYS, TRAILS } from './classes.js';
import { cueOf, phraseAt, type VoiceCues } from './cues.js';
import { firstWord, judges, namesSomething } from './naming.js';
import { findOpening } from './opening.js';
import type { QuotedRun } from './quoted.js';
import { type ScopeContext, type Shift, spanOf } from './shift.js';
import { COMPLEMENTISERS, isComma, isWord, opensClause } from './words.js';

/** Tokens of words in marks that a phrase right after them may be about. */
const FRAGMENT = 5;
/** The longest name of a source, in tokens. */
const NAME = 9;

/**
 * The whole sentence in the source's voice, but for the phrase and the name of the source, which are the outlet's. `undefined` when the
 * phrase names a rule or a plan (`وفق القانون`) or only speaks of some words in marks.
 */
export function trailingSource(sentence: Sentence, context: ScopeContext): Shift[] | undefined {
  const { tokens, cues, classes, skip } = context;
  let marks = -1;
  for (let i = sentence.first; i < sentence.last; i++) {
    const here = classes[i] as number;
    const past = here === MARK ? skip.get(i) : undefined;
    if (past !== undefined) {
      marks = isFragment(tokens, { open: i, close: past - 1 }, cues) ? past : -1;
      i = past - 1;
      continue;
    }
    if ((here & SAYS) !== 0 && isComma(tokens[i - 1]) && namesSpeaker(i, sentence, context))
      return wholeSentence(sentence, i, 1, context);
    if ((here & TRAILS) === 0 || i === marks || (i === marks + 1 && deniesMarks(tokens, i, marks, cues)))
      continue;
    // `على القلق وحسب`: "only".
    if (/^[وف]حسب$/.test((tokens[i] as Token).folded) && i > sentence.first && isWord(tokens[i - 1]))
      continue;
    const said = saidAs(i, sentence, context);
    if (said === 'opens') continue;
    const length = said === 'told' ? 2 : sourcePhrase(tokens, i, sentence.last, cues);
    if (length > 0)
      return isAside(sentence, i, context) ? undefined : wholeSentence(sentence, i, length, context);
  }
  return undefined;
}

/** `«عابرا»، كما زعم البيان`: behind words in marks, whoever holds them for true is named for them alone. */
function deniesMarks(tokens: readonly Token[], i: number, marks: number, cues: VoiceCues): boolean {
  const next = tokens[i + 1];
  if (!isComma(tokens[marks]) || tokens[i]?.folded !== 'كما' || next === undefined) return false;
  const cue = cueOf(cues, next);
  return cue !== undefined && (cue.described || /^(?:زعم|ادعى)$/.test(cue.lemma));
}

/** Tokens between a verb of saying and the phrase that tells where it was read. */
const ASIDE = 12;

/** `…، حيث أكد الوزير، طبقا لما ذكرته الوكالة، أن …`: the phrase stands between a later clause's verb and its words, and is about them alone. */
function isAside({ first, last }: Sentence, i: number, context: ScopeContext): boolean {
  const { tokens, cues, classes } = context;
  for (let k = i - 1; k > first + 2 && k >= i - ASIDE; k--) {
    if (((classes[k] as number) & SAYS) === 0) continue;
    const cue = cueOf(cues, tokens[k] as Token);
    if (cue?.form !== 'verb' || cue.close) continue;
    const opening = findOpening(k, last, cue, context);
    return opening !== undefined && opening.at > i;
  }
  return false;
}

/** Words of who speaks behind his words. */
const SPEAKER = 6;

/** `هؤلاء مجرمون، يقول أبو علي.`: a verb that needs a clause ends its sentence with no more than who speaks. */
function namesSpeaker(i: number, { first, last }: Sentence, { tokens, cues }: ScopeContext): boolean {
  const cue = cueOf(cues, tokens[i] as Token);
  if (cue?.form !== 'verb' || !cue.free || (tokens[i] as Token).folded.startsWith('و') || i < first + 3)
    return false;
  let end = last;
  while (end > i && !isWord(tokens[end - 1])) end--;
  if (end < i + 2 || end > i + 1 + SPEAKER) return false;
  for (let j = i + 1; j < end; j++) {
    const token = tokens[j] as Token;
    if (!isWord(token) || COMPLEMENTISERS.has(token.folded) || ABOUT.test(token.surface)) return false;
  }
  return true;
}

/** What tells that somebody spoke, where or of what, and not what he said. */
const ABOUT = /^(?:في|فى|عن|على|إلى|الى|من|ذلك|هذا|بعد|قبل|خلال|فيه|فيها|له|لها)$/;

/** `…، كما أكدت مصادر طبية` tells of what stands before it; where its verb has words of its own behind it, it `opens` them. */
function saidAs(i: number, sentence: Sentence, context: ScopeContext): 'told' | 'opens' | undefined {
  const { tokens, cues } = context;
  const verb = tokens[i + 1];
  if (!/^و?كما$/.test(tokens[i]?.folded ?? '') || verb === undefined || i + 1 >= sentence.last)
    return undefined;
  const cue = cueOf(cues, verb);
  if (cue?.form !== 'verb' || cue.described || cue.lemma === 'رأى') return undefined;
  if (i === sentence.first && answers(tokens, i + 2, sentence.last)) return 'told';
  if (findOpening(i + 1, sentence.last, cue, context) !== undefined) return 'opens';
  return i > sentence.first + 1 && !isWord(tokens[i - 1]) && cue.tells ? 'told' : undefined;
}

/** `كما يشير الموقع فإن …`: the clause that the source is named for opens within its name's reach. */
function answers(tokens: readonly Token[], from: number, end: number): boolean {
  for (let j = from; j < Math.min(end, from + NAME); j++)
    if (/^ف(?:ان|انه|انها|قد)$/.test((tokens[j] as Token).folded)) return true;
  return false;
}

/** Some words in marks that are no name: of them alone a phrase right behind speaks (`"المؤامرة" حسب إعلام الحزب`). */
function isFragment(
  tokens: readonly Token[],
  run: Pick<QuotedRun, 'open' | 'close'>,
  cues: VoiceCues,
): boolean {
  if (run.close - run.open - 1 > FRAGMENT) return false;
  const first = firstWord(tokens, run);
  const described =
    (first.startsWith('ال') || /\S{3}ا$/.test(first)) &&
    !namesSomething(tokens[run.open - 1]?.folded ?? '', cues);
  return described || judges(tokens, run, cues);
}

/** Whether somebody is named right behind words of judgement in marks as the one whose they are. */
export const ownedBehind = (
  tokens: readonly Token[],
  run: QuotedRun,
  end: number,
  cues: VoiceCues,
): boolean =>
  isFragment(tokens, run, cues) &&
  run.close + 1 < end &&
  (judges(tokens, run, cues) || isViewed(tokens, run.close + 1)) &&
  sourcePhrase(tokens, run.close + 1, end, cues) > 0;

/** `كما تسميها الحركة`, `كما ترى المعارضة`: the phrase itself says that the words are somebody's. */
const isViewed = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.folded === 'كما' && /^[يت]?(?:ري|را|صف|سمي|وصف|سما)/.test(tokens[i + 1]?.folded ?? '');

/** Number of tokens of the phrase at `i` that names a source, 0 where there is none or it names a rule or a plan. */
function sourcePhrase(tokens: readonly Token[], i: number, end: number, cues: VoiceCues): number {
  const length = phraseAt(tokens, i, end, cues.trailing);
  // `بما يعتبر في نظر كثيرين`: what is thought of it, not who told it.
  const viewed = tokens[i]?.folded === 'في' && i > 0 ? cueOf(cues, tokens[i - 1] as Token) : undefined;
  if (viewed?.described) return 0;
  if (length === 0 || length > 2 || namesNobody(tokens[i + length - 1])) return length;
  const named = tokens[i + length + (BEFORE_THE_NOUN.has(tokens[i + length]?.folded ?? '') ? 1 : 0)];
  if (named === undefined) return 0;
  const noun = named.folded.replace(/^(?:لل|ل)(?=\S{3,})/, '');
  const ruled = [named.folded, noun, `ال${noun}`].some((word) => cues.notSources.has(word));
  return ruled ? 0 : length;
}

/** `على ذمة هذه القضية`, `وفقا لما تقتضيه الحاجة` */
const BEFORE_THE_NOUN: ReadonlySet<string> = new Set(['هذا', 'هذه', 'ذلك', 'تلك', 'ما', 'لما']);

/** A phrase that ends in a pronoun, `على حد قوله`, `في رأيهم`: no name follows. */
function namesNobody(last: Token | undefined): boolean {
  return /(?:ه|ها|هم)$/.test(last?.folded ?? '') && !last?.surface.endsWith('ة');
}

function wholeSentence(
  sentence: Sentence,
  i: number,
  length: number,
  { tokens, cues }: ScopeContext,
): Shift[] {
  const leading = i - sentence.first <= 1;
  const after = namesNobody(tokens[i + length - 1])
    ? i + length
    : nameEnd(tokens, i + length, sentence.last, leading, cues);
  const cue = spanOf(tokens, i, i + length);
  const source = after > i + length ? { source: spanOf(tokens, i + length, after) } : {};
  const rule = 'trailing-source';
  return [
    ...(leading ? [] : [{ at: sentence.first, attributed: true, rule, cue, ...source }]),
    { at: leading ? sentence.first : i, attributed: false, rule: 'source-name' },
    ...(after < sentence.last ? [{ at: after, attributed: true, rule, cue, ...source }] : []),
  ];
}

/** Where the source's name ends: at a comma or a clause; at the head of a sentence also where a verb follows. */
function nameEnd(
  tokens: readonly Token[],
  from: number,
  end: number,
  leading: boolean,
  cues: VoiceCues,
): number {
  for (let j = from; j < end; j++) {
    const { kind, folded, surface } = tokens[j] as Token;
    if (kind !== 'word' && /^[،,؛:]$/.test(surface)) return j;
    if (COMPLEMENTISERS.has(folded)) return j;
    if (j >= from + NAME || (leading && j > from && opensClause(folded, cues))) return j;
  }
  return end;
}
