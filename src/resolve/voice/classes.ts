/** What a written word or a mark can do to the voice of its sentence, as bits: found out once for its form. Most can do nothing. */
import { FormNotes } from '../../text/form-notes.js';
import { QUOTES } from '../../text/signs.js';
import type { TokenRow } from '../../types/index.js';
import { cueOfForm, phrasesFrom, type VoiceCues } from './cues.js';
import { becauseClause, COMPLEMENTISERS, SIDE_CLAUSES } from './words.js';

/** May open a phrase that names the source of a whole sentence. */
export const TRAILS = 1;
/** May open a shift of voice. */
export const SHIFTS = 2;
/** Introduces a source's words. */
export const SAYS = 4;
/** إن, أن, بأن with any pronoun. */
export const COMPLEMENTISER = 8;
/** لأن with any pronoun. */
export const BECAUSE = 16;
export const COLON = 32;
/** A quotation mark. */
export const MARK = 64;
/** May open a phrase by which nobody known is heard. */
export const IMPERSONAL = 128;

/** The classes of all tokens of a row. */
export type ClassesOf = (row: TokenRow) => Uint8Array;

/** Makes the look-up of classes, which remembers them by form. */
export function voiceClasses(cues: VoiceCues): ClassesOf {
  const notes = new FormNotes((vocabulary, form) =>
    classOf(vocabulary.folded(form), vocabulary.endsInMarbuta(form), cues),
  );
  return ({ vocabulary, forms, signs, length }) => {
    const known = notes.on(vocabulary);
    const classes = new Uint8Array(length);
    for (let t = 0; t < length; t++) {
      const form = forms[t] as number;
      classes[t] = ((signs[t] as number) & QUOTES) !== 0 ? MARK : (known[form] ?? notes.learn(form));
    }
    return classes;
  };
}

function classOf(folded: string, marbuta: boolean, cues: VoiceCues): number {
  if (folded === ':') return COLON;
  const says = cueOfForm(cues, folded, marbuta) !== undefined;
  const impersonal = phrasesFrom(cues.impersonal, folded) !== undefined;
  const shifts =
    says ||
    impersonal ||
    opensAside(folded) ||
    isCharge(folded, cues) ||
    namesSpeech(folded, cues) ||
    cues.retold.has(folded) ||
    cues.wishes.nouns.has(folded) ||
    cues.reviews.forms.has(folded);
  return (
    (phrasesFrom(cues.trailing, folded) === undefined ? 0 : TRAILS) |
    (shifts ? SHIFTS : 0) |
    (says ? SAYS : 0) |
    (impersonal ? IMPERSONAL : 0) |
    (COMPLEMENTISERS.has(folded) ? COMPLEMENTISER : 0) |
    (becauseClause(folded) ? BECAUSE : 0)
  );
}

/** Whether a word opens what stands beside the clause before it. */
export const opensAside = (folded: string): boolean =>
  SIDE_CLAUSES.has(folded.length > 4 && folded.startsWith('و') ? folded.slice(1) : folded);

/** Whether a word names what somebody is charged with, with or without و or ف before it. */
export const isCharge = (folded: string, { charges }: VoiceCues): boolean =>
  charges.has(folded) || (/^[وف]/.test(folded) && charges.has(folded.slice(1)));

/** Whether a word names what is said: a speech, chants or a report. */
export function namesSpeech(folded: string, cues: VoiceCues): boolean {
  const bare = withoutArticle(folded);
  return (
    cues.speechNouns.has(folded) ||
    cues.speechNouns.has(bare) ||
    cues.chants.has(bare) ||
    cues.accounts.has(folded)
  );
}

/** A word of three letters or more without the article, ب or و before it. */
export function withoutArticle(folded: string): string {
  for (const prefix of PREFIXES)
    if (folded.length - prefix.length >= 3 && folded.startsWith(prefix)) return folded.slice(prefix.length);
  return folded;
}

const PREFIXES = ['وال', 'بال', 'ال', 'ب', 'و'];
