/** Small closed classes that bound a source's words (Badawi, Carter & Gully 2004, §§ 3.2, 5.10), folded. */
import type { Token } from '../../types/index.js';

const PRONOUNS = ['', 'ه', 'ها', 'هم', 'هما', 'هن', 'ني', 'نا', 'ك', 'كم'];
const withPronouns = (stem: string) => PRONOUNS.map((pronoun) => stem + pronoun);

/** إن, أن, بأن with any pronoun, with و before them, and `إنا`/`أننا`. */
export const COMPLEMENTISERS: ReadonlySet<string> = new Set(
  ['ان', 'بان', 'وان', 'وبان'].flatMap((stem) => [...withPronouns(stem), `${stem}نا`, `${stem}ني`]),
);

/** What opens a clause beside the one before it. */
export const SIDE_CLAUSES: ReadonlySet<string> = new Set(
  'فيما بينما جانبه جانبها جانبهم جهته جهتها جهتهم بدوره بدورها'.split(' '),
);

/** Particles and pronouns that only a clause has. */
const CLAUSE_WORDS: ReadonlySet<string> = new Set(
  'لم لن قد لقد سوف كان كانت كانوا ليس ليست لا هو هي هم نحن انا اننا انني لدينا علينا الذي التي الذين هناك يجب ينبغي ما اذا لو اذ حيث ان انه انها لان كي'.split(
    ' ',
  ),
);
const NOT_VERBS: ReadonlySet<string> = new Set(
  'يوم يومي يوما يومين يناير يوليو يونيو يد يدي يمين يسار يمن يمني يهود يهودي يونان يوناني ياباني يابان يا'.split(
    ' ',
  ),
);

/** Nouns that begin like a future: سنوات, سياسة, سيارة, سيطرة, سيناء, ستين. */
const NOT_FUTURE = /^[وف]?(?:سي(?:اس|ار|طر|نا|د|ر|ول|ف|اق|اد)|سن(?:و|ت)|ست(?:ين|ون|ر|ه))/;

/** Whether a folded word shows that a clause is there: a particle, or a verb in the present. */
export function showsClause(folded: string): boolean {
  if (CLAUSE_WORDS.has(folded)) return true;
  if (NOT_VERBS.has(folded) || NOT_VERBS.has(folded.slice(1))) return false;
  return /^[وف]?(?:س[يتن]|ي)\S{3,}$/.test(folded) && !NOT_FUTURE.test(folded);
}

/** First persons: words that only the one who speaks says. */
export function isFirstPerson(folded: string): boolean {
  return (
    /^[وف]?(?:نحن|انا|انني|اننا|لدينا|علينا|عندنا|لنا|بلادنا|شعبنا|قواتنا|نريد|نطالب|نؤكد|نوكد|سن\S{3,})$/.test(
      folded,
    ) && !NOT_FUTURE.test(folded)
  );
}

/** Verbal nouns of the derived forms by their pattern: تدمير, مواصلة, إحباط, انسحاب, استعادة. */
export function looksVerbalNoun(folded: string): boolean {
  return /^(?:است\S{1,2}ا\S{1,2}|ان\S{2}ا\S|ا\S{2}ا\S{1,2}|ت\S{2}ي\S{1,2}|م\Sا\S{2}ه)$/.test(folded);
}

export function isWord(token: Token | undefined): token is Token {
  return token?.kind === 'word';
}
