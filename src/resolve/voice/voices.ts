/** Whose words stand where in a text: the outlet's, a source's between marks, or a source's reported without marks. */
import type { ArticleField, Sentence, Span, TextAnalysis, Token, Voice } from '../../types/index.js';
import { announcesText, tellsAgain } from './carried.js';
import { type ClassesOf, voiceClasses } from './classes.js';
import type { VoiceCues } from './cues.js';
import { answers } from './interview.js';
import { judges, shouted } from './naming.js';
import { layQuotations, type QuotedRun } from './quoted.js';
import { findShifts, isDirect } from './scope.js';
import { isBorrowed, settleSpeech } from './settling.js';
import type { ScopeContext, Shift } from './shift.js';
import { judgeSpeech, type Speech } from './speech.js';

/** A stretch that is not the outlet's own; stretches are ordered and do not overlap. */
export interface VoiceSegment extends Span {
  readonly voice: Exclude<Voice, 'outlet'>;
  /** Name of the rule that decided: `quotation`, `unclosed-quotation`, `saying-verb`, `trailing-source`, … */
  readonly rule: string;
  /** Who is heard, roughly: what stands between the cue and the words. */
  readonly source?: Span;
  /** The word or phrase that introduces them. */
  readonly cue?: Span;
  /** Whether the cue's object stands there alone, or may beside the source. */
  readonly object?: 'alone' | 'beside';
}

export interface Voices {
  /** The quotations of a text that hold a source's own words, nested ones included, in order. */
  speech(analysis: TextAnalysis, field: ArticleField): QuotedRun[];
  /** The stretches of a field that are not the outlet's own words. */
  assign(analysis: TextAnalysis, field: ArticleField): VoiceSegment[];
  /** The same as a reader: asks `voiceAt` and `isSpeech` of one field. */
  read(analysis: TextAnalysis, field: ArticleField): VoiceReader;
}

export interface VoiceReader {
  readonly segments: readonly VoiceSegment[];
  voiceAt(span: Span): VoiceDecision;
  /** The voice of a loaded word: one that stands between marks of which nothing else tells what they hold is the source's own word, where its sentence is a source's. */
  voiceOfLoaded(span: Span): VoiceDecision;
  /** Whether a quotation (its inside, or any part of it) holds a source's own words rather than a name or a title. */
  isSpeech(inner: Span): boolean;
}

export interface VoiceDecision {
  readonly voice: Voice;
  readonly rule: string;
  readonly source?: Span;
  readonly cue?: Span;
}

/** Makes the assigner of voices out of compiled cues. */
export function createVoices(cues: VoiceCues): Voices {
  const classesOf = voiceClasses(cues);
  const lay = (analysis: TextAnalysis, field: ArticleField) => layOut(analysis, field, cues, classesOf);
  return {
    speech: (analysis, field) => lay(analysis, field).speech,
    assign: (analysis, field) => joined(lay(analysis, field)),
    read(analysis, field) {
      const laid = lay(analysis, field);
      const segments = joined(laid);
      return {
        segments,
        voiceAt: (span) => voiceAt(segments, span),
        voiceOfLoaded(span) {
          const found = voiceAt(segments, span);
          const marked =
            found.voice === 'attributed' &&
            laid.unsettled.some(({ quotation }) => quotation.start < span.start && span.end < quotation.end);
          return marked ? { ...found, voice: 'quoted', rule: 'marked-word' } : found;
        },
        isSpeech: (inner) => isSpeech(segments, inner),
      };
    },
  };
}

/** The reader of voices as `resolve` asks for it: one field in, answers for its spans out. */
export function createVoiceReader(cues: VoiceCues): Voices['read'] {
  return createVoices(cues).read;
}

/** The voice of a span, decided where it begins. */
export function voiceAt(segments: readonly VoiceSegment[], span: Span): VoiceDecision {
  return segmentAt(segments, span.start) ?? { voice: 'outlet', rule: 'default' };
}

