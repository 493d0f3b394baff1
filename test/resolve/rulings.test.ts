/**
 * What the codebook counts as a mention, ruling by ruling, with the packs of the program and before any classifier: which words the
 * rules let through, as what. All sentences are made up.
 */
import { describe, expect, it } from 'vitest';
import { createResolver } from '../../src/pipeline.js';
import type { Candidate } from '../../src/resolve/candidate.js';
import { loadLexicon, loadVoices } from '../../src/resources.js';

const resolve = createResolver({ lexicon: loadLexicon({}), voices: loadVoices({}) });

/** The loaded words that the rules let through. */
function loadedIn(text: string): Candidate[] {
  const field = resolve({ title: '', text }).find(({ scene }) => scene.field === 'text');
  return (field?.candidates ?? []).filter(({ refused, polarity }) => !refused && polarity !== 0);
}

/** Each with its device and the sign of its polarity. */
const mentionsIn = (text: string): string[] =>
  loadedIn(text).map(({ surface, device, polarity }) => `${surface} ${device} ${polarity > 0 ? '+' : '-'}`);

type Case = readonly [text: string, ...mentions: string[]];

const RULINGS: Readonly<Record<string, readonly Case[]>> = {
  'marks withhold belief from a name that makes a claim, and are house style round any other (1)': [
    ['فجر تنظيم "الدولة" سيارة مفخخة قرب حاجز في الحسكة.', 'الدولة distancing -'],
    ['أعلن تنظيم "الدولة الإسلامية" أنه يقف وراء التفجير.', 'الدولة الإسلامية distancing -'],
    [
      'قصفت المدفعية مواقع ميليشيات "قوات سوريا الديمقراطية" قرب منبج.',
      'ميليشيات naming -',
      'قوات سوريا الديمقراطية distancing -',
    ],
    ['شيعت جماعة «أنصار الله» قتلاها في صعدة.', 'أنصار الله distancing -'],
    ['قصف ما يسمى "الدولة الإسلامية" البلدة بالهاون.', 'ما يسمى distancing -'],
    ['أعلن تنظيم «داعش» مسؤوليته عن الهجوم في الرقة.'],
    ['سيطرت «قسد» على قريتين شرق دير الزور.'],
    ['قالت صحيفة «الثورة» إن الجيش دخل البلدة بعد أن انسحب منها داعش.'],
  ],
  'an adjective of an act judges the act, and of an actor the actor (2)': [
    ['دان المجلس التفجير الإرهابي الذي استهدف المسجد.', 'الإرهابي violence -'],
    ['تصدت القوات لعناصر إرهابية في سيناء.', 'إرهابية epithet -'],
    ['شنت طائرات داعش قصفا وحشيا على حلب.', 'وحشيا violence -'],
    ['قتل داعش ثلاثة في هجوم جبان على القرية.', 'جبان evaluation -'],
    ['دان الوزير الهجوم الغاشم الذي نفذه داعش.', 'الغاشم evaluation -'],
    ['تصدى الجيش لتنظيم داعش الغاشم.', 'الغاشم epithet -'],
    ['تصدى الجيش لتنظيم داعش المجرم.', 'المجرم epithet -'],
    ['هذه الأعمال الدنيئة لا تخيف سكان تعز من الحوثيين.', 'الدنيئة evaluation -'],
  ],
  'doing away with an organisation is said of the dead; the ousted one is named, the ousted president described (3)':
    [
      ['أكد القائد القضاء على تنظيم داعش في الموصل.', 'القضاء على death -'],
      ['تمكن الجيش من القضاء على جيوب الحوثيين في عدن.', 'القضاء على death -'],
      ['خطة للقضاء على البطالة في السعودية.'],
      ['قال إن داعش سيقضي على آمال الناس في العراق.'],
      ['قصف التحالف منزل المخلوع في صنعاء.', 'المخلوع naming -'],
      ['قال الرئيس المخلوع علي عبد الله صالح إنه مستعد للحوار.', 'المخلوع epithet -'],
    ],
  'occupied land, lairs, plunder, terror; hard-liners, frontier-keepers, hirelings; a rightful government (4)':
    [
      ['اقتحم الجنود المسجد في القدس المحتلة.', 'المحتلة control -'],
      ['داهمت الشرطة أوكار الإرهابيين في العريش.', 'أوكار violence -', 'الإرهابيين naming -'],
      ['تعرض السجناء للتعذيب على أيدي الحوثيين ونهبت بيوتهم.', 'للتعذيب violence -', 'ونهبت violence -'],
      ['نشرت الجماعة المتشددة تسجيلا في ليبيا.', 'المتشددة epithet -'],
      ['حمل المتحدث العدو الصهيوني المسؤولية.', 'العدو naming -', 'الصهيوني epithet -'],
      ['يقاتل الحوثيون الجنود المرابطين على الحدود.', 'المرابطين epithet +'],
      ['تقاتل الميليشيات الممولة من إيران في العراق.', 'الميليشيات naming -', 'الممولة من epithet -'],
      ['انقلب الحوثيون على السلطة الشرعية في اليمن.', 'انقلب control -', 'الشرعية epithet +'],
      ['تقدمت الوحدات الموالية للشرعية في اليمن.', 'للشرعية naming +'],
      ['عاش السكان ليلة من الرعب بعد قصف الحوثيين لتعز.', 'الرعب violence -'],
    ],
  'of a split phrase the loaded word alone is the span (7)': [
    ['لقي ثلاثة من عناصر الحوثي في مأرب أمس مصرعهم.', 'مصرعهم death -'],
    ['لقي مصرعه القيادي في داعش قرب الرقة.', 'لقي مصرعه death -'],
  ],
  'a word in a name, in an office or in another sense is no mention': [
    ['قالت هيئة تحرير الشام إنها سيطرت على البلدة في إدلب.'],
    ['عقدت منظمة التحرير الفلسطينية اجتماعا في رام الله.'],
    ['هاجم الجيش الشعبي لتحرير السودان بلدة حدودية.'],
    ['تظاهر المئات في ميدان التحرير ضد الرئيس مرسي.'],
    ['قال رئيس تحرير الصحيفة إن داعش انسحب.'],
    ['دخلت المقاومة الشعبية مدينة عدن بعد انسحاب الحوثيين.'],
    ['أعلنت كتائب شهداء الأقصى مسؤوليتها عن إطلاق صاروخ على إسرائيل.'],
    ['وزارة التجارة تبحث تحرير التجارة مع إيران.'],
    ['قال اللواء أسامة عسكر إن الجيش المصري سيلاحق داعش، وأضاف عسكر أن الأهالي يتعاونون.'],
    ['هاجم مسلحو طالبان مركزا في جلال اباد.'],
    ['تعرضت منطقة تدعى بابانيس لقصف من داعش.'],
    ['شيعت الأسرة جثماني الجنديين اللذين قتلهما داعش.'],
  ],
  'nor is one in the name of a body, a place or a unit that calls itself so': [
    ['أعلنت حركة ثوار الدلتا مشاركتها في المسيرة في مصر.'],
    ['قال قائد كتائب ثوار الساحل إن رجاله في حمص.'],
    ['أغلقت الشرطة المصرية نفق الشهيد محمد علي أمام السيارات.'],
    ['وصلت قوات اللواء الثاني حزم إلى معسكر النصر في اليمن.'],
    ['سقطت قذيفتان على شارعي الثورة وبغداد في دمشق.'],
    ['دعت رابطة أسر الشهداء في مصر إلى اجتماع.'],
    ['فرضت روسيا نظام مكافحة الإرهاب في حيين من المدينة.'],
    ['تحدث أردوغان عن الصهيونية في كلمته في تركيا.'],
  ],
  'the revolution takes a side where the state says otherwise, and is everyone’s name for it elsewhere': [
    ['دمشق: قالت المعارضة السورية إن الثورة ستستمر.', 'الثورة evaluation +'],
    ['القاهرة: قالت وزارة الداخلية المصرية إن الثورة ستستمر.'],
    ['دمشق: قال المرشد الأعلى للثورة إن إيران تدعم الحكومة السورية.'],
  ],
  'taking arms is not taking ground, nor is all that is won back land': [
    ['استولى الحوثيون على دبابات وذخائر في تعز.'],
    ['استولى الحوثيون على معسكر في تعز.', 'استولى control -'],
    ['يسعى الحوثيون إلى استعادة المبادرة في اليمن.'],
  ],
  'a sanction is no blow that answers another, an effigy no puppet, and a victory that may be is none': [
    ['أغلقت إسرائيل المعبر ردا على هجوم صاروخي من غزة.'],
    ['قصفت إسرائيل غزة ردا على هجوم صاروخي.', 'ردا violence +'],
    ['إذا انتصرت المعارضة السورية فستتغير المنطقة.'],
    ['انتصرت المعارضة السورية في المعركة.', 'انتصرت evaluation +'],
  ],
  'civilians meet a death that no word belittles, and mediation that fails is nobody’s failure': [
    ['لقي ثلاثة عمال مصرعهم في قصف على سوق في حلب.'],
    ['استأنف المبعوث جهوده في اليمن بعد فشل مشاورات سابقة.'],
    ['فشل الحوثيون في حكم المدينة.', 'فشل evaluation -'],
    ['هتف المتظاهرون: هيهات منا الذلة، في البحرين.'],
  ],
  'fighting as a duty is praise of the act, and a name where it names a movement': [
    ['سافر شبان من القرية إلى سوريا من أجل الجهاد.', 'الجهاد violence +'],
    ['التقى الوفد قادة حركة الجهاد في غزة.'],
  ],
  'what is left of a beaten side, and its savagery': [
    ['تلاحق الشرطة بقايا الانقلابيين في عدن.', 'بقايا naming -', 'الانقلابيين naming -'],
    ['أثبت المهاجمون وحشيتهم حين هاجموا النساء.', 'وحشيتهم violence -'],
    ['هتف المتظاهرون: دول مالهمش أمان.', 'مالهمش أمان evaluation -'],
    ['حيا المتحدث جيش مصر العظيم.', 'العظيم epithet +'],
  ],
  'bodies that fight terror, bodies that are brought home and resolve are no framing': [
    ['قالت الهيئة الوطنية لمكافحة الإرهاب إن المطار مغلق.'],
    ['طالبت العائلات باستعادة جثث الضحايا.'],
    ['قال العامل إنه لن ينكل عن وعده.'],
  ],
  'a formula of diplomacy praises nobody': [
    ['جدد الوزير موقف بلاده الثابت من الأزمة في سوريا ودعمها لتحقيق تطلعات الشعب السوري.'],
    ['يمثل ذلك إرادة الشعب السوري.', 'إرادة الشعب evaluation +'],
  ],
  'bloodshed that one would end is nobody’s deed, nor is a scheme that is only a plan': [
    ['دعا الوزير إلى وقف إراقة الدماء في سوريا.'],
    ['دعم البنك مخطط الحكومة المصرية لتطوير الزراعة.'],
    ['أحبط الأهالي مخطط الاحتلال في القدس.', 'مخطط evaluation -', 'الاحتلال naming -'],
  ],
  'a loaded adjective inside a designation still counts': [
    ['اقتحم المتطرفون اليهود باحات المسجد.', 'المتطرفون naming -'],
    ['اعتقلت الشرطة يهوديا متطرفا قرب الخليل.', 'متطرفا epithet -'],
    ['رصدت الطائرات جماعات مسلحة متشددة شمال مالي.', 'متشددة epithet -'],
    ['هاجم داعش الفصائل الثورية في ريف حلب.', 'الثورية epithet +'],
    ['رفع الأمير شكره إلى القيادة الرشيدة في السعودية.', 'الرشيدة epithet +'],
  ],
  'verdicts in set phrases frame by themselves; the plain word beside them does not': [
    ['وصف الوزير قطع العلاقات مع إيران بأنه خطأ فادح.', 'خطأ فادح evaluation -'],
    ['قال الجيش إن الطائرة قصفت الموقع بطريق الخطأ.'],
    ['ترى الحكومة أن الحوثيين يشكلون أكبر تهديد للمنطقة.', 'أكبر تهديد evaluation -'],
    ['بنت إسرائيل الحي الجديد في مخالفة صريحة لقرارات مجلس الأمن.', 'مخالفة evaluation -'],
    ['سجلت الشرطة مخالفة لسائق الشاحنة في صنعاء.'],
    ['سقط قتلى في قصف عشوائي للحوثيين على تعز.', 'عشوائي violence -'],
    ['أطلق الحرس النار في الهواء بشكل عشوائي في عدن.'],
    ['اتهم المجلس النظام بقتل المدنيين وتشريد الآلاف.', 'النظام naming -', 'وتشريد violence -'],
    ['حذر المفتي من محاولات إسرائيل طمس هوية القدس.', 'طمس evaluation -'],
    ['استعاد الجيش العراقي السيطرة على الرمادي.', 'استعاد control +'],
    ['استعاد السائق السيطرة على السيارة قرب الرمادي.'],
    ['قالت الوكالة إن الجيش قتل عددا ممن وصفتهم بالمسلحين في حلب.', 'ممن وصفتهم distancing -'],
    ['قال القيادي إن مقاومة الاحتلال مستمرة في غزة.', 'مقاومة violence +', 'الاحتلال naming -'],
    ['مصر سند للشعب الفلسطيني منذ عقود.', 'سند evaluation +'],
    ['اتخذت الحكومة القرار دون سند قانوني.'],
    ['هنأ رئيس الوزراء الشعب المصري العظيم بالعيد.', 'العظيم epithet +'],
    ['حمّلت الحركة إسرائيل المسؤولية عن أي اعتداء على السجناء.', 'اعتداء violence -'],
    ['نشر الجيش قواته تحسبا لأي اعتداء في بيروت.'],
    ['لن نسمح لأحد بخرق سيادة لبنان.'],
    ['قال المتحدث إن تعز تحررت من الحوثيين.', 'تحررت control +'],
    ['رأى النائب أن أيام النظام السوري باتت معدودة.', 'النظام naming -', 'معدودة evaluation -'],
    ['سافر الوفد إلى دمشق بعد أيام معدودة.'],
    ['دان البيان سياسات إسرائيل غير الشرعية في القدس.', 'غير الشرعية evaluation -'],
    ['ضبط حرس الحدود معبرا غير شرعي بين سوريا ولبنان.'],
    ['خرقت الطائرات الإسرائيلية سيادة لبنان فوق صيدا.', 'خرقت violence -'],
  ],
  'a set phrase frames as its words together do, and not where it is denied or meant as it stands': [
    ['قال النائب إن الجماعة تفتعل الأزمات في طرابلس.', 'تفتعل evaluation -'],
    ['قال النائب إن الحريق ليس مفتعلا.'],
    ['احتفل الطلاب بذكرى الثورة التونسية العظيمة.', 'العظيمة evaluation +'],
    ['زار الوفد أهالي تعز الباسلة.', 'الباسلة epithet +'],
    ['نقلت البلدية سكان تعز الجديدة.'],
    ['قال الوزير إن المتمردين أدخلوا البلاد في أتون حرب.', 'المتمردين naming -', 'أتون evaluation -'],
    ['رأى الكاتب أن الزيارة جاءت لحفظ ماء الوجه.', 'لحفظ ماء الوجه evaluation -'],
    ['قال إن وعود الحكومة شعارات للاستهلاك المحلي.', 'شعارات للاستهلاك evaluation -'],
    ['انتقد الحزب التيارات الطائفية في المجلس.', 'الطائفية epithet -'],
    ['خففت الجولة التوتر الطائفي في البصرة.'],
    ['اتهم الوفد إسرائيل بأنها تستغل انشغال العرب.', 'تستغل evaluation -'],
  ],
  'a noun with a pronoun names somebody, whatever stands before it; a land is occupied behind several adjectives too':
    [
      ['قال الضابط إن البلاد تفخر بقواتها وترعى أبطالها.', 'أبطالها naming +'],
      ['زار الوفد الأراضي الفلسطينية والعربية المحتلة.', 'المحتلة control -'],
      ['قال النائب إن أهل غزة يقفون في وجه المحتل.', 'المحتل naming -'],
      ['عد المؤتمر الائتلاف السوري ممثلا شرعيا لشعبه.', 'شرعيا epithet +'],
    ],
};

