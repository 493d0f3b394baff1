/** How far a source is heard in a sentence: from where its words open to the sentence's end, or the whole of it. */
import type { ArticleField, Sentence, Span, Token } from '../../types/index.js';
import { sayingCue, type VoiceCues } from './cues.js';
import { findOpening } from './opening.js';
import { COMPLEMENTISERS, isFirstPerson, isWord, SIDE_CLAUSES } from './words.js';

/** From token `at` on, until the next shift or the sentence's end, the words are a source's or the outlet's. */
export interface Shift {
  readonly at: number;
  readonly attributed: boolean;
  readonly rule: string;
  /** The cue that shifts, and what stands between it and the source's words: mostly its subject. */
  readonly cue?: Span;
  readonly source?: Span;
}

export interface ScopeContext {
  readonly tokens: readonly Token[];
  readonly cues: VoiceCues;
  readonly field: ArticleField;
  /** Token of an opening mark → the token after its quotation. */
  readonly skip: ReadonlyMap<number, number>;
}

/** Words of a headline before the colon, when they name who speaks. */
const SPEAKER_WORDS = 7;

/** The shifts of one sentence, in order; `before` is the last shift of the sentence before it in the same paragraph. */
export function findShifts(sentence: Sentence, before: Shift | undefined, context: ScopeContext): Shift[] {
  const whole = trailingSource(sentence, context);
  if (whole !== undefined)
    return [{ at: sentence.first, attributed: true, rule: 'trailing-source', cue: whole }];
  const shifts: Shift[] = [];
  const goesOn = goesOnFrom(sentence, before, context);
  if (goesOn !== undefined) shifts.push(goesOn);
  for (let i = sentence.first; i < sentence.last; i++) {
    const past = context.skip.get(i);
    if (past !== undefined) {
      i = past - 1;
      continue;
    }
    const shift = shiftAt(i, sentence, shifts.at(-1)?.attributed ?? false, context);
    for (const each of shift) shifts.push(each);
  }
  return shifts.sort((a, b) => a.at - b.at);
}

function shiftAt(i: number, sentence: Sentence, attributed: boolean, context: ScopeContext): Shift[] {
  const { tokens, cues, field } = context;
  const token = tokens[i] as Token;
  if (token.kind !== 'word') {
    return field === 'title' && token.surface === ':' && speaks(tokens, sentence.first, i, cues)
      ? [{ at: i + 1, attributed: true, rule: 'headline-colon', source: spanOf(tokens, sentence.first, i) }]
      : [];
  }
  if (matches(tokens, i, sentence.last, cues.impersonal) > 0)
    return [{ at: i, attributed: false, rule: 'impersonal' }];
  if (attributed && opensSideClause(tokens, i, sentence.last, cues)) {
    return [{ at: i, attributed: false, rule: 'side-clause' }];
  }
  const cue = sayingCue(cues, token.folded);
  if (cue === undefined) return speechNoun(i, sentence, context);
  const opening = findOpening(tokens, i, sentence.last, cue, cues, context.skip);
  const again: Shift[] =
    attributed && cue.form === 'verb' && !cue.close && token.folded.startsWith('و') && isBreak(tokens[i - 1])
      ? [{ at: i, attributed: false, rule: 'next-speaker' }]
      : [];
  if (opening === undefined) return again;
  const source = opening.at > i + 1 ? { source: spanOf(tokens, i + 1, opening.at) } : {};
  return [
    ...again,
    { at: opening.at, attributed: true, rule: opening.rule, cue: spanOf(tokens, i, i + 1), ...source },
  ];
}

function isBreak(token: Token | undefined): boolean {
  return token === undefined || token.kind !== 'word';
}

/** `في بيان جاء فيه أن`, `وفي تصريح له:`. */
function speechNoun(i: number, sentence: Sentence, { tokens, cues }: ScopeContext): Shift[] {
  const { folded } = tokens[i] as Token;
  const bare = folded.replace(/^(?:وال|بال|ال|ب|و)(?=\S{3,})/, '');
  if (!cues.speechNouns.has(folded) && !cues.speechNouns.has(bare)) return [];
  for (let j = i + 1; j < Math.min(i + 4, sentence.last); j++) {
    const next = tokens[j] as Token;
    const at = next.surface === ':' ? j + 1 : COMPLEMENTISERS.has(next.folded) ? j : -1;
    if (at >= 0) return [{ at, attributed: true, rule: 'speech-noun', cue: spanOf(tokens, i, i + 1) }];
  }
  return [];
}

