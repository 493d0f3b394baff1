/** Inflection of nouns: number, state, the accusative alef, and the shapes a pronoun joins to (Ryding 2005, ch. 7). */
import type { Inflection } from './inflection.js';

type Gender = Inflection['gender'];
type Number_ = Inflection['number'];

export interface NounClass {
  readonly lemma: string;
  /** Broken or irregular plurals, as written. */
  readonly plurals?: readonly string[];
  /** Which sound plurals the noun forms. */
  readonly sound?: 'm' | 'f' | 'mf' | 'none';
  /** Its feminine, when it has one that is a word of its own (`شهيدة`). */
  readonly feminine?: string;
  /** A proper noun takes no article, no plural and no pronoun. */
  readonly proper?: boolean;
}

const endsIn = (word: string, ...ends: string[]): boolean => ends.some((end) => word.endsWith(end));

/** The shapes a noun takes before a pronoun; empty when it joins as it stands. */
function joinedShapes(word: string): string[] {
  const stem = word.slice(0, -1);
  if (word.endsWith('ة')) return [`${stem}ت`];
  if (word.endsWith('ى')) return [`${stem}ا`];
  if (word.endsWith('اء')) return [`${stem}ؤ`, `${stem}ئ`];
  return [];
}

/** A singular or broken plural in all its free and joined shapes. */
export function nounShapes(word: string, number: Number_, gender: Gender): Inflection[] {
  const base = { wordClass: 'noun', number, gender } as const;
  const joined = joinedShapes(word);
  const forms: Inflection[] = [
    { ...base, form: word, state: 'free', article: true, pronoun: !word.endsWith('ة') },
    ...joined.map((form) => ({ ...base, form, state: 'joined', article: false, pronoun: true }) as const),
  ];
  if (!endsIn(word, 'ة', 'ا', 'ى', 'اء')) {
    forms.push({ ...base, form: `${word}ا`, state: 'free', article: false, pronoun: false });
  }
  return forms;
}

/**
 * The dual: ان/ين and, before a genitive or pronoun, ا/ي. The construct in ي is left out where no ت stands before it:
 * it is rare, and spelled like the nisba (`تحريري`, `عدواني`).
 */
export function dualShapes(word: string, gender: Gender): Inflection[] {
  const stem = word.endsWith('ة')
    ? `${word.slice(0, -1)}ت`
    : word.endsWith('ى')
      ? `${word.slice(0, -1)}ي`
      : word;
  const base = { wordClass: 'noun', number: 'dual', gender } as const;
  return [
    { ...base, form: `${stem}ان`, state: 'free', article: true, pronoun: false },
    { ...base, form: `${stem}ين`, state: 'free', article: true, pronoun: false },
    { ...base, form: `${stem}ا`, state: 'construct', article: false, pronoun: true },
    ...(word.endsWith('ة')
      ? [{ ...base, form: `${stem}ي`, state: 'construct', article: false, pronoun: true } as const]
      : []),
  ];
}

/** Sound masculine plural, its construct, and the common misspelling of the construct with a silent alef. */
export function soundMasculine(word: string): Inflection[] {
  const stem = word.endsWith('ى') ? word.slice(0, -1) : word;
  const base = { wordClass: 'noun', number: 'plural', gender: 'masculine' } as const;
  return [
    { ...base, form: `${stem}ون`, state: 'free', article: true, pronoun: false },
    { ...base, form: `${stem}ين`, state: 'free', article: true, pronoun: false },
    { ...base, form: `${stem}و`, state: 'construct', article: false, pronoun: true },
    { ...base, form: `${stem}وا`, state: 'construct', article: false, pronoun: false },
    { ...base, form: `${stem}ي`, state: 'construct', article: false, pronoun: true },
  ];
}

/** Sound feminine plural: ة falls before ات; a final alef falls too (`ميليشيا`, `ميليشيات`). */
export function soundFeminine(word: string): Inflection[] {
  const stem = endsIn(word, 'ة', 'ا')
    ? word.slice(0, -1)
    : word.endsWith('ى')
      ? `${word.slice(0, -1)}ي`
      : word;
  const base = { wordClass: 'noun', number: 'plural', gender: 'feminine' } as const;
  return [{ ...base, form: `${stem}ات`, state: 'free', article: true, pronoun: true }];
}

/** All forms of a noun. */
export function inflectNoun(noun: NounClass): Inflection[] {
  const gender: Gender = endsIn(noun.lemma, 'ة', 'اء', 'يا') ? 'feminine' : 'masculine';
  if (noun.proper) {
    return [
      {
        form: noun.lemma,
        wordClass: 'noun',
        number: 'singular',
        gender,
        state: 'free',
        article: false,
        pronoun: false,
      },
    ];
  }
  const sound = noun.sound ?? 'none';
  const forms = [...nounShapes(noun.lemma, 'singular', gender), ...dualShapes(noun.lemma, gender)];
  for (const plural of noun.plurals ?? []) forms.push(...nounShapes(plural, 'plural', gender));
  if (sound === 'm' || sound === 'mf') forms.push(...soundMasculine(noun.lemma));
  if (sound === 'f' || sound === 'mf') forms.push(...soundFeminine(noun.feminine ?? noun.lemma));
  if (noun.feminine) {
    forms.push(
      ...nounShapes(noun.feminine, 'singular', 'feminine'),
      ...dualShapes(noun.feminine, 'feminine'),
    );
  }
  return forms;
}
