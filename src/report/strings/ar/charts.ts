/** Map, tree and trends. */
import { html } from '../../html/markup.js';
import type { charts as english } from '../en/charts.js';
import { day } from '../format.js';
import type { Keys } from '../keys.js';
import * as noun from '../nouns.js';
import { arabicCount, whole } from '../plural.js';

/** Signed numbers in a plain string: a left-to-right mark keeps the sign before its number inside Arabic. */
const [MINUS_ONE, PLUS_ONE] = ['\u200e−1', '\u200e+1'];

const PERIODS = { day: 'يوم', week: 'أسبوع', month: 'شهر' } as const;

export const charts: Keys<typeof english> = {
  distanceNote:
    'المسافة بين وسيلتين: الجذر التربيعي لتباعد جنسن–شانون بين أنصبة ما تختاره كل منهما بصوتها، من 0 (لا فرق يُرى) إلى 1 (لا شيء مشترك). والمسافات تقديرات، ومجالات ثقتها في الجدول تحت كل رسم: فإن اتسعت فقد تكون من قلة المادة.',
  leftOut: (n, of, most) =>
    `ليس في الرسم لقلة ما فيه${of > most ? `، أو لأنه دون أكبر ${arabicCount(most, noun.outlet, 'oblique')}` : ''} (${whole(n)} من ${arabicCount(of, noun.outlet, 'oblique')}):`,
  mapTitle: 'خريطة تقديرية للتشابه في اختيار الألفاظ',
  mapNote: (stress) =>
    html`تمثّل الخريطة هذه المسافات بالتقريب. الإجهاد ${stress}: دون 0.1 مقبول، وفوق 0.2 لا يُعوَّل عليه. ولا معنى للاتجاهات.`,
  mapUntrue: (stress) =>
    html`هذه المسافات لا تستوي على سطح (الإجهاد ${stress}، وهو فوق 0.2)، فقد يتجاور هنا اسمان تتباعد اختياراتهما. المعوَّل عليه الشجرة والجدول.`,
  mapUntrueTitle: 'خريطة لا يُعوَّل عليها، لمن أراد أن يراها',
  treeTitle: 'شجرة المسافات بين اختيارات الوسائل',
  treeNote:
    'ربط بالمتوسط؛ كلما ابتعد ملتقى الغصنين عن الأسماء زاد الاختلاف بين اختياراتهما، وما التقى عند الصفر لا تكفي المادة لتمييز بعضه من بعض.',
  scopeAll: 'كل الأطراف',
  allAlike: 'لا شيء يميّز اختيارات هذه الوسائل بعضها من بعض هنا.',
  noMap: 'تحتاج الخريطة إلى ثلاث وسائل على الأقل بينها ما يكفي من المشترك.',
  trendsNote:
    'مؤشر الشرعية في كل فترة ومعه مجال الثقة، والزمن من اليسار إلى اليمين، وتحت النقطة أول يوم من فترتها؛ والخط الرأسي المتقطع تحوّلٌ يسنده اختبار.',
  aPoint: (unit, fewest, most) =>
    `كل نقطة ${PERIODS[unit]}، وتقوم على ${fewest === most ? arabicCount(most, noun.mention, 'oblique') : `${whole(fewest)} إلى ${arabicCount(most, noun.mention, 'oblique')}`}.`,
  noTrends: 'لا سلسلة تقوم على ما يكفي من المقالات المؤرخة.',
  change: (at, before, after, q) =>
    html`تحوّل في ${day(at, 'ar')}: من ${before} إلى ${after} (القيمة المضبوطة q = ${q}).`,
  weigh: 'متوسط القطبية',
  indexAxis: `متوسط قطبية ما اختير من ألفاظ، من ${MINUS_ONE} (نزع الشرعية) إلى ${PLUS_ONE} (إضفاؤها)`,
};
