/** Small closed classes that bound a source's words (Badawi, Carter & Gully 2004, §§ 3.2, 5.10), folded. */
import type { Token } from '../../types/index.js';
import { RELATIVE_PRONOUNS } from '../function-words.js';
import { phraseAt, type VoiceCues } from './cues.js';

const PRONOUNS = ['', 'ه', 'ها', 'هم', 'هما', 'هن', 'ني', 'نا', 'ك', 'كم'];
const withPronouns = (stem: string) => PRONOUNS.map((pronoun) => stem + pronoun);

/** إن, أن, بأن with any pronoun, with و before them, and `إنا`/`أننا`. */
export const COMPLEMENTISERS: ReadonlySet<string> = new Set(
  ['ان', 'بان', 'وان', 'وبان'].flatMap((stem) => [...withPronouns(stem), `${stem}نا`, `${stem}ني`]),
);

const OBLIGED = /^علي(?:نا|ه|ها|هم)$/;

/** Whether the complementiser at `j` may open what is said; `breaks` when the verb before it can have no clause any more. */
export function complementiserAt(
  tokens: readonly Token[],
  j: number,
  cues: VoiceCues,
): 'opens' | 'adverbial' | 'breaks' {
  if (phraseAt(tokens, j, tokens.length, cues.notClauses) > 0) return 'adverbial';
  const before = tokens[j - 1]?.folded.replace(/^[وف](?=\S{2,})/, '') ?? '';
  // `أفادت مصادر خاصة أن …`: an adjective of what is said or who speaks.
  const special = before === 'خاصه' && cues.speechNouns.has(tokens[j - 2]?.folded ?? '');
  if (cues.newClauses.has(before) && !special) return 'breaks';
  // `يريدون أن`, `تستطيع أن`, `علينا أن`: the clause is the object of another verb, or what somebody has to do.
  if (cues.wanting.has(before) || (OBLIGED.test(before) && tokens[j]?.folded === 'ان')) return 'adverbial';
  return cues.notSaying.has(before) ? 'adverbial' : 'opens';
}

/** لأن with any pronoun: a reason, no speech. */
export const becauseClause = (folded: string): boolean => /^لان(?:ه|ها|هم|هما)?$/.test(folded);

/** Relatives after which a verb of calling has its own source (`الذي تعتبره تركيا …`). */
export const RELATIVES: ReadonlySet<string> = new Set([
  ...RELATIVE_PRONOUNS,
  ...'ما وما مما بما فيما لما من ومن ممن عما لمن بمن وهو وهي'.split(' '),
]);

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
/** `سنوات`, `سياسة`: the س is the noun's own. */
function isNotFuture(folded: string, { sInitialStems }: VoiceCues): boolean {
  const bare = folded.replace(/^[وف]/, '');
  for (const stem of sInitialStems) if (bare.startsWith(stem)) return true;
  return false;
}

/** Whether a folded word shows that a clause is there: a particle, or a verb in the present. */
export function showsClause(folded: string, cues: VoiceCues): boolean {
  if (CLAUSE_WORDS.has(folded)) return true;
  if (cues.yInitial.has(folded) || cues.yInitial.has(folded.slice(1))) return false;
  return /^[وف]?(?:س[يتن]|ي)\S{3,}$/.test(folded) && !isNotFuture(folded, cues);
}

/** First persons: words that only the one who speaks says. */
export function isFirstPerson(folded: string, cues: VoiceCues): boolean {
  const bare = folded.replace(/^[وف]/, '');
  return (
    OURS.has(bare) || cues.firstPerson.has(bare) || (/^سن\S{3,}$/.test(bare) && !isNotFuture(bare, cues))
  );
}

/** The pronouns of the first person, with and without a preposition. */
const OURS: ReadonlySet<string> = new Set('نحن انا انني اننا لدينا علينا عندنا لنا'.split(' '));

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