/** Whether a span is inside a quotation that holds a source's own words. */
export function isSpeech(segments: readonly VoiceSegment[], inner: Span): boolean {
  return segmentAt(segments, inner.start)?.voice === 'quoted';
}

function segmentAt(segments: readonly VoiceSegment[], offset: number): VoiceSegment | undefined {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle] as VoiceSegment).end <= offset) low = middle + 1;
    else high = middle;
  }
  const segment = segments[low];
  return segment !== undefined && segment.start <= offset ? segment : undefined;
}

/** Speech between marks and without, each in order; the former may stand in the latter. */
interface Laid {
  readonly speech: QuotedRun[];
  /** Words between marks that are no speech and still not the outlet's. */
  readonly borrowed: QuotedRun[];
  /** Marks of which it is not told whether they hold a name or somebody's words. */
  readonly unsettled: QuotedRun[];
  readonly reported: VoiceSegment[];
}

function layOut(analysis: TextAnalysis, field: ArticleField, cues: VoiceCues, classesOf: ClassesOf): Laid {
  const { tokens, sentences } = analysis;
  const runs = layQuotations(analysis);
  const judged = judgeAll(runs, analysis, cues, field);
  const repeated = judged.includes('undecided') ? repeatedRuns(runs, tokens) : NO_RUNS;
  const skip = new Map<number, number>();
  runs.forEach((run, i) => {
    // A name between marks is skipped too: nothing inside it says anything. A quotation that was never closed is not a detour.
    if (run.quotation.depth === 0 && (judged[i] === 'speech' || run.quotation.closed)) {
      skip.set(run.open, run.quotation.closed ? run.close + 1 : run.close);
    }
  });
  const classes = classesOf(analysis.row);
  const spoken = new Set(
    runs.flatMap((run, i) =>
      judged[i] === 'speech' && run.quotation.closed && !shouted(tokens, 0, run.open, cues) ? [run.open] : [],
    ),
  );
  const reported = reportedSpeech(sentences, {
    tokens,
    cues,
    field,
    classes,
    skip,
    spoken,
    reviewing: false,
  });
  const attributed = (run: QuotedRun) => segmentAt(reported, run.quotation.start) !== undefined;
  const isSpoken = (run: QuotedRun, i: number) =>
    judged[i] === 'speech' ||
    (judged[i] === 'undecided' && !repeated.has(run) && settleSpeech(run, tokens, attributed(run), cues));
  const speech: QuotedRun[] = [];
  const borrowed: QuotedRun[] = [];
  const unsettled: QuotedRun[] = [];
  runs.forEach((run, i) => {
    if (isSpoken(run, i)) speech.push(run);
    else if (judged[i] !== 'undecided' || !run.quotation.closed) return;
    else if (isBorrowed(run, tokens, cues)) borrowed.push(run);
    else unsettled.push(run);
  });
  return { speech, borrowed, unsettled, reported };
}

const NO_RUNS: ReadonlySet<QuotedRun> = new Set();

/** Each by itself first; then one joined to a name by و or a comma is a name too (`أفلام مثل "…" و"…"`), a charge joined to a charge speech. */
function judgeAll(
  runs: readonly QuotedRun[],
  analysis: TextAnalysis,
  cues: VoiceCues,
  field: ArticleField,
): Speech[] {
  const judged: Speech[] = [];
  runs.forEach((run, i) => {
    const verdict = judgeSpeech(run, analysis, cues, field);
    const joint = analysis.tokens[run.open - 1];
    const previous = runs[i - 1];
    const listed = joint?.folded === 'و' && analysis.tokens[run.open - 2]?.surface === '،';
    const beside = previous?.quotation.closed === true && previous.close === run.open - (listed ? 3 : 2);
    const joined = beside && (joint?.folded === 'و' || joint?.surface === '،');
    if (joined && judged[i - 1] === 'name' && run.words < 9) judged.push('name');
    else if (
      joined &&
      judged[i - 1] === 'speech' &&
      run.quotation.closed &&
      (run.words >= 4 || judges(analysis.tokens, run, cues))
    )
      judged.push('speech');
    else judged.push(verdict);
  });
  return judged;
}

