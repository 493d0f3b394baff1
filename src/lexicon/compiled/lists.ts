/** What a written lexicon has most of, made out of its lists of numbers when it is asked for. */
import type { Forms, StoredForm } from '../segment.js';
import { oneForm } from '../shapes.js';
import type { Runs, Shape, WrittenForms } from './format.js';

/** Lists of numbers by their place. */
export class RunList {
  /** Where each begins, and where the last ends. */
  readonly #starts: Uint32Array;

  constructor(private readonly runs: Runs) {
    const { lengths } = runs;
    this.#starts = new Uint32Array(lengths.length + 1);
    let start = 0;
    for (let i = 0; i < lengths.length; i++) {
      start += lengths[i] as number;
      this.#starts[i + 1] = start;
    }
  }

  get length(): number {
    return this.runs.lengths.length;
  }

  at(place: number): readonly number[] {
    return this.runs.numbers.slice(this.#starts[place], this.#starts[place + 1]);
  }
}

/** Forms by their spelling: of tens of thousands an article meets some hundred. */
export class WrittenFormTable implements Forms {
  /** The place of each spelling; then its forms. */
  readonly #known = new Map<string, number | readonly StoredForm[]>();

  readonly #forms: RunList;

  constructor(
    { spellings, forms }: WrittenForms,
    private readonly shapes: readonly Shape[],
  ) {
    this.#forms = new RunList(forms);
    spellings.forEach((spelling, i) => {
      this.#known.set(spelling, i);
    });
  }

  keys(): MapIterator<string> {
    return this.#known.keys();
  }

  get(spelling: string): readonly StoredForm[] | undefined {
    const known = this.#known.get(spelling);
    if (typeof known !== 'number') return known;
    const forms = this.#formsAt(known);
    this.#known.set(spelling, forms);
    return forms;
  }

  #formsAt(place: number): StoredForm[] {
    const numbers = this.#forms.at(place);
    const forms: StoredForm[] = [];
    for (let i = 0; i < numbers.length; i += 2)
      forms.push(oneForm(this.shapes[numbers[i + 1] as number] as Shape, numbers[i] as number));
    return forms;
  }
}
