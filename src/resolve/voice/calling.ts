/** What a source calls somebody or blames on them: `وصف … بـ…`, `تعتبره تركيا منظمة إرهابية`, `حمّل الجيش مسؤولية …`. */
import type { Token } from '../../types/index.js';
import { RELATIVE_PRONOUNS } from '../function-words.js';
import type { SayingCue, VoiceCues } from './cues.js';
import { judges } from './naming.js';
import { isActNoun, isPrefixedB, isWord, looksVerbalNoun, RELATIVES } from './words.js';

/** How far an act that is held for something may stand from its verb. */
const ACT_REACH = 12;
/** How far a word for responsibility may stand from its verb, in tokens. */
const BLAME_REACH = 16;
/** Whether the verb at `i` can have a source here without a clause of أن: passives (`هجوم نسب إلى …`) and `ما يسمى` have none. */
export function callsFor(tokens: readonly Token[], i: number, cue: SayingCue): boolean {
  if (!cue.passive || cue.form !== 'verb' || cue.pronoun) return true;
  if (cue.governs === 'demand') return !cue.through.has(tokens[i + 1]?.folded ?? '');
  const bare = (tokens[i] as Token).folded.replace(/^[وف](?=[يت])/, '');
  const before = tokens[i - 1]?.folded ?? '';
  if (cue.lemma === 'سمى' || cue.lemma === 'أسمى') return !RELATIVES.has(before);
  return !/^[يت]/.test(bare) || RELATIVE_PRONOUNS.has(before);
}

/** Whether at `j` the words begin by which the source of the calling verb at `i` names what it speaks of. */
export function opensCalled(
  tokens: readonly Token[],
  i: number,
  j: number,
  cue: SayingCue,
  cues: VoiceCues,
): boolean {
  const { folded } = tokens[j] as Token;
  const before = tokens[j - 1] as Token;
  if (folded === 'ب') return true;
  const promises = (tokens[i] as Token).folded.replace(/^و(?=و)/, '').startsWith('وعد');
  const through = cue.holds && !promises ? folded === 'بمثابه' : isPrefixedB(folded, cues);
  if ((j > i + 1 || cue.pronoun || promises) && (through || before.folded === 'ب')) return true;
  const judged = j > i + 1 && (cue.lemma === 'وصف' || j <= i + ACT_REACH) && !cue.pronoun && cue.judges;
  if (judged && isActNoun(folded, cues.objectNouns)) return true;
  // `واعتبر اتهام الجيش بالانحياز …`: right behind the verb an indefinite verbal noun speaks for nobody.
  if (
    j === i + 1 &&
    cue.lemma === 'اعتبر' &&
    !cue.pronoun &&
    looksVerbalNoun(folded) &&
    !folded.startsWith('ال') &&
    !cues.notDeeds.has(folded)
  )
    return true;
  // `تصنفها واشنطن ضمن قائمة المنظمات الإرهابية`
  if (cue.lemma === 'صنف' && cues.registers.has(folded)) return true;
  // `يسميها أنصارها الثورة`
  if (/سمى$/.test(cue.lemma) && cue.pronoun && j === i + 2 && folded.startsWith('ال')) return true;
  // `ترى طهران في الهجوم عدوانا`
  if (cue.lemma === 'رأى')
    return (cue.pronoun || tokens[j - 2]?.folded === 'في') && isAccusative(folded, cues);
  if (!cue.predicative || (j === i + 1 && !cue.pronoun)) return false;
  // `تصنفها كمنظمة إرهابية`
  if (folded.startsWith('ك') && cues.predicateHeads.has(folded.slice(1))) return true;
  return cues.predicateHeads.has(folded) || isAccusative(folded, cues);
}

/** `عدّه تهديدا`: what ends like an indefinite accusative. */
const isAccusative = (folded: string, { notAccusatives }: VoiceCues): boolean =>
  /\S{3}ا$/.test(folded) && !/(?:ها|وا)$/.test(folded) && !notAccusatives.has(folded);

/** `يطلقون على التنظيم اسم الخوارج`: where what somebody is called begins, or -1. */
export function findLabel(tokens: readonly Token[], i: number, end: number, cues: VoiceCues): number {
  if (!/^علي(?:ه|ها|هم)?$/.test(tokens[i + 1]?.folded ?? '')) return -1;
  // `تطلق على نفسها اسم …`: its own name.
  if (/^(?:نفس|انفس)/.test(tokens[i + 2]?.folded ?? '')) return -1;
  for (let j = i + 2; j < Math.min(end - 1, i + LABEL_REACH) && isWord(tokens[j]); j++)
    if (cues.labels.has((tokens[j] as Token).folded)) return j + 1;
  return -1;
}

/** Tokens between a verb of calling and the noun for a name. */
const LABEL_REACH = 12;

/** `اللوم`, `باللائمة`. */
const isReproach = (folded: string, { reproaches }: VoiceCues): boolean =>
  /^ب?ال/.test(folded) && reproaches.has(folded.replace(/^ب?ال/, ''));

/** Where the words of one who blames begin, or -1 when nothing is said of responsibility (`حمل السلاح`). */
export function findBlame(
  tokens: readonly Token[],
  i: number,
  end: number,
  { form }: SayingCue,
  cues: VoiceCues,
): number {
  for (let j = i + 1; j < Math.min(end, i + 1 + BLAME_REACH); j++) {
    const { folded, surface } = tokens[j] as Token;
    if (surface === '.' || surface === '؛') return -1;
    if (isReproach(folded, cues) && tokens[j + 1]?.folded === 'علي') return j + 2 < end ? j + 2 : -1;
    if (!cues.burdens.test(folded)) continue;
    // `محملا العدو المسؤولية`: nobody stands between.
    if (form === 'participle') return i + 1;
    // `وحمّل عصابة الانقلاب …`: no speaker is called so.
    if (judges(tokens, { open: i, close: i + 2 }, cues) && !(tokens[i + 1] as Token).folded.startsWith('ال'))
      return i + 1;
    for (let k = i + 2; k < j; k++) if (cues.accusedNouns.has((tokens[k] as Token).folded)) return k;
    return j <= i + 3 && !(tokens[i + 1] as Token).folded.startsWith('ال') ? i + 1 : j;
  }
  return -1;
}
