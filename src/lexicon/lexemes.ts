/** The numbered lexemes of a lexicon: their forms, and what each serves. */
import { foldArabic } from '../text/fold.js';
import { RecentMap } from '../text/recent.js';
import type { Piece } from '../types/text.js';
import type { Use } from './model.js';
import { fixedForm, inflect } from './morphology/inflect.js';
import type { Inflection } from './morphology/inflection.js';
import { nounShapes } from './morphology/noun.js';
import { infoOf, NOTHING, type WordInfo } from './openings.js';
import type { WordEntry } from './schema.js';
import { FormScreen } from './screen.js';
import { type FormTable, readWord, type StoredForm } from './segment.js';
import { type WordNotes, wordNotes } from './words.js';

export type { WordInfo } from './openings.js';

/** Lexemes that were compiled before. */
export interface CompiledLexemes {
  readonly free: Map<string, StoredForm[]>;
  readonly joined: Map<string, StoredForm[]>;
  /** Their number. */
  readonly size: number;
  /** What one serves: asked for when it is first met, and then kept. */
  readonly usesOf: (lexeme: number) => Use[];
}

export class LexemeTable {
  readonly #free: Map<string, StoredForm[]>;
  readonly #joined: Map<string, StoredForm[]>;
  readonly #screen = new FormScreen();
  readonly #uses: (Use[] | undefined)[];
  readonly #compiledUses: CompiledLexemes['usesOf'];
  readonly #interned = new Map<string, number>();
  #notes: WordNotes | undefined;
  #memory = new Memory();

  constructor(compiled?: CompiledLexemes) {
    this.#free = compiled?.free ?? new Map();
    this.#joined = compiled?.joined ?? new Map();
    for (const form of this.#free.keys()) this.#screen.add(form, false);
    for (const form of this.#joined.keys()) this.#screen.add(form, true);
    this.#uses = new Array(compiled?.size ?? 0);
    this.#compiledUses = compiled?.usesOf ?? (() => []);
  }

  /** Number of lexemes. */
  get size(): number {
    return this.#uses.length;
  }

  /** The lexeme of a single-word entry; equal entries share one. */
  intern(word: WordEntry): number {
    const key = JSON.stringify(word);
    return this.#numbered(key, () => inflect(word));
  }

  /** The lexeme of a literal word of a pattern. */
  internLiteral(form: string, pronoun: boolean): number {
    const shapes = (): Inflection[] =>
      pronoun
        ? nounShapes(form, 'singular', 'masculine').map((shape) => ({ ...shape, article: false }))
        : [fixedForm(form)];
    return this.#numbered(`${pronoun ? 'literal+' : 'literal'} ${foldArabic(form)}`, shapes);
  }

  #numbered(key: string, forms: () => Inflection[]): number {
    const known = this.#interned.get(key);
    if (known !== undefined) return known;
    const lexeme = this.#uses.length;
    this.#interned.set(key, lexeme);
    this.#uses.push([]);
    for (const { form, ...rest } of forms()) this.#store(form, { ...rest, lexeme });
    this.#forget();
    return lexeme;
  }

  #store(form: string, stored: StoredForm): void {
    const key = foldArabic(form);
    const add = (table: Map<string, StoredForm[]>): void => {
      const forms = table.get(key);
      if (!forms) table.set(key, [stored]);
      else if (!forms.some((f) => sameForm(f, stored))) forms.push(stored);
    };
    if (stored.state !== 'joined') {
      add(this.#free);
      this.#screen.add(key, false);
    }
    if (stored.pronoun) {
      add(this.#joined);
      this.#screen.add(key, true);
    }
  }

  addUse(lexeme: number, use: Use): void {
    this.#usesOf(lexeme).push(use);
    this.#forget();
  }

  usesOf(lexeme: number): readonly Use[] {
    return this.#usesOf(lexeme);
  }

  #usesOf(lexeme: number): Use[] {
    this.#uses[lexeme] ??= this.#compiledUses(lexeme);
    return this.#uses[lexeme];
  }

  get forms(): FormTable {
    return { free: this.#free, joined: this.#joined, screen: this.#screen };
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
    const memory = marbuta ? this.#memory.marbuta : this.#memory.others;
    const known = memory.get(folded);
    if (known !== undefined) return known;
    const all = readWord(folded, this.forms);
    const readings = marbuta ? all.filter((reading) => reading.pronoun !== 'ه') : all;
    const uses = readings.flatMap((reading) => this.usesOf(reading.lexeme).map((use) => ({ reading, use })));
    const info = infoOf({ readings, uses });
    memory.set(folded, info);
    return info;
  }

  /** Forms and uses are about to change: nothing that was found out holds any more. */
  #forget(): void {
    if (this.#notes === undefined && this.#memory.empty) return;
    this.#notes = undefined;
    this.#memory = new Memory();
  }
}

/** Words remembered at least, and at most twice as many. */
const REMEMBERED = 20_000;

/** What was looked up last; apart by the final ة, so that no key has to be put together for each word. */
class Memory {
  readonly marbuta = new RecentMap<WordInfo>(REMEMBERED);
  readonly others = new RecentMap<WordInfo>(REMEMBERED);

  get empty(): boolean {
    return this.marbuta.empty && this.others.empty;
  }
}

function sameForm(a: StoredForm, b: StoredForm): boolean {
  return (
    a.lexeme === b.lexeme &&
    a.state === b.state &&
    a.number === b.number &&
    a.gender === b.gender &&
    a.tense === b.tense &&
    a.article === b.article
  );
}
