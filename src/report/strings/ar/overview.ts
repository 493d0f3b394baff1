/** The first screen. */

import { html } from '../../html/markup.js';
import type { overview as english, Verdict } from '../en/overview.js';
import { decimal, index, isolated, percent, points } from '../format.js';
import type { Keys } from '../keys.js';
import * as noun from '../nouns.js';
import { arabicCount, whole } from '../plural.js';
import { polarities } from '../values-ar.js';

/** المؤشر بالكلام، كما في الإنجليزية. An index in words, as in English. */
function lean(value: number): string {
  if (Math.abs(value) < 0.15) return 'محايدة أو متوازنة';
  if (Math.abs(value) < 0.5) return value < 0 ? 'تميل إلى نزع الشرعية' : 'تميل إلى إضفاء الشرعية';
  return value < 0 ? 'يغلب عليها نزع الشرعية' : 'يغلب عليها إضفاء الشرعية';
}

const WITHIN: Readonly<Record<Verdict, string>> = {
  holds: 'الفرق قائم',
  unsure: 'قد يكون الفرق مصادفة',
  turns: 'ينعكس الفرق',
};

export const overview: Keys<typeof english> = {
  strongest: 'أوضح الفروق',
  strongestNote:
    'في ما تقوله كل وسيلة بصوتها، عن الطرف نفسه وفي الاختيار نفسه. تحت كل جانب أكثر ألفاظه؛ وافتح أي رقم لتقرأ جمله.',
  noContrast: (tests) =>
    tests === 0
      ? 'المادة أقل من أن تُقارَن: لا وسيلتين لهما من الاختيار نفسه عن الطرف نفسه ما يكفي لاختبار.'
      : 'لا تسند الاختبارات فرقًا بين الوسائل بهذا العدد من المقالات، وهذه نتيجة أيضًا.',
  unsupported: 'فروق ظهرت وقد تكون من المصادفة:',
  optionContrast: (a, b, actor, choice, word, x, y) =>
    y === 0
      ? html`${actor} (${choice}): اختارت ${a} لفظ ${word} في ${percent(x)} من المواضع، ولم تختره ${b} قط.`
      : html`${actor} (${choice}): اختارت ${a} لفظ ${word} في ${percent(x)} من المواضع، واختارته ${b} في ${percent(y)}.`,
  poleContrast: (a, b, actor, choice, pole, x, y) =>
    html`${actor} (${choice}): اختارت ${a} لفظًا ${polarities[`${pole}`]} في ${percent(x)} من المواضع، ${y === 0 ? html`ولم تختره ${b} قط` : html`واختارته ${b} في ${percent(y)}`}.`,
  indexContrast: (a, b, actor, x, y) =>
    html`${actor}: ألفاظ ${a} ${lean(x)} (${index(x)})، وألفاظ ${b} ${lean(y)} (${index(y)}).`,
  translated: (word) => word,
  pointsApart: (d, low, high, level) =>
    html`الفارق بالنقاط المئوية ${points(d)} (مجال الثقة ${percent(level / 100)}: من ${points(low)} إلى ${points(high)})`,
  indexApart: (d, low, high, level) =>
    html`الفارق ${decimal(d)} (مجال الثقة ${percent(level / 100)}: من ${decimal(low)} إلى ${decimal(high)})`,
  sameEvents: (n, verdict, ratio, low, high) =>
    html`وداخل ما غطّتاه معًا (${arabicCount(n, noun.event)}) ${WITHIN[verdict]}: نسبة الأرجحية ${ratio} (من ${low} إلى ${high})`,
  sameEventsFew: (n) => `وما غطّتاه معًا (${arabicCount(n, noun.event)}) أقل من أن يُحكم به وحده`,
  ofPlaces: (hits, total) => `${whole(hits)} من ${whole(total)}`,
  about: 'عن',
  loadedWords: (n) => arabicCount(n, noun.loadedWord),
  readingTitle: 'المقالات كلمةً كلمة',
  readingWhole:
    'مقالات بهذه القلة لا تحتمل مقارنة، لكنها تُقرأ. هذه كل جملة فيها لفظ مؤطِّر: اللفظ، وعن أي طرف قيل، وصوت من هو.',
  readingOne:
    'من كل وسيلة المقالُ الأكثر ألفاظًا مؤطِّرة بصوتها: اللفظ، وعن أي طرف قيل، وصوت من هو. وما عداه في «الكلمات في سياقها».',
  moreSentences: (n) => `${arabicCount(n, noun.moreSentence)} من هذا المقال`,
  moreReadings: (n) => arabicCount(n, noun.moreArticle),
  tooLittleList: 'أكبرها',
  rawCells:
    'الخلية المخطّطة لا يكفي ما فيها لحساب المؤشر، ففيها الأعداد الخام: − لما ينزع الشرعية، و○ للمحايد، و+ لما يضفيها.',
  readSentences: 'اقرأ الجمل',
  heatTitle: 'كيف يظهر كل طرف في كلمات كل وسيلة',
  otherActors: (n) => `ولغيرها مؤشر أيضًا (${arabicCount(n, noun.actor)})، في صفحة كل طرف`,
  heatNote: () =>
    html`مؤشر الشرعية: متوسط قطبية ما اختارته الوسيلة بصوتها من ألفاظ للطرف، من ${isolated('−1')} (كل اختيار ينزع الشرعية) إلى ${isolated('+1')} (كل اختيار يضفيها).`,
  openFigure: 'افتح أي رقم لتقرأ جمله.',
  heatCells: 'بين القوسين مجال الثقة ثم عدد الاختيارات، والنقطة لما لا يكفي لقول شيء. والجمل في report.html.',
  tooLittleTitle: 'ما لا يكفي لقول شيء',
  tooLittleNote: (total, mentions, articles) =>
    `${arabicCount(total, noun.figure)} لا تُعرض لأنها تقوم على أقل من ${arabicCount(mentions, noun.mention, 'oblique')} أو أقل من ${arabicCount(articles, noun.article, 'oblique')}. وما لم نره هنا ليس معناه أنه غير موجود.`,
  nothingTooLittle: 'كل ما بُحث عنه يقوم على ما يكفي.',
};
