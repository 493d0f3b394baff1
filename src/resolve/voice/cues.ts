/** Voice cues compiled for looking up: every form of every verb of saying, and the closed lists, folded. */
import { readFileSync } from 'node:fs';
import { foldArabic } from '../../arabic/fold.js';
import { entryFault, LexiconError, type PackFault, unreadable } from '../../lexicon/errors.js';
import { type Inflection, PRONOUNS } from '../../lexicon/morphology/inflection.js';
import { inflectVerb } from '../../lexicon/morphology/verb.js';
import { checkedBefore, type Position, wasChecked } from '../../packaged/checked.js';
import { parseYaml } from '../../packaged/yaml-text.js';
import type { Token } from '../../types/index.js';
import { type VerbTraits, type VoiceFile, voiceSchema, WORD_LISTS, type WordList } from './schema.js';

/** One way in which a form introduces a source's words. */
export interface SayingCue extends VerbTraits {
  readonly lemma: string;
  readonly form: 'verb' | 'participle' | 'masdar';
  /** Folded prepositions before its object; `ب` and `ل` are written to the word after them. */
  readonly through: ReadonlySet<string>;
  /** The form ends in an object pronoun (`وصفته`, `يعتبرها`). */
  readonly pronoun: boolean;
}

/** The packs' plain lists, folded. */
type FoldedLists = Readonly<Record<WordList, ReadonlySet<string>>>;

/** What `lexicons/core/voice.yaml` tells, as the rules ask for it. */
export interface VoiceCues extends FoldedLists {
  readonly saying: ReadonlyMap<string, SayingCue>;
  /** Forms of verbs of saying with the pronoun of what was said (`قاله`). */
  readonly retold: ReadonlySet<string>;
  readonly trailing: PhraseIndex;
  /** Nouns of condoling and congratulating, and the forms of the verbs by which somebody offers them. */
  readonly wishes: { readonly nouns: ReadonlySet<string>; readonly offers: ReadonlySet<string> };
  /** The forms of verbs by which papers and reports bring something up, and the nouns that must be their subject. */
  readonly reviews: { readonly forms: ReadonlySet<string>; readonly subjects: ReadonlySet<string> };
  /** The presents of verbs of wanting, with any pronoun; the forms of those that tell to what end, in what words stand, and what states them. */
  readonly wanting: ReadonlySet<string>;
  readonly furthering: ReadonlySet<string>;
  readonly standing: ReadonlySet<string>;
  readonly stating: ReadonlySet<string>;
  readonly impersonal: PhraseIndex;
  /** What announces the text of an interview. */
  readonly interviews: PhraseIndex;
  /** Stems of words that no name or title is made of, for words in marks. */
  readonly judgingStems: readonly string[];
  readonly notClauses: PhraseIndex;
  readonly otherHeadlines: PhraseIndex;
  readonly burdens: RegExp;
  readonly slogans: RegExp;
  readonly works: RegExp;
}

/** Phrases as folded words, by their first word, longest first. */
export type PhraseIndex = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Reads a `voice.yaml`. Throws a `LexiconError` that names file, line and column of every fault. */
export function loadVoiceCues(path: string): VoiceCues {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new LexiconError([unreadable(path, error)]);
  }
  return parseVoiceCues(text, path);
}

/** Compiles the text of a `voice.yaml`; `file` is only used in errors. Throws a `LexiconError`. */
export function parseVoiceCues(text: string, file = 'voice.yaml'): VoiceCues {
  const kept = checkedBefore('voice', text);
  if (kept !== undefined) return compile(kept.value as VoiceFile);
  const { value, faults, locate } = parseYaml(text);
  const faultAt = ([line, column]: Position, message: string): PackFault => ({ file, line, column, message });
  if (faults.length > 0) throw new LexiconError(faults.map(({ at, message }) => faultAt(at, message)));
  const parsed = voiceSchema.safeParse(value);
  if (!parsed.success)
    throw new LexiconError(
      parsed.error.issues.map((issue) => faultAt(locate(issue.path), entryFault(issue))),
    );
  wasChecked('voice', text, () => ({ value: parsed.data, positions: {} }));
  return compile(parsed.data);
}

const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(foldArabic));

function foldedLists(file: VoiceFile): FoldedLists {
  const lists = Object.entries(WORD_LISTS).map(([list, key]) => [list, folded(file[key])] as const);
  return Object.fromEntries(lists) as Record<WordList, ReadonlySet<string>>;
}

