/** Where in its sentence a cue's source begins to be heard: at a complementiser, a colon, or the verb's object. */
import { foldArabic } from '../../text/fold.js';
import type { Token } from '../../types/index.js';
import { callsFor, findBlame, findLabel, opensCalled } from './calling.js';
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
  showsClause,
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
/** The same behind a verbal noun that has its subject with it. */
const ANNOUNCED = 8;
/** How far before its clause a subject's words may stand that look like an object. */
const SUBJECT = 8;
const JOINED = new Set(['ب', 'ل']);

/** Finds it to the right of the cue at `i`, before `end`. */
export function findOpening(
  i: number,
  end: number,
  cue: SayingCue,
  { tokens, cues, classes, skip, spoken }: ScopeContext,
): Opening | undefined {
  if (isMute(tokens, i, cue, cues)) return undefined;
  if (cue.blames) {
    const at = findBlame(tokens, i, end, cues);
    return at < 0 ? undefined : { at, rule: 'condemned' };
  }
  if (cue.labels) {
    const at = findLabel(tokens, i, end);
    return at < 0 ? undefined : { at, rule: 'saying-verb' };
  }
  const announced = announces(tokens, i, cue);
  let limit = Math.min(end, i + 1 + reachOf(cue, announced, (tokens[i] as Token).folded));
  const calls = callsFor(tokens, i, cue);
  if (!calls && cue.lemma !== 'اعتبر') return undefined;
  let object = -1;
  let occasion = -1;
  let spokenOn = freely(i, cue, tokens);
  for (let j = i + 1; j < limit; j++) {
    const token = tokens[j] as Token;
    const here = classes[j] as number;
    const past = here === MARK ? skip.get(j) : undefined;
    if (past !== undefined) {
      // `قال "…" الذي استعادته`: the clause goes on behind its quotation.
      if (object < 0 && spoken.has(j) && quotes(tokens, i, j, cue) && holdsWord(tokens, past, end))
        return { at: past, rule: ruleOf(cue) };
      if (object < 0 && (opensAtMark(tokens, i, j, cue) || condemnsAt(tokens, i, j, cue, cues))) object = j;
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
      // `نفرق بين هؤلاء وهؤلاء، وأن نعرف`: a clause joined to nothing that this verb said.
      if (cue.close && object < 0 && token.folded.startsWith('و')) break;
      if (opens === 'opens')
        return { at: occasion < 0 ? clauseOrObject(token, object, j, cue) : occasion, rule: ruleOf(cue) };
      continue;
    }
    // `أكد في كلمة بمناسبة تحرير … أن`: the speaker names the occasion.
    if (object < 0 && token.folded === 'بمناسبه') occasion = j;
    if ((here & BECAUSE) !== 0 || (announced && showsClause(token.folded))) break;
    const other = (here & SAYS) === 0 ? undefined : cueOf(cues, token);
    const before = tokens[j - 1]?.folded ?? '';
    // `أكد الشيخ الذي يعد أحد … أن`: what is told of who speaks.
    const governed = cue.through.has(before) || (object < 0 && /^(?:الذي|التي|الذين)$/.test(before));
    if (other !== undefined && other.form !== 'masdar' && !other.close && !governed) break;
    if (calls && object < 0 && opensObject(tokens, i, j, cue, cues)) object = j;
    if (spokenOn === UNKNOWN && j > i + 1) spokenOn = clauseAt(token.folded, j);
  }
  if (object < 0 && spokenOn > i) object = spokenOn;
  if (object < 0 && cue.governs === 'condemned' && namesCharge(tokens, i, cue, cues)) object = i + 1;
  return object >= 0 && object < end ? { at: object, rule: ruleOf(cue) } : undefined;
}

/** Verbs behind which papers also leave out أن: `وأضاف في كل المراحل لم تتوقف …`, `قائلا لن نعود`. */
const FREE: ReadonlySet<string> = new Set(['قال', 'أضاف', 'أردف', 'استطرد']);
/** Where what is said freely begins: not seen yet, or nowhere. */
const UNKNOWN = -1;
const NOWHERE = -2;

/** Where words without أن begin behind a cue: behind a participle at once, behind a verb at the first word that shows a clause. */
function freely(i: number, { lemma, form }: SayingCue, tokens: readonly Token[]): number {
  if (!FREE.has(lemma) || form === 'masdar') return NOWHERE;
  if (form === 'participle') return (tokens[i] as Token).folded.endsWith('ا') ? i + 1 : NOWHERE;
  const before = tokens[i - 1];
  const joined = isWord(before) && before.folded !== 'حيث' && !(tokens[i] as Token).folded.startsWith('و');
  return joined ? NOWHERE : UNKNOWN;
}

