/** The lexemes of packs that are being compiled: numbered as they come, each with its forms and what it serves. */
import { foldArabic } from '../arabic/fold.js';
import type { LexemeStore } from './lexemes.js';
import type { Use } from './model.js';
import { fixedForm, inflect } from './morphology/inflect.js';
import type { Inflection } from './morphology/inflection.js';
import { nounShapes } from './morphology/noun.js';
import type { WordEntry } from './schema.js';
import type { StoredForm } from './segment.js';
import { oneForm } from './shapes.js';

export class LexemeTable implements LexemeStore {
  readonly free = new Map<string, StoredForm[]>();
  readonly joined = new Map<string, StoredForm[]>();
  readonly #uses: Use[][] = [];
  readonly #interned = new Map<string, number>();

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
    for (const inflection of forms()) this.#store(inflection.form, oneForm(inflection, lexeme));
    return lexeme;
  }

  #store(form: string, stored: StoredForm): void {
    const key = foldArabic(form);
    const add = (table: Map<string, StoredForm[]>): void => {
      const forms = table.get(key);
      if (!forms) table.set(key, [stored]);
      else if (!forms.some((f) => sameForm(f, stored))) forms.push(stored);
    };
    if (stored.state !== 'joined') add(this.free);
    if (stored.pronoun) add(this.joined);
  }

  addUse(lexeme: number, use: Use): void {
    this.#uses[lexeme]?.push(use);
  }

  usesOf(lexeme: number): readonly Use[] {
    return this.#uses[lexeme] ?? [];
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
