/** What a page prints round its article, and what nobody says in it: a byline, a link to the piece, headlines of other pieces. */
import type { Sentence, Token } from '../../types/index.js';
import { firstEndingAfter } from '../locate.js';
import { COLON, SAYS } from './classes.js';
import { phraseAt, type SayingCue, type VoiceCues } from './cues.js';
import type { ScopeContext, Shift } from './shift.js';
import { COMPLEMENTISERS } from './words.js';

/** Tokens at the head of a text in which a byline opens (`القاهرة - كتب …`). */
const HEAD = 4;
/** Tokens of a byline up to its colon. */
const BYLINE = 10;

/** `كتب - سالم نور:`, `كتبت ليلى نور:` at the head of a text: who wrote the article speaks as the outlet. */
export function isByline(i: number, { lemma }: SayingCue, { tokens, classes }: ScopeContext): boolean {
  if (lemma !== 'كتب' || i > HEAD) return false;
  for (let j = i + 1; j < Math.min(i + BYLINE, tokens.length); j++) {
    if (classes[j] === COLON) return true;
    if (/^(?:علي|في|عن|عبر|ان)$/.test((tokens[j] as Token).folded)) return false;
  }
  return false;
}

/** `رابط الخبر بصحيفة …: قوات تسيطر …`: the outlet's own headline again. */
export const isLink = ({ first, last }: Sentence, tokens: readonly Token[]): boolean =>
  first + 1 < last && tokens[first]?.folded === 'رابط' && tokens[first + 1]?.folded === 'الخبر';

/** The longest headline, in tokens. */
const HEADLINE = 12;
/** Tokens at the head of a text where its own further headlines may stand before it (`«الوزير»: لن نتراجع عقدت الحكومة …`). */
const DECK = 30;

/** `اقرأ أيضا «الداخلية»: ضبطنا …`: what is said in another headline ends with it, and the article goes on. */
export function headlineEnds(
  shifts: readonly Shift[],
  { first, last }: Sentence,
  { tokens, classes, cues }: ScopeContext,
): readonly Shift[] {
  if (shifts.length === 0) return shifts;
  const list = listAt(tokens, first, last, cues);
  if (list < 0 && first > DECK) return shifts;
  const ended: Shift[] = [];
  let inside = true;
  shifts.forEach((shift, k) => {
    ended.push(shift);
    // `وأضاف الوزير …`, a past: the article again.
    if (list >= 0) inside &&= shift.at > list && !resumes(tokens, shift);
    else inside = isDeckLine(shift, first, tokens, classes);
    const end = shift.at + HEADLINE;
    if (inside && shift.attributed && end < (shifts[k + 1]?.at ?? last))
      ended.push({ at: end, attributed: false, rule: 'headline-ends' });
  });
  return ended;
}

/** `«الوزير»: لن نتراجع`: no verb of saying stands before the colon. */
function isDeckLine(
  { at, rule, cue }: Shift,
  first: number,
  tokens: readonly Token[],
  classes: Uint8Array,
): boolean {
  if (rule !== 'colon-speech' || cue !== undefined || COMPLEMENTISERS.has(tokens[at]?.folded ?? ''))
    return false;
  for (let i = first; i < at; i++) if (((classes[i] as number) & SAYS) !== 0) return false;
  return true;
}

function listAt(
  tokens: readonly Token[],
  first: number,
  last: number,
  { otherHeadlines }: VoiceCues,
): number {
  for (let i = first; i < last; i++) if (phraseAt(tokens, i, last, otherHeadlines) > 0) return i;
  return -1;
}

/** A headline tells who says in the present or by a colon. */
function resumes(tokens: readonly Token[], { cue, rule }: Shift): boolean {
  if (cue === undefined || rule === 'colon-speech') return false;
  const folded = tokens[firstEndingAfter(tokens, cue.start)]?.folded ?? '';
  return folded.startsWith('و') || !/^[يت]|وا$/.test(folded);
}
