/**
 * Many short arrays of whole numbers in few large buffers: an array of its own costs some 350 bytes beside its numbers, and an
 * aggregate has five an article.
 */

/** Numbers of a buffer. */
const NUMBERS = 1 << 16;

export class Slab<T extends Uint16Array | Uint32Array> {
  private readonly make: (length: number) => T;
  private readonly none: T;
  private buffer: T;
  private used = 0;

  constructor(make: (length: number) => T) {
    this.make = make;
    this.none = make(0);
    this.buffer = this.none;
  }

  /** A copy of the numbers that lives in the slab. */
  keep(numbers: ArrayLike<number>): T {
    const { length } = numbers;
    if (length === 0) return this.none;
    if (this.used + length > this.buffer.length) {
      this.buffer = this.make(Math.max(NUMBERS, length));
      this.used = 0;
    }
    const kept = this.buffer.subarray(this.used, this.used + length) as T;
    kept.set(numbers);
    this.used += length;
    return kept;
  }
}
