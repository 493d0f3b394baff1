/** Quotation marks: which there are, which belong together, and what the spacing round one says of its direction. */
import type { Token } from '../types/index.js';

/** Marks that can close one another. Papers mix the double marks freely (`“نص"`, `”نص“`), so those are one family. */
export type Family = 'double' | 'guillemet' | 'angle' | 'single' | 'doubled-single' | 'less-than';

interface Sign {
  readonly family: Family;
  /** What the character means where marks are used by the book; 0 for straight marks. `«»` are never toggled on a doubt. */
  readonly nominal: -1 | 0 | 1;
}

const SIGNS: ReadonlyMap<string, Sign> = new Map<string, Sign>([
  ['"', { family: 'double', nominal: 0 }],
  ['＂', { family: 'double', nominal: 0 }],
  ['“', { family: 'double', nominal: 0 }],
  ['”', { family: 'double', nominal: 0 }],
  ['„', { family: 'double', nominal: 0 }],
  ['‟', { family: 'double', nominal: 0 }],
  ['«', { family: 'guillemet', nominal: 1 }],
  ['»', { family: 'guillemet', nominal: -1 }],
  ['‹', { family: 'angle', nominal: 1 }],
  ['›', { family: 'angle', nominal: -1 }],
  ['‘', { family: 'single', nominal: 0 }],
  ['’', { family: 'single', nominal: 0 }],
  ["'", { family: 'single', nominal: 0 }],
  ["''", { family: 'doubled-single', nominal: 0 }],
  ['``', { family: 'doubled-single', nominal: 0 }],
  ['‘‘', { family: 'doubled-single', nominal: 0 }],
  ['’’', { family: 'doubled-single', nominal: 0 }],
  ['<<', { family: 'less-than', nominal: 1 }],
  ['>>', { family: 'less-than', nominal: -1 }],
]);

/** A quotation mark where it stands. */
export interface Mark {
  readonly token: Token;
  readonly family: Family;
  readonly nominal: -1 | 0 | 1;
  /** 1 when the spacing can only be an opening mark's, -1 a closing mark's, 0 when it fits both or neither. */
  readonly spacing: -1 | 0 | 1;
  /** Space on both sides: `" نص "`. */
  readonly loose: boolean;
}

/** Particles written to the word after them; before a mark (`لـ"قسد"`, `و"الحشد"`) they take the place of a space. */
const PROCLITICS = new Set('و ف ب ك ل ال وال فال بال لل كال ول وب فل لال'.split(' '));
const OPENING_PUNCTUATION = new Set([
  '(',
  '[',
  '{',
  ':',
  '-',
  '–',
  '—',
  '،',
  ',',
  '/',
  '..',
  '…',
  '_',
  '=',
  '؛',
  '﴾',
]);
const CLOSING_PUNCTUATION = new Set([
  '.',
  '،',
  ',',
  '؛',
  ';',
  ':',
  '؟',
  '?',
  '!',
  ')',
  ']',
  '}',
  '..',
  '…',
  '...',
  '-',
  '–',
  '/',
  '_',
]);

/** Of those, the ones that no quotation begins with: before them a mark closes, even one with a space before it (`نص ".`). */
export const ENDING_PUNCTUATION = new Set(['.', '،', ',', '؛', ';', '؟', '?', '!']);

/** Words that speech follows: a mark with space on both sides opens after them (`قائلا " نص`, `أن " نص`). */
const BEFORE_SPEECH = new Set(
  'ان بان قاءلا قايلا قايله قايلين قال قالت قوله قولها مضيفا مضيفه موكدا موكده'.split(' '),
);

function opensAfter(token: Token | undefined): boolean {
  if (token === undefined) return true;
  if (token.kind === 'word') return PROCLITICS.has(token.folded);
  return OPENING_PUNCTUATION.has(token.surface) || signOf(token) !== undefined;
}

function closesBefore(token: Token | undefined): boolean {
  return token === undefined || CLOSING_PUNCTUATION.has(token.surface) || signOf(token) !== undefined;
}

function signOf(token: Token): Sign | undefined {
  return token.kind === 'word' || token.kind === 'number' ? undefined : SIGNS.get(token.surface);
}

/** Whether a sign is a quotation mark of any kind, read as one or not. */
export function isQuotationSign(surface: string): boolean {
  return SIGNS.has(surface);
}

/** The mark that `tokens[i]` is, or undefined; `before` and `after` are its neighbours in the same paragraph. */
export function markAt(token: Token, before: Token | undefined, after: Token | undefined): Mark | undefined {
  const sign = signOf(token);
  if (sign === undefined) return undefined;
  const spaceBefore = token.spaceBefore || before === undefined;
  const spaceAfter = after === undefined || after.spaceBefore;
  if (before?.kind === 'number' && !spaceBefore && sign.family !== 'guillemet' && sign.nominal === 0) {
    // Inches, minutes, seconds (`42"`): read as closing only, which does nothing where none is open.
    return { token, ...sign, spacing: -1, loose: false };
  }
  const ends = after !== undefined && !spaceAfter && ENDING_PUNCTUATION.has(after.surface);
  const canOpen = (spaceBefore || opensAfter(before)) && !spaceAfter && !ends;
  const canClose = (!spaceBefore && (spaceAfter || closesBefore(after))) || ends;
  const clitic = !spaceBefore && before?.kind === 'word' && PROCLITICS.has(before.folded) && !spaceAfter;
  const loose = spaceBefore && spaceAfter;
  const introduced = loose && before?.kind === 'word' && BEFORE_SPEECH.has(before.folded);
  const spacing = clitic || introduced ? 1 : canOpen === canClose ? 0 : canOpen ? 1 : -1;
  return { token, ...sign, spacing, loose };
}
