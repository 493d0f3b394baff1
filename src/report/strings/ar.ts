/** واجهة التقرير بالعربية. The interface in Arabic: the same keys as `en.ts`. */
import { html } from '../html/markup.js';
import type { Strings, Verdict } from './en.js';
import { day, days, index, isolated, isoTime, neverSure, percent, points } from './format.js';
import * as noun from './nouns.js';
import { arabicCount, whole } from './plural.js';
import { ruleGloss } from './rules.js';
import { devices, polarities, registers, stances, voices } from './values-ar.js';

/** Signed numbers in a plain string: a left-to-right mark keeps the sign before its number inside Arabic. */
const [MINUS_ONE, PLUS_ONE] = ['\u200e−1', '\u200e+1'];

/** المؤشر بالكلام، كما في en.ts. An index in words, as in `en.ts`. */
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

export const ar: Strings = {
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
  counts: 'أظهر الأعداد الخام',
  articles: (n) => arabicCount(n, noun.article),
  inArticles: (n) => (n === 0 ? 'بلا مقالات' : `في ${arabicCount(n, noun.article, 'oblique')}`),
  inOutlets: (n) => `في ${arabicCount(n, noun.outlet, 'oblique')}`,
  outlets: (n) => arabicCount(n, noun.outlet),
  mentions: (n) => arabicCount(n, noun.choice),
  words: (n) => arabicCount(n, noun.word),
  deck: (outlets, articles, mentions) =>
    `${arabicCount(outlets, noun.outlet)}، و${arabicCount(articles, noun.article)}، و${arabicCount(mentions, noun.choice)} في الميزان.`,
  period: (from, to) => `من ${day(from, 'ar')} إلى ${day(to, 'ar')}.`,
  copies: (n) =>
    n === 0 ? '' : `عُدَّت النصوص المكررة داخل الوسيلة الواحدة مرةً واحدة (${arabicCount(n, noun.copy)}).`,
  packs: 'حزم المعجم',
  strongest: 'أوضح الفروق',
  strongestNote:
    'في ما تقوله كل وسيلة بصوتها، عن الطرف نفسه وفي الاختيار نفسه. تحت كل جانب أكثر ألفاظه؛ وافتح أي رقم لتقرأ جمله.',
  noContrast: 'لا تسند الاختبارات فرقًا بين الوسائل بهذا العدد من المقالات، وهذه نتيجة أيضًا.',
  unsupported: 'فروق ظهرت وقد تكون من المصادفة:',
  rest: 'بقية الوسائل',
  optionContrast: (a, b, actor, choice, word, x, y) =>
    y === 0
      ? html`${actor} (${choice}): اختارت ${a} لفظ ${word} في ${percent(x)} من المواضع، ولم تختره ${b} قط.`
      : html`${actor} (${choice}): اختارت ${a} لفظ ${word} في ${percent(x)} من المواضع، واختارته ${b} في ${percent(y)}.`,
  poleContrast: (a, b, actor, choice, pole, x, y) =>
    html`${actor} (${choice}): اختارت ${a} لفظًا ${polarities[`${pole}`]} في ${percent(x)} من المواضع، واختارته ${b} في ${percent(y)}.`,
  indexContrast: (a, b, actor, x, y) =>
    html`${actor}: ألفاظ ${a} ${lean(x)} (${index(x)})، وألفاظ ${b} ${lean(y)} (${index(y)}).`,
  translated: (word) => word,
  pointsApart: (d, low, high, level) =>
    html`الفارق ${points(d)} نقطة مئوية (مجال الثقة ${percent(level / 100)}: من ${points(low)} إلى ${points(high)})`,
  indexApart: (d, low, high, level) =>
    html`الفارق ${index(d)} (مجال الثقة ${percent(level / 100)}: من ${index(low)} إلى ${index(high)})`,
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
  tooLittleList: 'أكبرها',
  rawCells:
    'الخلية المخطّطة لا يكفي ما فيها لحساب المؤشر، ففيها الأعداد الخام: − لما ينزع الشرعية، و○ للمحايد، و+ لما يضفيها.',
  readSentences: 'اقرأ الجمل',
  heatTitle: 'كيف يظهر كل طرف في كلمات كل وسيلة',
  otherActors: (n) => `ولغيرها مؤشر أيضًا (${arabicCount(n, noun.actor)})، في صفحة كل طرف`,
  heatNote: () =>
    html`مؤشر الشرعية: متوسط قطبية ما اختارته الوسيلة بصوتها من ألفاظ للطرف، من ${isolated('−1')} (كل اختيار ينزع الشرعية) إلى ${isolated('+1')} (كل اختيار يضفيها). افتح أي رقم لتقرأ جمله.`,
  tooLittle: 'أقل من أن يُحكم عليه',
  tooLittleTitle: 'ما لا يكفي لقول شيء',
  tooLittleNote: (total, mentions, articles) =>
    `${arabicCount(total, noun.figure)} لا تُعرض لأنها تقوم على أقل من ${arabicCount(mentions, noun.mention, 'oblique')} أو أقل من ${arabicCount(articles, noun.article, 'oblique')}. وما لم نره هنا ليس معناه أنه غير موجود.`,
  nothingTooLittle: 'كل ما بُحث عنه يقوم على ما يكفي.',
  comma: '، ',
  outlet: 'الوسيلة',
  actor: 'الطرف',
  term: 'اللفظ',
  device: 'الأداة',
  voice: 'الصوت',
  date: 'التاريخ',
  all: 'الكل',
  own: 'صوتها',
  carried: 'ما تنقله',
  ownLegend: 'صوت الوسيلة نفسها، ومعه مجال الثقة',
  carriedLegend: 'ما تقتبسه أو تنقله عن غيرها',
  choicesNote:
    'كان يمكن لكلمة أن تقوم مقام أخرى فاختيرت هذه. كل صف وسيلة، وكل عمود لفظ كان يمكن أن يقال عن هذا الطرف، من نازع الشرعية إلى مضفيها. النقطة نصيب اللفظ في صوت الوسيلة، والخط مجال الثقة، والنقطة المفرّغة نصيبه في ما تنقله عن غيرها.',
  sortBy: (word) => html`رتّب بحسب ${word}`,
  places: 'المواضع',
  chooseActor: 'الطرف',
  chooseSet: 'الاختيار',
  unshown: (n) => (n === 0 ? '' : `في ملفات البيانات وحدها: ${arabicCount(n, noun.smallTable)}.`),
  otherOptions: (n) => `وفي profiles.csv والمصنَّف ${arabicCount(n, noun.rarerWord)}.`,
  onlyWord: 'لم يرد عن هذا الطرف لفظ آخر من هذا الاختيار، فنسبة 100% لا تدل على تفضيل، بل على أن اللفظ قيل.',
  fewBlocks: 'اختيارات لا تكفي أعدادها عند أي وسيلة للمقارنة: الأعداد الخام',
  eventsNote: (total, shared, shown) =>
    `الأحداث التي عُرفت من مضمون المقالات لا من الألفاظ المؤطِّرة: ${whole(total)}، منها ${whole(shared)} غطّتها وسيلتان أو أكثر. المعروض هنا: ${whole(shown)}.`,
  headlines: 'العناوين',
  headlineOf: (outlet) => html`عنوان ${outlet}`,
  sameSentence: (outlet) => html`الجملة نفسها عند ${outlet}`,
  otherEvents: 'أحداث أخرى',
  moreChoices: (n) => `${arabicCount(n, noun.moreChoice)} في هذا الحدث`,
  inOwnWords: 'بكلماتهم',
  inOthersWords: 'بكلمات نقلوها',
  spread: (value) => html`التباعد ${value} (0: اختاروا كلهم الشيء نفسه، 1: لا شيء مشترك)`,
  copyOf: (n) => `نص وكالة واحد نشرته ${arabicCount(n, noun.outlet)}`,
  noEvents: 'لم تغطِّ وسيلتان حدثًا واحدًا.',
  carriedOf: (n, all) => `${whole(n)} من ${whole(all)} من الاختيارات كلامُ غيرها`,
  choseNone: 'لا اختيار من هذا النوع',
  outletPage: {
    index: 'الأطراف في كلماتها',
    apart: 'ألفاظ تميّزها',
    apartNote:
      'كم مرة من كل ألفاظها المؤطِّرة، وكم عند سائر الوسائل؛ والرقم الأخير بُعد ما بينهما بالخطأ المعياري (لوغاريتم نسبة الأرجحية بتوزيع قبلي معلوماتي).',
    devices: 'الأدوات في كل ألف كلمة',
    voices: 'أصوات تنقلها',
    voicesNote: 'ما تقتبسه أو تنسبه إلى غيرها؛ يُعدّ على حدة ولا يدخل في أرقامها.',
    names: 'الأسماء التي تستعملها',
    nearest: 'أقرب الوسائل إليها في اختيار الألفاظ',
    stance: 'موقف مقالاتها',
    contrasts: 'فروق ثابتة',
    time: 'عبر الزمن',
  },
  actorPage: {
    index: 'في كلمات كل وسيلة',
    names: 'الأسماء التي يُسمّى بها',
    stance: 'موقف مقالات كل وسيلة',
    terms: 'الألفاظ التي اختيرت له',
  },
  backToAll: 'العودة إلى القائمة',
  distance: 'المسافة',
  nothingHere: 'لا شيء يقوم على ما يكفي.',
  evidenceNote: (shown, total, seed) =>
    shown >= total
      ? `كل الاختيارات والأسماء (${whole(total)})، كلٌّ في جملته.`
      : `عيّنة من ${whole(shown)} من أصل ${whole(total)} من الاختيارات والأسماء، فيها أولًا ما تقوم عليه أوضح الفروق، ثم ما سُحب بالتساوي على الوسائل والأطراف والألفاظ بالبذرة ${seed}. والمواضع كلها في mentions.csv.`,
  wholeNote: (n) =>
    n === 0
      ? ''
      : `ينفتح السطر على مقاله كاملًا بعلاماته إن كان المقال بين ما يحمله هذا الملف (${arabicCount(n, noun.article)})، وإلا فعلى جملته.`,
  search: 'ابحث في الجمل',
  polarity: 'القطبية',
  from: 'من',
  to: 'إلى',
  reset: 'امسح المرشِّحات',
  lines: (n) => arabicCount(n, noun.line),
  more: 'أظهر المزيد',
  open: 'افتح الجملة',
  noLines: 'لا سطر في العيّنة يوافق هذه المرشِّحات.',
  close: 'أغلق',
  why: 'لماذا',
  confidence: (p) => html`استعمال مؤطِّر باحتمال ${percent(neverSure(p))}`,
  targetRule: (rule) => `نُسب إليه لأنه: ${ruleGloss(rule).ar}`,
  voiceRule: (rule) => `عُرف الصوت من: ${ruleGloss(rule).ar}`,
  sameArticle: 'من المقال نفسه',
  original: 'الصفحة الأصلية',
  readArticle: 'اقرأ المقال بعلاماته',
  marksIn: (n) => arabicCount(n, noun.markedWord),
  reasonsTitle: 'لماذا وُضعت كل علامة',
  explainHint: 'ولمن أراد أوزان المصنِّفات والألفاظ المستبعدة:',
  notWhole:
    'ليس المقال كاملًا في هذا الملف، حرصًا على أن يبقى صالحًا للإرسال. مكانه مذكور في mentions.csv أمام معرّفه:',
  untitled: 'بلا عنوان',
  undated: 'بلا تاريخ',
  noSentence: 'الجملة ليست في ملف النتائج، وموضعها',
  name: 'اسم',
  mapTitle: 'الوسائل المتقاربة تختار ألفاظًا متشابهة',
  mapNote: (stress) =>
    html`المسافات على الخريطة تمثّل المسافات بين الاختيارات (الجذر التربيعي لتباعد جنسن–شانون). الإجهاد ${stress}: دون 0.1 مقبول، وفوق 0.2 لا يُعوَّل عليه. ولا معنى للاتجاهات.`,
  mapUntrue: (stress) =>
    html`هذه المسافات لا تستوي على سطح (الإجهاد ${stress}، وهو فوق 0.2)، فقد يتجاور هنا اسمان تتباعد اختياراتهما. المعوَّل عليه الشجرة والجدول.`,
  mapUntrueTitle: 'خريطة لا يُعوَّل عليها، لمن أراد أن يراها',
  treeTitle: 'المسافات نفسها شجرةً',
  treeNote: 'ربط بالمتوسط؛ كلما ابتعد ملتقى الغصنين عن الأسماء زاد الاختلاف بين اختياراتهما.',
  scopeAll: 'كل الأطراف',
  noMap: 'تحتاج الخريطة إلى ثلاث وسائل على الأقل بينها ما يكفي من المشترك.',
  trendsNote: 'مؤشر الشرعية في كل فترة ومعه مجال الثقة؛ والخط الرأسي المتقطع تحوّلٌ يسنده اختبار.',
  noTrends: 'لا سلسلة تقوم على ما يكفي من المقالات المؤرخة.',
  change: (at, before, after, q) => html`تحوّل في ${day(at, 'ar')}: من ${before} إلى ${after} (q ${q}).`,
  weigh: 'متوسط القطبية',
  manifest: 'بيان التشغيل',
  made: (iso) => `أُنجز في ${isoTime(iso)} بالتوقيت العالمي`,
  skipped: 'مدخلات لم تُقرأ',
  records: (n) => arabicCount(n, noun.record),
  moreSkipped: (n) => (n === 0 ? '' : `وفي manifest.json ${arabicCount(n, noun.moreLine)}.`),
  table: 'جدول',
  saveChart: 'احفظ الرسم:',
  indexAxis: `متوسط قطبية ما اختير من ألفاظ، من ${MINUS_ONE} (نزع الشرعية) إلى ${PLUS_ONE} (إضفاؤها)`,
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
  explain: { title: 'مقال واحد، كلمةً كلمة', mentions: 'المواضع', names: 'الأسماء', stances: 'الموقف' },
};
