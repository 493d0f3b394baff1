/** Whether a written word has the article, and is not merely spelled with its letters (`إلى`, `الذي`, `ألقى`, `وكالة`). */
import { foldArabic } from '../arabic/fold.js';

/** A hamza on the alef, or a madda, is of the word's own stem: `ألقى`, `إلغاء`, `آلاف`. */
const OWN_ALEF = /^[وف]?\p{M}*[أإآ]/u;

/** Words that begin so by themselves, also where the press drops their hamza and no noun with the article is spelled like them. */
const WORDS = `الذي التي الذين اللذان اللذين اللتان اللتين اللواتي اللاتي إلى إليه إليها إليهم إليهما إليهن إليك إليكم إلينا إلا ألا
  ألف ألفا ألفي ألفين آلاف آلافا آلية آليات إلغاء إلغاءه إلغاءها إلقاء إلزام إلحاق ألقى ألقت ألقوا ألغى ألغت ألغوا ألحقت ألزمت
  ألمانيا ألبانيا إلكتروني إلكترونية إلكترونيا التقى التقت التقوا التقاه التقته التحق التحقت التحقوا التزمت التزموا التهمت
  بالغ بالغة بالغا بالغين بالون بالونات باليستي باليستية`;
/** Those that begin with و or ف. */
const JOINED = `وكالة وكالات وكالته وكالتها وكالتي والد والده والدها والدهم والدته والدتها والدي والدا والدين والدة والي فالح`;

const folded = (words: string): string[] => words.split(/\s+/).map(foldArabic);
const ALIKE: ReadonlySet<string> = new Set([
  ...folded(WORDS).flatMap((word) => [word, `و${word}`, `ف${word}`]),
  ...folded(JOINED),
]);

/** Of a word that begins with the article's letters, whether they are the article; `surface` is the word as it is written. */
export const isTrueArticle = (folded: string, surface: string): boolean =>
  !OWN_ALEF.test(surface) && !ALIKE.has(folded);
