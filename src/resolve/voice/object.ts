/** Where the object of a cue begins: the words of its source, where no clause shows them. */
import type { Token } from '../../types/index.js';
import { RELATIVE_PRONOUNS } from '../function-words.js';
import { opensCalled } from './calling.js';
import type { SayingCue, VoiceCues } from './cues.js';
import { DERIVED, isActNoun, isPrefixedB, isWord, looksVerbalNoun } from './words.js';

/** How far before its clause a subject's words may stand that look like an object. */
export const SUBJECT = 8;
const JOINED = new Set(['ب', 'ل']);

/** `إعلان الجيش السيطرة على …`, `إعلانه انتهاء …`: a verbal noun with its subject and its object. */
export const announces = (tokens: readonly Token[], i: number, { form, lemma }: SayingCue): boolean =>
  form === 'masdar' && lemma === 'أعلن' && !/^[وفب]*ال/.test((tokens[i] as Token).folded);

/** `إدانة واشنطن للهجوم`, `تنديدا بجرائم …`: a verbal noun of condemning. */
export const condemns = ({ form, governs, accused }: SayingCue): boolean =>
  form === 'masdar' && governs === 'condemned' && !accused;

/** `اتهام الحكومة للحركة بارتكاب …`: a verbal noun of accusing. */
export const charges = ({ form, accused }: SayingCue): boolean => form === 'masdar' && accused;

/** `بارتكاب`, `بدعم`: what somebody is accused of. */
const isChargedDeed = (folded: string, cues: VoiceCues): boolean => {
  if (!isPrefixedB(folded, cues)) return false;
  const deed = folded.slice(1);
  return looksVerbalNoun(deed.replace(/^ال/, '')) || OWN_DEED.test(deed) || isActNoun(deed, cues.objectNouns);
};

/** `ندد بما تقوم به …`, `رحب بما ورد في …`, not `بما في ذلك`. */
const opensWhat = (tokens: readonly Token[], j: number, { furthering }: VoiceCues): boolean => {
  const next = tokens[j + 1]?.folded ?? '';
  return tokens[j]?.folded === 'بما' && !/^(?:في|فيه|فيها|ان|انه|انها)$/.test(next) && !furthering.has(next);
};

/** What such a noun condemns: an act right behind it, or behind its subject with لـ or with its preposition. */
function condemned(tokens: readonly Token[], i: number, j: number, cue: SayingCue, cues: VoiceCues): boolean {
  const { folded } = tokens[j] as Token;
  if (cue.through.has('ب')) return j === i + 1 && isPrefixedB(folded, cues);
  if (j === i + 1) return /^(?:ال|هذ|تلك|ذلك)/.test(folded) && isActNoun(folded, cues.objectNouns);
  const act = folded.replace(/^لل/, 'ال').replace(/^ل(?=\S{3,})/, '');
  return act !== folded && isActNoun(act, cues.objectNouns);
}

/** Whether somebody stands between the noun and what is announced: not `إعلان حالة الطوارئ`, `إعلان ساعة النصر`. */
function announcedBy(tokens: readonly Token[], i: number, j: number, cues: VoiceCues): boolean {
  if (/(?:ه|ها|هم)$/.test((tokens[i] as Token).folded)) return true;
  const subject = (tokens[i + 1] as Token).folded;
  const speaks =
    subject.startsWith('ال') || cues.accusedNouns.has(subject) || cues.headlineSpeakers.has(subject);
  return j > i + 1 && speaks && !(tokens[j] as Token).folded.startsWith('و');
}

