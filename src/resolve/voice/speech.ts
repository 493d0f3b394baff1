/**
 * Is a quotation speech, or are its marks round a name, a title or a word held at arm's length? Decided by what stands before and after
 * it, by its length, and by whether it holds a clause. `undecided` ones are settled when it is known whose word their sentence is.
 */
import type { ArticleField, TextAnalysis, Token } from '../../types/index.js';
import { sayingCue, type VoiceCues } from './cues.js';
import type { QuotedRun } from './quoted.js';
import { COMPLEMENTISERS, isWord, looksVerbalNoun, showsClause } from './words.js';

export type Speech = 'speech' | 'name' | 'undecided';

/** From this many words on, marks hold speech unless a word for a title or a name stands before them. */
const LONG = 9;
/** A quotation with a clause in it is speech from this many words on. */
const CLAUSE = 4;
/** How far before its mark a verb may stand that introduces a quotation (its subject comes between). */
const REACH = 18;
const ENDINGS = new Set(['.', '،', ',', '؛', ';', '؟', '!', '..', '…']);
const CLITIC_L = new Set(['ل', 'ول']);
const CLITIC_B = new Set(['ب', 'وب']);

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
  const before = run.open > first ? tokens[run.open - 1] : undefined;
  const clause = holdsClause(tokens, run);
  const ended = endsAfter(tokens, run);
  if (isWord(before)) {
    const { folded } = before;
    if (COMPLEMENTISERS.has(folded)) return run.words >= 4 || clause || ended ? 'speech' : 'undecided';
    if (namesSomething(folded, cues)) return run.words >= 2 * LONG && clause ? 'speech' : 'name';
    if (!tokens[run.open]?.spaceBefore && CLITIC_L.has(folded)) return run.words >= LONG ? 'speech' : 'name';
    if (CLITIC_B.has(folded))
      return run.words >= CLAUSE || callsNames(tokens, first, run.open, cues) ? 'speech' : 'undecided';
    const cue = sayingCue(cues, folded);
    if (cue !== undefined && cue.form !== 'masdar')
      return run.words >= 3 || clause || ended ? 'speech' : 'undecided';
  }
  if (before?.surface === ':') return afterColon(tokens, first, run, cues, field, clause);
  if (run.words >= LONG) return 'speech';
  if (
    run.words >= 3 &&
    (introduced(tokens, first, run.open, cues) || (ended && saidAfter(tokens, run, cues)))
  ) {
    return clause || run.words >= CLAUSE ? 'speech' : 'undecided';
  }
  return clause && run.words >= CLAUSE ? 'speech' : 'undecided';
}

/** An undecided quotation inside a source's clause: a phrase of the source's, unless it looks like a name. */
export function settleSpeech(run: QuotedRun, tokens: readonly Token[], attributed: boolean): boolean {
  if (!attributed) return false;
  const inner = tokens
    .slice(run.open + 1, run.close)
    .filter((token) => token.kind === 'word' || token.kind === 'number');
  const first = inner[0];
  if (first === undefined || first.kind === 'number' || !/[\u0600-\u06ff]/.test(first.surface)) return false;
  const definite = inner.filter((token) => token.folded.startsWith('ال')).length;
  if (inner.length === 1) return definite === 0 && isPredicate(first.folded);
  if (looksVerbalNoun(first.folded) || showsClause(first.folded) || /^[بكل]\S{3,}$/.test(first.folded))
    return true;
  return (
    definite === 0 &&
    inner.length >= 2 &&
    inner.some((token) => /ه$/.test(token.folded) || isPredicate(token.folded))
  );
}

/** Adverbial accusatives (`"ردا"`) and feminine adjectives (`«ضارة»`) are said of something; names are not. */
function isPredicate(folded: string): boolean {
  return folded.length >= 3 && /(?:ا|يه)$/.test(folded) && !/^(?:سوريا|تركيا|روسيا|ليبيا|اسيا)$/.test(folded);
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
  if (isWord(named) && namesSomething(named.folded, cues) && run.words < LONG && !clause) return 'name';
  if (introduced(tokens, first, run.open, cues)) return 'speech';
  return run.words >= CLAUSE ? 'speech' : 'undecided';
}

function namesSomething(folded: string, cues: VoiceCues): boolean {
  if (cues.namingNouns.has(folded)) return true;
  const bare = folded.replace(/^(?:وال|فال|بال|كال|لل|ال|و|ف|ب|ل|ك)/, '');
  return bare !== folded && bare.length > 2 && cues.namingNouns.has(bare);
}

function holdsClause(tokens: readonly Token[], run: QuotedRun): boolean {
  for (let i = run.open + 1; i < run.close; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'word' ? showsClause(token.folded) : ENDINGS.has(token.surface) && i + 1 < run.close)
      return true;
  }
  return false;
}

function endsAfter(tokens: readonly Token[], run: QuotedRun): boolean {
  const after = tokens[run.close + 1];
  return (
    after === undefined || ENDINGS.has(after.surface) || ENDINGS.has(tokens[run.close - 1]?.surface ?? '')
  );
}

/** A verb of saying stands before the mark, and nothing but its subject between. */
function introduced(tokens: readonly Token[], first: number, open: number, cues: VoiceCues): boolean {
  for (let i = open - 1; i >= first && i >= open - REACH; i--) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word') {
      if (token.surface === '.' || token.surface === '؛') return false;
      continue;
    }
    const cue = sayingCue(cues, token.folded);
    if (cue !== undefined && cue.form !== 'masdar') return true;
    if (cues.speechNouns.has(token.folded) && i === open - 1) return true;
    if (COMPLEMENTISERS.has(token.folded)) return i >= open - 6;
  }
  return false;
}

/** `"…"، قال فلان`. */
function saidAfter(tokens: readonly Token[], run: QuotedRun, cues: VoiceCues): boolean {
  for (let i = run.close + 1; i <= run.close + 3; i++) {
    const token = tokens[i];
    if (!isWord(token)) continue;
    const cue = sayingCue(cues, token.folded);
    return cue?.form === 'verb' && !cue.close;
  }
  return false;
}

/** `وصفه بـ"…"`, `اتهمه بـ"…"`, `اعترف بـ"…"`: a verb of calling or charging stands before. */
function callsNames(tokens: readonly Token[], first: number, open: number, cues: VoiceCues): boolean {
  for (let i = open - 1; i >= first && i >= open - REACH; i--) {
    const cue = sayingCue(cues, (tokens[i] as Token).folded);
    if (cue !== undefined && (cue.described || cue.accused || cue.through.has('ب'))) return true;
  }
  return false;
}
