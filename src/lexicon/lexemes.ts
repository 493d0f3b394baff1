/** The numbered lexemes of a lexicon: which of them may be read in a word, and what each serves. */
import { FormNotes } from '../text/form-notes.js';
import type { Use } from './model.js';
import { infoOf, NOTHING, type WordInfo } from './openings.js';
import { FormScreen } from './screen.js';
import { type Forms, type FormTable, type Reading, readAdmitted, readWord } from './segment.js';

export type { WordInfo } from './openings.js';

/** Lexemes as they were compiled, just now or when the package was built. */
export interface LexemeStore {
  /** Their number. */
  readonly size: number;
  readonly free: Forms;
  readonly joined: Forms;
  /** The screen of these forms, where it was made beforehand. */
  readonly screen?: FormScreen;
  usesOf(lexeme: number): readonly Use[];
}

export class Lexemes {
  readonly forms: FormTable;
  /** What is known of the words that are read, by their forms. */
  readonly notes: FormNotes<WordInfo>;

  constructor(private readonly store: LexemeStore) {
    const { free, joined, screen = screenOf(store) } = store;
    this.forms = { free, joined, screen };
    this.notes = new FormNotes((vocabulary, form) => {
      // Most words of a language are rare, and unknown: no strings are made of them.
      const letters = vocabulary.letters(form);
      if (letters !== undefined && !screen.admitsLetters(letters)) return NOTHING;
      const folded = vocabulary.folded(form);
      return this.#infoOf(readAdmitted(folded, this.forms), vocabulary.endsInMarbuta(form));
    });
  }

  /** Number of lexemes. */
  get size(): number {
    return this.store.size;
  }

  usesOf(lexeme: number): readonly Use[] {
    return this.store.usesOf(lexeme);
  }

  /**
   * Readings and uses of a word, given folded. `marbuta` says that it is written with a final ة, which folds to ه but is never a pronoun
   * (`أجهزة` is not أجهز + ه).
   */
  lookup(folded: string, marbuta = false): WordInfo {
    return this.#infoOf(readWord(folded, this.forms), marbuta);
  }

  #infoOf(all: readonly Reading[], marbuta: boolean): WordInfo {
    const readings = marbuta ? all.filter((reading) => reading.pronoun !== 'ه') : all;
    const uses: { reading: Reading; use: Use }[] = [];
    for (const reading of readings)
      for (const use of this.usesOf(reading.lexeme)) uses.push({ reading, use });
    // Copies have the room that they need: arrays that have grown have more, in each of many thousand words.
    return infoOf({ readings: readings.slice(), uses: uses.slice() });
  }
}

function screenOf({ free, joined }: LexemeStore): FormScreen {
  const screen = new FormScreen();
  for (const form of free.keys()) screen.add(form, false);
  for (const form of joined.keys()) screen.add(form, true);
  return screen;
}
