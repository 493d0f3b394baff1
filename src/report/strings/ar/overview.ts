/** The first screen. */

import { type Fragment, html } from '../../html/markup.js';
import type { overview as english, Verdict } from '../en/overview.js';
import {
  decimal,
  differenceRange,
  index,
  isolated,
  percent,
  points,
  pointsRange,
  probability,
} from '../format.js';
import type { Keys } from '../keys.js';
import * as noun from '../nouns.js';
import { arabicCount, whole } from '../plural.js';
import { polarities } from '../values-ar.js';

/** نصيب جانب، بلا فعل يوافق جنس الوسيلة. A side's share, without a verb that would agree with the outlet's gender. */
const shareAt = (share: number, side: Fragment): Fragment =>
  html`${percent(share)}${share === 0 ? ' (لم يرد)' : ''} عند ${side}`;

const WITHIN: Readonly<Record<Verdict, string>> = {
  holds: 'الفرق قائم',
  unsure: 'قد يكون الفرق مصادفة',
  turns: 'ينعكس الفرق',
};

export const overview: Keys<typeof english> = {
  strongest: 'أوضح الفروق',
  strongestNote:
    'في ما تقوله كل وسيلة بصوتها، عن الطرف نفسه وفي الاختيار نفسه. تحت كل جانب أكثر ألفاظه؛ وافتح أي رقم لتقرأ جمله.',
  claimKey: (alpha, tests) =>
    html`بين المعقوفين مجال الثقة ${percent(1 - alpha)}. ونصيب المصادفة المتوقع (q) هو ما يُنتظر أن يكون مصادفةً لو قُبل هذا الفرق وكل ما هو أوضح منه، بعد حساب كثرة المقارنات (${arabicCount(tests, noun.test)})؛ ولا يُسند فرق جاوز نصيبه ${decimal(alpha)} أو كان الصفر في مجاله.`,
  noContrast: (tests) =>
    tests === 0
      ? 'المادة أقل من أن تُقارَن: ليس بين الوسائل اثنتان لهما من المواضع في الاختيار نفسه عن الطرف نفسه ما يكفي للاختبار.'
      : 'لا تسند الاختبارات فرقًا بين الوسائل بهذا العدد من المقالات، وهذه نتيجة أيضًا.',
  unsupported: 'فروق ظهرت ولا تسندها الاختبارات، فقد تكون من المصادفة:',
  optionContrast: (a, b, actor, choice, word, x, y) =>
    html`${actor}، ${choice}: نصيب لفظ ${word} ${shareAt(x, a)}، و${shareAt(y, b)}.`,
  poleContrast: (a, b, actor, choice, pole, x, y) =>
    html`${actor}، ${choice}: نصيب ما ${polarities[`${pole}`]} ${shareAt(x, a)}، و${shareAt(y, b)}.`,
  indexContrast: (a, b, actor, x, y) =>
    html`${actor}: ما ينزع الشرعية ${whole(x.negative)} من ${whole(x.mentions)} وما يضفيها ${whole(x.positive)} عند ${a} (المؤشر بعد توحيد مزيج الاختيارات ${index(x.value)})؛ وما ينزعها ${whole(y.negative)} من ${whole(y.mentions)} وما يضفيها ${whole(y.positive)} عند ${b} (المؤشر ${index(y.value)}).`,
  translated: (word) => word,
  pointsApart: (d, low, high) => html`الفارق بالنقاط المئوية ${points(d)} ${pointsRange(low, high)}`,
  indexApart: (d, low, high) =>
    html`الفارق ${decimal(d)} بعد توحيد مزيج الاختيارات ${differenceRange(low, high)}`,
  chance: (q) => html`نصيب المصادفة المتوقع (q) ${probability(q)}`,
  sameEvents: (events, places, verdict, ratio, range) =>
    html`وداخل الأحداث المشتركة (${arabicCount(events, noun.event)}، ${arabicCount(places, noun.mention)}) ${WITHIN[verdict]}: نسبة الأرجحية ${ratio} ${range}`,
  sameEventsFew: (events, places) =>
    `والأحداث المشتركة (${arabicCount(events, noun.event)}، ${arabicCount(places, noun.mention)}) أقل من أن يُحكم بها وحدها`,
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
  silentOutlets: 'لم يرد بصوتها اختيار عن أحد هذه الأطراف:',
  heatTitle: 'كيف يظهر كل طرف في كلمات كل وسيلة',
  otherActors: (n) => `ولغيرها مؤشر أيضًا (${arabicCount(n, noun.actor)})، في صفحة كل طرف`,
  heatNote: () =>
    html`مؤشر الشرعية: متوسط قطبية ما اختارته الوسيلة بصوتها من ألفاظ للطرف، من ${isolated('−1')} (كل لفظ ينزع الشرعية) إلى ${isolated('+1')} (كل لفظ يضفيها).`,
  openFigure: 'افتح أي رقم لتقرأ جمله.',
  heatCells:
    'بين المعقوفين مجال الثقة، وبعده ما يقوم عليه الرقم؛ والنقطة لما لا يكفي لقول شيء، والخانة الخالية لما لم يرد فيه اختيار. والجمل في report.html.',
  tooLittleTitle: 'ما لا يكفي لقول شيء',
  tooLittleNote: (total, mentions, articles) =>
    `${arabicCount(total, noun.figure)} لا تُعرض لأنها تقوم على أقل من ${arabicCount(mentions, noun.mention, 'oblique')} أو أقل من ${arabicCount(articles, noun.article, 'oblique')}. وما لم نره هنا ليس معناه أنه غير موجود.`,
  nothingTooLittle: 'كل ما بُحث عنه يقوم على ما يكفي.',
};