for (const [ruling, cases] of Object.entries(RULINGS)) {
  describe(ruling, () => {
    for (const [text, ...mentions] of cases) it(text, () => expect(mentionsIn(text)).toEqual(mentions));
  });
}

const VOICES: readonly Case[] = [
  ['استولت ميليشيات الحوثي على معسكر قرب تعز، بحسب مصادر محلية.', 'استولت attributed', 'ميليشيات attributed'],
  [
    'وفق مسؤول في الشرطة، نهب المتمردون الحوثيون مخازن الغذاء في عدن.',
    'نهب attributed',
    'المتمردون attributed',
  ],
  ['ارتكب النظام السوري مجزرة في الريف، وفقا للمرصد.', 'النظام attributed', 'مجزرة attributed'],
  ['دان مجلس الوزراء العدوان الإسرائيلي على غزة.', 'العدوان attributed'],
  ['استنكرت المنظمة جرائم داعش في الموصل.', 'جرائم attributed'],
  ['اتهم المتحدث الحوثيين بارتكاب مجازر في تعز.', 'مجازر attributed'],
  ['طالب الوزير ميليشيات الحوثي بالانسحاب من صنعاء.', 'ميليشيات outlet'],
  ['دعا المبعوث المتمردين إلى وقف القتال في اليمن.', 'المتمردين outlet'],
  ['قال القائد إن القوات ستصل إلى الحسكة (معقل ميليشيات قسد) خلال أيام.', 'ميليشيات attributed'],
  [
    'قال المتحدث: «ميليشيات الحوثي خرقت الهدنة ونهبت المساعدات في تعز.\nووصلت ميليشيات الحوثي إلى إب.',
    'ميليشيات quoted',
    'خرقت الهدنة quoted',
    'ونهبت quoted',
    'ميليشيات outlet',
  ],
];

