/** What the rules of resolution are called for a reader. A rule that is not listed is shown by its own name. */
import type { Gloss } from '../../types/result.js';

const RULES: Readonly<Record<string, Gloss>> = {
  construct: { ar: 'المضاف إليه بعد اللفظ', en: 'the noun that the word is in construct with' },
  apposition: { ar: 'الاسم المجاور بدلًا منه', en: 'the name in apposition' },
  adjective: { ar: 'النسبة التي تصف اللفظ', en: 'the relational adjective on the word' },
  'adjective-chain': { ar: 'سلسلة الصفات بعد اللفظ', en: 'a chain of adjectives after the word' },
  'adjective-followed': { ar: 'الصفة وما تلاها', en: 'the adjective and what follows it' },
  'name-after': { ar: 'الاسم الذي يلي اللفظ', en: 'the name that follows' },
  'verb-subject': { ar: 'فاعل الفعل', en: 'the subject of the verb' },
  'clause-actor': { ar: 'الطرف المذكور في الجملة نفسها', en: 'the actor in the same clause' },
  'side-clause': { ar: 'الطرف المذكور في جملة مجاورة', en: 'the actor in a neighbouring clause' },
  'genitive-doer': { ar: 'الفاعل مضافًا إليه المصدر', en: 'the doer, in construct with the verbal noun' },
  'marked-doer': {
    ar: 'فاعل تدل عليه «على يد» ونحوها',
    en: 'a doer marked by “at the hands of” or the like',
  },
  'named-dead': { ar: 'القتيل المسمّى', en: 'the dead person named' },
  'dead-of-country': {
    ar: 'جيش البلد الذي يتحدث عنه المقال',
    en: 'the army of the country that the article is about',
  },
  'dead-default': { ar: 'من لم يُسمَّ من القتلى مدنيون', en: 'the dead who are not named are civilians' },
  civilians: { ar: 'ذكر المدنيين', en: 'civilians are spoken of' },
  'judged-phrase': { ar: 'صاحب العبارة التي تحمل الحكم', en: 'whose phrase carries the judgement' },
  'judged-subject': { ar: 'المبتدأ أو الفاعل المحكوم عليه', en: 'the subject that is judged' },
  'judged-clause': { ar: 'الطرف في الجملة التي تحمل الحكم', en: 'the actor of the clause that judges' },
  'judged-beside': { ar: 'الطرف المجاور للحكم', en: 'the actor beside the judgement' },
  antecedent: { ar: 'آخر طرف مناسب ذُكر قبله', en: 'the last fitting actor before it' },
  salient: { ar: 'أبرز طرف في المقال', en: 'the most prominent actor of the article' },
  'same-term': { ar: 'اللفظ نفسه قيل عنه في المقال', en: 'the same word was said of it in the article' },
  'same-polarity': {
    ar: 'لفظ من القطبية نفسها قيل عنه في المقال',
    en: 'a word of the same polarity was said of it in the article',
  },
  'framed-actor': { ar: 'الطرف الموصوف في الجملة', en: 'the actor that the sentence frames' },
  'forces-of-country': {
    ar: 'قوات البلد الذي يتحدث عنه المقال',
    en: 'the forces of the country that the article is about',
  },
  'foe-of-speaker': { ar: 'خصم المتحدث', en: 'the speaker’s foe' },
  'foe-of-loser': { ar: 'خصم الطرف الخاسر', en: 'the foe of the side that lost' },
  'claimant-before': { ar: 'صاحب الدعوى قبل اللفظ', en: 'the claimant before the word' },
  'by-country': { ar: 'البلد الذي يتحدث عنه المقال', en: 'the country that the article is about' },
  fixed: { ar: 'اللفظ لا يقال إلا عنه', en: 'the word is only ever said of it' },
  'scare-quotes': { ar: 'علامتا التنصيص حول الاسم', en: 'the quotation marks round the name' },
  none: { ar: 'لا طرف في المقال يناسبه', en: 'no actor of the article fits' },
  otherwise: { ar: 'ما بقي بعد سائر القواعد', en: 'what is left after all other rules' },
  quotation: { ar: 'علامات التنصيص', en: 'quotation marks' },
  'saying-verb': { ar: 'فعل قول', en: 'a verb of saying' },
  'speech-noun': { ar: 'اسم يدل على القول', en: 'a noun of saying' },
  'trailing-source': { ar: 'مصدر في آخر الجملة (بحسب، وفق)', en: 'a source at the end of the sentence' },
  'next-speaker': { ar: 'متحدث يلي الكلام', en: 'a speaker named after the speech' },
  'headline-colon': { ar: 'نقطتان بعد اسم في العنوان', en: 'a colon after a name in the headline' },
  'colon-speech': { ar: 'نقطتان تفتحان كلامًا', en: 'a colon that opens speech' },
  impersonal: { ar: 'فعل قول مبني للمجهول', en: 'an impersonal verb of saying' },
  default: { ar: 'لا مصدر يُنسب إليه الكلام', en: 'no source is given' },
};

export function ruleGloss(rule: string): Gloss {
  return RULES[rule] ?? { ar: rule, en: rule };
}
