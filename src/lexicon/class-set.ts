/** Sets of referent classes, asked for millions of times an archive: nearly always in vain. */
import { REFERENT_LISTS } from './schema.js';

type Name = keyof typeof REFERENT_LISTS | 'actor';

/** As many as V8 keeps in a number without a heap object: classes share them, so that a bit in common is only a reason to look. */
const BITS = 30;

const BIT_OF = Object.fromEntries(
  ['actor', ...Object.keys(REFERENT_LISTS)].map((name, i) => [name, 1 << (i % BITS)]),
) as Readonly<Record<Name, number>>;

export class ClassSet<T extends Name = Name> implements Iterable<T> {
  static readonly NONE: ClassSet<never> = new ClassSet(new Set<never>());

  readonly size: number;
  private readonly bits: number;

  private constructor(private readonly names: ReadonlySet<Name>) {
    this.size = names.size;
    let bits = 0;
    for (const name of names) bits |= BIT_OF[name];
    this.bits = bits;
  }

  /** In the order given. */
  static of<T extends Name>(names: Iterable<T>): ClassSet<T> {
    const set = new Set(names);
    return set.size === 0 ? ClassSet.NONE : new ClassSet<T>(set);
  }

  has(name: Name): boolean {
    return (this.bits & BIT_OF[name]) !== 0 && this.names.has(name);
  }

  /** Whether the two have a class in common. */
  meets(other: ClassSet<Name>): boolean {
    if ((this.bits & other.bits) === 0) return false;
    for (const name of other.names) if (this.names.has(name)) return true;
    return false;
  }

  [Symbol.iterator](): Iterator<T> {
    return this.names[Symbol.iterator]() as Iterator<T>;
  }
}
