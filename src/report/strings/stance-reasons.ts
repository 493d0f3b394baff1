/**
 * What a feature of the stance classifier says, in words. Names are made of parts (`negative:own`, `speech:foes:any`), and so are
 * their labels; a part that is not listed is shown by its own name.
 */
import type { Gloss } from '../../types/result.js';

const SUBJECTS: Readonly<Record<string, Gloss>> = {
  negative: { ar: 'ألفاظ تنال منه', en: 'words against it' },
  positive: { ar: 'ألفاظ ترفع منه', en: 'words for it' },
  balance: { ar: 'ميزان ما له وما عليه', en: 'balance of words for and against it' },
  unframed: { ar: 'لا لفظ يؤطّره', en: 'no word frames it' },
  answered: { ar: 'لوم المصادر له يقابله لوم خصومه', en: 'blame by sources met by blame of its foes' },
  foes: { ar: 'خصومه', en: 'its foes' },
  allies: { ar: 'حلفاؤه', en: 'its allies' },
  speech: { ar: 'حصة كلام المصادر', en: 'share of sources’ words' },
  named: { ar: 'عدد مرات تسميته', en: 'how often it is named' },
  names: { ar: 'أسماؤه', en: 'its names' },
  tone: { ar: 'ألفاظ المقال غير المؤطِّرة', en: 'the article’s plain words' },
  behind: { ar: 'ما يلي اسمه من ألفاظ غير مؤطِّرة', en: 'plain words behind its name' },
  before: { ar: 'ما يضاف إليه', en: 'what is said to be its' },
  opens: { ar: 'تُفتتح به الجمل', en: 'sentences open with it' },
  article: { ar: 'المقال كله', en: 'the whole article' },
  kind: { ar: 'نوع الطرف', en: 'kind of actor' },
};

