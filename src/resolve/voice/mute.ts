/** What "says" and cannot speak: a crime, a fact, a deed. */
import type { Token } from '../../types/index.js';
import type { SayingCue, VoiceCues } from './cues.js';
import { COMPLEMENTISERS, DERIVED, isWord } from './words.js';

/** Whether what "says" it cannot speak: `أكدت الجريمة أن`, and a thing pointed at (`وهو ما يؤكد أن`, `وهذا يشير إلى أن`). */
export function isMute(tokens: readonly Token[], i: number, cue: SayingCue, cues: VoiceCues): boolean {
  if (cue.form !== 'verb' || cue.governs === 'condemned') return false;
  const next = tokens[i + 1]?.folded ?? '';
  if (cues.muteSubjects.has(next)) return true;
  if (!cue.shows) return false;
  if (opensMute(tokens, i, cues) || deedShows(tokens, i, cues) || isShown(tokens, i, cues)) return true;
  if (!isPointer(tokens, i - 1)) return false;
  // `كل ذلك يؤكد على …`, not `وفي ذلك يؤكد الخبير`
  const tells = /^[يت]/.test((tokens[i] as Token).folded);
  if (tells && !/^[وف]?(?:في|عن|علي)$/.test(tokens[i - 2]?.folded ?? '')) return true;
  return COMPLEMENTISERS.has(cue.through.has(next) ? (tokens[i + 2]?.folded ?? '') : next);
}

/** `العملية الأخيرة تكشف عن …`: what cannot speak opens the sentence, and nobody stands between it and the verb that agrees with it. */
function opensMute(tokens: readonly Token[], i: number, cues: VoiceCues): boolean {
  if (!/^[يت]/.test((tokens[i] as Token).folded)) return false;
  for (let at = i - 1; at >= Math.max(0, i - MUTE_REACH); at--) {
    const token = tokens[at] as Token;
    if (token.kind !== 'word') return false;
    const bare = token.folded.replace(/^[وف](?=ال)/, '');
    if (cues.muteSubjects.has(bare))
      return at === 0 || !isWord(tokens[at - 1]) || OPENERS.test(tokens[at - 1]?.folded ?? '');
    if (!/^ال/.test(token.folded)) return false;
  }
  return false;
}

/** `استمرار القصف على القرى يؤكد أن …`: what opens the clause is something done, and no pause stands between. */
function deedShows(tokens: readonly Token[], i: number, cues: VoiceCues): boolean {
  if (!/^[يت]/.test((tokens[i] as Token).folded)) return false;
  let first = i;
  while (
    first > Math.max(0, i - SUBJECT_CLAUSE) &&
    isWord(tokens[first - 1]) &&
    !OPENERS.test(tokens[first]?.folded ?? '')
  )
    first--;
  while (first < i && OPENERS.test(tokens[first]?.folded ?? '')) first++;
  const head = (tokens[first] as Token).folded.replace(/^[وف](?=\S{4,})/, '');
  return first < i && (DEED.test(head) || cues.deeds.has(head)) && !cues.notDeeds.has(head);
}

/** The longest subject that is looked back over. */
const SUBJECT_CLAUSE = 60;
const DEED = new RegExp(`^(?:${DERIVED})$`);

/** `في تطور يؤكد أن …`, `خطوة تكشف …`: what the outlet makes of something. */
const isShown = (tokens: readonly Token[], i: number, { shownAs }: VoiceCues): boolean =>
  /^[يت]/.test((tokens[i] as Token).folded) && shownAs.has(tokens[i - 1]?.folded ?? '');

/** Words between a subject that opens its sentence and its verb: its adjectives. */
const MUTE_REACH = 4;
const OPENERS = /^[وف]?(?:هذه|هذا|تلك|ان|لعل|كل|كما)$/;

const POINTERS = /^[وف]?(?:ما|مما|هذا|هذه|ذلك|تلك)$/;

const isPointer = (tokens: readonly Token[], i: number): boolean => {
  const folded = tokens[i]?.folded ?? '';
  return (
    POINTERS.test(folded) ||
    (folded === 'الذي' && /^[وف]?(?:الامر|الشيء|الشي)$/.test(tokens[i - 1]?.folded ?? ''))
  );
};