function compile(file: VoiceFile): VoiceCues {
  const saying = new Map<string, SayingCue>();
  const never = folded(file['never-cues']);
  for (const entry of file.verbs) addForms(saying, entry, never);
  return {
    ...foldedLists(file),
    saying,
    retold: folded(file.verbs.flatMap(retoldForms)),
    wishes: { nouns: folded(file.wishes.nouns), offers: folded(file.wishes.verbs.flatMap(formsOf)) },
    reviews: {
      forms: folded(file.reviews.verbs.flatMap(formsOf)),
      subjects: folded(file.reviews.subjects),
    },
    wanting: folded(file.wanting.flatMap(presentsOf)),
    furthering: folded(file.furthering.flatMap(formsOf)),
    standing: folded(file.standing.flatMap(formsOf)),
    stating: folded(file.stating.flatMap(formsOf)),
    trailing: byFirstWord(file.trailing.map((entry) => entry.phrase)),
    impersonal: byFirstWord(file.impersonal),
    interviews: byFirstWord(file.interviews),
    judgingStems: [...folded(file['judging-stems'])],
    notClauses: byFirstWord(file['not-clauses']),
    otherHeadlines: byFirstWord(file['other-headlines']),
    burdens: nounPattern(file.burdens),
    slogans: nounPattern(file.slogans),
    works: nounPattern(file.works),
  };
}

type PlainVerb = VoiceFile['wanting'][number];

/** The forms of a verb with and without و or ف, none of them in the present's first person. */
const formsOf = ({ verb, present }: PlainVerb): string[] =>
  inflectVerb({ past: verb, present }).flatMap((inflection) =>
    isFirstPersonPresent(inflection)
      ? []
      : ['', 'و', 'ف'].map((conjunction) => conjunction + inflection.form),
  );

/** The presents of a verb in every person, with and without a pronoun. */
const presentsOf = ({ verb, present }: PlainVerb): string[] =>
  inflectVerb({ past: verb, present }).flatMap(({ form, tense, state, pronoun }) =>
    tense === 'present'
      ? [...(state === 'joined' ? [] : [form]), ...(pronoun ? PRONOUNS.map((ending) => form + ending) : [])]
      : [],
  );

/** `قاله`, `ذكرته`, `يرددها`: of verbs whose object is what is said. */
const retoldForms = (entry: VoiceFile['verbs'][number]): string[] =>
  takesPerson(entry)
    ? []
    : inflectVerb({ past: entry.verb, present: entry.present }).flatMap((inflection) =>
        inflection.pronoun && !isFirstPersonPresent(inflection)
          ? [`${inflection.form}ه`, `${inflection.form}ها`]
          : [],
      );

/** Whether the object of a verb is whom it is said to or of. */
const takesPerson = ({ governs, described }: VoiceFile['verbs'][number]): boolean =>
  governs === 'condemned' || governs === 'demand' || described;

/** `نقول`, `أسأل` are the writer's own speech, not a source's. */
const isFirstPersonPresent = ({ form, tense }: Inflection): boolean =>
  tense === 'present' && /^[نأ]/.test(form);

/** Verbs first, then what might be taken for them: an earlier entry keeps a form that two share. */
function addForms(
  saying: Map<string, SayingCue>,
  entry: VoiceFile['verbs'][number],
  never: ReadonlySet<string>,
): void {
  const { verb: lemma, present, participle, masdar, through, ...traits } = entry;
  const cue = (form: SayingCue['form'], close: boolean): SayingCue => ({
    ...traits,
    lemma,
    form,
    through: new Set(through.map(foldArabic)),
    close,
    pronoun: false,
  });
  const add = (form: string, value: SayingCue) => {
    const folded = foldArabic(form);
    if (!saying.has(folded) && !never.has(folded)) saying.set(folded, value);
  };
  const verb = cue('verb', entry.close);
  for (const inflection of inflectVerb({ past: lemma, present })) {
    if (isFirstPersonPresent(inflection)) continue;
    if (inflection.tense === 'past' && inflection.form.endsWith('نا') && !lemma.endsWith('ن')) continue;
    if (inflection.state !== 'joined') add(inflection.form, verb);
    if (!takesPerson(entry) || !inflection.pronoun) continue;
    for (const pronoun of ['ه', 'ها', 'هم', 'هما'])
      add(inflection.form + pronoun, { ...verb, pronoun: true });
  }
  if (participle !== undefined) addParticiple(participle, cue, add);
  if (masdar !== undefined) {
    const condemning = entry.governs === 'condemned' && !entry.accused;
    for (const ending of ['', 'ه', 'ها', 'هم', 'هما', 'ات', 'اته', 'اتها', ...(condemning ? ['ا'] : [])]) {
      const stem = masdar.endsWith('ة') && ending !== '' ? `${masdar.slice(0, -1)}ت` : masdar;
      for (const article of ['', 'ال', 'ب', 'بال', ...(condemning ? ['ل', 'لل'] : [])])
        add(article + stem + ending, cue('masdar', true));
    }
  }
}

