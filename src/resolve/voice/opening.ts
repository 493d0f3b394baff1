/** Where in its sentence a cue's source begins to be heard: at a complementiser, a colon, or the verb's object. */
import type { Token } from '../../types/index.js';
import { RELATIVE_PRONOUNS } from '../function-words.js';
import { callsFor, findBlame, findLabel } from './calling.js';
import { BECAUSE, COLON, COMPLEMENTISER, MARK, SAYS } from './classes.js';
import { cueOf, type SayingCue, type VoiceCues } from './cues.js';
import { isMute } from './mute.js';
import { announces, charges, condemns, opensObject, plainDemand, SUBJECT } from './object.js';
import type { ScopeContext } from './shift.js';
import { COMPLEMENTISERS, complementiserAt, isActNoun, isPrefixedB, isWord, showsClause } from './words.js';

export interface Opening {
  /** The first token in the source's words. */
  readonly at: number;
  readonly rule: 'saying-verb' | 'continuation' | 'condemned' | 'demand' | 'colon-speech';
}

/** How far a clause may stand from its verb, in tokens: its subject, with title and apposition, comes between. */
const FAR = 44;
/** The same for an object. */
const OBJECT_FAR = 32;
const NEAR = 12;
const AT_ONCE = 3;
/** The same behind a verbal noun that has its subject with it. */
const ANNOUNCED = 8;

/** Finds it to the right of the cue at `i`, before `end`. */
export function findOpening(
  i: number,
  end: number,
  cue: SayingCue,
  { tokens, cues, classes, skip, spoken }: ScopeContext,
): Opening | undefined {
  if (isMute(tokens, i, cue, cues)) return undefined;
  if (isTitle(tokens, i, cues) || isPerson(tokens, i, cues)) return undefined;
  if (cue.commemorates && keepsDay(tokens, i, end, cues)) return undefined;
  if (cue.blames) {
    const at = findBlame(tokens, i, end, cue, cues);
    return at < 0 ? undefined : { at, rule: 'condemned' };
  }
  if (cue.labels) {
    const at = findLabel(tokens, i, end, cues);
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
    // `رأى الناس ما فعلوه: …`: what was seen with the eyes.
    if (here === COLON && cue.lemma === 'رأى' && j > i + 1 && !spoken.has(j + 1)) break;
    // `حذر من العواقب …، وهي أشد: كما …`: a colon far behind what is said already explains it.
    if (here === COLON)
      return object >= 0 && j - object > SUBJECT
        ? { at: object, rule: ruleOf(cue) }
        : { at: j + 1, rule: 'colon-speech' };
    if (token.kind !== 'word') {
      const behind = object < 0 ? asideEnd(tokens, j, end, classes, cue) : j;
      limit = Math.min(end, limit + behind - j);
      j = behind;
      continue;
    }
    if ((here & COMPLEMENTISER) !== 0) {
      const opens = complementiserAt(tokens, j, cues);
      if (opens === 'breaks') break;
      if (cue.only && !cue.through.has(tokens[j - 1]?.folded ?? '')) continue;
      // `نفرق بين هؤلاء وهؤلاء، وأن نعرف`: a clause joined to nothing that this verb said.
      if (cue.close && object < 0 && token.folded.startsWith('و')) break;
      if (opens === 'opens')
        return { at: occasion < 0 ? clauseOrObject(token, object, j, cue) : occasion, rule: ruleOf(cue) };
      continue;
    }
    // `روت كيف اقتحم الجنود …`, `تساءل عما إذا كان …`
    if (ASKED.test(token.folded) && object < 0 && cue.form === 'verb' && cue.governs !== 'demand')
      return { at: j, rule: ruleOf(cue) };
    // `أكد في كلمة بمناسبة تحرير … أن`: the speaker names the occasion.
    if (object < 0 && token.folded === 'بمناسبه') occasion = j;
    if ((here & BECAUSE) !== 0 || (announced && showsClause(token.folded, cues))) break;
    const other = (here & SAYS) === 0 ? undefined : cueOf(cues, token);
    const before = tokens[j - 1]?.folded ?? '';
    // `أكد الشيخ الذي يعد أحد … أن`: what is told of who speaks.
    const governed = cue.through.has(before) || (object < 0 && RELATIVE_PRONOUNS.has(before));
    // `أعلنت الوزارة القضاء على …، مؤكدة أن …`: with its object said, the next one's clause is the next one's.
    const another = other?.form === 'participle' && object >= 0 && !isWord(tokens[j - 1]);
    if (
      another ||
      (other !== undefined && other.form !== 'masdar' && !other.close && !other.does && !governed)
    )
      break;
    if (calls && object < 0 && j <= i + OBJECT_FAR && opensObject(tokens, i, j, cue, cues)) object = j;
    if (spokenOn === UNKNOWN && j > i + 1) spokenOn = clauseAt(token.folded, j, cues);
  }
  if (object < 0 && spokenOn > i) object = spokenOn;
  if (object < 0 && cue.governs === 'demand') object = plainDemand(tokens, i, limit, cue, cues);
  if (object < 0 && cue.governs === 'condemned' && namesCharge(tokens, i, cue, cues)) object = i + 1;
  // `ندد بما سماه …`: that somebody calls it so is told; what he calls it is said.
  if (object >= 0 && object + 2 < end && isWhatCalled(tokens, object, cues)) object += 2;
  return object >= 0 && object < end ? { at: object, rule: ruleOf(cue) } : undefined;
}

/** `استقبل سموه الوفد`: a title, and nobody's calling. */
const isTitle = (tokens: readonly Token[], i: number, { titles }: VoiceCues): boolean =>
  titles.has((tokens[i] as Token).folded) && !/ما$/.test(tokens[i - 1]?.folded ?? '');