/** `فيما أعلن …`, `من جانبه قال …` beside a source's clause: another one begins, and the outlet introduces it. */
function opensSideClause(tokens: readonly Token[], i: number, end: number, cues: VoiceCues): boolean {
  if (!SIDE_CLAUSES.has((tokens[i] as Token).folded.replace(/^و(?=\S{4,})/, ''))) return false;
  for (let j = i + 1; j < Math.min(end, i + 8); j++) {
    const cue = sayingCue(cues, (tokens[j] as Token).folded);
    if (cue?.form === 'verb') return true;
  }
  return false;
}

/** A sentence that opens with أن goes on with the reported speech before it; one in the first person with the unmarked direct speech. */
function goesOnFrom(
  sentence: Sentence,
  before: Shift | undefined,
  { tokens }: ScopeContext,
): Shift | undefined {
  if (!before?.attributed) return undefined;
  const first = tokens[sentence.first];
  const second = tokens[sentence.first + 1];
  const clause =
    (isWord(first) && COMPLEMENTISERS.has(first.folded)) ||
    (first?.folded === 'كما' && isWord(second) && COMPLEMENTISERS.has(second.folded));
  const direct = before.rule === 'colon-speech' || before.rule === 'first-person';
  const speaker =
    direct && tokens.slice(sentence.first, sentence.last).some((token) => isFirstPerson(token.folded));
  if (!clause && !speaker) return undefined;
  return { ...before, at: sentence.first, rule: clause ? 'speech-goes-on' : 'first-person' };
}

/** The phrase of a source that covers the sentence, unless what it names is a rule or a plan (`وفق القانون`). */
function trailingSource(sentence: Sentence, { tokens, cues, skip }: ScopeContext): Span | undefined {
  for (let i = sentence.first; i < sentence.last; i++) {
    const past = skip.get(i);
    if (past !== undefined) {
      i = past - 1;
      continue;
    }
    const length = matches(tokens, i, sentence.last, cues.trailing);
    if (length === 0) continue;
    const named = tokens[i + length];
    const noun = (named?.folded ?? '').replace(/^(?:لل|ل)(?=\S{3,})/, '');
    const ruled =
      named === undefined ||
      cues.notSources.has(named.folded) ||
      cues.notSources.has(noun) ||
      cues.notSources.has(`ال${noun}`);
    if (!ruled || length > 2) return spanOf(tokens, i, i + length);
  }
  return undefined;
}

/** Number of tokens of the longest phrase of `index` at `i`, 0 for none; a phrase's last word may be a proclitic (`وفقا ل`). */
function matches(
  tokens: readonly Token[],
  i: number,
  end: number,
  index: ReadonlyMap<string, readonly (readonly string[])[]>,
): number {
  const { folded } = tokens[i] as Token;
  const phrases =
    index.get(folded) ??
    (folded.startsWith('و') && folded !== 'وفق' ? index.get(folded.slice(1)) : undefined);
  if (phrases === undefined) return 0;
  for (const phrase of phrases) {
    if (i + phrase.length > end) continue;
    const fits = phrase.every((word, k) => k === 0 || tokens[i + k]?.folded === word);
    if (fits) return phrase.length;
  }
  return 0;
}

function speaks(tokens: readonly Token[], first: number, colon: number, cues: VoiceCues): boolean {
  const words = tokens.slice(first, colon).filter((token) => token.kind === 'word');
  if (words.length === 0 || words.length > SPEAKER_WORDS) return false;
  return (
    !words.every((word) => cues.notSpeakers.has(word.folded)) &&
    !cues.notSpeakers.has((words[0] as Token).folded)
  );
}

function spanOf(tokens: readonly Token[], first: number, last: number): Span {
  const start = (tokens[first] as Token).start;
  return { start, end: Math.max(start, (tokens[last - 1] as Token).end) };
}