/** `مشيرا` goes on with the speech before it; feminine and plural are also plain nouns (`متابعة`), so their clause must be close. */
function addParticiple(
  participle: string,
  cue: (form: SayingCue['form'], close: boolean) => SayingCue,
  add: (form: string, value: SayingCue) => void,
): void {
  const short = participle.endsWith('ي') ? participle.slice(0, -1) : participle;
  add(`${participle}ا`, cue('participle', false));
  add(`${participle}ة`, cue('participle', true));
  add(`${short}ين`, cue('participle', true));
  add(`${participle}تين`, cue('participle', true));
}

/** The nouns with any clitics before them and a pronoun behind. */
function nounPattern(nouns: readonly string[]): RegExp {
  if (nouns.length === 0) return /(?!)/;
  const forms = nouns.map((noun) => foldArabic(noun).replace(/ه$/, '[هت]'));
  return new RegExp(`^(?:و|ب|ف|ل|وب)?(?:ال)?(?:${forms.join('|')})(?:ه|ها|هم)?$`);
}

function byFirstWord(phrases: readonly string[]): Map<string, string[][]> {
  const index = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = phrase.split(/\s+/).map(foldArabic);
    const first = words[0] as string;
    index.set(first, [...(index.get(first) ?? []), words]);
  }
  for (const list of index.values()) list.sort((a, b) => b.length - a.length);
  return index;
}

/** The phrases that a folded word may open, with or without و before it. */
export const phrasesFrom = (index: PhraseIndex, folded: string): readonly (readonly string[])[] | undefined =>
  index.get(folded) ?? (folded.startsWith('و') && folded !== 'وفق' ? index.get(folded.slice(1)) : undefined);

/** Number of tokens of the longest phrase of `index` at `i`, 0 for none; a phrase's last word may be a proclitic (`وفقا ل`). */
export function phraseAt(tokens: readonly Token[], i: number, end: number, index: PhraseIndex): number {
  const phrases = phrasesFrom(index, (tokens[i] as Token).folded);
  if (phrases === undefined) return 0;
  for (const phrase of phrases)
    if (i + phrase.length <= end && goesOn(tokens, i, phrase)) return phrase.length;
  return 0;
}

/** Whether a phrase whose first word stands at `i` goes on behind it. */
function goesOn(tokens: readonly Token[], i: number, phrase: readonly string[]): boolean {
  for (let k = 1; k < phrase.length; k++) if (tokens[i + k]?.folded !== phrase[k]) return false;
  return true;
}

/** The cue that a token is. */
export const cueOf = (cues: VoiceCues, token: Token): SayingCue | undefined =>
  cueOfForm(cues, token.folded, token.surface.endsWith('ة'));

/** The cue that a form is. `عدة`, `دعوة` are spelled like verbs with a pronoun once they are folded, and are none. */
export function cueOfForm(cues: VoiceCues, folded: string, marbuta: boolean): SayingCue | undefined {
  const cue = sayingCue(cues, folded);
  return cue?.pronoun === true && marbuta ? undefined : cue;
}

/** The cue that a folded word is, with or without و, ف or the future's س before it. */
export function sayingCue(cues: VoiceCues, folded: string): SayingCue | undefined {
  const whole = cues.saying.get(folded);
  if (whole !== undefined || folded.length < 3) return whole;
  const first = folded[0];
  // `عادت لتؤكد أن`
  if (first === 'ل' && /^ل[يت]/.test(folded)) return cues.saying.get(folded.slice(1));
  if (first !== 'و' && first !== 'ف' && first !== 'س') return undefined;
  const rest = folded.slice(1);
  // The future's س stands before a present alone: `سعد` is a name.
  if (first === 'س') return /^[يت]/.test(rest) ? cues.saying.get(rest) : undefined;
  return cues.saying.get(rest) ?? (/^[سو]/.test(rest) ? cues.saying.get(rest.slice(1)) : undefined);
}
