/** Columns of numbers that grow. */

type Numbers = Int32Array | Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** The array itself where it has `length` places, else a copy that has twice as many as it had, or `length`. */
export function withRoom<T extends Numbers>(array: T, length: number): T {
  if (length <= array.length) return array;
  const make = array.constructor as new (length: number) => T;
  const longer = new make(Math.max(length, 2 * array.length));
  longer.set(array);
  return longer;
}
