/**
 * What a token is, as one regular expression whose matches follow each other without a gap: spaces, line breaks, invisible characters,
 * addresses, words, numbers, punctuation, anything else. Every alternative consumes what it has looked at, so matching is linear.
 */

/** The Arabic letters, as the inside of a character class. */
export const ARABIC_LETTER =
  '\\u0620-\\u063f\\u0641-\\u064a\\u066e\\u066f\\u0671-\\u06d3\\u06d5\\u06e5\\u06e6\\u06ee\\u06ef\\u06fa-\\u06fc\\u06ff\\u0750-\\u077f\\u08a0-\\u08c9\\ufb50-\\ufbb1\\ufbd3-\\ufd3d\\ufd50-\\ufdfc\\ufe70-\\ufefc';
const MARKS =
  '\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u08d3-\\u08e1\\u08e3-\\u08ff';
const TATWEEL = '\\u0640';
/** With the signs of kelvin and ångström, whose small letters are those of K and Å: wink notes a word's small letters as of its own kind. */
const LATIN =
  'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02af\\u1e00-\\u1eff\\u212a\\u212b';
/** Every other script, taken coarsely: Greek to Hebrew, Syriac, Indic to Georgian and Khmer, Greek extended, ohm, CJK and Hangul. */
const OTHER =
  '\\u0370-\\u0588\\u05d0-\\u05f2\\u0700-\\u074f\\u0780-\\u0899\\u0900-\\u167f\\u1681-\\u180d\\u180f-\\u1dff\\u1f00-\\u1fff\\u2126\\u2c00-\\u2dff\\u3005-\\u3007\\u3040-\\ud7ff\\uf900-\\ufaff\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc';
const COMBINING = '\\u0300-\\u036f';
const DIGITS = '0-9\\u0660-\\u0669\\u06f0-\\u06f9';
export const INVISIBLE =
  '\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff';
/** Spaces that wink itself takes for spaces between tokens; the rarer ones come to it as tokens, and are dropped after. */
const SPACES = ' \\u00a0\\u2002-\\u2005\\u2009\\u200a\\u202f\\u205f';
const LINE_BREAKS = '\\n\\r\\t';
const OTHER_SPACES =
  '\\u000b\\u000c\\u001c-\\u001f\\u0085\\u1680\\u2000\\u2001\\u2006-\\u2008\\u2028\\u2029\\u3000';

/** An Arabic word: marks, tatweel and invisible characters stay inside it, but invisible ones at its end do not belong to it. */
export const ARABIC_WORD = `[${ARABIC_LETTER}](?:[${ARABIC_LETTER}${MARKS}${TATWEEL}]|[${INVISIBLE}]+(?=[${ARABIC_LETTER}${MARKS}${TATWEEL}]))*`;
/** A Latin word may hold figures (`F16`), an apostrophe before a letter (`don't`), and combining marks. */
export const LATIN_WORD = `[${LATIN}](?:[${LATIN}0-9${COMBINING}]|['’](?=[${LATIN}]))*`;
export const OTHER_WORD = `[${OTHER}](?:[${OTHER}${COMBINING}])*`;
/** `3`, `3.5`, `1,200`, `2015-08-07`, `10:30`, `٢٫٥`. */
export const NUMBER = `[${DIGITS}]+(?:[.,:/\\-٫٬][${DIGITS}]+)*`;
export const ADDRESS = `(?:https?:\\/\\/|www\\.)[^\\s\\u0000-\\u001f\\u0085${INVISIBLE}"«»<>“”،]+`;
/** Runs of full stops and of marks (three or more quote nothing), the doubled marks that stand for quotation marks, then single signs. */
export const PUNCTUATION = `\\.{2,}|"{3,}|'{3,}|«{3,}|»{3,}|<<|>>|''|\`\`|‘‘|’’|[!-#%-*,-\\/:;?@\\[-\\]_{}¡§«¶·»¿\\u02b9-\\u02bf\\u0589-\\u05cf\\u05f3\\u05f4\\u0609-\\u060d\\u061b\\u061d-\\u061f\\u066a-\\u066d\\u06d4\\u2010-\\u2027\\u2030-\\u205e\\u3001-\\u3003\\u3008-\\u3020\\u3030\\ufd3e\\ufd3f\\uff01-\\uff0f\\u0640]|-`;
const SURROGATES = '[\\ud800-\\udbff][\\udc00-\\udfff]';

/** Source of the regular expression that splits a text; its one group is the whole match. */
export const SPLITTER = `([${SPACES}]+|[${LINE_BREAKS}]+|[${OTHER_SPACES}]+|${ARABIC_WORD}|${ADDRESS}|${LATIN_WORD}|${NUMBER}|${PUNCTUATION}|${OTHER_WORD}|[${INVISIBLE}]+|${SURROGATES}|[^])`;
