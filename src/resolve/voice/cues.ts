/** Voice cues compiled for looking up: every form of every verb of saying, and the closed lists, folded. */
import { readFileSync } from 'node:fs';
import { entryFault, LexiconError, type PackFault, unreadable } from '../../lexicon/errors.js';
import type { Inflection } from '../../lexicon/morphology/inflection.js';
import { inflectVerb } from '../../lexicon/morphology/verb.js';
import { checkedBefore, type Position, wasChecked } from '../../packaged/checked.js';
import { parseYaml } from '../../packaged/yaml-text.js';
import { foldArabic } from '../../text/fold.js';
import type { Token } from '../../types/index.js';
import { type Governs, type VoiceFile, voiceSchema } from './schema.js';

/** One way in which a form introduces a source's words. */
export interface SayingCue {
  readonly lemma: string;
  readonly form: 'verb' | 'participle' | 'masdar';
  readonly governs: Governs;
  /** Folded prepositions before its object; `ب` and `ل` are written to the word after them. */
  readonly through: ReadonlySet<string>;
  readonly close: boolean;
  readonly described: boolean;
  readonly accused: boolean;
  readonly blames: boolean;
  readonly labels: boolean;
  /** The form ends in an object pronoun (`وصفته`, `يعتبرها`). */
  readonly pronoun: boolean;
}

export interface VoiceCues {
  readonly saying: ReadonlyMap<string, SayingCue>;
  readonly trailing: PhraseIndex;
  /** Nouns of condoling and congratulating, and the forms of the verbs by which somebody offers them. */
  readonly wishes: { readonly nouns: ReadonlySet<string>; readonly offers: ReadonlySet<string> };
  /** The forms of verbs by which papers and reports bring something up, and the nouns that must be their subject. */
  readonly reviews: { readonly forms: ReadonlySet<string>; readonly subjects: ReadonlySet<string> };
  readonly impersonal: PhraseIndex;
  readonly notSources: ReadonlySet<string>;
  readonly speechNouns: ReadonlySet<string>;
  readonly namingNouns: ReadonlySet<string>;
  readonly notSpeakers: ReadonlySet<string>;
  readonly objectNouns: ReadonlySet<string>;
  readonly accusedNouns: ReadonlySet<string>;
  readonly predicateHeads: ReadonlySet<string>;
  /** Stems of words that no name or title is made of, for words in marks. */
  readonly judgingStems: readonly string[];
  readonly muteSubjects: ReadonlySet<string>;
  readonly headlineSpeakers: ReadonlySet<string>;
  /** Nouns whose first letter is a ب of their own. */
  readonly bInitial: ReadonlySet<string>;
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

function compile(file: VoiceFile): VoiceCues {
  const saying = new Map<string, SayingCue>();
  const folded = (words: readonly string[]) => new Set(words.map(foldArabic));
  const never = folded(file['never-cues']);
  for (const entry of file.verbs) addForms(saying, entry, never);
  return {
    saying,
    wishes: { nouns: folded(file.wishes.nouns), offers: folded(file.wishes.verbs.flatMap(formsOf)) },
    reviews: {
      forms: folded(file.reviews.verbs.flatMap(formsOf)),
      subjects: folded(file.reviews.subjects),
    },
    trailing: byFirstWord(file.trailing.map((entry) => entry.phrase)),
    impersonal: byFirstWord(file.impersonal),
    notSources: folded(file['not-sources']),
    speechNouns: folded(file['speech-nouns']),
    namingNouns: folded(file['naming-nouns']),
    notSpeakers: folded(file['not-speakers']),
    objectNouns: folded(file['object-nouns']),
    accusedNouns: folded(file['accused-nouns']),
    predicateHeads: folded(file['predicate-heads']),
    judgingStems: [...folded(file['judging-stems'])],
    muteSubjects: folded(file['mute-subjects']),
    headlineSpeakers: folded(file['headline-speakers']),
    bInitial: folded(file['b-initial']),
  };
}

/** The forms of a verb with and without و, none of them in the present's first person. */
const formsOf = ({ verb, present }: VoiceFile['wishes']['verbs'][number]): string[] =>
  inflectVerb({ past: verb, present }).flatMap((inflection) =>
    isFirstPersonPresent(inflection) ? [] : [inflection.form, `و${inflection.form}`],
  );

/** `نقول`, `أسأل` are the writer's own speech, not a source's. */
const isFirstPersonPresent = ({ form, tense }: Inflection): boolean =>
  tense === 'present' && /^[نأ]/.test(form);

/** Verbs first, then what might be taken for them: an earlier entry keeps a form that two share. */
function addForms(
  saying: Map<string, SayingCue>,
  entry: VoiceFile['verbs'][number],
  never: ReadonlySet<string>,
): void {
  const cue = (form: SayingCue['form'], close: boolean): SayingCue => ({
    lemma: entry.verb,
    form,
    governs: entry.governs,
    through: new Set(entry.through.map((preposition) => foldArabic(preposition))),
    close,
    described: entry.described,
    accused: entry.accused,
    blames: entry.blames,
    labels: entry.labels,
    pronoun: false,
  });
  const add = (form: string, value: SayingCue) => {
    const folded = foldArabic(form);
    if (!saying.has(folded) && !never.has(folded)) saying.set(folded, value);
  };
  const verb = cue('verb', entry.close);
  const takesPerson = entry.governs === 'condemned' || entry.governs === 'demand' || entry.described;
  for (const inflection of inflectVerb({ past: entry.verb, present: entry.present })) {
    if (isFirstPersonPresent(inflection)) continue;
    if (inflection.tense === 'past' && inflection.form.endsWith('نا') && !entry.verb.endsWith('ن')) continue;
    if (inflection.state !== 'joined') add(inflection.form, verb);
    if (!takesPerson || !inflection.pronoun) continue;
    for (const pronoun of ['ه', 'ها', 'هم', 'هما'])
      add(inflection.form + pronoun, { ...verb, pronoun: true });
  }
  if (entry.participle !== undefined) addParticiple(entry.participle, cue, add);
  if (entry.masdar !== undefined) {
    const condemning = entry.governs === 'condemned' && !entry.accused;
    for (const ending of ['', 'ه', 'ها', 'هم', 'هما', 'ات', 'اته', 'اتها', ...(condemning ? ['ا'] : [])]) {
      const stem =
        entry.masdar.endsWith('ة') && ending !== '' ? `${entry.masdar.slice(0, -1)}ت` : entry.masdar;
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