/** Quotations whose words are quoted more than once in the text: names that the paper marks each time. */
function repeatedRuns(runs: readonly QuotedRun[], tokens: readonly Token[]): ReadonlySet<QuotedRun> {
  const byWords = new Map<string, QuotedRun[]>();
  for (const run of runs) {
    if (run.words > 4) continue;
    const key = tokens
      .slice(run.open + 1, run.close)
      .map((token) => token.folded)
      .join(' ');
    byWords.set(key, [...(byWords.get(key) ?? []), run]);
  }
  return new Set([...byWords.values()].filter((same) => same.length > 1).flat());
}

function reportedSpeech(sentences: readonly Sentence[], opening: ScopeContext): VoiceSegment[] {
  let context = opening;
  const segments: VoiceSegment[] = [];
  let before: Shift | undefined;
  let paragraph = -1;
  let carried = false;
  const answered = answers(sentences, opening.tokens, opening.cues);
  for (const [k, sentence] of sentences.entries()) {
    if (answered.has(k)) {
      segments.push({ start: sentence.start, end: sentence.end, voice: 'attributed', rule: 'interview' });
      before = undefined;
      continue;
    }
    if (carried && !tellsAgain(sentence, sentence.paragraph !== paragraph, context)) {
      segments.push({ start: sentence.start, end: sentence.end, voice: 'attributed', rule: 'carried-text' });
      paragraph = sentence.paragraph;
      before = undefined;
      continue;
    }
    // `هذا نص حديثه:` before an interview: the questions are the outlet's.
    carried = answered.size === 0 && announcesText(sentence, context);
    // A statement without marks may take several paragraphs; what is reported in indirect speech ends with its own.
    if (sentence.paragraph !== paragraph && !(before && isDirect(before))) before = undefined;
    paragraph = sentence.paragraph;
    const shifts = findShifts(sentence, before, context);
    before = shifts.at(-1);
    if (!context.reviewing && shifts.some(({ rule }) => rule === 'review'))
      context = { ...context, reviewing: true };
    shifts.forEach((shift, k) => {
      const from = context.tokens[shift.at];
      const to = shifts[k + 1];
      const end =
        to === undefined
          ? sentence.end
          : ((context.tokens[to.at] as Token | undefined)?.start ?? sentence.end);
      if (!shift.attributed || from === undefined || end <= from.start) return;
      const { rule, cue, source, object } = shift;
      segments.push({
        start: from.start,
        end,
        voice: 'attributed',
        rule,
        ...(cue ? { cue } : {}),
        ...(source ? { source } : {}),
        ...(object ? { object } : {}),
      });
    });
  }
  return segments;
}

/** What is quoted first; what is reported between. */
function joined({ speech, borrowed, reported }: Laid): VoiceSegment[] {
  const segments: VoiceSegment[] = [];
  let r = 0;
  let at = 0;
  const report = (until: number): void => {
    for (; r < reported.length; r++) {
      const segment = reported[r] as VoiceSegment;
      const start = Math.max(segment.start, at);
      const end = Math.min(segment.end, until);
      if (start < end) segments.push({ ...segment, start, end });
      if (segment.end > until) break;
    }
  };
  const marked = borrowed.length === 0 ? speech : [...speech, ...borrowed].sort((a, b) => a.open - b.open);
  for (const { quotation } of marked) {
    if (quotation.start < at) continue;
    report(quotation.start);
    const rule = quotation.closed ? 'quotation' : 'unclosed-quotation';
    segments.push({ start: quotation.start, end: quotation.end, voice: 'quoted', rule });
    at = quotation.end;
  }
  report(Number.POSITIVE_INFINITY);
  return segments;
}
