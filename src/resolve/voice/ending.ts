/** Where what a cue opened ends again before its sentence does: with its object, its clause, its name. */
import type { Sentence, Token } from '../../types/index.js';
import { SAYS } from './classes.js';
import { cueOf, type SayingCue, sayingCue, type VoiceCues } from './cues.js';
import type { Opening } from './opening.js';
import type { ScopeContext, Shift } from './shift.js';
import { COMPLEMENTISERS, isBreak, isComma, isPause, isWord, RELATIVES, showsClause } from './words.js';

/** The ends of what the cue at `i` opened in a sentence that no other source is heard in. */
export const endsOf = (
  i: number,
  cue: SayingCue,
  opening: Opening,
  sentence: Sentence,
  context: ScopeContext,
): Shift[] => [
  ...relativeEnds(i, opening.at, sentence, context),
  ...objectEnds(i, opening, sentence, context),
  ...announcedEnds(cue, opening, sentence, context),
  ...labelEnds(cue, opening, sentence, context),
  ...subordinateEnds(i, opening, sentence, context),
  ...(cue.reports ? [] : asideEnds(opening, sentence, context)),
];

/** `وأضاف: «…»، في وقت تتقدم فيه …`: behind a colon and its quotation, what follows a pause is told again. */
export function quotationEnds(
  { at, rule }: Opening,
  { last }: Sentence,
  { skip, tokens }: ScopeContext,
): Shift[] {
  const past = rule === 'colon-speech' ? skip.get(at) : undefined;
  const pause = past !== undefined && past + 1 < last && isComma(tokens[past]);
  return pause && isWord(tokens[past + 1])
    ? [{ at: past + 1, attributed: false, rule: 'quotation-ends' }]
    : [];
}

/** `دعا X إلى …، بينما قصفت …`, `طالب X بـ… بعدما قتل …`: behind an object or a demand, what happened beside it is told. */
function asideEnds({ at, rule }: Opening, { last }: Sentence, { tokens, skip, cues }: ScopeContext): Shift[] {
  if (COMPLEMENTISERS.has(tokens[at]?.folded ?? '') || !/^(?:saying-verb|demand)$/.test(rule)) return [];
  for (let j = at + 1; j < last - 1; j++) {
    const past = skip.get(j);
    if (past !== undefined) {
      j = past - 1;
      continue;
    }
    const { folded } = tokens[j] as Token;
    const beside = isComma(tokens[j - 1]) && besides(tokens, j, cues);
    if (beside || (rule === 'demand' && folded === 'بعدما'))
      return [{ at: j, attributed: false, rule: 'object-ends' }];
  }
  return [];
}

/** `، فيما …`, `، بينما …`, `، في حين …`, `، في الوقت الذي …` */
function besides(tokens: readonly Token[], j: number, { shownAs }: VoiceCues): boolean {
  const { folded } = tokens[j] as Token;
  const next = tokens[j + 1]?.folded ?? '';
  if (/^و?(?:فيما|بينما)$/.test(folded)) return !/^(?:[يت]تعلق|[يت]خص|بعد|بين|بينهم)$/.test(next);
  if (!/^و?في$/.test(folded)) return false;
  return next === 'الوقت' ? tokens[j + 2]?.folded === 'الذي' : next === 'حين' || shownAs.has(next);
}

/** `تدعي النصر، وترفع الرايات`: behind a comma a present of the same person as the verb of saying, and no verbal noun (`وتدمير`). */
function joinsPresent(saying: string, folded: string, cues: VoiceCues): boolean {
  const person = saying.replace(/^[وف](?=[يت])/, '')[0] ?? '';
  if (!folded.startsWith(`و${person}`)) return false;
  if (person === 'ي') return showsClause(folded, cues);
  return person === 'ت' && /^وت\S{2,4}$/.test(folded) && !/(?:ه|ات|ي\S)$/.test(folded);
}

/** `أعلنت القيادة حالة الطوارئ، وقامت بنشر …`, `اعترف الجيش بمقتل جندي، وفرضت الرقابة …`: behind a comma a past, of the same gender where it is not plain that it is one. */
const joinsPast = (saying: string, folded: string, { clauseVerbs }: VoiceCues): boolean =>
  /^و\S{3,}(?<![اي])ت$/.test(folded) ||
  (saying.endsWith('ت')
    ? /^و\S{2,}(?<![اي])ت$/.test(folded)
    : folded.startsWith('و') && clauseVerbs.has(folded.slice(1)));

/** `هددوا الرجل بالقتل وأرغموه على البقاء`: a past in the plural is a verb, comma or none. */
const JOINED_PLURAL = /^و\S{3,}(?:وا|وه|وها|وهم)$/;

/** `وبعد الصلاة اتجهت …`: what came next is told, not said. */
const NEXT_IN_TIME: ReadonlySet<string> = new Set([
  'وبعد',
  'وبعدها',
  'وقبل',
  'وعقب',
  'واثر',
  'وبعدما',
  'وقبيل',
]);