/** A relative clause belongs to who speaks: behind it nobody can tell where the words begin. */
const clauseAt = (folded: string, j: number): number =>
  /^(?:الذي|التي|الذين|ما|ان|حيث|وهو|وهي|اذ)$/.test(folded) ? NOWHERE : showsClause(folded) ? j : UNKNOWN;

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

/** Whether the cue speaks in the marks at `j`: not where they are joined to what somebody is called (`كما ترى المعارضة أو "…"`). */
function quotes(tokens: readonly Token[], i: number, j: number, { form, lemma, close }: SayingCue): boolean {
  if (form === 'masdar' || WRITTEN.has(lemma) || (close && j > i + AT_ONCE)) return false;
  return !/^(?:و|او)$/.test((tokens[j - 1] as Token).folded);
}

/** Whether a sentence goes on with more than its stop. */
function holdsWord(tokens: readonly Token[], from: number, end: number): boolean {
  for (let k = from; k < end; k++) if (isWord(tokens[k])) return true;
  return false;
}

/** What is shouted or written on a placard ends with its marks. */
const WRITTEN: ReadonlySet<string> = new Set(['هتف', 'ردد', 'صاح', 'كتب', 'نشر']);

/** A preposition of the verb's stands before the mark: `دعا إلى "…"`, `حذر من "…"`. */
function opensAtMark(tokens: readonly Token[], i: number, j: number, cue: SayingCue): boolean {
  const before = (tokens[j - 1] as Token).folded;
  const joined = cue.through.has('ب') && /^ب\S{3,}/.test((tokens[j + 1] as Token | undefined)?.folded ?? '');
  return cue.governs !== 'clause' && (joined || (j > i + 1 && cue.through.has(before)));
}

/** `ودان السفير "التفجير الإرهابي"`: an act in marks behind who condemns it. */
const condemnsAt = (
  tokens: readonly Token[],
  i: number,
  j: number,
  cue: SayingCue,
  cues: VoiceCues,
): boolean =>
  cue.governs === 'condemned' && j > i + 1 && isActNoun(tokens[j + 1]?.folded ?? '', cues.objectNouns);

