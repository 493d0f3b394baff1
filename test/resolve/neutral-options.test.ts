/** Which plain words count as a choice beside loaded ones, and about whom, with the packs of the program. All sentences are made up. */
import { describe, expect, it } from 'vitest';
import { createScorer } from '../../src/pipeline.js';
import { choiceOf } from '../../src/profile/aggregate/choice-of.js';
import { loadResources } from '../../src/resources.js';

const scorer = createScorer(loadResources());

/** The neutral options of a text that count, as `surface choice → actor`. */
const neutral = (text: string): string[] =>
  scorer
    .score({
      id: 'n',
      title: '',
      text,
      outlet: 'o',
      outletFrom: 'none',
      boilerplate: [],
      source: { path: 'n', index: 0 },
    })
    .mentions.filter((mention) => mention.polarity === 0)
    .flatMap((mention) => {
      const choice = choiceOf(mention);
      return choice === undefined ? [] : [`${mention.surface} ${choice} → ${mention.target}`];
    });

type Case = readonly [text: string, ...counted: string[]];

const RULES: Readonly<Record<string, readonly Case[]>> = {
  'behind a subject that killed others the dead are these': [
    ['قتلت إسرائيل ثلاثة مدنيين في غزة.', 'قتلت death → palestinians'],
    ['قتلت قوات الدعم السريع عشرة مدنيين في الفاشر.', 'قتلت death → civilians'],
    ['قتل الحوثيون مدنيين في مأرب.'],
    ['قتل الحوثيون جنديا سعوديا في جازان.', 'قتل death → saudi_arabia', 'جنديا fighters → saudi_arabia'],
    ['قتل من الحوثيين ثلاثة في مأرب.', 'قتل death → houthi'],
  ],
  'what a transitive verb’s subject did it to is no apposition to it': [
    [
      'حاصرت حماس القوات الإسرائيلية في غزة.',
      'حاصرت siege → hamas',
      'القوات الإسرائيلية name-of-israel → israel',
    ],
    ['اتهمت حماس الجيش الإسرائيلي بالكذب.', 'الجيش الإسرائيلي name-of-israel → israel'],
  ],
  'letters of another word are none': [
    ['كتبت إيران ذلك في بيان صادر عنها.'],
    ['غادر الجيش التركي على متن طائرة.'],
    ['كانت إيران من ضمن الدول الحاضرة.'],
    ['تقدم السعودية المساعدات للنازحين.'],
    ['صادر الحوثيون بيوت التجار.', 'صادر taking-property → houthi'],
  ],
  'a word for ground counts where those under arms take it': [
    ['دخل أردوغان في حوار طويل.'],
    ['دخلت قوات الحوثيين مدينة تعز.', 'دخلت taking-ground → houthi'],
    ['استعاد الحوثيون السيطرة على التلة.'],
    ['سيطر الحوثيون على التلة.', 'سيطر taking-ground → houthi'],
  ],
  'whom a deed befalls does not do it': [
    ['قال شاهد إن الإسرائيليين اعتقلوا في المطار.'],
    ['نقلت الحافلة أسرى إسرائيليين إلى بلدهم.'],
    ['عاش لاجئون أتراك في الخيام.'],
    ['طالب الشارع بتغيير النظام السوري.'],
    ['اعتقلت إسرائيل خمسة شبان.', 'اعتقلت detention → israel'],
    ['بدأت المعركة بمهاجمة الحوثيين عند الفجر.'],
    ['غضبت إيران من مصادرة أملاك تركية.'],
  ],
  'a verb with its object behind it has the killer before it': [
    ['إن جنود تركيا قتلوا راعيا في الجبل.', 'جنود fighters → turkey'],
  ],
  'a day behind a verb is no object of it': [
    ['عاد الجنود الأتراك الذين قتلوا الجمعة إلى بلدهم.', 'الجنود fighters → turkey', 'قتلوا death → turkey'],
  ],
  'where only the country speaks for it, the dead are guessed': [['قتل زيد في غزة.']],
  'children who are killed in Palestine are its own': [
    ['قتل ثلاثة أطفال برصاص الجيش في غزة.', 'قتل death → palestinians'],
  ],
  'to announce what one does oneself is no claim': [
    ['أعلن أردوغان قبوله الدعوة.'],
    ['أعلن أردوغان أن الجسر آمن.', 'أعلن claim → turkey'],
  ],
  'a phrase that always means one actor is about no place behind it': [
    ['أصيب طفل برصاص الجيش الإسرائيلي شمال غزة.', 'الجيش الإسرائيلي name-of-israel → israel'],
  ],
  'whose allies they are is not who they are': [['تحدث الوفد مع أهم حلفاء إيران.']],
  'an accusative behind a verb is its object': [['حاصرت الحوثيين سيول في الجبل.']],
  'talks that collapse lose no ground': [['قال الوزير إن مصر تنهار اقتصاديا.']],
  'a country’s opponents are not its state': [['عاد الناس المصريون المعارضون إلى بيوتهم.']],
  'a ruler is the head of a state': [
    ['وصل رئيس حكومة حماس إلى القاهرة.'],
    ['وصل الرئيس التركي إلى القاهرة.', 'الرئيس ruler → turkey'],
  ],
  'military targets are no plan, and a member’s support of his own is no intervention': [
    ['قصفت تركيا أهدافا لداعش.', 'قصفت attack → turkey'],
    ['شارك مرسي في القمة، وأكد دعم مصر.'],
    ['زاد النفوذ الإيراني.', 'النفوذ intervention → iran'],
  ],
  'a crisis is named about the same actor as the revolution': [
    ['طالت الأزمة السورية.', 'الأزمة السورية uprising → syrian_opposition'],
  ],
};

for (const [rule, cases] of Object.entries(RULES))
  describe(rule, () => {
    for (const [text, ...counted] of cases) it(text, () => expect(neutral(text)).toEqual(counted));
  });
