/** Counted nouns in Arabic and English, by the plural categories of CLDR (`Intl.PluralRules`). */

export type Lang = 'ar' | 'en';

const arabicRules = new Intl.PluralRules('ar');
const digits = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** A whole number with thousands separated, in Western digits in both languages (as most Arabic news sites write). */
export function whole(n: number): string {
  return digits.format(n);
}

/** An Arabic counted noun: مقال واحد، مقالان (مقالين)، 3 مقالات، 11 مقالًا، 100 مقال. */
export interface ArabicNoun {
  readonly zero: string;
  readonly one: string;
  readonly two: string;
  /** The dual after a preposition or as an object. */
  readonly twoOblique: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

export function arabicCount(n: number, noun: ArabicNoun, grammar: 'subject' | 'oblique' = 'subject'): string {
  switch (arabicRules.select(n)) {
    case 'zero':
      return noun.zero;
    case 'one':
      return noun.one;
    case 'two':
      return grammar === 'subject' ? noun.two : noun.twoOblique;
    case 'few':
      return `${whole(n)} ${noun.few}`;
    case 'many':
      return `${whole(n)} ${noun.many}`;
    default:
      return `${whole(n)} ${noun.other}`;
  }
}

export function englishCount(n: number, one: string, other: string): string {
  return `${whole(n)} ${n === 1 ? one : other}`;
}