/** Whether the object of the cue at `i` opens at `j`. */
export function opensObject(
  tokens: readonly Token[],
  i: number,
  j: number,
  cue: SayingCue,
  cues: VoiceCues,
): boolean {
  const announced = announces(tokens, i, cue);
  if (
    cue.through.has('ب') &&
    j <= i + SUBJECT &&
    opensWhat(tokens, j, cues) &&
    (cue.form === 'verb' || condemns(cue))
  )
    return true;
  if (condemns(cue)) return condemned(tokens, i, j, cue, cues);
  // `سارعت إلى اتهام العدو بـ…`: behind a preposition the verbal noun has the accused behind it, not who accuses.
  if (charges(cue))
    return (
      (j === i + 1 &&
        /^(?:الي|في|عن)$/.test(tokens[i - 1]?.folded ?? '') &&
        cues.accusedNouns.has((tokens[j] as Token).folded)) ||
      isChargedDeed((tokens[j] as Token).folded, cues)
    );
  // `ختم بالتأكيد على …`, `أعادت التأكيد على …`
  if (cue.form === 'masdar' && j === i + 2 && cue.through.has((tokens[j - 1] as Token).folded))
    if (/^[وف]?بال/.test((tokens[i] as Token).folded) || cue.lemma === 'أكد') return true;
  if (
    cue.governs === 'clause' ||
    (cue.form === 'masdar' && !announced) ||
    cues.requests.has((tokens[j - 1] as Token).folded)
  )
    return false;
  const { folded } = tokens[j] as Token;
  const before = (tokens[j - 1] as Token).folded;
  if (announced && !announcedBy(tokens, i, j, cues)) return false;
  // `أكدت مصادر الحركة التي تسيطر على القطاع …`: the preposition of another verb.
  const others = j > i + 3 && RELATIVE_PRONOUNS.has(tokens[j - 3]?.folded ?? '');
  if (j > i + 1 && !JOINED.has(before) && cue.through.has(before)) return !others && folded !== 'لسان';
  if (j === i + 2 && cue.through.has(before)) return true;
  for (const preposition of cue.through) {
    if (preposition === 'ب' ? isPrefixedB(folded, cues) : preposition === 'ل' && isPrefixedL(folded, cues))
      return true;
  }
  if (cue.described) return opensCalled(tokens, i, j, cue, cues);
  if (cue.vows && cues.vowed.has(folded)) return true;
  if (cue.governs === 'demand') return false;
  if (cue.mourns && cues.mourned.has(folded)) return true;
  if (behindItsSubject(tokens, i, j, cue, cues)) return true;
  if (cue.accused) return accuses(tokens, i, j, cue, cues);
  // Feminine and plural participles are adjectives too (`أجندة معلنة`), مقرا is a place: only without a preposition of their own.
  if (cue.form === 'participle' && j !== i + 1) return false;
  // `مؤكدا وقوف الشعب`, `معلنة وقوفها مع المملكة`: with its pronoun a verbal noun is an object also behind a participle that may be an adjective.
  if (cue.form === 'participle')
    return (
      isOwnAct(folded, cues) ||
      (!cue.close && (cue.through.size === 0 || isActNoun(folded, cues.objectNouns)))
    );
  if (folded === 'ما' && RELATIVE_NAMES.test((tokens[j + 1] as Token | undefined)?.folded ?? ''))
    return false;
  const noun = isPrefixedB(folded, cues) ? folded.slice(1) : folded.replace(/^و(?=\S{4,})/, '');
  // `تعهد أهالي الشهداء بـ`: what takes a preposition has its object there, so nouns before it are the subject's.
  if (cue.through.size > 0 && !cue.direct) return false;
  // `جددت اقتحامها` is an act, `جدد رفضه` speech.
  if (cue.renews) return cues.renewed.has(folded);
  // `جبهة تحرير …`, `مجلس قيادة …`: a noun of doing in a body's name; `على صلة بـ…`, `بمناسبة تحرير …`: it tells how or when.
  if (j > i + 1 && (cues.bodyHeads.has(before) || isAdverbial(before, cues))) return false;
  if (isActNoun(folded, cues.objectNouns)) return true;
  if (cue.governs === 'condemned' && isActNoun(singular(folded), cues.objectNouns)) return true;
  // After its preposition only: `أعلن عن`; a pattern alone would take a subject (`أكد التحالف`) for an object.
  if (noun.startsWith('ال') || cues.notDeeds.has(noun)) return false;
  // `أشخاص`, `أطفال`: only without its hamza is a plural spelled like a verbal noun.
  if (/^و?أ/.test((tokens[j] as Token).surface)) return false;
  // Behind a definite subject a form that may be a verb too is none (`أكد النظام، تسلل مسلحين`).
  const subject = before === '،' ? (tokens[j - 2]?.folded ?? '') : before;
  const settled = j > i + 1 && j <= i + 2 * SUBJECT && /^ال(?!ذي|تي|ذين)/.test(subject);
  return looksVerbalNoun(noun) || OWN_DEED.test(noun) || (settled && isReflexive(folded, cues));
}

