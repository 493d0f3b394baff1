/** Methods and limits in plain words, in both languages. The numbers are the run's own options. */
import type { CompareOptions, Gloss } from '../../types/result.js';
import { percentText } from './format.js';
import * as noun from './nouns.js';
import { arabicCount, englishCount, whole } from './plural.js';

export interface MethodNote {
  readonly title: Gloss;
  readonly text: Gloss;
}

export function methodNotes(
  o: CompareOptions,
  articles: { copies: number },
  tests: number,
): readonly MethodNote[] {
  const level = percentText(1 - o.alpha);
  return [
    {
      title: { ar: 'ما الذي يُوزن', en: 'What is weighed' },
      text: {
        ar: 'الوحدة اختيار: كلمة قيلت وكان غيرها يصلح مكانها، كـ«ميليشيات» مكان «قوات». لكل اختيار طرف قيل عنه وصوت قاله. والنسبة نصيبُ اللفظ من الاختيار نفسه عن الطرف نفسه، لا عدد مرات وروده في الجريدة.',
        en: 'The unit is a choice: a word that was said where another would have done, as “militias” for “forces”. Each has an actor that it is about and a voice that says it. A figure is a word’s share of that same choice about that same actor, never how often the word occurs in the paper.',
      },
    },
    {
      title: { ar: 'صوت من', en: 'Whose words' },
      text: {
        ar: 'الأرقام من صوت الوسيلة نفسها. أما ما تقتبسه أو تنسبه إلى مصدر فيُعرض إلى جانبها بعلامة مفرّغة ولا يُخلط بها.',
        en: 'Figures are made of the outlet’s own voice. What it quotes or attributes to a source is shown beside it with a hollow mark, and never mixed in.',
      },
    },
    {
      title: { ar: 'مؤشر الشرعية', en: 'The legitimacy index' },
      text: {
        ar: 'متوسط قطبية اختيارات الوسيلة عن الطرف: −1 لما ينزع الشرعية، و0 للمحايد، و+1 لما يضفيها. يقيس المؤشرُ الألفاظَ لا النوايا.',
        en: 'The mean polarity of an outlet’s choices about an actor: −1 for what delegitimises, 0 for neutral, +1 for what legitimises. It measures words, not intentions.',
      },
    },
    {
      title: { ar: 'مجال الثقة والحد الأدنى', en: 'Intervals and the floor' },
      text: {
        ar: `لكل رقم مجال ثقة ${level} تُؤخذ فيه المقالات كتلًا (${whole(o.draws)} إعادة معاينة)، لأن ألفاظ المقال الواحد ليست مستقلة. ولا يُعرض رقم يقوم على أقل من ${arabicCount(o.floor.mentions, noun.mention, 'oblique')} أو أقل من ${arabicCount(o.floor.articles, noun.article, 'oblique')}.`,
        en: `Each figure has a ${level} interval that takes articles as clusters (${whole(o.draws)} draws), since the words of one article are not independent. No figure is given on fewer than ${englishCount(o.floor.mentions, 'mention', 'mentions')} or ${englishCount(o.floor.articles, 'article', 'articles')}.`,
      },
    },
    {
      title: { ar: 'الفروق', en: 'Differences' },
      text: {
        ar: `يُختبر كل فرق بالتباديل على المقالات (${whole(o.permutations)} تبديل)، وداخل الأحداث المشتركة متى أمكن، كي لا يبدو اختلافُ ما غُطّي اختلافًا في الألفاظ. أُجري ${arabicCount(tests, noun.test)}، وضُبط معدل الاكتشافات الخاطئة عند ${percentText(o.alpha)} بطريقة بنجاميني وهوخبرغ.`,
        en: `Each difference is tested by permuting articles (${whole(o.permutations)} permutations), within shared events where there are enough, so that a different mix of news cannot look like a different choice of words. ${englishCount(tests, 'test was', 'tests were')} made; the false discovery rate is held at ${percentText(o.alpha)} by Benjamini and Hochberg’s procedure.`,
      },
    },
    {
      title: { ar: 'النصوص المكررة', en: 'Reprints' },
      text: {
        ar: `النص الذي تعيد الوسيلة نشره يُعدّ مرة واحدة (${arabicCount(articles.copies, noun.copy)} في هذه المجموعة). ونصوص الوكالات التي نشرتها وسائل عدة مطويّة تحت أحداثها.`,
        en: `A text that an outlet publishes again is counted once (${englishCount(articles.copies, 'reprint', 'reprints')} here). Agency texts that several outlets published are folded under their events.`,
      },
    },
    {
      title: { ar: 'ما لا يجوز استنتاجه', en: 'What must not be concluded' },
      text: {
        ar: 'لا يقول هذا التقرير إن وسيلةً منحازة ولا إن لفظًا خطأ. يُظهر ما اختير، وعن أي طرف، وبأي قدر من اليقين. وقد يكون للفرق سبب لا يراه البرنامج: دليلُ أسلوب، أو مصدر واحد، أو اختيار المقالات التي أُدخلت. والمعجم من وضع بشر، والتصنيف آلي يخطئ أحيانًا، ولذلك ينفتح كل رقم على جمله: اقرأها قبل أن تستشهد به.',
        en: 'This report does not say that an outlet is unfair or that a word is wrong. It shows what was chosen, about whom, and how surely that can be said. A difference may have a cause that the program does not see: a style guide, a single source, the choice of articles that were put in. The lexicon is the work of people and the classification is by machine and sometimes errs; that is why every figure opens to its sentences. Read them before you cite it.',
      },
    },
  ];
}
