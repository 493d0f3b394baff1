/** Words, outlets and sentences of a fictional conflict, written for the tests of the report. */
import type { Device, Polarity } from '../../src/types/mention.js';
import type { Gloss } from '../../src/types/result.js';

export const OUTLETS = [
  'صدى الساحل',
  'جريدة الجبل',
  'وكالة الوادي',
  'منبر الشمال',
  'البيدر نيوز',
  'Harbour Wire',
];

/** Names that try to break every format they are written into. */
export const HOSTILE_OUTLETS = [
  '<script>alert(1)</script>',
  '=HYPERLINK("http://evil.example","اضغط")',
  '\u202eمقلوب\u202c </title><img src=x onerror=alert(2)>',
  '"quoted", with comma\nand line',
  '\u001b[31mأحمر',
  '\u2066-1+2|cmd',
];

export const POISON = ' </script><script>alert(3)</script> <img src=x onerror="alert(4)"> \u202e=1+1';

export const ACTORS: readonly { readonly id: string; readonly gloss: Gloss }[] = [
  { id: 'north', gloss: { ar: 'قوات الشمال', en: 'Northern Forces' } },
  { id: 'valley', gloss: { ar: 'حركة الوادي', en: 'Valley Movement' } },
  { id: 'coast_government', gloss: { ar: 'حكومة الساحل', en: 'Coast Government' } },
  { id: 'mountain_army', gloss: { ar: 'جيش الجبل', en: 'Mountain Army' } },
  { id: 'islands', gloss: { ar: 'تحالف الجزر', en: 'Islands Alliance' } },
  { id: 'civilians', gloss: { ar: 'المدنيون', en: 'Civilians' } },
];

export const CHOICES: readonly { readonly id: string; readonly gloss: Gloss }[] = [
  { id: 'armed-group', gloss: { ar: 'وصف الجماعة المسلحة', en: 'What an armed body is called' } },
  { id: 'death', gloss: { ar: 'وصف القتلى', en: 'How the dead are spoken of' } },
  { id: 'taking-ground', gloss: { ar: 'وصف دخول الأرض', en: 'How taking ground is spoken of' } },
];

export interface SampleTerm {
  readonly id: string;
  readonly word: string;
  readonly choice: string;
  readonly device: Device;
  readonly polarity: Polarity;
  readonly gloss: Gloss;
}

const term = (
  id: string,
  word: string,
  choice: string,
  device: Device,
  polarity: Polarity,
  ar: string,
  en: string,
): SampleTerm => ({
  id,
  word,
  choice,
  device,
  polarity,
  gloss: { ar, en },
});

export const TERMS: readonly SampleTerm[] = [
  term(
    'militia',
    'ميليشيات',
    'armed-group',
    'naming',
    -1,
    'قوة مسلحة خارج سلطة الدولة',
    'militia: an armed body outside state authority',
  ),
  term('gangs', 'عصابات', 'armed-group', 'naming', -1, 'جماعة إجرامية', 'gangs'),
  term('forces', 'قوات', 'armed-group', 'naming', 0, 'قوة عسكرية', 'forces'),
  term('resistance', 'المقاومة', 'armed-group', 'naming', 1, 'من يدفع عن أرضه', 'resistance'),
  term('perish', 'هلك', 'death', 'death', -1, 'مات بلا كرامة', 'perished (contemptuous)'),
  term('killed', 'قُتل', 'death', 'death', 0, 'فقد حياته', 'was killed'),
  term('martyr', 'استشهد', 'death', 'death', 1, 'مات في سبيل قضية', 'was martyred'),
  term('seize', 'استولى', 'taking-ground', 'control', -1, 'أخذ بلا حق', 'seized'),
  term('take-control', 'سيطر', 'taking-ground', 'control', 0, 'صارت له السيطرة', 'took control of'),
  term('liberate', 'تحرير', 'taking-ground', 'control', 1, 'إعادة الحرية', 'liberated'),
];

export const SENTENCES: readonly string[] = [
  'أفاد مراسلنا بأن {word} تابعة لـ{actor} تقدمت فجر الثلاثاء نحو جسر الصفصاف، فيما نزحت عشرات العائلات إلى القرى المجاورة.',
  'وبحلول المساء كانت {word} {actor} قد أحكمت الطوق حول البلدة القديمة من ثلاث جهات.',
  'ويقول سكان في حي المطاحن إن ليلتهم لم تهدأ منذ وصول {word} {actor} إلى المشارف الشرقية.',
  'ونشرت الصفحة الرسمية بيانًا مقتضبًا تحدث عن {word} في محور التلال، من غير أن يذكر {actor} بالاسم.',
  'في المقابل، انسحبت {word} {actor} من المعمل المهجور بعد اشتباك دام أربع ساعات.',
];
