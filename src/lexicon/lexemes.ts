/** The numbered lexemes of a lexicon: which of them may be read in a word, and what each serves. */
import { RecentMap } from '../text/recent.js';
import type { Piece } from '../types/text.js';
import type { Use } from './model.js';
import { infoOf, NOTHING, type WordInfo } from './openings.js';
import { FormScreen } from './screen.js';
import { type Forms, type FormTable, readWord } from './segment.js';
import { type WordNotes, wordNotes } from './words.js';

export type { WordInfo } from './openings.js';

/** Lexemes as they were compiled, just now or when the package was built. */
export interface LexemeStore {
  /** Their number. */
  readonly size: number;
  readonly free: Forms;
  readonly joined: Forms;
  usesOf(lexeme: number): readonly Use[];
}

export class Lexemes {
  readonly forms: FormTable;
  readonly #screen = new FormScreen();
  /** Apart by the final ة, so that no key has to be put together for each word. */
  readonly #remembered = new RecentMap<WordInfo>(REMEMBERED);
  readonly #rememberedMarbuta = new RecentMap<WordInfo>(REMEMBERED);
  #notes: WordNotes | undefined;

  constructor(private readonly store: LexemeStore) {
    const { free, joined } = store;
    for (const form of free.keys()) this.#screen.add(form, false);
    for (const form of joined.keys()) this.#screen.add(form, true);
    this.forms = { free, joined, screen: this.#screen };
  }

  /** Number of lexemes. */
  get size(): number {
    return this.store.size;
  }

  usesOf(lexeme: number): readonly Use[] {
    return this.store.usesOf(lexeme);
  }

  /** What is known of the words of chunks, remembered with them. */
  get notes(): WordNotes {
    this.#notes ??= wordNotes({
      mayHold: (letters) => this.#screen.admitsLetters(letters),
      lookup: ({ folded, surface }: Piece) => this.lookup(folded, surface.endsWith('ة')),
    });
    return this.#notes;
  }

  /**
   * Readings and uses of a word, given folded; remembered where there are any, since the same word stands in many chunks. `marbuta` says
   * that it is written with a final ة, which folds to ه but is never a pronoun (`أجهزة` is not أجهز + ه).
   */
  lookup(folded: string, marbuta = false): WordInfo {
    if (!this.#screen.admits(folded)) return NOTHING;
    const remembered = marbuta ? this.#rememberedMarbuta : this.#remembered;
    const known = remembered.get(folded);
    if (known !== undefined) return known;
    const all = readWord(folded, this.forms);
    const readings = marbuta ? all.filter((reading) => reading.pronoun !== 'ه') : all;
    const uses = readings.flatMap((reading) => this.usesOf(reading.lexeme).map((use) => ({ reading, use })));
    const info = infoOf({ readings, uses });
    remembered.set(folded, info);
    return info;
  }
}

/** Words remembered at least, and at most twice as many. */
const REMEMBERED = 20_000;