describe('a trailing source has its whole sentence, who condemns what he condemns, an unclosed mark its paragraph (5)', () => {
  for (const [text, ...voices] of VOICES)
    it(text, () => expect(loadedIn(text).map(({ surface, voice }) => `${surface} ${voice}`)).toEqual(voices));
});

const DEAD: readonly (readonly [text: string, target: string])[] = [
  ['استشهد جنديان سعوديان في جازان بقذائف الحوثيين.', 'saudi_arabia'],
  ['استشهد ثلاثة من الشرطة المصرية في انفجار في العريش.', 'egypt'],
  ['استشهد خمسة من جنود الجيش السوري في تدمر.', 'syrian_government'],
  ['استشهد ضابط في الجيش اللبناني في عرسال بنيران داعش.', 'lebanon'],
  ['لقي ثلاثة من رجال الأمن الأردني مصرعهم في الكرك.', 'jordan'],
  ['استشهد شاب فلسطيني برصاص جنود إسرائيليين في الخليل.', 'palestinians'],
  ['شيعت غزة شهداءها بعد القصف الإسرائيلي.', 'palestinians'],
  ['استشهد طفلان في غارة على سوق في صعدة.', 'civilians'],
  ['استشهد عشرات المدنيين في قصف على حلب.', 'civilians'],
  ['طالبت المسيرة في القاهرة بحق الشهيد محمد الجندي وهتفت ضد الشرطة.', 'civilians'],
  ['شيع الآلاف في القاهرة شهيد جبهة الإنقاذ بعد اعتصام طويل.', 'civilians'],
  ['وصل جثمان الشهيد الرقيب خالد سالم ناصر -رحمه الله- من القوة الإماراتية إلى أبوظبي.', 'uae'],
];

describe('dead soldiers and police belong to their state, dead Palestinians to theirs, others are civilians (6)', () => {
  for (const [text, target] of DEAD)
    it(text, () =>
      expect(
        loadedIn(text)
          .filter(({ device }) => device === 'death')
          .map((use) => use.target),
      ).toEqual([target]),
    );
});
