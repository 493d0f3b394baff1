/**
 * Folding: the one spelling under which words are compared, never shown. Lexicon forms and text both go through it, so what counts is
 * that every habit of the press lands on the same letters: Egyptian `ى` for `ي`, dropped hamzas, `ه` for `ة`, tatweel, Persian keyboards.
 * `ء` on the line is kept: without it `ماء` would be `ما` and `داء` a different word again, and the press rarely drops it.
 */

const DROPPED: readonly (readonly [number, number])[] = [
  [0x00ad, 0x00ad], // soft hyphen
  [0x0600, 0x0605], // number and footnote signs
  [0x0610, 0x061c], // honorifics, small high letters, Arabic letter mark
  [0x0640, 0x0640], // tatweel
  [0x064b, 0x065f], // harakat
  [0x0670, 0x0670], // superscript alef
  [0x06d6, 0x06e4], // Quranic marks
  [0x06e7, 0x06e8],
  [0x06ea, 0x06ed],
  [0x08d3, 0x08ff],
  [0x180e, 0x180e],
  [0x200b, 0x200f], // zero-width characters and direction marks
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f], // variation selectors
  [0xfe20, 0xfe2f],
  [0xfeff, 0xfeff],
];

/** Letter → the letter it is compared as: Arabic hamza seats first, then Persian, Urdu and Kurdish letters, then figures. */
const FOLDS: Readonly<Record<string, string>> = {
  ا: 'أإآٱٲٳٵ',
  و: 'ؤۆۇۈۋۏۄۅۊۉۃٶٷ',
  ي: 'ئىیےېێۍۑؠۓٸ',
  ه: 'ةھہەۀۂۿ',
  ك: 'کگڪګڬڭڮڰڱڲڳڴػؼ',
  ب: 'پٻڀ',
  ت: 'ٹٺټٽٿ',
  ج: 'چڄڃڇڿ',
  د: 'ڈډڊڋڌڍ',
  ر: 'ڑڒړڔڕږڗ',
  ز: 'ژڙ',
  ف: 'ڤڡڢڣڥڦ',
  ق: 'ڧڨ',
  ل: 'ڵڶڷڸ',
  ن: 'ںڻڼڽڹ',
  س: 'ښڛڜ',
  غ: 'ڠ',
  '0': '٠۰',
  '1': '١۱',
  '2': '٢۲',
  '3': '٣۳',
  '4': '٤۴',
  '5': '٥۵',
  '6': '٦۶',
  '7': '٧۷',
  '8': '٨۸',
  '9': '٩۹',
};

const SAME = 0xffff;
const GONE = 0xfffe;
const LONG = 0xfffd;

const table = new Uint16Array(0x10000).fill(SAME);
/** Code units that fold to several: ligatures (`ﷲ`), and Latin letters whose lower case is longer (`İ`). */
const long = new Map<number, string>();

function foldOne(code: number): string {
  const to = table[code] ?? SAME;
  if (to === SAME) return String.fromCharCode(code);
  if (to === GONE) return '';
  return to === LONG ? (long.get(code) ?? '') : String.fromCharCode(to);
}

function setFold(code: number, folded: string): void {
  if (folded === String.fromCharCode(code)) return;
  if (folded.length === 0) table[code] = GONE;
  else if (folded.length === 1) table[code] = folded.charCodeAt(0);
  else {
    table[code] = LONG;
    long.set(code, folded);
  }
}

function fillTable(): void {
  for (let code = 0; code < 0x10000; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const letter = String.fromCharCode(code);
    setFold(code, letter.toLowerCase());
  }
  for (const [to, letters] of Object.entries(FOLDS)) {
    for (const letter of letters) setFold(letter.charCodeAt(0), to);
  }
  for (const [first, last] of DROPPED) for (let code = first; code <= last; code++) table[code] = GONE;
  // Presentation forms (old PDF and Quark texts) last: they decompose to letters that fold in turn. NFKC gives isolated marks a space.
  for (let code = 0xfb50; code <= 0xfefc; code++) {
    if (code > 0xfdff && code < 0xfe70) continue;
    let folded = '';
    for (const letter of String.fromCharCode(code).normalize('NFKC').replaceAll(' ', '')) {
      folded += foldOne(letter.charCodeAt(0));
    }
    setFold(code, folded);
  }
}
fillTable();

/**
 * The spelling under which `s` is compared: marks, tatweel, zero-width and direction characters gone; hamza seats, `ى`, `ة`, Persian and
 * Urdu letters, presentation forms and Arabic figures brought to one letter each; Latin in lower case. Idempotent; never longer than the
 * ligatures of `s` make it; `ء` on the line is kept.
 */
export function foldArabic(s: string): string {
  const n = s.length;
  let i = 0;
  while (i < n && table[s.charCodeAt(i)] === SAME) i++;
  if (i === n) return s;
  let out = s.slice(0, i);
  let run = i;
  for (; i < n; i++) {
    const to = table[s.charCodeAt(i)] ?? SAME;
    if (to === SAME) continue;
    if (run < i) out += s.slice(run, i);
    run = i + 1;
    if (to === LONG) out += long.get(s.charCodeAt(i)) ?? '';
    else if (to !== GONE) out += String.fromCharCode(to);
  }
  return run < n ? out + s.slice(run) : out;
}

/** A line so folded, with single spaces between its words and none round them. */
export const foldLine = (line: string): string => foldArabic(line).replace(/\s+/g, ' ').trim();

/** The letter that a code unit folds to; 0 for one that is dropped, -1 for one that folds to several. */
export function foldedCode(code: number): number {
  const to = table[code] as number;
  if (to === SAME) return code;
  if (to === GONE) return 0;
  return to === LONG ? -1 : to;
}

/** True for characters that leave no trace on paper: zero-width characters and direction marks. */
export function isInvisible(code: number): boolean {
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    code === 0xfeff ||
    code === 0x061c ||
    code === 0x00ad ||
    code === 0x180e
  );
}

/** White space as the Unicode property has it and the separators of ASCII, line breaks included; invisible characters are not space. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    (code >= 0x1c && code <= 0x1f) ||
    code === 0xa0 ||
    code === 0x85 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** A character that ends a line: CR, LF, VT, FF, NEL, LS, PS. */
export function isLineBreak(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}
