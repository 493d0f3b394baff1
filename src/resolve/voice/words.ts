/** Small closed classes that bound a source's words (Badawi, Carter & Gully 2004, §§ 3.2, 5.10), folded. */
import type { Token } from '../../types/index.js';
import { phraseAt, type VoiceCues } from './cues.js';

const PRONOUNS = ['', 'ه', 'ها', 'هم', 'هما', 'هن', 'ني', 'نا', 'ك', 'كم'];
const withPronouns = (stem: string) => PRONOUNS.map((pronoun) => stem + pronoun);

/** إن, أن, بأن with any pronoun, with و before them, and `إنا`/`أننا`. */
export const COMPLEMENTISERS: ReadonlySet<string> = new Set(
  ['ان', 'بان', 'وان', 'وبان'].flatMap((stem) => [...withPronouns(stem), `${stem}نا`, `${stem}ني`]),
);

/** Before أن they make an adverbial or a modal of it, not what is said: `قبل أن`, `يمكن أن`. */
const NOT_SAYING: ReadonlySet<string> = new Set(
  'لو قبل بعد دون بدون منذ مع لولا بمجرد مجرد ريثما عوض بدل بدلا يمكن يجب ينبغي لابد بد يفترض المقرر المفترض الممكن المتوقع شانه شانها اجل خشيه شريطه'.split(
    ' ',
  ),
);
/** `غير أن`, `كما أن`, `باعتبار أن`, `والواقع أن`: here a new clause of the writer's begins. */
const NEW_CLAUSE: ReadonlySet<string> = new Set(
  'غير الا كما بيد حيث رغم برغم علما باعتبار بدليل خاصه خصوصا سيما لدرجه الواقع الحقيقه'.split(' '),
);

const WANTING =
  /^[يتن](?:ريد|ستطيع|حاول|ود|خشي|مكن|جب|نبغي|كاد|وشك|رغب|امل|نتظر|صلح|لبث|حق|جوز|قرر|فضل|رفض|شتبه|عتقد|ظن|بدو|عني)(?:ون|وا|ه|ها|هم|نا|ني)?$/;

const OBLIGED = /^علي(?:نا|ه|ها|هم)$/;

function isWanting(folded: string): boolean {
  return WANTING.test(folded);
}

/** Whether the complementiser at `j` may open what is said; `breaks` when the verb before it can have no clause any more. */
export function complementiserAt(
  tokens: readonly Token[],
  j: number,
  { notClauses }: VoiceCues,
): 'opens' | 'adverbial' | 'breaks' {
  if (phraseAt(tokens, j, tokens.length, notClauses) > 0) return 'adverbial';
  const before = tokens[j - 1]?.folded.replace(/^[وف](?=\S{2,})/, '') ?? '';
  // `أفادت مصادر خاصة أن …`: an adjective of who speaks.
  const special = before === 'خاصه' && /^(?:مصادر|مصدر|معلومات|تصريحات)$/.test(tokens[j - 2]?.folded ?? '');
  if (NEW_CLAUSE.has(before) && !special) return 'breaks';
  // `يريدون أن`, `تستطيع أن`, `علينا أن`: the clause is the object of another verb, or what somebody has to do.
  if (isWanting(before) || (OBLIGED.test(before) && tokens[j]?.folded === 'ان')) return 'adverbial';
  return NOT_SAYING.has(before) ? 'adverbial' : 'opens';
}

/** لأن with any pronoun: a reason, no speech. */
export const becauseClause = (folded: string): boolean => /^لان(?:ه|ها|هم|هما)?$/.test(folded);

/** Relatives after which a verb of calling has its own source (`الذي تعتبره تركيا …`). */
export const RELATIVES: ReadonlySet<string> = new Set(
  'الذي التي الذين اللذين اللتين ما وما مما بما فيما لما من ومن ممن عما لمن بمن وهو وهي'.split(' '),
);

/** What opens a clause that is told of who is named before it. */
export const isRelativePronoun = (folded: string): boolean => /^(?:الذي|التي|الذين)$/.test(folded);