/** An adjective of relation without article. */
const RELATIONAL = /^(?!ال)\S{2,}(?:ي|يه|يا)$/;
const LEADS_OFF = /^(?:ب\S{3,}|في|من|علي|بعد|قرب|خلال|داخل|اثر|امس|اليوم)$/;

/** `قتل طالب برصاص …`, `أصيب طالب جامعي`: a student demands nothing. */
function isPerson(tokens: readonly Token[], i: number, { persons, befalls }: VoiceCues): boolean {
  if (!persons.has((tokens[i] as Token).folded)) return false;
  const [before, next, behind] = [tokens[i - 1], tokens[i + 1], tokens[i + 2]];
  if (isWord(before) && befalls.has(before.folded.replace(/^[وف](?=\S{3,})/, ''))) return true;
  // `طالب أهالي القرية الحكومة بـ…`: a plural in construct is followed by its genitive.
  return isWord(next) && RELATIONAL.test(next.folded) && (!isWord(behind) || LEADS_OFF.test(behind.folded));
}

/** `تحيي الجماهير ذكرى …`: behind the verb and its subject stands what is kept, which nobody says. */
function keepsDay(tokens: readonly Token[], i: number, end: number, { commemorated }: VoiceCues): boolean {
  for (let j = i + 1; j < Math.min(end, i + 1 + SUBJECT); j++) {
    const { kind, folded } = tokens[j] as Token;
    if (kind !== 'word') return false;
    if (commemorated.has(folded)) return true;
  }
  return false;
}

/** `ما سماه`, `بما وصفته`, `مما يعتبره`. */
const isWhatCalled = (tokens: readonly Token[], at: number, cues: VoiceCues): boolean => {
  if (!/^[وبم]?ما$/.test((tokens[at] as Token).folded)) return false;
  const cue = cueOf(cues, tokens[at + 1] as Token);
  return cue?.form === 'verb' && cue.described && cue.pronoun;
};

const ASKED = /^(?:كيف|لماذا|عما)$/;

/** Tokens of an aside about who speaks. */
const ASIDE = 40;
const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '-': '-', '–': '–', '—': '—', ـ: 'ـ' };

/** `وأضاف المصدر - الذي طلب … لأنه … - أن …`: the last token of an aside behind which what is said opens, or `j` itself. */
function asideEnd(
  tokens: readonly Token[],
  j: number,
  end: number,
  classes: Uint8Array,
  { through }: SayingCue,
): number {
  const closing = BRACKETS[(tokens[j] as Token).surface];
  if (closing === undefined || ((classes[j + 1] ?? 0) & COMPLEMENTISER) !== 0) return j;
  for (let k = j + 1; k < Math.min(end - 1, j + ASIDE); k++) {
    if ((tokens[k] as Token).surface !== closing) continue;
    const next = tokens[k + 1] as Token;
    const pause = isWord(next) ? next : (tokens[k + 2] ?? next);
    const opens = ((classes[k + 1] as number) & (COMPLEMENTISER | COLON | MARK)) !== 0;
    return opens || through.has(pause.folded) || COMPLEMENTISERS.has(pause.folded) ? k : j;
  }
  return j;
}

/** Where what is said freely begins: not seen yet, or nowhere. */
const UNKNOWN = -1;
const NOWHERE = -2;

/** Where words without أن begin behind a cue: behind a participle at once, behind a verb at the first word that shows a clause. */
function freely(i: number, { free, form }: SayingCue, tokens: readonly Token[]): number {
  if (!free || form === 'masdar') return NOWHERE;
  if (form === 'participle') return (tokens[i] as Token).folded.endsWith('ا') ? i + 1 : NOWHERE;
  const before = tokens[i - 1];
  const joined = isWord(before) && before.folded !== 'حيث' && !(tokens[i] as Token).folded.startsWith('و');
  return joined ? NOWHERE : UNKNOWN;
}

/** A relative clause belongs to who speaks: behind it nobody can tell where the words begin. */
const clauseAt = (folded: string, j: number, cues: VoiceCues): number =>
  /^(?:الذي|التي|الذين|ما|ان|حيث|وهو|وهي|اذ)$/.test(folded)
    ? NOWHERE
    : showsClause(folded, cues)
      ? j
      : UNKNOWN;

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
function quotes(
  tokens: readonly Token[],
  i: number,
  j: number,
  { form, written, close }: SayingCue,
): boolean {
  if (form === 'masdar' || written || (close && j > i + AT_ONCE)) return false;
  return !/^(?:و|او)$/.test((tokens[j - 1] as Token).folded);
}

/** Whether a sentence goes on with more than its stop. */
function holdsWord(tokens: readonly Token[], from: number, end: number): boolean {
  for (let k = from; k < end; k++) if (isWord(tokens[k])) return true;
  return false;
}

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

function reachOf(cue: SayingCue, announced: boolean, folded: string): number {
  if (announced || condemns(cue) || charges(cue)) return ANNOUNCED;
  if (cue.form === 'masdar' || (cue.form === 'participle' && cue.close)) return AT_ONCE;
  // `وعبر المسؤول … عن سعادته`: only bare it is also spelled like the preposition.
  return cue.close && !(cue.lemma === 'عبر' && folded !== 'عبر') ? NEAR : FAR;
}

function ruleOf(cue: SayingCue): Opening['rule'] {
  if (cue.governs === 'condemned') return 'condemned';
  if (cue.governs === 'demand') return 'demand';
  return cue.form === 'verb' ? 'saying-verb' : 'continuation';
}
