/** Where in its sentence a cue's source begins to be heard: at a complementiser, a colon, or the verb's object. */
import { foldArabic } from '../../text/fold.js';
import type { Token } from '../../types/index.js';
import { type SayingCue, sayingCue, type VoiceCues } from './cues.js';
import { COMPLEMENTISERS, looksVerbalNoun } from './words.js';

export interface Opening {
  /** The first token in the source's words. */
  readonly at: number;
  readonly rule: 'saying-verb' | 'continuation' | 'condemned' | 'demand' | 'colon-speech';
}

/** How far a clause may stand from its verb, in tokens: its subject, with title and apposition, comes between. */
const FAR = 32;
const NEAR = 12;
const AT_ONCE = 3;
const JOINED = new Set(['ب', 'ل']);

/** Finds it to the right of the cue at `i`, before `end`; `skip` gives for the token of an opening mark the token after its quotation. */
export function findOpening(
  tokens: readonly Token[],
  i: number,
  end: number,
  cue: SayingCue,
  cues: VoiceCues,
  skip: ReadonlyMap<number, number>,
): Opening | undefined {
  const limit = Math.min(end, i + 1 + reachOf(cue));
  let object = -1;
  for (let j = i + 1; j < limit; j++) {
    const token = tokens[j] as Token;
    const past = skip.get(j);
    if (past !== undefined) {
      j = past - 1;
      continue;
    }
    if (token.surface === ':') return { at: j + 1, rule: 'colon-speech' };
    if (token.kind !== 'word') continue;
    if (COMPLEMENTISERS.has(token.folded)) return { at: object >= 0 ? object : j, rule: ruleOf(cue) };
    const other = sayingCue(cues, token.folded);
    if (other !== undefined && other.form !== 'masdar' && !other.close) break;
    if (object < 0 && opensObject(tokens, i, j, cue, cues)) object = j;
  }
  if (object < 0 && cue.form === 'participle' && cue.governs === 'condemned') object = i + 1;
  return object >= 0 && object < end ? { at: object, rule: ruleOf(cue) } : undefined;
}

function reachOf(cue: SayingCue): number {
  if (cue.form === 'masdar' || (cue.form === 'participle' && cue.close)) return AT_ONCE;
  return cue.close ? NEAR : FAR;
}

function ruleOf(cue: SayingCue): Opening['rule'] {
  if (cue.governs === 'condemned') return 'condemned';
  if (cue.governs === 'demand') return 'demand';
  return cue.form === 'verb' ? 'saying-verb' : 'continuation';
}

/** `مصدر طلب عدم ذكر اسمه`: what the source asked for itself is no part of what it said. */
const REQUESTS = new Set(['طلب', 'فضل', 'رفض', 'شرط', 'بشرط', 'اشترط', 'مفضلا', 'طالبا', 'رافضا']);

/** Whether the object of the cue at `i` opens at `j`. */
function opensObject(
  tokens: readonly Token[],
  i: number,
  j: number,
  cue: SayingCue,
  cues: VoiceCues,
): boolean {
  if (cue.governs === 'clause' || cue.form === 'masdar' || REQUESTS.has((tokens[j - 1] as Token).folded))
    return false;
  const { folded } = tokens[j] as Token;
  const before = (tokens[j - 1] as Token).folded;
  if (j > i + 1 && !JOINED.has(before) && cue.through.has(before)) return true;
  if (j === i + 2 && cue.through.has(before)) return true;
  for (const preposition of cue.through) {
    if (JOINED.has(preposition) && folded.length > 3 && folded.startsWith(preposition)) return true;
  }
  if (cue.described) return false;
  if (cue.governs === 'demand') return demands(folded, cue);
  if (cue.accused) return accuses(tokens, i, j, cue, cues);
  if (cue.form === 'participle') return j === i + 1 && !cue.through.has(folded);
  const noun = folded.replace(/^[وب](?=\S{4,})/, '');
  if (cues.objectNouns.has(folded)) return true;
  // After its preposition only: `أعلن عن`; a pattern alone would take a subject (`أكد التحالف`) for an object.
  return !folded.startsWith('ال') && looksVerbalNoun(noun) && !isOrganisation(folded);
}

function demands(folded: string, cue: SayingCue): boolean {
  return cue.through.has('ب') && folded.length > 4 && folded.startsWith('ب');
}

/** `اتهم X بـ`: the charge, or the accused when known for one. */
function accuses(tokens: readonly Token[], i: number, j: number, cue: SayingCue, cues: VoiceCues): boolean {
  const { folded } = tokens[j] as Token;
  if (folded.length > 3 && folded.startsWith('ب') && !folded.startsWith('بن')) return true;
  if (cue.form === 'participle') return j === i + 1;
  return j > i + 1 && (cues.accusedNouns.has(folded) || /\S{3,}ين$/.test(folded));
}

const ORGANISATIONS = new Set(
  'ائتلاف اتحاد انصار ابناء اعضاء استخبارات تحالف تنظيم منسقيه مقاومه معارضه محافظه مخابرات'
    .split(' ')
    .map(foldArabic),
);

function isOrganisation(folded: string): boolean {
  return ORGANISATIONS.has(folded);
}