const PARTS: Readonly<Record<string, Gloss>> = {
  own: { ar: 'بكلام الصحيفة', en: 'in the outlet’s own words' },
  carried: { ar: 'منقولة عن مصادر', en: 'carried from sources' },
  any: { ar: 'واحد على الأقل', en: 'at least one' },
  twice: { ar: 'اثنان فأكثر', en: 'two or more' },
  often: { ar: 'كثيرة', en: 'many' },
  opening: { ar: 'في العنوان أو الفقرة الأولى', en: 'in the headline or first paragraph' },
  closing: { ar: 'في الفقرة الأخيرة', en: 'in the last paragraph' },
  naming: { ar: 'تسمية', en: 'naming' },
  epithet: { ar: 'نعت', en: 'epithets' },
  death: { ar: 'وصف الموت', en: 'of death' },
  control: { ar: 'وصف السيطرة', en: 'of taking ground' },
  violence: { ar: 'وصف العنف', en: 'of violence' },
  distancing: { ar: 'تشكيك', en: 'distancing' },
  evaluation: { ar: 'تقييم', en: 'evaluation' },
  devices: { ar: 'تنوع الأساليب', en: 'of several kinds' },
  'beyond-names': { ar: 'غير التسمية', en: 'other than names' },
  terms: { ar: 'تنوع الألفاظ', en: 'different words' },
  'one-term': { ar: 'لفظ واحد مكرر', en: 'one word repeated' },
  marked: { ar: 'مما لا تكتبه الوكالات', en: 'such as agencies avoid' },
  'habitual-only': { ar: 'مما تكتبه الوكالات فقط', en: 'only such as agencies write too' },
  'foes-blamed': { ar: 'وخصومه ملومون', en: 'while its foes are blamed' },
  balance: { ar: 'ميزان ما لهم وما عليهم', en: 'balance of words for and against them' },
  negative: { ar: 'ألفاظ تنال منهم', en: 'words against them' },
  positive: { ar: 'ألفاظ ترفع منهم', en: 'words for them' },
  unnamed: { ar: 'مصادر غير معروفة', en: 'of sources nobody knows' },
  speakers: { ar: 'عدد المتكلمين', en: 'number of speakers' },
  foes: { ar: 'خصومه', en: 'its foes’' },
  allies: { ar: 'حلفاؤه', en: 'its allies’' },
  most: { ar: 'أكثر الكلام', en: 'most of the speech' },
  'both-sides': { ar: 'يتكلم الطرفان', en: 'both sides speak' },
  little: { ar: 'نادرا', en: 'seldom' },
  share: { ar: 'حصته من الأسماء', en: 'its share of all names' },
  person: { ar: 'بأسماء أشخاصه', en: 'by its persons' },
  title: { ar: 'في العنوان', en: 'in the headline' },
  first: { ar: 'أولا', en: 'first' },
  lead: { ar: 'في الجملة الأولى', en: 'in the first sentence' },
  pejorative: { ar: 'محقّرة', en: 'slighting' },
  'self-designation': { ar: 'التي سمّى بها نفسه', en: 'those it gave itself' },
  official: { ar: 'رسمية', en: 'official' },
  many: { ar: 'كثيرة', en: 'many' },
  framing: { ar: 'مقدار التأطير', en: 'how much is framed' },
  'own-share': { ar: 'حصة كلام الصحيفة من التأطير', en: 'share of framing in the outlet’s own words' },
  density: { ar: 'كثافة التأطير', en: 'framing by length' },
  'negative-share': { ar: 'حصة السلبي من التأطير', en: 'share of blame in framing' },
  state: { ar: 'دولة', en: 'a state' },
  army: { ar: 'جيش', en: 'an army' },
  'armed-group': { ar: 'جماعة مسلحة', en: 'an armed group' },
  party: { ar: 'حزب', en: 'a party' },
  people: { ar: 'شعب', en: 'a people' },
  coalition: { ar: 'تحالف', en: 'a coalition' },
  organisation: { ar: 'تنظيم', en: 'an organisation' },
  civilians: { ar: 'مدنيون', en: 'civilians' },
  terrorism: { ar: 'إرهاب بلا اسم', en: 'terror with no name' },
  unknown: { ar: 'غير معروف', en: 'nobody known' },
  other: { ar: 'طرف خارج الحزم', en: 'an actor outside the packs' },
  gain: { ar: 'غلبة وإنجاز', en: 'of winning and managing' },
  loss: { ar: 'تراجع وخسارة', en: 'of giving way' },
  aid: { ar: 'عون وإغاثة', en: 'of help' },
  tie: { ar: 'تعاون وحوار', en: 'of talks and ties' },
  esteem: { ar: 'ثناء وتأييد', en: 'of praise and support' },
  censure: { ar: 'إدانة واتهام', en: 'of condemning and accusing' },
  demand: { ar: 'مطالبة ومحاسبة', en: 'of demanding and pursuing' },
  harm: { ar: 'قتل وأذى', en: 'of force and harm' },
  suffering: { ar: 'ضحايا ومعاناة', en: 'of victims and suffering' },
  fight: { ar: 'وصف القتال بألفاظ محايدة', en: 'plain words of fighting' },
  source: { ar: 'ذكر المصادر', en: 'naming whose word it is' },
  insistence: { ar: 'تأكيد وتشديد', en: 'of insisting' },
  honour: { ar: 'ألقاب وتشريف', en: 'titles and honours' },
  self: { ar: 'ضمير المتكلمين', en: 'saying “we”' },
  life: { ar: 'حياة الناس وبيوتهم', en: 'of people’s lives and homes' },
  side: { ar: 'خلاف طرفين وتفاوضهما', en: 'of two sides and their talks' },
  devotion: { ar: 'الوطن وما يُعلى من شأنه', en: 'of nation and devotion' },
  saying: { ar: 'أفعال قول محايدة', en: 'plain verbs of saying' },
  'framed-title': { ar: 'عنوان مؤطَّر', en: 'a loaded headline' },
};

/** In the mouth of the actor itself, `own` is not the outlet's. */
const OWN_SPEECH: Gloss = { ar: 'كلامه هو', en: 'its own' };

/** A stance feature in words: `words against it: carried from sources, two or more`. */
export function stanceReasonGloss(feature: string): Gloss {
  const [head = feature, ...rest] = feature.split(':');
  const subject = SUBJECTS[head] ?? { ar: head, en: head };
  const parts = rest.map((part) =>
    head === 'speech' && part === 'own' ? OWN_SPEECH : (PARTS[part] ?? { ar: part, en: part }),
  );
  const told = (lang: keyof Gloss, comma: string): string =>
    parts.length === 0 ? subject[lang] : `${subject[lang]}: ${parts.map((part) => part[lang]).join(comma)}`;
  return { ar: told('ar', '، '), en: told('en', ', ') };
}
