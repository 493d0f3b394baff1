/** Names of features that are put together of parts. Each is made once: a string made anew is hashed and compared letter by letter. */

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