/** Whether a noun is on the list as it stands, in the dual or accusative, or with a pronoun (`هجماته`, `الهجومين`). */
export function isActNoun(folded: string, nouns: ReadonlySet<string>): boolean {
  if (nouns.has(folded)) return true;
  const stem = folded.replace(/(?:هما|هم|ها|ه|ين|ان|ا)$/, '');
  if (stem === folded || stem.length < 3) return false;
  return nouns.has(stem) || (stem.endsWith('ت') && nouns.has(`${stem.slice(0, -1)}ه`));
}

/** Whether a word opens with the preposition بـ rather than with a ب of its own. */
export function isPrefixedB(folded: string, cues: VoiceCues): boolean {
  return folded.length > 2 && folded.startsWith('ب') && !cues.bInitial.has(folded);
}

/** Pasts without ال that open a main clause after a leading source (`وبحسب مصادر محلية اعتقلت …`). */
export function opensClause(folded: string, cues: VoiceCues): boolean {
  if (folded.startsWith('ال')) return false;
  if (showsClause(folded, cues) && !/^(?:ما|لا|ان|الذي|التي|الذين)$/.test(folded)) return true;
  return /^ف(?:ان|قد|ا|م)/.test(folded) || /^\S{3,}(?<!ا)ت$/.test(folded) || cues.clauseVerbs.has(folded);
}

/** What opens a clause beside the one before it. */
export const SIDE_CLAUSES: ReadonlySet<string> = new Set(
  'فيما بينما حين جانبه جانبها جانبهم جهته جهتها جهتهم بدوره بدورها'.split(' '),
);

/** Particles and pronouns that only a clause has. */
const CLAUSE_WORDS: ReadonlySet<string> = new Set(
  'لم لن قد لقد سوف كان كانت كانوا ليس ليست لا هو هي هم نحن انا اننا انني لدينا علينا الذي التي الذين هناك يجب ينبغي ما اذا لو اذ حيث ان انه انها لان كي'.split(
    ' ',
  ),
);
/** Nouns that begin like a future: سنوات, سياسة, سيارة, سيطرة, سيناء, ستين. */
const NOT_FUTURE = /^[وف]?(?:سي(?:اس|ار|طر|نا|د|ر|ول|ف|اق|اد)|سن(?:و|ت)|ست(?:ين|ون|ر|ه))/;

/** Whether a folded word shows that a clause is there: a particle, or a verb in the present. */
export function showsClause(folded: string, { yInitial }: VoiceCues): boolean {
  if (CLAUSE_WORDS.has(folded)) return true;
  if (yInitial.has(folded) || yInitial.has(folded.slice(1))) return false;
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

/** Patterns that few words but verbal nouns have: `استيلاء`, `انسحاب`, `اختطاف`, `تدمير`. */
export const DERIVED = String.raw`است\S{1,2}ا\S{1,2}|ان\S{2}ا\S|ا\Sت\Sا\S|ت\S{2}ي\S`;

const VERBAL_NOUN = new RegExp(
  String.raw`^(?:${DERIVED}|ت\S{2}ي\S{2}|ا\S{2}ا\S{1,2}|ا(?!دار|ذاع|مار|مان|غان|ضاف|شار)\Sا\Sه|م\Sا\S{2}ه)$`,
);

/** Verbal nouns of the derived forms by their pattern: تدمير, مواصلة, إحباط, اختطاف, انسحاب, استعادة, إدانة. */
export const looksVerbalNoun = (folded: string): boolean => VERBAL_NOUN.test(folded);

export const isComma = (token: Token | undefined): boolean => /^[،,]$/.test(token?.surface ?? '');

/** A comma or a semicolon. */
export const isPause = (token: Token | undefined): boolean => /^[،,؛]$/.test(token?.surface ?? '');

export function isWord(token: Token | undefined): token is Token {
  return token?.kind === 'word';
}

/** A mark, or the edge of the text. */
export function isBreak(token: Token | undefined): boolean {
  return token === undefined || token.kind !== 'word';
}
