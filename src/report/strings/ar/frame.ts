/** What all parts share: the frame of the page, counts, names of values. */

import type { frame as english } from '../en/frame.js';
import { day, days } from '../format.js';
import type { Keys } from '../keys.js';
import * as noun from '../nouns.js';
import { arabicCount, whole } from '../plural.js';
import { devices, polarities, registers, stances, voices } from '../values-ar.js';

export const frame: Keys<typeof english> = {
  lang: 'ar',
  other: 'English',
  gloss: (g) => g.ar,
  day: (iso) => day(iso, 'ar'),
  days: (from, to) => days(from, to, 'ar'),
  brand: 'ميزان',
  heading: 'أيَّ الكلمات اختاروا؟',
  documentTitle: 'ميزان: أيَّ الكلمات اختاروا؟',
  skip: 'انتقل إلى المحتوى',
  navigation: 'أقسام التقرير',
  parts: {
    overview: 'نظرة عامة',
    choices: 'الاختيارات',
    events: 'حدث واحد وكلمات شتى',
    outlets: 'وسائل الإعلام',
    actors: 'الأطراف',
    evidence: 'الكلمات في سياقها',
    map: 'الخريطة والشجرة',
    trends: 'عبر الزمن',
    methods: 'المنهج وحدوده',
  },
  theme: 'فاتح أو داكن',
  articles: (n) => arabicCount(n, noun.article),
  inArticles: (n) => (n === 0 ? 'بلا مقالات' : `في ${arabicCount(n, noun.article, 'oblique')}`),
  inOutlets: (n) => `في ${arabicCount(n, noun.outlet, 'oblique')}`,
  outlets: (n) => arabicCount(n, noun.outlet),
  counted: (n) => arabicCount(n, noun.mention),
  marked: (n) => arabicCount(n, noun.markedWord),
  rests: (places, articles) =>
    `${arabicCount(places, noun.mention)} في ${arabicCount(articles, noun.article, 'oblique')}`,
  restsOf: (hits, places, articles) =>
    `${whole(hits)} من ${arabicCount(places, noun.mention, 'oblique')} في ${arabicCount(articles, noun.article, 'oblique')}`,
  names: (n) => arabicCount(n, noun.name),
  words: (n) => arabicCount(n, noun.word),
  deck: (outlets, articles, found, counted, chosen) =>
    `${arabicCount(outlets, noun.outlet)}، و${arabicCount(articles, noun.article)}، و${arabicCount(found, noun.foundWord)}، تقوم أنصبة الاختيارات ومؤشر الشرعية على ${whole(counted)} منها: ما قيل بصوت الوسيلة وعُرف طرفه${chosen ? '، من الأطراف والاختيارات التي سمّتها الدراسة' : ''}.`,
  period: (from, to) => `من ${day(from, 'ar')} إلى ${day(to, 'ar')}.`,
  copies: (n) =>
    n === 0 ? '' : `عُدَّت النصوص المكررة داخل الوسيلة الواحدة مرةً واحدة (${arabicCount(n, noun.copy)}).`,
  packs: 'حزم المعجم',
  rest: 'بقية الوسائل',
  tooLittle: 'أقل من أن يُحكم عليه',
  comma: '، ',
  outlet: 'الوسيلة',
  actor: 'الطرف',
  term: 'اللفظ',
  device: 'الأسلوب',
  voice: 'الصوت',
  date: 'التاريخ',
  all: 'الكل',
  own: 'صوتها',
  carried: 'ما تنقله',
  backToAll: 'العودة إلى القائمة',
  nothingHere: 'لا شيء يقوم على ما يكفي.',
  close: 'أغلق',
  name: 'اسم',
  table: 'جدول',
  saveChart: 'احفظ الرسم:',
  scriptsOff:
    'البرمجة النصية معطَّلة: البحث والترتيب والترشيح تحتاج إليها. أما الجداول والرسوم وعيّنة من الجمل فهي أدناه على كل حال.',
  legend: 'العلامات',
  polarityName: (p) => polarities[`${p}`],
  deviceName: (d) => devices[d],
  voiceName: (v) => voices[v],
  registerName: (r) => registers[r],
  stanceName: (x) => stances[x],
  number: 'العدد',
  share: 'النصيب',
  interval: 'مجال الثقة',
};
