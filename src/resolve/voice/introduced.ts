/** What says that a quotation is somebody's words: a verb of saying, shouting, calling or charging before its mark, or one behind it. */
import type { Token } from '../../types/index.js';
import { sayingCue, type VoiceCues } from './cues.js';
import { judges } from './naming.js';
import type { QuotedRun } from './quoted.js';
import { COMPLEMENTISERS, isWord } from './words.js';

/** How far before its mark a verb may stand that introduces a quotation (its subject comes between). */
export const REACH = 18;
/** The same for a mark that is never closed, and for a verb of shouting. */
export const NEAR = 8;

/** `ما سماه الفشل "المخزي"`: the last word of what somebody calls something. */
export function calledSo(tokens: readonly Token[], first: number, run: QuotedRun, cues: VoiceCues): boolean {
  if (run.open - 2 < first) return false;
  const cue = sayingCue(cues, (tokens[run.open - 2] as Token).folded);
  return cue?.form === 'verb' && cue.described && cue.pronoun && judges(tokens, run, cues);
}

/** A verb of saying stands before the mark, and nothing but its subject between. */
export function introduced(tokens: readonly Token[], first: number, open: number, cues: VoiceCues): boolean {
  for (let i = open - 1; i >= first && i >= open - REACH; i--) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word') {
      if (token.surface === '.' || token.surface === '؛') return false;
      continue;
    }
    const cue = sayingCue(cues, token.folded);
    if (cue !== undefined && cue.form !== 'masdar' && !cue.labels) return true;
    if (cues.speechNouns.has(token.folded) && i === open - 1) return true;
    if (COMPLEMENTISERS.has(token.folded)) return i >= open - 6;
  }
  return false;
}

/** `وهتفت الحشود «الموت للقتلة»`: a verb of shouting, and nothing but who shouts before the mark. */
export function shoutedBy(tokens: readonly Token[], first: number, open: number, cues: VoiceCues): boolean {
  for (let i = open - 1; i >= first && i >= open - NEAR && isWord(tokens[i]); i--) {
    const cue = sayingCue(cues, (tokens[i] as Token).folded);
    if (cue?.form === 'verb') return cue.shouts;
  }
  return false;
}

/** `"…"، قال فلان`. */
export function saidAfter(tokens: readonly Token[], run: QuotedRun, cues: VoiceCues): boolean {
  for (let i = run.close + 1; i <= run.close + 3; i++) {
    const token = tokens[i];
    if (!isWord(token)) continue;
    const cue = sayingCue(cues, token.folded);
    return cue?.form === 'verb' && !cue.close;
  }
  return false;
}

/** `وصفه بـ"…"`, `اتهمه بـ"…"`, `اعترف بـ"…"`: a verb of calling or charging stands before. */
export function callsNames(tokens: readonly Token[], first: number, open: number, cues: VoiceCues): boolean {
  for (let i = open - 1; i >= first && i >= open - REACH; i--) {
    const cue = sayingCue(cues, (tokens[i] as Token).folded);
    if (
      cue !== undefined &&
      (cue.described || cue.accused || (cue.governs !== 'demand' && cue.through.has('ب')))
    )
      return true;
  }
  return false;
}
