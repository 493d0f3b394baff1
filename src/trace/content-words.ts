/** Words that tell what an article is about: letters only, lightly stemmed, function words left out. */

import { foldArabic } from '../arabic/fold.js';
import { hashText } from '../statistics/random.js';
import { LetterSet } from '../text/index.js';

/** Function words, verbs of saying and words of the calendar, folded: in every article, about nothing. */
const EMPTY_WORDS: readonly string[] = foldArabic(
  `من في على الى إلى عن مع هذا هذه ذلك تلك التي الذي الذين اللاتي اللواتي ما لا لم لن إن أن أنه أنها إنه إنها انهم كان كانت كانوا يكون تكون
    قد لقد هو هي هم هن نحن أنا أنت كل بعض أي أو أم ثم حتى حيث بين بعد قبل عند عندما منذ خلال حول دون غير سوى لدى ليس ليست كما لكن لكنه
    بل إذا لو إذ لأن كي مثل أيضا فقط جدا أكثر أقل عدد عدة أحد إحدى أول أولى ثاني ثانية آخر أخرى أمس اليوم غدا الآن مساء صباح صباحا يوم أيام
    أسبوع شهر عام سنة ساعة ساعات السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة قال قالت قالوا يقول تقول وقال وقالت أضاف أضافت
    وأضاف أكد أكدت وأكد أوضح أوضحت وأوضح أشار أشارت وأشار ذكر ذكرت وذكر أعلن أعلنت صرح صرحت وصرح بحسب وفق وفقا حسب نقلت نقلا نقل لافتا مشيرا
    مؤكدا موضحا مضيفا قائلا معربا بيان تصريح تصريحات صحفية وكالة وكالات أنباء الأنباء خبر أخبار صحيفة جريدة موقع مصدر مصادر تم تتم يتم جاء
    جاءت يأتي بشأن ضد تحت فوق أمام وراء داخل خارج نحو كذلك هناك هنا وهو وهي وهم وكان وكانت وقد ولم ولا وما وإن وأن فإن بأن بأنه له لها لهم
    به بها بهم فيه فيها فيهم منه منها منهم عليه عليها عليهم إليه إليها عنه عنها معه معها الذى التى فى علي الي كانون شباط اذار نيسان ايار حزيران
    تموز اب ايلول تشرين يناير فبراير مارس ابريل أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر جديد جديدة الجاري الماضي المقبل
    السيد الدكتور دكتور مهندس المهندس اللواء الفريق العميد سيادة رئيس وزير مدير عضو متحدث المتحدث الرسمي باسم كبير`,
).split(/\s+/);

const codesOf = (affix: string): readonly number[] => [...affix].map((letter) => letter.charCodeAt(0));
const PREFIXES = ['وبال', 'فال', 'وال', 'بال', 'كال', 'ولل', 'لل', 'ال'].map(codesOf);
const SUFFIXES = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'].map(codesOf);
const WAW = 0x0648;
const LEAST = 3;

/** A word's stem: its letters `[from, to)`. */
export interface Stem {
  readonly from: number;
  readonly to: number;
}

/** A light stem: one article-bearing prefix or و, then one suffix, three letters left at least (after light10, Larkey et al. 2007). */
export function lightStem(codes: Uint16Array, length: number): Stem {
  let from = 0;
  for (let p = 0; from === 0 && p < PREFIXES.length; p++) {
    const prefix = PREFIXES[p] as readonly number[];
    if (length - prefix.length >= LEAST && stands(prefix, codes, 0)) from = prefix.length;
  }
  if (from === 0 && length > 4 && codes[0] === WAW) from = 1;
  for (const suffix of SUFFIXES) {
    const to = length - suffix.length;
    if (to - from >= LEAST && stands(suffix, codes, to)) return { from, to };
  }
  return { from, to: length };
}

function stands(affix: readonly number[], codes: Uint16Array, at: number): boolean {
  for (let i = 0; i < affix.length; i++) if (codes[at + i] !== affix[i]) return false;
  return true;
}

/** The letters of a word. */
export const lettersOf = (word: string): Uint16Array =>
  Uint16Array.from({ length: word.length }, (_, i) => word.charCodeAt(i));

/** The stem of a folded word. */
export function stemmed(word: string): string {
  const { from, to } = lightStem(lettersOf(word), word.length);
  return word.slice(from, to);
}

/** Words looked up by their letters: by hash, and only what that brings up is compared. */
export class WordList {
  readonly #words: ReadonlySet<string>;
  readonly #hashes = new LetterSet();

  constructor(words: Iterable<string>) {
    this.#words = new Set(words);
    for (const word of this.#words) this.#hashes.add(hashText(word) | 0);
  }

  /** Whether the letters `codes[from, to)`, whose `hashText` is `hash`, are one of the words. */
  has(codes: Uint16Array, from: number, to: number, hash: number): boolean {
    return this.#hashes.has(hash | 0) && this.#words.has(String.fromCharCode(...codes.subarray(from, to)));
  }
}

const emptyWords = new WordList(EMPTY_WORDS);

/** True for words that no event is recognised by (folded, with their `hashText`): short, digits, function words. */
export const isEmptyWord = (codes: Uint16Array, length: number, hash: number): boolean =>
  length < LEAST || isDigit(codes[0] as number) || emptyWords.has(codes, 0, length, hash);

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

const WORD = /[\p{L}\p{N}]+/gu;

/** Words of a text, folded, in order. */
export const foldedWords = (text: string): string[] => foldArabic(text).match(WORD) ?? [];
