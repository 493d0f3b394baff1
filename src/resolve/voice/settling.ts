/** Marks of which it is told only by whose word their sentence is, and by what they hold, whether they hold a source's words. */
import type { Token } from '../../types/index.js';
import { OPENS_NO_NAME } from '../function-words.js';
import type { VoiceCues } from './cues.js';
import { firstWord, judges, namesSomething } from './naming.js';
import type { QuotedRun } from './quoted.js';
import { isPrefixedB, isWord, looksVerbalNoun, showsClause } from './words.js';

/** An undecided quotation inside a source's clause: a phrase of the source's, unless it looks like a name. */
export function settleSpeech(
  run: QuotedRun,
  tokens: readonly Token[],
  attributed: boolean,
  cues: VoiceCues,
): boolean {
  if (!attributed || run.quotation.depth > 0 || !run.quotation.closed) return false;
  // A list or a figure between marks explains what stands before it.
  for (let i = run.open + 1; i < run.close; i++) {
    if (tokens[i]?.kind === 'number' || tokens[i]?.surface === '،') return false;
  }
  const inner = tokens
    .slice(run.open + 1, run.close)
    .filter((token) => token.kind === 'word' || token.kind === 'number');
  const first = inner[0];
  if (first === undefined || first.kind === 'number' || !/[\u0600-\u06ff]/.test(first.surface)) return false;
  if (judges(tokens, run, cues)) return true;
  // `«مسرحية»`: alone a word for a work is no title.
  const named = namesSomething(first.folded, cues);
  if (named && (inner.length > 1 || !isPredicate(first.folded, cues))) return false;
  const definite = inner.filter((token) => token.folded.startsWith('ال')).length;
  if (inner.length === 1)
    return (
      definite === 0 &&
      (isPredicate(first.folded, cues) ||
        showsClause(first.folded, cues) ||
        /^م\S{3,5}ه$/.test(first.folded) ||
        tellsHow(first.folded, cues))
    );
  // `أن الحصار "عقاب جماعي"`, `في القتال «حتى آخر جندي»`
  if (OPENS_NO_NAME.has(first.folded)) return true;
  const clause = inner.length > 2 && inner.some(({ folded }) => showsClause(folded, cues));
  if (looksVerbalNoun(first.folded) || showsClause(first.folded, cues) || clause) return true;
  if (/^[بكل]\S{3,}$/.test(first.folded)) return true;
  // `تلاحق «خارجين عن القانون»`
  if (/^(?!ال)\S{4,}ين$/.test(first.folded)) return true;
  // `معتبرا ذلك "رضوخا للضغوط"`: no name begins with an indefinite accusative.
  if (/\S{3}ا$/.test(first.folded) && isPredicate(first.folded, cues)) return true;
  return definite === 0 && inner.some((token) => /ه$/.test(token.folded) || isPredicate(token.folded, cues));
}

/** `شنت أنقرة «حربا على الإرهاب»`: a word of judgement in marks is somebody's, also where the outlet does not say whose. */
export function isBorrowed(run: QuotedRun, tokens: readonly Token[], cues: VoiceCues): boolean {
  const { quotation, words, open, close } = run;
  if (!quotation.closed || quotation.depth > 0 || words > BORROWED || !judges(tokens, run, cues))
    return false;
  // `«لواء شهداء السهل»`, `«مجزرة السوق»` are names, `«خلية إرهابية»` is none.
  const first = firstWord(tokens, run);
  const named = cues.namingNouns.has(first) || cues.occasions.has(first);
  const last = tokens.slice(open + 1, close).findLast(isWord)?.folded ?? '';
  return !named || (words > 1 && /^(?!ال).*(?:ه|ي)$/.test(last));
}

/** Words that an outlet borrows at once. */
const BORROWED = 6;

/** `"بنجاح"`: how something was done. */
const tellsHow = (folded: string, cues: VoiceCues): boolean =>
  /^ب(?!ال)\S{4,}$/.test(folded) && isPrefixedB(folded, cues);

/** Adverbial accusatives (`"ردا"`) and feminine adjectives (`«ضارة»`) are said of something; names are not. */
export const isPredicate = (folded: string, { notAccusatives }: VoiceCues): boolean =>
  folded.length >= 3 && /(?:ا|يه|^\Sا\S{1,2}ه)$/.test(folded) && !notAccusatives.has(folded);
