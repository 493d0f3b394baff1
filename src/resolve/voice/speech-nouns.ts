/** Shifts that no verb of saying makes: behind condolences, what papers bring up, nouns of speech and charges. */
import type { Sentence, Token } from '../../types/index.js';
import { isCharge, namesSpeech, withoutArticle } from './classes.js';
import type { VoiceCues } from './cues.js';
import { type ScopeContext, type Shift, spanOf } from './shift.js';
import {
  COMPLEMENTISERS,
  complementiserAt,
  isActNoun,
  isPause,
  isWord,
  looksVerbalNoun,
  RELATIVES,
  showsClause,
} from './words.js';

/** `رفع التعازي لأسر الشهداء`: how the dead and their killers are called is said by who condoles, where somebody is told to. */
export function wish(i: number, { first }: Sentence, { tokens, cues }: ScopeContext): Shift[] {
  for (let j = i - 1; j >= first; j--)
    if (cues.wishes.offers.has((tokens[j] as Token).folded))
      return [
        {
          at: i + 1,
          attributed: true,
          rule: 'wishes',
          cue: spanOf(tokens, i, i + 1),
          source: spanOf(tokens, j + 1, i),
        },
      ];
  return [];
}

/** `أبرزت الصحف إقدام …`, `التقرير رصد 17 حالة`: what a paper or a report brings up; `وتطرقت إلى …` behind such a sentence it brings up too. */
export function reviewedFrom(
  i: number,
  { first, last }: Sentence,
  { tokens, cues, reviewing }: ScopeContext,
): Shift | undefined {
  const isSubject = (at: number): boolean => {
    const token = at >= first && at < last ? tokens[at] : undefined;
    return token !== undefined && cues.reviews.subjects.has(token.folded.replace(/^ال/, ''));
  };
  const subject = isSubject(i + 1) ? i + 1 : isSubject(i - 1) ? i - 1 : -1;
  if (subject < 0) {
    const goesOn = reviewing && i <= first + 1 && i + 1 < last && !tokens[i + 1]?.surface.startsWith('ال');
    return goesOn
      ? { at: i + 1, attributed: true, rule: 'review', cue: spanOf(tokens, i, i + 1) }
      : undefined;
  }
  const at = Math.max(i, subject) + 1;
  return {
    at,
    attributed: true,
    rule: 'review',
    cue: spanOf(tokens, i, i + 1),
    source: spanOf(tokens, subject, subject + 1),
  };
}

/** `في بيان جاء فيه أن`, `وفي تصريح له:`. */
export function speechNoun(
  i: number,
  sentence: Sentence,
  attributed: boolean,
  context: ScopeContext,
): Shift[] {
  const { tokens, cues } = context;
  const { folded } = tokens[i] as Token;
  if (isCharge(folded, cues)) return charge(i, sentence, attributed, context);
  if (cues.retold.has(folded)) return retold(i, sentence, context);
  if (!namesSpeech(folded, cues)) return [];
  const bare = withoutArticle(folded);
  const reach = isStated(tokens, i, cues) ? STATED_REACH : NOUN_REACH;
  for (let j = i + 1; j < Math.min(i + reach, sentence.last); j++) {
    const next = tokens[j] as Token;
    if (j >= i + NOUN_REACH) {
      if (COMPLEMENTISERS.has(next.folded) && complementiserAt(tokens, j, cues) === 'opens')
        return [{ at: j, attributed: true, rule: 'speech-noun', cue: spanOf(tokens, i, i + 1) }];
      continue;
    }
    const chanted =
      (cues.chants.has(bare) && listsChants(tokens, j, cues)) ||
      (/^(?:عن|حول)$/.test(next.folded) && cues.accounts.has(folded));
    const opens = COMPLEMENTISERS.has(next.folded) && complementiserAt(tokens, j, cues) === 'opens';
    const at = next.surface === ':' || chanted ? j + 1 : opens ? j : -1;
    if (at >= 0) return [{ at, attributed: true, rule: 'speech-noun', cue: spanOf(tokens, i, i + 1) }];
  }
  return [];
}

/** Tokens behind a noun of speech up to its clause; more where it is said to stand in it. */
const NOUN_REACH = 4;
const STATED_REACH = 30;

/** `وجاء في التقرير اليومي للوزارة … أن`, `نص البيان على أن`: what stands in a text may open behind whose it is. */
const isStated = (tokens: readonly Token[], i: number, { standing, stating }: VoiceCues): boolean =>
  (tokens[i - 1]?.folded === 'في' && standing.has(tokens[i - 2]?.folded ?? '')) ||
  stating.has(tokens[i - 1]?.folded ?? '');

/** How far `من أن` may stand behind `ما قاله`: who said it comes between. */
const RETOLD_REACH = 16;

/** `وقالها صراحة: …`: what was said is named before it is told. */
function colonBehind(i: number, last: number, tokens: readonly Token[]): Shift[] {
  for (let j = i + 1; j < Math.min(last - 1, i + NOUN_REACH) && tokens[j]?.surface !== '.'; j++)
    if (tokens[j]?.surface === ':')
      return [{ at: j + 1, attributed: true, rule: 'colon-speech', cue: spanOf(tokens, i, i + 1) }];
  return [];
}

/** `ما قاله النائب من أن …`: what somebody said, told behind من أن. */
function retold(i: number, { last }: Sentence, { tokens }: ScopeContext): Shift[] {
  if (!RELATIVES.has(tokens[i - 1]?.folded ?? '')) return colonBehind(i, last, tokens);
  for (let j = i + 1; j < Math.min(last - 1, i + RETOLD_REACH); j++) {
    if (tokens[j]?.folded !== 'من' || !COMPLEMENTISERS.has(tokens[j + 1]?.folded ?? '')) continue;
    const source = j > i + 1 ? { source: spanOf(tokens, i + 1, j) } : {};
    return [{ at: j + 1, attributed: true, rule: 'saying-verb', cue: spanOf(tokens, i, i + 1), ...source }];
  }
  return [];
}

/** `بتهمة الانتماء إلى …`: a charge is in the words of whoever lays it, up to the end of its clause. */
function charge(i: number, { last }: Sentence, attributed: boolean, { tokens, cues }: ScopeContext): Shift[] {
  if (attributed || i + 1 >= last || !isWord(tokens[i + 1])) return [];
  const next = (tokens[i + 1] as Token).folded;
  // `وجهت له تهمة الانتماء إلى …`, not `ينفي عنه تهمة بقدر ما …`
  if (
    !/^[وف]?[بل]/.test((tokens[i] as Token).folded) &&
    !/^(?:ال|من$)/.test(next) &&
    !isActNoun(next, cues.objectNouns) &&
    !looksVerbalNoun(next)
  )
    return [];
  let end = i + 2;
  while (end < last && !isPause(tokens[end]) && !showsClause((tokens[end] as Token).folded, cues)) end++;
  const opens: Shift = { at: i + 1, attributed: true, rule: 'charge', cue: spanOf(tokens, i, i + 1) };
  return end < last ? [opens, { at: end, attributed: false, rule: 'object-ends' }] : [opens];
}

/** `هتافات ضد …`, `هتافات منها يسقط …`, `لافتات كتب عليها …`. */
const listsChants = (tokens: readonly Token[], j: number, cues: VoiceCues): boolean => {
  const { folded } = tokens[j] as Token;
  if (cues.chantsAbout.has(folded)) return true;
  // What stands in marks is theirs without this.
  return folded === 'عليها' && /^م?كت[وب]/.test(tokens[j - 1]?.folded ?? '') && isWord(tokens[j + 1]);
};
