/**
 * Is a quotation speech, or are its marks round a name, a title or a word held at arm's length? Decided by what stands before and after
 * it, by its length, and by whether it holds a clause. `undecided` ones are settled when it is known whose word their sentence is.
 */
import { ENDING_PUNCTUATION } from '../../text/marks.js';
import { endsSentence } from '../../text/signs.js';
import type { ArticleField, TextAnalysis, Token } from '../../types/index.js';
import { namesSpeech } from './classes.js';
import { sayingCue, type VoiceCues } from './cues.js';
import { calledSo, callsNames, introduced, NEAR, REACH, saidAfter, shoutedBy } from './introduced.js';
import { entitled, firstWord, judges, namesSomething, shouted } from './naming.js';
import type { QuotedRun } from './quoted.js';
import { isPredicate } from './settling.js';
import { ownedBehind } from './trailing.js';
import { COMPLEMENTISERS, isWord, showsClause } from './words.js';

export type Speech = 'speech' | 'name' | 'undecided';

/** From this many words on, marks hold speech unless a word for a title or a name stands before them. */
const LONG = 9;
/** A quotation with a clause in it is speech from this many words on. */
const CLAUSE = 4;
const CLITIC_L = new Set(['ل', 'ول']);
const CLITIC_B = new Set(['ب', 'وب']);

/** `نشر الحزب صورة "الشهيد"` has the party's word, `جاء "ردا" على` a reason that somebody gives, `جاء في بيان الحركة "…"` what it says. */
function captions(
  before: string,
  tokens: readonly Token[],
  first: number,
  run: QuotedRun,
  cues: VoiceCues,
): boolean {
  if (cues.standing.has(before)) return isPredicate(firstWord(tokens, run), cues);
  if (run.words >= 3 && standsIn(tokens, first, run.open, cues)) return true;
  if (!cues.pictures.has(before.replace(/^و/, '')) || !judges(tokens, run, cues)) return false;
  return introduced(tokens, first, run.open, cues);
}

/** Words between `جاء في` and the mark: the text and whose it is. */
const TEXT_REACH = 5;

/** `وجاء في بيان الحركة`, `ورد في الرسالة`: the words of a text follow. */
function standsIn(tokens: readonly Token[], first: number, open: number, cues: VoiceCues): boolean {
  for (let i = open - 1; i >= Math.max(first, open - TEXT_REACH); i--) {
    const { kind, folded } = tokens[i] as Token;
    if (kind !== 'word') return false;
    if (folded === 'في')
      return cues.standing.has(tokens[i - 1]?.folded ?? '') && namesSpeech(tokens[i + 1]?.folded ?? '', cues);
  }
  return false;
}

/** After a word that announces a name; but `التنظيم "الإرهابي"` may hold a source's word, and a paper that is said to speak speaks. */
function named(
  before: string,
  tokens: readonly Token[],
  first: number,
  run: QuotedRun,
  cues: VoiceCues,
  clause: boolean,
): Speech {
  if (run.words >= 2 * LONG && clause) return 'speech';
  if (COMPLEMENTISERS.has(firstWord(tokens, run)) && run.words >= CLAUSE) return 'speech';
  const speaker = clause || run.words >= LONG ? tokens[run.open - 2] : undefined;
  if (
    speaker &&
    run.words > CLAUSE &&
    run.open - 2 >= first &&
    sayingCue(cues, speaker.folded)?.form === 'verb'
  )
    return 'speech';
  // `وقال الرئيس الجمعة «يتم …»`: a definite noun between who speaks and a clause names nothing.
  if (clause && run.words > CLAUSE && /^(?:ال|بال)/.test(before) && introduced(tokens, first, run.open, cues))
    return 'speech';
  return /^(?:وال|بال|ال|لل)/.test(before) && judges(tokens, run, cues) ? 'undecided' : 'name';
}

