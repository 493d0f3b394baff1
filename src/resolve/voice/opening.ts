/** Where in its sentence a cue's source begins to be heard: at a complementiser, a colon, or the verb's object. */
import { foldArabic } from '../../text/fold.js';
import type { Token } from '../../types/index.js';
import { callsFor, findBlame, opensCalled } from './calling.js';
import { BECAUSE, COLON, COMPLEMENTISER, MARK, SAYS } from './classes.js';
import { cueOf, type SayingCue, type VoiceCues } from './cues.js';
import type { ScopeContext } from './shift.js';
import {
  COMPLEMENTISERS,
  complementiserAt,
  isActNoun,
  isPrefixedB,
  isWord,
  looksVerbalNoun,
} from './words.js';

export interface Opening {
  /** The first token in the source's words. */
  readonly at: number;
  readonly rule: 'saying-verb' | 'continuation' | 'condemned' | 'demand' | 'colon-speech';
}

/** How far a clause may stand from its verb, in tokens: its subject, with title and apposition, comes between. */
const FAR = 32;
const NEAR = 12;
const AT_ONCE = 3;
/** How far before its clause a subject's words may stand that look like an object. */
const SUBJECT = 8;
const JOINED = new Set(['ب', 'ل']);

/** Finds it to the right of the cue at `i`, before `end`. */
export function findOpening(
  i: number,
  end: number,
  cue: SayingCue,
  { tokens, cues, classes, skip }: ScopeContext,
): Opening | undefined {
  if (isMute(tokens, i, cue, cues)) return undefined;
  if (cue.blames) {
    const at = findBlame(tokens, i, end, cues);
    return at < 0 ? undefined : { at, rule: 'condemned' };
  }
  let limit = Math.min(end, i + 1 + reachOf(cue));
  const calls = callsFor(tokens, i, cue);
  if (!calls && cue.lemma !== 'اعتبر') return undefined;
  let object = -1;
  for (let j = i + 1; j < limit; j++) {
    const token = tokens[j] as Token;
    const here = classes[j] as number;
    const past = here === MARK ? skip.get(j) : undefined;
    if (past !== undefined) {
      if (object < 0 && opensAtMark(tokens, i, j, cue)) object = j;
      // `دان «التحالف» القمع`: a subject in marks is over where they close.
      else if (object < 0 && j === i + 1 && cue.governs === 'condemned') object = past;
      // A title in marks is one word of the subject's, however long.
      limit = Math.min(end, limit + past - 1 - j);
      j = past - 1;
      continue;
    }
    if (here === COLON) return { at: j + 1, rule: 'colon-speech' };
    if (token.kind !== 'word') continue;
    if ((here & COMPLEMENTISER) !== 0) {
      const opens = complementiserAt(tokens, j);
      if (opens === 'breaks') break;
      if (opens === 'opens') return { at: clauseOrObject(token, object, j, cue), rule: ruleOf(cue) };
      continue;
    }
    if ((here & BECAUSE) !== 0) break;
    const other = (here & SAYS) === 0 ? undefined : cueOf(cues, token);
    const governed = cue.through.has(tokens[j - 1]?.folded ?? '');
    if (other !== undefined && other.form !== 'masdar' && !other.close && !governed) break;
    if (calls && object < 0 && opensObject(tokens, i, j, cue, cues)) object = j;
  }
  if (object < 0 && cue.governs === 'condemned' && namesCharge(tokens, i, cue, cues)) object = i + 1;
  return object >= 0 && object < end ? { at: object, rule: ruleOf(cue) } : undefined;
}

/** `منددا بـ…`, `إدانته بانضمامه`: what is condemned follows at once, a charge behind the verbal noun with whoever is charged. */
function namesCharge(tokens: readonly Token[], i: number, { form }: SayingCue, cues: VoiceCues): boolean {
  if (form !== 'masdar') return form === 'participle';
  return (
    /(?:ته|تها|تهم|امه|امها|امهم)$/.test((tokens[i] as Token).folded) &&
    isPrefixedB(tokens[i + 1]?.folded ?? '', cues)
  );
}

/** `أعلنت قيادة عمليات بغداد أن`: a clause close by shows that what looked like an object was the subject's. */
function clauseOrObject(token: Token, object: number, clause: number, cue: SayingCue): number {
  if (object < 0) return clause;
  const plain = cue.governs === 'object' && !cue.described && !token.folded.startsWith('و');
  return plain && clause - object <= SUBJECT ? clause : object;
}

/** A preposition of the verb's stands before the mark: `دعا إلى "…"`, `حذر من "…"`. */
function opensAtMark(tokens: readonly Token[], i: number, j: number, cue: SayingCue): boolean {
  const before = (tokens[j - 1] as Token).folded;
  const joined = cue.through.has('ب') && /^ب\S{3,}/.test((tokens[j + 1] as Token | undefined)?.folded ?? '');
  return cue.governs !== 'clause' && (joined || (j > i + 1 && cue.through.has(before)));
}

