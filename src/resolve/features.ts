/**
 * Features are told one by one, by name, to whoever asks: to a model that weighs them, most often, which keeps none of them; or to a table,
 * for training and explaining.
 */

/** Takes a feature; 0 and false leave it out, and of a name told twice the first stands. */
export type Setter = (name: string, value?: number | boolean) => void;

/** Tells all features of something. */
export type Describe = (set: Setter) => void;

/** Features by name; absent means 0. */
export function tableOf(describe: Describe): Map<string, number> {
  const features = new Map<string, number>();
  describe((name, value = 1) => {
    const number = Number(value);
    if (number !== 0 && !features.has(name)) features.set(name, number);
  });
  return features;
}

/** Names that are put together of parts are made once: a string made anew is hashed and compared letter by letter. */

const made = new Map<string, Map<string, string>>();

/** `a:b`, always the same string. Both are of small closed sets: devices, rules, kinds, actors. */
export function named(a: string, b: string): string {
  let of = made.get(a);
  if (of === undefined) {
    of = new Map();
    made.set(a, of);
  }
  let name = of.get(b);
  if (name === undefined) {
    name = `${a}:${b}`;
    of.set(b, name);
  }
  return name;
}
