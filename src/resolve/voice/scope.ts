/** How far a source is heard in a sentence: from where its words open to the sentence's end, or the whole of it. */
import type { Sentence, Token } from '../../types/index.js';
import { COLON, IMPERSONAL, MARK, opensAside, SAYS, SHIFTS } from './classes.js';
import { cueOf, phraseAt, type SayingCue, sayingCue, type VoiceCues } from './cues.js';
import { endsOf, quotationEnds } from './ending.js';
import { headlineEnds, isByline, isLink } from './furniture.js';
import { findOpening } from './opening.js';
import { type ScopeContext, type Shift, spanOf } from './shift.js';
import { reviewedFrom, speechNoun, wish } from './speech-nouns.js';
import { trailingSource } from './trailing.js';
import { COMPLEMENTISERS, isBreak, isFirstPerson, isWord } from './words.js';

/** Words of a headline before the colon, when they name who speaks. */
const SPEAKER_WORDS = 7;
/** The same for a list of voices inside a text (`المواطنون: …`). */
const LIST_SPEAKER = 3;

/** The shifts of one sentence, in order; `before` is the last shift of the sentence before it in the same paragraph. */
export function findShifts(
  sentence: Sentence,
  before: Shift | undefined,
  context: ScopeContext,
): readonly Shift[] {
  if (isLink(sentence, context.tokens)) return [];
  const whole = trailingSource(sentence, context);
  if (whole === undefined) return headlineEnds(shiftsInside(sentence, before, context), sentence, context);
  const name = whole.findIndex(({ rule }) => rule === 'source-name');
  if (name <= 0) return whole;
  // `أوضح أن …، على حد زعمه`: what already stands in a source's clause is no aside of the outlet's.
  const inside = shiftsInside(sentence, before, context).findLast(
    ({ at }) => at <= (whole[name] as Shift).at,
  );
  return inside?.attributed ? whole.filter((_, k) => k !== name) : whole;
}

function shiftsInside(sentence: Sentence, before: Shift | undefined, context: ScopeContext): Shift[] {
  const shifts: Shift[] = [];
  const goesOn = goesOnFrom(sentence, before, context);
  if (goesOn !== undefined) shifts.push(goesOn);
  for (let i = sentence.first; i < sentence.last; i++) {
    const here = context.classes[i] as number;
    const past = here === MARK ? context.skip.get(i) : undefined;
    if (past !== undefined) {
      i = past - 1;
      continue;
    }
    if ((here & (SHIFTS | COLON)) === 0) continue;
    const shift = shiftAt(i, sentence, shifts.at(-1)?.attributed ?? false, context);
    for (const each of shift) shifts.push(each);
    // `تجدر الإشارة إلى أن`: nothing in the phrase itself speaks.
    if (shift[0]?.rule === 'impersonal')
      i += phraseAt(context.tokens, i, sentence.last, context.cues.impersonal) - 1;
  }
  return shifts.sort((a, b) => a.at - b.at);
}