/** Whether what "says" it cannot speak: `أكدت الجريمة أن`, and a thing pointed at (`وهو ما يؤكد أن`, `وهذا يشير إلى أن`). */
function isMute(tokens: readonly Token[], i: number, cue: SayingCue, cues: VoiceCues): boolean {
  if (cue.form !== 'verb' || cue.governs === 'condemned') return false;
  const next = tokens[i + 1]?.folded ?? '';
  if (cues.muteSubjects.has(next)) return true;
  if (!SHOWING.has(cue.lemma)) return false;
  if (opensMute(tokens, i, cues) || deedShows(tokens, i)) return true;
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
function deedShows(tokens: readonly Token[], i: number): boolean {
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
  return first < i && DEED.test(head) && !isOrganisation(head);
}

/** The longest subject that is looked back over. */
const SUBJECT_CLAUSE = 60;
const DEED = /^(?:است\S{1,2}ا\S{1,2}|ان\S{2}ا\S|ا\Sت\Sا\S|ت\S{2}ي\S)$/;

/** Words between a subject that opens its sentence and its verb: its adjectives. */
const MUTE_REACH = 4;
const OPENERS = /^[وف]?(?:هذه|هذا|تلك|ان|لعل|كل|كما)$/;

/** What things do as well as people: a fact confirms, points to, reveals, threatens. */
const SHOWING: ReadonlySet<string> = new Set(['أكد', 'أشار', 'كشف', 'أوضح', 'بين', 'هدد', 'أنذر']);
const POINTERS = /^[وف]?(?:ما|مما|هذا|هذه|ذلك|تلك)$/;

const isPointer = (tokens: readonly Token[], i: number): boolean => {
  const folded = tokens[i]?.folded ?? '';
  return (
    POINTERS.test(folded) ||
    (folded === 'الذي' && /^[وف]?(?:الامر|الشيء|الشي)$/.test(tokens[i - 1]?.folded ?? ''))
  );
};

/** `إعلان الجيش السيطرة على …`, `إعلانه انتهاء …`: a verbal noun with its subject and its object. */
const announces = (tokens: readonly Token[], i: number, { form, lemma }: SayingCue): boolean =>
  form === 'masdar' && lemma === 'أعلن' && !/^[وفب]*ال/.test((tokens[i] as Token).folded);

/** `إدانة واشنطن للهجوم`, `تنديدا بجرائم …`: a verbal noun of condemning. */
const condemns = ({ form, governs, accused }: SayingCue): boolean =>
  form === 'masdar' && governs === 'condemned' && !accused;

/** `ندد بما تقوم به …`, `رحب بما ورد في …`, not `بما في ذلك`. */
const opensWhat = (tokens: readonly Token[], j: number): boolean =>
  tokens[j]?.folded === 'بما' &&
  !/^(?:في|فيه|فيها|ان|انه|انها|يخدم|يضمن|يحقق)$/.test(tokens[j + 1]?.folded ?? '');

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

function reachOf(cue: SayingCue, announced: boolean, folded: string): number {
  if (announced || condemns(cue)) return ANNOUNCED;
  if (cue.form === 'masdar' || (cue.form === 'participle' && cue.close)) return AT_ONCE;
  // `وعبر المسؤول … عن سعادته`: only bare it is also spelled like the preposition.
  return cue.close && !(cue.lemma === 'عبر' && folded !== 'عبر') ? NEAR : FAR;
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
  const announced = announces(tokens, i, cue);
  if (
    cue.through.has('ب') &&
    j <= i + SUBJECT &&
    opensWhat(tokens, j) &&
    (cue.form === 'verb' || condemns(cue))
  )
    return true;
  if (condemns(cue)) return condemned(tokens, i, j, cue, cues);
  if (
    cue.governs === 'clause' ||
    (cue.form === 'masdar' && !announced) ||
    REQUESTS.has((tokens[j - 1] as Token).folded)
  )
    return false;
  const { folded } = tokens[j] as Token;
  const before = (tokens[j - 1] as Token).folded;
  if (announced && !announcedBy(tokens, i, j, cues)) return false;
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
  const noun = isPrefixedB(folded, cues) ? folded.slice(1) : folded.replace(/^و(?=\S{4,})/, '');
  // `تعهد أهالي الشهداء بـ`: what takes a preposition has its object there, so nouns before it are the subject's.
  if (cue.through.size > 0 && !WITHOUT_TOO.has(cue.lemma)) return false;
  // `جددت اقتحامها` is an act, `جدد رفضه` speech.
  if (RENEWING.has(cue.lemma)) return RENEWED.has(folded);
  // `جبهة تحرير …`, `مجلس قيادة …`: a noun of doing in a body's name; `على صلة بـ…`, `بمناسبة تحرير …`: it tells how or when.
  if (j > i + 1 && (HEADS_A_BODY.has(before) || isAdverbial(before))) return false;
  if (isActNoun(folded, cues.objectNouns)) return true;
  if (cue.governs === 'condemned' && isActNoun(singular(folded), cues.objectNouns)) return true;
  // After its preposition only: `أعلن عن`; a pattern alone would take a subject (`أكد التحالف`) for an object.
  if (noun.startsWith('ال') || isOrganisation(noun)) return false;
  return looksVerbalNoun(noun) || OWN_DEED.test(noun);
}

/** `انسحابه`, `مشاركتها`, `تأجيلهم`: a verbal noun of a derived form with the pronoun of whoever speaks. */
const OWN_DEED = /^(?:است\S{1,2}ا\S{1,2}|ان\S{2}ا\S|ا\Sت\Sا\S|ت\S{2}ي\S|م\Sا\S{2}ت)(?:ه|ها|هم|هما)$/;

/** Bodies that are named by what they do. */
const HEADS_A_BODY: ReadonlySet<string> = new Set(
  'جيش جبهه حركه منظمه هييه حزب مجلس لجنه وزاره وزير رييس مدير اداره مكتب مركز قوه قوات قايد امين اتحاد جمعيه نقابه محكمه'.split(
    ' ',
  ),
);

/** Whether what follows a word is its own: a preposition's, a relative's, or that of a noun of time and occasion. */
const isAdverbial = (folded: string): boolean => ADVERBIAL.has(folded.replace(/^[وف](?=\S{2,})/, ''));

const ADVERBIAL: ReadonlySet<string> = new Set(
  'الذي التي الذين من الي علي عن في مع بين ضد حول بعد قبل منذ خلال اثناء عقب اثر بمناسبه بسبب نتيجه بشان بخصوص قبيل غداه عشيه فور'.split(
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
  'التمسك تمسك تمسكه تمسكها تمسكهم الالتزام العهد عهد البيعه الترحيب ترحيبه ترحيبها التاكيد تاكيد تاكيده تاكيدها الدعوه دعوه دعوته دعوتها المطالبه مطالبته مطالبتها الرفض رفضه رفضها رفض دعمه دعمها ادانته ادانتها التزامه التزامها'.split(
    ' ',
  ),
);

/** `لوقف`, `للحوار`, not `لجنة`, `لبنان` or `للبنان`. */
function isPrefixedL(folded: string, cues: VoiceCues): boolean {
  if (!folded.startsWith('ل') || folded.length < 4 || /^لل(?:بنان|يبيا|ندن)/.test(folded)) return false;
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
  'ائتلاف اتحاد انباء انصار ابناء اعضاء استخبارات تحالف تنظيم منسقيه مقاومه معارضه محافظه مخابرات'
    .split(' ')
    .map(foldArabic),
);

function isOrganisation(folded: string): boolean {
  return ORGANISATIONS.has(folded);
}