/** Whether what "says" it cannot speak: `أكدت الجريمة أن`, and a thing pointed at (`وهو ما يؤكد أن`, `وهذا يشير إلى أن`). */
function isMute(tokens: readonly Token[], i: number, cue: SayingCue, cues: VoiceCues): boolean {
  if (cue.form !== 'verb' || cue.governs === 'condemned') return false;
  const next = tokens[i + 1]?.folded ?? '';
  if (cues.muteSubjects.has(next)) return true;
  if (!SHOWING.has(cue.lemma)) return false;
  if (opensMute(tokens, i, cues)) return true;
  return (
    isPointer(tokens, i - 1) &&
    COMPLEMENTISERS.has(cue.through.has(next) ? (tokens[i + 2]?.folded ?? '') : next)
  );
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

/** Words between a subject that opens its sentence and its verb: its adjectives. */
const MUTE_REACH = 4;
const OPENERS = /^[وف]?(?:هذه|هذا|تلك|ان|لعل|كل)$/;

/** What things do as well as people: a fact confirms, points to, reveals. */
const SHOWING: ReadonlySet<string> = new Set(['أكد', 'أشار', 'كشف', 'أوضح', 'بين']);
const POINTERS = /^[وف]?(?:ما|مما|هذا|هذه|ذلك|تلك)$/;

const isPointer = (tokens: readonly Token[], i: number): boolean => {
  const folded = tokens[i]?.folded ?? '';
  return (
    POINTERS.test(folded) ||
    (folded === 'الذي' && /^[وف]?(?:الامر|الشيء|الشي)$/.test(tokens[i - 1]?.folded ?? ''))
  );
};

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
    if (preposition === 'ب' ? isPrefixedB(folded, cues) : preposition === 'ل' && isPrefixedL(folded, cues))
      return true;
  }
  if (cue.described) return opensCalled(tokens, i, j, cue, cues);
  if (cue.governs === 'demand') return false;
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
  const noun = folded.replace(/^[وب](?=\S{4,})/, '');
  // `تعهد أهالي الشهداء بـ`: what takes a preposition has its object there, so nouns before it are the subject's.
  if (cue.through.size > 0 && !WITHOUT_TOO.has(cue.lemma)) return false;
  // `جددت اقتحامها` is an act, `جدد رفضه` speech.
  if (RENEWING.has(cue.lemma)) return RENEWED.has(folded);
  // `جبهة تحرير …`, `مجلس قيادة …`: a noun of doing in a body's name.
  if (j > i + 1 && HEADS_A_BODY.has(before)) return false;
  if (isActNoun(folded, cues.objectNouns)) return true;
  if (cue.governs === 'condemned' && isActNoun(singular(folded), cues.objectNouns)) return true;
  // After its preposition only: `أعلن عن`; a pattern alone would take a subject (`أكد التحالف`) for an object.
  return !folded.startsWith('ال') && looksVerbalNoun(noun) && !isOrganisation(folded);
}

/** Bodies that are named by what they do. */
const HEADS_A_BODY: ReadonlySet<string> = new Set(
  'جيش جبهه حركه منظمه هييه حزب مجلس لجنه وزاره وزير رييس مدير اداره مكتب مركز قوه قوات قايد امين اتحاد جمعيه نقابه محكمه'.split(
    ' ',
  ),
);

/** `الاقتحامات`: what was done, once and without its article. */
const singular = (folded: string): string => folded.replace(/^ال/, '').replace(/ات$/, '');

/** `وقوفها`, `تضامنهم`: what the speaker himself does. */
const isOwnAct = (folded: string, cues: VoiceCues): boolean =>
  /^\S{3,}(?:ها|هم)$/.test(folded) &&
  (OWN_ACTS.has(folded.replace(/(?:ها|هم)$/, '')) || isActNoun(folded, cues.objectNouns));

const OWN_ACTS: ReadonlySet<string> = new Set(
  'وقوف رفض تضامن استعداد دعم تاييد استنكار ادانه ادانت شجب مساند مساندت حرص التزام استغراب قلق ثقت اسف'.split(
    ' ',
  ),
);

const RENEWING: ReadonlySet<string> = new Set(['جدد']);

/** What is said again. */
const RENEWED: ReadonlySet<string> = new Set(
  'التاكيد تاكيد تاكيده تاكيدها الدعوه دعوه دعوته دعوتها المطالبه مطالبته مطالبتها الرفض رفضه رفضها رفض دعمه دعمها ادانته ادانتها التزامه التزامها'.split(
    ' ',
  ),
);

/** `لوقف`, `للحوار`, not `لجنة` or `لبنان`. */
function isPrefixedL(folded: string, cues: VoiceCues): boolean {
  if (!folded.startsWith('ل') || folded.length < 4) return false;
  const rest = folded.slice(1);
  return rest.startsWith('ل') || looksVerbalNoun(rest) || isActNoun(rest, cues.objectNouns);
}

/** Verbs whose object may follow with a preposition or without (`أعلن مقتل`, `أعلن عن مقتل`). */
const WITHOUT_TOO = new Set(['أكد', 'أعلن', 'كشف', 'جدد', 'أعرب']);

/** `ما يسمى`, `ما يعرف`, `ما تدعى` belong to a subject's name. */
const RELATIVE_NAMES = /^[يت](?:سمي|عرف|دعي)$/;

/** `اتهم X بـ`: the charge, or the accused when known for one. */
function accuses(tokens: readonly Token[], i: number, j: number, cue: SayingCue, cues: VoiceCues): boolean {
  const { folded } = tokens[j] as Token;
  if (isPrefixedB(folded, cues) && !folded.startsWith('بن')) return true;
  if (cue.form === 'participle') return j === i + 1;
  return j > i + 1 && (cues.accusedNouns.has(folded) || /\S{3}ين$/.test(folded));
}

const ORGANISATIONS = new Set(
  'ائتلاف اتحاد انصار ابناء اعضاء استخبارات تحالف تنظيم منسقيه مقاومه معارضه محافظه مخابرات'
    .split(' ')
    .map(foldArabic),
);

function isOrganisation(folded: string): boolean {
  return ORGANISATIONS.has(folded);
}
