/** What a stage knows of forms, by their numbers; begun anew when the numbers are. */
import type { Vocabulary } from '../types/index.js';

export class FormNotes<T> {
  #vocabulary: Vocabulary | undefined;
  #known: (T | undefined)[] = [];

  constructor(private readonly find: (vocabulary: Vocabulary, form: number) => T) {}

  /** What is known of the forms of a vocabulary, as far as it was found out. */
  on(vocabulary: Vocabulary): readonly (T | undefined)[] {
    if (vocabulary !== this.#vocabulary) {
      this.#vocabulary = vocabulary;
      this.#known = [];
    }
    return this.#known;
  }

  /** Finds out what is known of a form of the vocabulary that was asked about last. */
  learn(form: number): T {
    const found = this.find(this.#vocabulary as Vocabulary, form);
    while (this.#known.length <= form) this.#known.push(undefined);
    this.#known[form] = found;
    return found;
  }
}
