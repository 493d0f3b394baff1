/**
 * Closed classes of Arabic function words, and of nouns that serve as prepositions and adverbs, folded, that bound a noun phrase or mark a
 * role in a clause (Badawi, Carter & Gully 2004, ch. 2 and 6). Verbs and other nouns are the packs' (`referents`).
 */
import { foldArabic } from '../arabic/fold.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(foldArabic));

/** Prepositions and prepositional nouns: what follows is not the clause's subject. */
export const PREPOSITIONS =
  set(`من في على إلى عن مع منذ حتى خلال بعد قبل بين عند لدى دون بدون وراء أمام خلف فوق تحت حول ضد نحو
  تجاه إزاء بحق عبر جراء إثر نتيجة بسبب داخل خارج قرب ضمن وسط برفقة رغم بعيد قبيل أثناء حيال فى الى علي بيد باتجاه لـ ب ل`);

/** Prepositions and particles with which no name begins. */
export const OPENS_NO_NAME: ReadonlySet<string> = new Set([...PREPOSITIONS, ...set('بلا مثل غير')]);

/** Prepositions of the one against whom an act is done; the packs' `struggles` say so by verbs and nouns. */
export const AGAINST = set('ضد على بحق تجاه إزاء حيال علي نحو');

/** Prepositional phrases of the doer of an act told by a noun or a passive; the packs' `doings` and `weapons` say so by verbs and nouns. */
export const DOER_MARKS = set('قبل يد أيدي بيد بأيدي بواسطة');

/** Relative pronouns, which agree with a noun before them. */
export const RELATIVE_PRONOUNS = set('الذي التي الذين اللذين اللتين');

/** What opens a relative or subordinate clause: a noun phrase ends before it. */
export const CLAUSE_OPENERS =
  set(`أن إن لأن بأن وأن وإن أنه أنها أنهم إنه إنها إنهم بأنه بأنها بأنهم لأنه لأنها لأنهم وأنه وأنها وأنهم وإنه وإنها وإنهم كأنه كأنها الذي التي الذين اللذين اللتين اللواتي حيث إذ إذا
  كما فيما بينما حين عندما لكن ولكن غير أنّ بل ثم أو أم قد لقد لم لن لا ما هل سوف كان كانت كانوا يكون تكون هو هي هم هذا هذه ذلك تلك وهو وهي وهم وقد
  والذي والتي فقد وكان وكانت وفي ومن وعلى وإلى`);

/** What tells of another event, whose doer is seldom the subject of the clause: `عاد الوزير بعد تحرير المدينة`. */
export const EVENT_MARKS = set('بعد عقب منذ قبل قبيل بعيد فور إثر غداة بمناسبة ذكرى وبعد وعقب ومنذ');

/**
 * When, and how, something is told to happen: behind a noun no adjective of it (`أعلن التنظيم اليوم`, `قالت الحركة الأربعاء`), behind a verb no
 * object (`قتل فجرا`).
 */
export const TIMES =
  set(`اليوم أمس الليلة البارحة الآن الأحد الإثنين الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت مساء صباح فجر ليل ليلة ظهر عصر يوم عام سنة لاحقا
  حرقا غدرا`);

/** `على يد`, `من أيدي`: by whom it is done, or from whom taken. */
export const HANDS = set('يد أيدي');