/** `بيانا حيا فيه جماهير …`, `أما الحكومة فتنفي تقدم …`: who speaks is named before the verb, so what follows is said. */
function behindItsSubject(
  tokens: readonly Token[],
  i: number,
  j: number,
  { form, through, direct }: SayingCue,
  cues: VoiceCues,
): boolean {
  const { folded } = tokens[j] as Token;
  if (form !== 'verb' || cues.headlineSpeakers.has(folded) || isAdverbial(folded, cues)) return false;
  const before = (tokens[j - 1] as Token).folded;
  if (j === i + 2 && /^في(?:ه|ها)$/.test(before)) return !folded.startsWith('ال');
  if (j !== i + 1 || (through.size > 0 && !direct) || !before.startsWith('ف')) return false;
  for (let k = i - 1; k >= Math.max(0, i - TOPIC); k--) {
    if (!isWord(tokens[k])) return false;
    if (/^و?اما$/.test((tokens[k] as Token).folded)) return true;
  }
  return false;
}

/** Tokens between أما and its verb. */
const TOPIC = 10;

/** `طالب الأهالي السلطات التحرك من أجل …`: papers also leave out the preposition before what is demanded, or -1. */
export function plainDemand(
  tokens: readonly Token[],
  i: number,
  end: number,
  { form, through }: SayingCue,
  cues: VoiceCues,
): number {
  if (form === 'masdar') return -1;
  for (let j = i + 3; j < Math.min(end - 1, i + DEMAND_REACH); j++) {
    const { folded } = tokens[j] as Token;
    const next = tokens[j + 1] as Token;
    if (through.has(folded) || RELATIVE_PRONOUNS.has(folded)) return -1;
    if (!folded.startsWith('ال') || !isWord(tokens[j - 1]) || !isWord(next)) continue;
    const noun = folded.slice(2);
    const deed = looksVerbalNoun(noun) || isReflexive(noun, cues) || cues.objectNouns.has(folded);
    if (deed && !cues.notDeeds.has(noun) && cues.adverbials.has(next.folded)) return j;
  }
  return -1;
}

/** Tokens between who demands and what, with whoever it is demanded of. */
const DEMAND_REACH = 16;

/** `تسلل`, `تقدم`, `تصاعد`, `تراجع`. */
const isReflexive = (noun: string, { notReflexive }: VoiceCues): boolean =>
  /^ت(?:\Sا\S{2}|[^اوينه]\S{2})$/.test(noun) && !notReflexive.has(noun);

/** `انسحابه`, `مشاركتها`, `تأجيلهم`: a verbal noun of a derived form with the pronoun of whoever speaks. */
const OWN_DEED = new RegExp(String.raw`^(?:${DERIVED}|م\Sا\S{2}ت)(?:ه|ها|هم|هما)$`);

/** Whether what follows a word is its own: a preposition's, a relative's, or that of a noun of time and occasion. */
const isAdverbial = (folded: string, { adverbials }: VoiceCues): boolean =>
  adverbials.has(folded.replace(/^[وف](?=\S{2,})/, ''));

/** `الاقتحامات`: what was done, once and without its article. */
const singular = (folded: string): string => folded.replace(/^ال/, '').replace(/ات$/, '');

/** `وقوفها`, `تضامنهم`: what the speaker himself does. */
const isOwnAct = (folded: string, cues: VoiceCues): boolean =>
  /^\S{3,}(?:ها|هم)$/.test(folded) &&
  (isActNoun(folded, cues.ownActs) || isActNoun(folded, cues.objectNouns));

/** `لوقف`, `للحوار`, not `لجنة`, `لبنان` or `للبنان`. */
function isPrefixedL(folded: string, cues: VoiceCues): boolean {
  const rest = folded.slice(1);
  if (!folded.startsWith('ل') || folded.length < 4 || cues.lInitial.has(rest)) return false;
  return rest.startsWith('ل') || looksVerbalNoun(rest) || isActNoun(rest, cues.objectNouns);
}

/** `ما يسمى`, `ما يعرف`, `ما تدعى` belong to a subject's name. */
const RELATIVE_NAMES = /^[يت](?:سمي|عرف|دعي)$/;

/** `اتهم X بـ`: the charge, or the accused when known for one. */
function accuses(tokens: readonly Token[], i: number, j: number, cue: SayingCue, cues: VoiceCues): boolean {
  const { folded } = tokens[j] as Token;
  if (isPrefixedB(folded, cues) && !folded.startsWith('بن')) return true;
  if (cue.form === 'participle') return j === i + 1;
  return j > i + 1 && (cues.accusedNouns.has(folded) || /\S{3}ين$/.test(folded));
}
