/** Methods and limits in plain words, in both languages. The numbers are the run's own options. */
import type { Measured } from '../../classify/measured.js';
import { MAPPED_OUTLETS, PAIRED_OUTLETS, uncomparedOutlets, untestedIndexes } from '../../profile/index.js';
import type { Comparison, Gloss } from '../../types/result.js';
import { percentText } from './format.js';
import * as noun from './nouns.js';
import { arabicCount, englishCount, whole } from './plural.js';

export interface MethodNote {
  readonly title: Gloss;
  readonly text: Gloss;
}

/** What a reader must allow for before any figure: how often a word, its actor or its voice is wrong. */
function errorNote({
  spans,
  target,
  voice,
  stance,
  articles,
  outlets,
  mentions,
  folds,
}: Measured): MethodNote {
  const of100 = (share: number): string => whole(Math.round(100 * share));
  return {
    title: { ar: 'كم يخطئ البرنامج', en: 'How often the program errs' },
    text: {
      ar: `من كل 100 لفظ يعلّمه البرنامج ${of100(spans.precision)} عدّها القارئ البشري تأطيرًا، ومن كل 100 عدّها القارئ يجد البرنامج ${of100(spans.recall)}. وفي ما يجده يصيب الطرف في ${of100(target)} من كل 100، والصوت في ${of100(voice)}؛ ويصيب موقف المقال في ${of100(stance.accuracy)} من كل 100. قيس ذلك على ${arabicCount(articles, noun.article, 'oblique')} من ${arabicCount(outlets, noun.outlet, 'oblique')} متخيَّلة كُتبت لهذا المشروع، فيها ${arabicCount(mentions, noun.loadedWord)}، ودُرّبت النماذج كل مرة على غير المقالات التي قيست عليها (${arabicCount(folds, noun.part)}). أما المعجم والقواعد فكُتبت وهذه المقالات بين أيدي كاتبيها، ولغة الصحف أوسع منها: فتوقّع أخطاء أكثر في الصحف، ولا تعوّل على فرق صغير.`,
      en: `Of 100 words that the program marks, ${of100(spans.precision)} are framing to a human reader; of 100 that the reader marks, it finds ${of100(spans.recall)}. Of those it finds, it has the actor right in ${of100(target)} of 100 and the voice in ${of100(voice)}; it has an article’s stance right in ${of100(stance.accuracy)} of 100. This was measured on ${englishCount(articles, 'article', 'articles')} of ${englishCount(outlets, 'fictional outlet', 'fictional outlets')} with ${englishCount(mentions, 'framing word', 'framing words')}, written for this project, the models trained each time on other articles than those measured (${whole(folds)} parts). The lexicon and the rules were written with these articles at hand, and the language of newspapers is wider: expect more errors in the press, and build nothing on a small difference.`,
    },
  };
}

/** Which outlets have figures and no differences. */
function comparedNote(c: Comparison): MethodNote {
  const {
    units,
    manifest: { options },
  } = c;
  const { small, unpaired, unmapped } = uncomparedOutlets(units, options);
  const least = options.minimumOutletArticles;
  const beyond =
    unpaired === 0
      ? { ar: '', en: '' }
      : {
          ar: ` ويُقارَن كل اثنتين من أكبر ${arabicCount(PAIRED_OUTLETS, noun.outlet, 'oblique')}، وما عداها (${arabicCount(unpaired, noun.outlet)} هنا) بمجموع غيرها وحده.`,
          en: ` Every two of the largest ${englishCount(PAIRED_OUTLETS, 'outlet', 'outlets')} are compared; the others (${whole(unpaired)} here) only with all the rest.`,
        };
  const apart =
    unmapped === 0
      ? { ar: '', en: '' }
      : {
          ar: ` وتُحسب المسافات بين أكبر ${arabicCount(MAPPED_OUTLETS, noun.outlet, 'oblique')} وحدها.`,
          en: ` Distances are those of the largest ${englishCount(MAPPED_OUTLETS, 'outlet', 'outlets')} alone.`,
        };
  const { pairs, untested } = untestedIndexes(c);
  const alone =
    untested === 0
      ? { ar: '', en: '' }
      : {
          ar: ` وأزواج الوسائل التي لكلتا الوسيلتين فيها مؤشر للطرف الواحد: ${whole(pairs)}، منها ${whole(untested)} بلا فرق في المؤشر: ليس في ما تختاران فيه معًا ألفاظ تكفي، أو هي كلها من قطب واحد.`,
          en: ` Of ${englishCount(pairs, 'pair', 'pairs')} of outlets that both have an index for an actor, ${whole(untested)} have no difference of the index: in the choices that both make there are too few words, or none but of one polarity.`,
        };
  return {
    title: { ar: 'من يُقارَن بمن', en: 'Who is compared with whom' },
    text: {
      ar: `لا تُحسب فروقٌ ولا ألفاظٌ تُميَّز بها ولا مسافات لوسيلة أو مجموعة لها أقل من ${arabicCount(least, noun.article, 'oblique')} (${arabicCount(small, noun.outlet)} هنا)، أما أرقامها الأخرى فتُعرض.${beyond.ar}${apart.ar}${alone.ar}`,
      en: `Outlets and groups of fewer than ${englishCount(least, 'article', 'articles')} have no differences, no words that set them apart and no distances (${englishCount(small, 'outlet', 'outlets')} here); their other figures are shown.${beyond.en}${apart.en}${alone.en}`,
    },
  };
}

