/** Numbers things from 0 in the order in which they are first met: texts, that several outlets print, by their first article. */
export class Numbering<T> {
  readonly #numbers = new Map<T, number>();

  constructor(met: Iterable<T> = []) {
    for (const thing of met) this.of(thing);
  }

  /** Things met. */
  get size(): number {
    return this.#numbers.size;
  }

  get met(): T[] {
    return [...this.#numbers.keys()];
  }

  /** The number of a thing, which is the next one where it is met for the first time. */
  of(thing: T): number {
    const known = this.#numbers.get(thing);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(thing, number);
    return number;
  }
}
