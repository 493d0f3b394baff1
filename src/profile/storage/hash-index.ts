/** Finds things by their hashes: a thing's number is its place in the order of arrival. */
import { mix } from '../../statistics/random.js';
import { withRoom } from './with-room.js';

const FEWEST = 1024;

export class HashIndex {
  size = 0;
  /** The hash of each thing. */
  #hashes = new Uint32Array(FEWEST);
  /** Numbers + 1, where their hashes lead or behind; a power of two of them. */
  #slots = new Int32Array(2 * FEWEST);

  /** The number of the thing of this hash that `isIt` takes; −1 where there is none. Hashes are whole numbers below 2³². */
  find(hash: number, isIt: (number: number) => boolean): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    for (let slot = mix(hash) & last; slots[slot] !== 0; slot = (slot + 1) & last) {
      const number = (slots[slot] as number) - 1;
      if (this.#hashes[number] === hash && isIt(number)) return number;
    }
    return -1;
  }

  /** The number given to a new thing. */
  add(hash: number): number {
    const number = this.size++;
    this.#hashes = withRoom(this.#hashes, this.size);
    this.#hashes[number] = hash;
    if (2 * this.size > this.#slots.length) this.#spread();
    else this.#place(number);
    return number;
  }

  #spread(): void {
    this.#slots = new Int32Array(2 * this.#slots.length);
    for (let number = 0; number < this.size; number++) this.#place(number);
  }

  #place(number: number): void {
    const last = this.#slots.length - 1;
    let slot = mix(this.#hashes[number] as number) & last;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & last;
    this.#slots[slot] = number + 1;
  }
}