/** What the words round a quotation say of it. */
export function judgeSpeech(
  run: QuotedRun,
  analysis: TextAnalysis,
  cues: VoiceCues,
  field: ArticleField,
): Speech {
  const { tokens, sentences } = analysis;
  if (run.words === 0) return 'name';
  const first = sentences[run.sentence]?.first ?? 0;
  const last = sentences[run.sentence]?.last ?? tokens.length;
  const before = run.open > first ? tokens[run.open - 1] : undefined;
  const clause = holdsClause(tokens, run, cues);
  const ended = endsAfter(tokens, run);
  if (isWord(before)) {
    const { folded } = before;
    if (calledSo(tokens, first, run, cues)) return 'speech';
    if (/^(?:باعتبار|بوصف)(?:ه|ها|هم)$/.test(folded) && run.quotation.closed) return 'speech';
    // After a pronoun the marks hold what is said of it (`بأنها "نظام قمعي"`).
    if (/^(?:ب?ان)(?:ه|ها|هم|هما|هن|ك|كم|نا|ني)$/.test(folded)) return 'speech';
    // `قال لفرانس برس "إنهم وحوش"`
    if (
      run.quotation.closed &&
      COMPLEMENTISERS.has(firstWord(tokens, run)) &&
      introduced(tokens, first, run.open, cues)
    )
      return 'speech';
    if (COMPLEMENTISERS.has(folded)) return run.words >= 4 || clause || ended ? 'speech' : 'undecided';
    if (captions(folded, tokens, first, run, cues)) return 'speech';
    if (run.quotation.closed && run.words >= 2 && shouted(tokens, run.open - 1, run.open, cues))
      return 'speech';
    if (namesSomething(folded, cues)) return named(folded, tokens, first, run, cues, clause);
    if (!tokens[run.open]?.spaceBefore && CLITIC_L.has(folded))
      return run.words >= LONG || (run.words >= 2 && judges(tokens, run, cues)) ? 'speech' : 'name';
    // `ما يسمى بـ"مجلس الجبل"`, `المعروف بـ"…"`
    if (CLITIC_B.has(folded) && namesSomething(tokens[run.open - 2]?.folded ?? '', cues) && run.words < LONG)
      return 'name';
    if (CLITIC_B.has(folded))
      return run.words >= CLAUSE || callsNames(tokens, first, run.open, cues) ? 'speech' : 'undecided';
    if (cues.markedCharges.has(folded) && judges(tokens, run, cues)) return 'speech';
    const cue = sayingCue(cues, folded);
    if (cue?.form === 'verb' && cue.described && cue.pronoun) return 'speech';
    if (cue !== undefined && cue.form !== 'masdar' && judges(tokens, run, cues)) return 'speech';
    if (cue?.form === 'participle') return run.words >= 3 || clause || ended ? 'speech' : 'undecided';
    // One or two words right after the verb are its subject, in papers that mark every name (`وأضاف «مكي»`).
    if (cue?.form === 'verb') return run.words >= 3 || clause ? 'speech' : 'name';
  }
  if (run.quotation.closed && run.words >= 2 && shouted(tokens, first, run.open, cues)) return 'speech';
  if (run.quotation.closed && run.words >= 2 && shoutedBy(tokens, first, run.open, cues)) return 'speech';
  if (run.words < 2 * LONG && entitled(tokens, first, run.open, cues)) return 'name';
  if (before?.surface === ':') return afterColon(tokens, first, run, cues, field, clause);
  // A mark that was never closed is as likely a slip: it opens speech only where somebody is said to speak.
  // One that begins as reported speech does (`"إن …`) may stand further from its verb.
  if (!run.quotation.closed) {
    const reach = COMPLEMENTISERS.has(firstWord(tokens, run)) ? REACH : NEAR;
    return introduced(tokens, Math.max(first, run.open - reach), run.open, cues) ? 'speech' : 'name';
  }
  if (run.words >= LONG) return 'speech';
  if (ownedBehind(tokens, run, last, cues)) return 'speech';
  // `"القتلة معروفون"، قال أبو علي`
  if (run.open === first && run.words >= 2 && ended && saidAfter(tokens, run, cues)) return 'speech';
  if (
    run.words >= 3 &&
    (introduced(tokens, first, run.open, cues) || (ended && saidAfter(tokens, run, cues)))
  ) {
    return clause || (run.words >= CLAUSE && !namesSomething(firstWord(tokens, run), cues))
      ? 'speech'
      : 'undecided';
  }
  return clause && run.words >= CLAUSE ? 'speech' : 'undecided';
}

function afterColon(
  tokens: readonly Token[],
  first: number,
  run: QuotedRun,
  cues: VoiceCues,
  field: ArticleField,
  clause: boolean,
): Speech {
  if (field === 'title') return run.words >= 2 ? 'speech' : 'undecided';
  const named = tokens[run.open - 2];
  const says = introduced(tokens, first, run.open, cues);
  if (says && run.words >= CLAUSE) return 'speech';
  if (isWord(named) && namesSomething(named.folded, cues) && run.words < LONG && !clause) return 'name';
  if (says) return 'speech';
  return run.words >= CLAUSE ? 'speech' : 'undecided';
}

/** Pronouns that open a sentence about what was just seen or said. */
const SENTENCE_OPENERS = new Set(['هذا', 'هذه', 'ذلك', 'تلك', 'هولاء', 'لكن', 'ولكن', 'نعم', 'كلا', 'يا']);

function holdsClause(tokens: readonly Token[], run: QuotedRun, cues: VoiceCues): boolean {
  if (SENTENCE_OPENERS.has(firstWord(tokens, run))) return true;
  for (let i = run.open + 1; i < run.close; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'word' ? showsClause(token.folded, cues) : endsInside(tokens, i, run.close))
      return true;
  }
  return false;
}

/** A full stop with more after it; not the point of an acronym (`بي.بي.سي`). */
function endsInside(tokens: readonly Token[], i: number, close: number): boolean {
  const next = tokens[i + 1];
  return i + 1 < close && next !== undefined && next.spaceBefore && endsSentence(tokens[i]?.surface ?? '');
}

/** A comma or a semicolon, or a mark that ends sentences. */
const endsClause = (surface: string): boolean => ENDING_PUNCTUATION.has(surface) || endsSentence(surface);

function endsAfter(tokens: readonly Token[], run: QuotedRun): boolean {
  const after = tokens[run.close + 1];
  return after === undefined || endsClause(after.surface) || endsClause(tokens[run.close - 1]?.surface ?? '');
}
