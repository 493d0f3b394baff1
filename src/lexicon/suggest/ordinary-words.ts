/**
 * Words that stand beside actors in any news and judge nobody, folded: particles, numbers, auxiliaries. Verbs of saying are those of
 * `voice.yaml`; what else the packs list is known anyhow.
 */
import { foldArabic } from '../../arabic/fold.js';

const PARTICLES = `في من على إلى الى عن مع بين عند لدى منذ حتى خلال بعد قبل ضد حول نحو خلف أمام امام فوق تحت وسط داخل خارج عبر دون رغم مثل غير سوى
أن إن أنه أنها إنه إنها أنهم إنهم بأن بأنه بأنها لأن كما كانت كان يكون تكون كانوا ليس ليست لم لن لا ما أما اما إما أو ثم بل لكن لكنه لكنها إذا اذا لو قد لقد هل حيث بينما
عندما حين حينما كلما فيما مما بما لما الذي التي الذين اللذين اللتين هذا هذه ذلك تلك هؤلاء أولئك هو هي هم هما نحن أنا كل بعض جميع كافة كلا أي أية نفس ذات
به بها بهم له لها لهم لنا فيه فيها فيهم منه منها منهم عليه عليها عليهم إليه إليها إليهم عنه عنها عنهم معه معها معهم بينهم بينها هناك هنا الآن أيضا ايضا فقط كذلك لذلك
أبرز أكثر أقل أول ثاني ثالث آخر أخرى أحد إحدى عدد عدة عديد باسم بشأن بحق بسبب نتيجة جراء ضمن جانب قيام وفد`;
const NUMBERS = `واحد واحدة اثنين اثنان ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثماني تسعة تسع عشرة عشر عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين
مئة مائة مئات ألف آلاف مليون ملايين عشرات`;
const AUXILIARIES = 'تواصل قرر قررت طلب طلبت';

const ORDINARY: ReadonlySet<string> = new Set(
  foldArabic(`${PARTICLES} ${NUMBERS} ${AUXILIARIES}`).split(/\s+/),
);

/** Whether a folded word, with or without its conjunction, is one of them. */
export function isOrdinary(folded: string): boolean {
  return ORDINARY.has(folded) || (/^[وف]./.test(folded) && ORDINARY.has(folded.slice(1)));
}
