/** Words that tell what an article is about: letters only, lightly stemmed, function words left out. */
import { foldArabic } from '../../text/index.js';

/** Function words, verbs of saying and words of the calendar, folded: in every article, about nothing. */
const EMPTY_WORDS = new Set(
  foldArabic(
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
  ).split(/\s+/),
);

const PREFIXES = ['وبال', 'فال', 'وال', 'بال', 'كال', 'ولل', 'لل', 'ال'];
const SUFFIXES = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'];

/** A light stem: one article-bearing prefix or و, then one suffix, three letters left at least (after light10, Larkey et al. 2007). */
export function lightStem(folded: string): string {
  let word = folded;
  const prefix = PREFIXES.find((p) => word.startsWith(p) && word.length - p.length >= 3);
  if (prefix) word = word.slice(prefix.length);
  else if (word.length > 4 && word.startsWith('و')) word = word.slice(1);
  const suffix = SUFFIXES.find((s) => word.endsWith(s) && word.length - s.length >= 3);
  return suffix ? word.slice(0, word.length - suffix.length) : word;
}

/** True for words that no event is recognised by (folded): short, digits, function words. */
export const isEmptyWord = (folded: string): boolean =>
  folded.length < 3 || EMPTY_WORDS.has(folded) || (folded.charCodeAt(0) < 0x3a && /^[0-9]/.test(folded));

const WORD = /[\p{L}\p{N}]+/gu;

/** Words of a text, folded, in order. */
export const foldedWords = (text: string): string[] => foldArabic(text).match(WORD) ?? [];