export function methodNotes(c: Comparison, measured?: Measured): readonly MethodNote[] {
  const { options: o, articles } = c.manifest;
  const tests = c.tests.contrasts;
  const level = percentText(1 - o.alpha);
  return [
    {
      title: { ar: 'ما الذي يُوزن', en: 'What is weighed' },
      text: {
        ar: 'الاختيار مجموعة ألفاظ يقوم بعضها مقام بعض، كـ«ميليشيات» و«قوات». والوحدة موضع: لفظ منها قيل حيث كان غيره يصلح مكانه، وله طرف قيل عنه وصوت قاله. والنسبة نصيبُ اللفظ من مواضع الاختيار نفسه عن الطرف نفسه، لا عدد مرات وروده في نصوصها.',
        en: 'A choice is a set of words of which one would do for another, as “militias” for “forces”. The unit is one use of such a word, where another would have done; it has an actor that it is about and a voice that says it. A figure is a word’s share of all uses of that same choice about that same actor, never how often the word occurs in its texts.',
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
        ar: 'متوسط قطبية ألفاظ الوسيلة عن الطرف: \u200e−1 لما ينزع الشرعية، و0 للمحايد، و\u200e+1 لما يضفيها. يقيس المؤشرُ الألفاظَ لا النوايا.',
        en: 'The mean polarity of an outlet’s words about an actor: −1 for what delegitimises, 0 for neutral, +1 for what legitimises. It measures words, not intentions.',
      },
    },
    {
      title: { ar: 'مجال الثقة والحد الأدنى', en: 'Intervals and the floor' },
      text: {
        ar: `لكل رقم مجال ثقة ${level} يتسع بقدر ما تتشابه ألفاظ المقال الواحد، لأنها ليست مستقلة. أما موقف المقال فواحد لكل مقال، ومجاله مجال نسبة من المقالات. ولا يشمل المجالُ أخطاءَ البرنامج. ولا يُعرض رقم يقوم على أقل من ${arabicCount(o.floor.mentions, noun.mention, 'oblique')} أو أقل من ${arabicCount(o.floor.articles, noun.article, 'oblique')}.`,
        en: `Each figure has a ${level} interval that widens the more alike the words of one article are, since they are not independent. An article has one stance, so that the interval of a stance is that of a share of articles. Errors of the program are not in the interval. No figure is given on fewer than ${englishCount(o.floor.mentions, 'mention', 'mentions')} or ${englishCount(o.floor.articles, 'article', 'articles')}.`,
      },
    },
    {
      title: { ar: 'الفروق', en: 'Differences' },
      text: {
        ar: `يُختبر كل فرق بالتباديل على المقالات (${whole(o.permutations)} تبديل)، وداخل الأحداث المشتركة متى أمكن، كي لا يبدو اختلافُ ما غُطّي اختلافًا في الألفاظ. ${tests === 0 ? 'لم يُجرَ هنا اختبار' : `أُجري ${arabicCount(tests, noun.test)}`}، ويُضبط معدل الاكتشافات الخاطئة عند ${percentText(o.alpha)} بطريقة بنجاميني وهوخبرغ؛ والقيمة المضبوطة (q) أصغر معدل يثبت عنده الفرق.`,
        en: `Each difference is tested by permuting articles (${whole(o.permutations)} permutations), within shared events where there are enough, so that a different mix of news cannot look like a different choice of words. ${englishCount(tests, 'test was', 'tests were')} made; the false discovery rate is held at ${percentText(o.alpha)} by Benjamini and Hochberg’s procedure; the adjusted value (q) is the least such rate at which the difference would be supported.`,
      },
    },
    comparedNote(c),
    {
      title: { ar: 'النصوص المكررة', en: 'Reprints' },
      text: {
        ar: `النص الذي تعيد الوسيلة نشره يُعدّ مرة واحدة (${arabicCount(articles.copies, noun.copy)} في هذه المجموعة). ونصوص الوكالات التي نشرتها وسائل عدة مطويّة تحت أحداثها.`,
        en: `A text that an outlet publishes again is counted once (${englishCount(articles.copies, 'reprint', 'reprints')} here). Agency texts that several outlets published are folded under their events.`,
      },
    },
    ...(measured ? [errorNote(measured)] : []),
    {
      title: { ar: 'ما لا يجوز استنتاجه', en: 'What must not be concluded' },
      text: {
        ar: 'لا يقول هذا التقرير إن وسيلةً منحازة ولا إن لفظًا خطأ. يُظهر ما اختير، وعن أي طرف، وبأي قدر من اليقين. وقد يكون للفرق سبب لا يراه البرنامج: دليلُ أسلوب، أو مصدر واحد، أو اختيار المقالات التي أُدخلت. والمعجم من وضع بشر، والتصنيف آلي يخطئ أحيانًا، ولذلك ينفتح كل رقم على جمله: اقرأها قبل أن تستشهد به.',
        en: 'This report does not say that an outlet is unfair or that a word is wrong. It shows what was chosen, about whom, and how surely that can be said. A difference may have a cause that the program does not see: a style guide, a single source, the choice of articles that were put in. The lexicon is the work of people and the classification is by machine and sometimes errs; that is why every figure opens to its sentences. Read them before you cite it.',
      },
    },
  ];
}
