/**
 * Features are told one by one to whoever asks: to a model that weighs them, most often, which keeps none of them; or to a table, for training
 * and explaining.
 */

/** A feature: always the same object for a name, so that whoever weighs it finds it by its number and no name is put together or looked up. */
class Feature {
  /** Counted through the program; says nothing else of the feature. */
  readonly number: number = features.size;
  readonly #parts = new Map<string, Feature>();

  constructor(readonly name: string) {}

  /** `name:part`. Parts are of small closed sets: devices, rules, kinds, actors. */
  of(part: string): Feature {
    let made = this.#parts.get(part);
    if (made === undefined) {
      made = feature(`${this.name}:${part}`);
      this.#parts.set(part, made);
    }
    return made;
  }
}

export type { Feature };

const features = new Map<string, Feature>();

/** The feature of a name. */
export function feature(name: string): Feature {
  let made = features.get(name);
  if (made === undefined) {
    made = new Feature(name);
    features.set(name, made);
  }
  return made;
}

/** Takes a feature; 0 and false leave it out, and of a name told twice the first stands. */
export type Setter = (feature: Feature, value?: number | boolean) => void;

/** Tells all features of something. */
export type Describe = (set: Setter) => void;

/** Features by name; absent means 0. */
export function tableOf(describe: Describe): Map<string, number> {
  const table = new Map<string, number>();
  describe(({ name }, value = 1) => {
    const number = Number(value);
    if (number !== 0 && !table.has(name)) table.set(name, number);
  });
  return table;
}