/** Where only an object is said, what its subject does next is the outlet's to tell again. */
function objectEnds(
  i: number,
  opening: Opening,
  { last }: Sentence,
  { tokens, cues }: ScopeContext,
): Shift[] {
  if (opening.rule !== 'saying-verb' || COMPLEMENTISERS.has(tokens[opening.at]?.folded ?? '')) return [];
  const plural = /وا$/.test(tokens[i]?.folded ?? '');
  let relative = false;
  for (let j = opening.at + 1; j < last; j++) {
    const { folded } = tokens[j] as Token;
    relative ||= /^(?:ال(?:ذي|تي|ذين)|ما|وما|مما|بما)$/.test(folded);
    // `…، وقال: …`: who speaks again tells nothing.
    if (folded.startsWith('و') && isBreak(tokens[j - 1]) && cueOf(cues, tokens[j] as Token)?.form === 'verb')
      return [];
    const joined =
      isBreak(tokens[j - 1]) &&
      (joinsPresent(tokens[i]?.folded ?? '', folded, cues) ||
        (!relative && joinsPast(tokens[i]?.folded ?? '', folded, cues)));
    if (!joined && !(plural && JOINED_PLURAL.test(folded)) && !NEXT_IN_TIME.has(folded)) continue;
    return cueOf(cues, tokens[j] as Token) ? [] : [{ at: j, attributed: false, rule: 'object-ends' }];
  }
  return [];
}

/** `بعد إعلان الجيش السيطرة على …، عاد …`: what is told behind a verbal noun ends with its clause. */
function announcedEnds(
  { form, governs }: SayingCue,
  { at }: Opening,
  { last }: Sentence,
  { tokens, classes, cues }: ScopeContext,
): Shift[] {
  if (form !== 'masdar' || COMPLEMENTISERS.has(tokens[at]?.folded ?? '')) return [];
  for (let j = at + 1; j < last && ((classes[j] as number) & SAYS) === 0; j++) {
    const { folded } = tokens[j] as Token;
    // `إدانة التفجير الذي …`: who condemns also tells what he condemns.
    const tells = governs === 'condemned' && RELATIVES.has(folded);
    if (isPause(tokens[j]) || (showsClause(folded, cues) && !tells))
      return [{ at: j, attributed: false, rule: 'object-ends' }];
  }
  return [];
}

/** A name that is given ends with its marks, or with its words. */
function labelEnds(
  { labels }: SayingCue,
  { at }: Opening,
  { last }: Sentence,
  { tokens, skip }: ScopeContext,
): Shift[] {
  if (!labels) return [];
  let end = skip.get(at) ?? at + 1;
  const stop = Math.min(last, at + LABEL_WORDS);
  if (!skip.has(at)) while (end < stop && isWord(tokens[end]) && !/^و/.test(tokens[end]?.folded ?? '')) end++;
  return end < last ? [{ at: end, attributed: false, rule: 'object-ends' }] : [];
}

/** Words of a name that somebody is given. */
const LABEL_WORDS = 4;

/** `وعندما اعترف الطرفان بـ…، قررت مصر …`: the main clause behind one of time at the head of its sentence is told. */
function subordinateEnds(
  i: number,
  { at }: Opening,
  { first, last }: Sentence,
  { tokens, classes }: ScopeContext,
): Shift[] {
  const head = subordinated(tokens, i, first);
  if (head === undefined) return [];
  const beside = BESIDE.test(head);
  const clause = /فيما$/.test(head) || COMPLEMENTISERS.has(tokens[at]?.folded ?? '');
  for (let j = at + 1; j < last - 1; j++) {
    const next = tokens[j + 1] as Token;
    if (!isComma(tokens[j]) || !isWord(next) || /^[وم]/.test(next.folded)) continue;
    // `وبينما أعلن X أن …، التي …، أعلن Y أن …`: the main clause has a verb of saying too.
    if (beside && clause && ((classes[j + 1] as number) & SAYS) === 0) continue;
    return COMPLEMENTISERS.has(next.folded) ? [] : [{ at: j + 1, attributed: false, rule: 'clause-ends' }];
  }
  return [];
}

/** The word that subordinates the clause of the verb at `i`: at the head of its sentence, one of time also behind a pause. */
function subordinated(tokens: readonly Token[], i: number, first: number): string | undefined {
  for (let k = i - 1; k >= Math.max(first, i - 2) && isWord(tokens[k]); k--) {
    const { folded } = tokens[k] as Token;
    if (k === first && BESIDE.test(folded)) return folded;
    if (TEMPORAL.test(folded) && (k === first || !isWord(tokens[k - 1]))) return folded;
  }
  return undefined;
}

const TEMPORAL = /^[وف]?(?:عندما|حينما|بعدما|لما|كلما|حين)$/;
const BESIDE = /^و?(?:بينما|فيما)$/;

/** `الحزب الذي تعتبره تركيا إرهابيا، …`, `الذي تصفه بأنه إرهابي، …`: a relative clause's source is heard up to the comma. */
function relativeEnds(i: number, from: number, { last }: Sentence, { tokens, cues }: ScopeContext): Shift[] {
  const cue = sayingCue(cues, (tokens[i] as Token).folded);
  if (!cue?.described || /^و?ان/.test(tokens[from]?.folded ?? '')) return [];
  if (!cue.pronoun && !RELATIVES.has(tokens[i - 1]?.folded ?? '')) return [];
  for (let j = from + 1; j < last; j++) {
    if (isPause(tokens[j])) return [{ at: j, attributed: false, rule: 'relative-ends' }];
  }
  return [];
}