function shiftAt(i: number, sentence: Sentence, attributed: boolean, context: ScopeContext): Shift[] {
  const { tokens, cues, field, classes } = context;
  const token = tokens[i] as Token;
  if (classes[i] === COLON) {
    const words = field === 'title' ? SPEAKER_WORDS : LIST_SPEAKER;
    if (field !== 'title' && markedSpeaker(i, sentence, context))
      return [{ at: i + 1, attributed: true, rule: 'colon-speech', source: spanOf(tokens, i - 2, i - 1) }];
    return speaks(tokens, sentence.first, i, cues, words)
      ? [
          {
            at: i + 1,
            attributed: true,
            rule: field === 'title' ? 'headline-colon' : 'colon-speech',
            source: spanOf(tokens, sentence.first, i),
          },
        ]
      : [];
  }
  const here = classes[i] as number;
  if ((here & IMPERSONAL) !== 0 && phraseAt(tokens, i, sentence.last, cues.impersonal) > 0)
    // `كان يتوقع أن`, `في مواقع يعتقد أن` in the middle of what a source says is the source's.
    return attributed && (AUXILIARY.test(tokens[i - 1]?.folded ?? '') || believedInside(tokens, i))
      ? []
      : [{ at: i, attributed: false, rule: 'impersonal' }];
  if (attributed && opensSideClause(i, sentence.last, context)) {
    return [{ at: i, attributed: false, rule: 'side-clause' }];
  }
  if (cues.wishes.nouns.has(token.folded)) return wish(i, sentence, context);
  if (cues.reviews.forms.has(token.folded)) {
    const from = reviewedFrom(i, sentence, context);
    if (from !== undefined) return [from];
  }
  const says = (here & SAYS) !== 0 && !cues.accounts.has(token.folded);
  const cue = says ? cueOf(cues, token) : undefined;
  if (cue === undefined || isGoverned(tokens, i, cue, cues) || isByline(i, cue, context))
    return speechNoun(i, sentence, attributed, context);
  const opening = findOpening(i, sentence.last, cue, context);
  const again: Shift[] =
    attributed &&
    cue.form === 'verb' &&
    opening !== undefined &&
    /^و.*(?<!ون)$/.test(token.folded) &&
    isBreak(tokens[i - 1])
      ? [{ at: i, attributed: false, rule: 'next-speaker' }]
      : [];
  if (opening === undefined) return again;
  const source =
    opening.at > i + 1 ? { source: spanOf(tokens, i + 1, opening.at), ...objectOf(tokens, i, cue) } : {};
  return [
    ...again,
    ...(attributed ? [] : endsOf(i, cue, opening, sentence, context)),
    { at: opening.at, attributed: true, rule: opening.rule, cue: spanOf(tokens, i, i + 1), ...source },
    ...quotationEnds(opening, sentence, context),
  ];
}

/** `اتهم X Y بـ…`: beside the source the cue's object; behind a participle that alone (`داعيا المجتمع الدولي إلى …`, not `متحدثة باسم …`). */
function objectOf(tokens: readonly Token[], i: number, cue: SayingCue): Pick<Shift, 'object'> {
  if (cue.form === 'participle') return tokens[i + 1]?.folded === 'باسم' ? {} : { object: 'alone' };
  return cue.form === 'verb' && (cue.accused || cue.described) && !cue.pronoun ? { object: 'beside' } : {};
}

/** `ذكر أنه من المقرر أن …`, `في مواقع يعتقد أن …`: what a source's own clause opens with, or has inside, is the source's. */
const believedInside = (tokens: readonly Token[], i: number): boolean =>
  isWord(tokens[i - 1]) &&
  (/^(?:يعتقد|يتوقع)$/.test(tokens[i]?.folded ?? '') || COMPLEMENTISERS.has(tokens[i - 1]?.folded ?? ''));

const AUXILIARY = /^[وف]?(?:كان|كانت|لا|قد)$/;

/** Words of a name in marks. */
const MARKED_NAME = 3;

/** `«الداخلية»: ضبطنا …`: who speaks stands in marks right before the colon. */
function markedSpeaker(colon: number, { first }: Sentence, { tokens, classes, skip }: ScopeContext): boolean {
  if (classes[colon - 1] !== MARK) return false;
  for (let i = colon - 3; i >= Math.max(first, colon - 2 - MARKED_NAME); i--)
    if (classes[i] === MARK) return skip.get(i) === colon && tokens[i - 1]?.folded !== 'ب';
  return false;
}

/** `إلى حمل السلاح`, `صلى الله عليه وسلم`: behind a preposition, and in the prayer for the Prophet, what is spelled like a verb is none. */
function isGoverned(
  tokens: readonly Token[],
  i: number,
  { form, lemma }: SayingCue,
  cues: VoiceCues,
): boolean {
  const before = tokens[i - 1];
  if (form !== 'verb') return false;
  if (isFirstPersonOf(tokens, i, lemma)) return true;
  if (!isWord(before)) return false;
  // `ليس لأحد أن يقول …`, `من السهل أن تسخر من …`: what somebody might say.
  if (
    before.folded === 'ان' &&
    /^[يت]/.test((tokens[i] as Token).folded) &&
    cues.hypothetical.has((tokens[i - 2]?.folded ?? '').replace(/^[وف]/, ''))
  )
    return true;
  // `نفرق بين …`: the preposition, but behind what a verb follows (`كما بيّن`).
  if (tokens[i]?.folded === 'بين' && !/^(?:كما|قد|الذي|حيث|فيما)$/.test(before.folded)) return true;
  return GOVERNING.has(before.folded) || (before.folded === 'عليه' && tokens[i - 2]?.folded === 'الله');
}

/** `أعتقد أن`, `سلوك أعتبره خيانة`: with its hamza what looks like a past (`اعتقد`) is the writer's own present. */
const isFirstPersonOf = (tokens: readonly Token[], i: number, lemma: string): boolean =>
  lemma.startsWith('ا') &&
  /^[وف]?أ/.test((tokens[i] as Token).surface) &&
  (COMPLEMENTISERS.has(tokens[i + 1]?.folded ?? '') ||
    /(?:ه|ها|هم)$/.test((tokens[i] as Token).folded) ||
    /^(?:كنت|لا|لم|ما|هنا)$/.test(tokens[i - 1]?.folded ?? ''));

const GOVERNING: ReadonlySet<string> = new Set(['الي', 'علي', 'في', 'عن', 'لدي', 'ضد']);

/** `فيما أعلن …`, `من جانبه قال …` beside a source's clause: another one begins, and the outlet introduces it. */
function opensSideClause(i: number, end: number, context: ScopeContext): boolean {
  const { tokens, cues } = context;
  const { folded } = tokens[i] as Token;
  if (!opensAside(folded)) return false;
  // `في حين قالت`, not `إلى حين`
  if (folded === 'حين' && !/^و?في$/.test(tokens[i - 1]?.folded ?? '')) return false;
  for (let j = i + 1; j < Math.min(end, i + 8); j++) {
    const cue = sayingCue(cues, (tokens[j] as Token).folded);
    if (cue?.form !== 'verb') continue;
    // `فيما سلم عشرة أنفسهم`, `بينما تستمر المعارك بين …`
    if ((cue.close || cue.does) && findOpening(j, end, cue, context) === undefined) continue;
    return !cue.described;
  }
  return false;
}

/** A sentence that opens with أن goes on with the reported speech before it; one in the first person with the unmarked direct speech. */
function goesOnFrom(
  sentence: Sentence,
  before: Shift | undefined,
  { tokens, cues }: ScopeContext,
): Shift | undefined {
  if (!before?.attributed) return undefined;
  const first = tokens[sentence.first];
  const second = tokens[sentence.first + 1];
  const clause =
    (isWord(first) && COMPLEMENTISERS.has(first.folded)) ||
    (first?.folded === 'كما' && isWord(second) && COMPLEMENTISERS.has(second.folded));
  const direct = isDirect(before);
  const speaker =
    direct && tokens.slice(sentence.first, sentence.last).some((token) => isFirstPerson(token.folded, cues));
  // Who tells the news neither asks nor exclaims in the middle of what somebody says.
  const called = direct && /^[!?؟]$/.test(tokens[sentence.first - 1]?.surface ?? '');
  if (!clause && !speaker && !called) return undefined;
  return { ...before, at: sentence.first, rule: clause ? 'speech-goes-on' : 'first-person' };
}

/** Speech without marks in the speaker's own words, behind a colon. */
export const isDirect = ({ attributed, rule }: Shift): boolean =>
  attributed && (rule === 'colon-speech' || rule === 'first-person');

function speaks(
  tokens: readonly Token[],
  first: number,
  colon: number,
  cues: VoiceCues,
  most: number,
): boolean {
  const words = tokens.slice(first, colon).filter((token) => token.kind === 'word');
  if (words.length === 0 || words.length > most) return false;
  const heads = words.slice(0, 2).map((word) => word.folded);
  const speaker = heads.some((head) => cues.headlineSpeakers.has(head) || /^ال\S{2,}ون$/.test(head));
  return speaker && !cues.notSpeakers.has(heads[0] as string);
}
