/**
 * Spellings by number: runs of code units, found again without making strings of them. What is kept of one, and what else is noted of it,
 * lies side by side outside of the heap: it comes into the processor's caches at once, and nothing of it is walked by the collector.
 */

const FEWEST = 1024;

/** A record: its number, how many code units, how many notes; then the code units, two in a place, and the notes. */
const NUMBER = 0;
const UNITS = 1;
const NOTES = 2;
const HEAD = 3;

export class Spellings {
  /** Number of spellings. */
  size = 0;
  /** Number of code units of all of them. */
  letters = 0;
  /** Open addresses, half empty at least: a spelling's hash and its record. */
  #slots = new Int32Array(4 * FEWEST);
  /** The records, from 1 on. */
  #records = new Int32Array(8 * FEWEST);
  /** The same as code units. */
  #units = new Uint16Array(this.#records.buffer);
  #end = 1;
  /** Where the record of each spelling begins. */
  #places = new Int32Array(FEWEST);

  /** The record of the first `length` of `codes`, `hash` being a hash of them; 0 when there is none. */
  find(codes: Uint16Array, length: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 2;
    for (let slot = spread(hash) & mask; ; slot = (slot + 2) & mask) {
      const record = slots[slot + 1] as number;
      if (record === 0 || (slots[slot] === hash && this.#stands(record, codes, length))) return record;
    }
  }

  /** The record of a new spelling, which gets the next number. Without a hash it is not found again. */
  add(codes: Uint16Array, length: number, hash?: number): number {
    const record = this.#end;
    this.#end += HEAD + ((length + 1) >> 1);
    this.#makeRoom();
    this.#records[record + NUMBER] = this.size;
    this.#records[record + UNITS] = length;
    this.#records[record + NOTES] = 0;
    const first = 2 * (record + HEAD);
    for (let i = 0; i < length; i++) this.#units[first + i] = codes[i] as number;
    if (this.size === this.#places.length) this.#places = larger(this.#places, Int32Array);
    this.#places[this.size++] = record;
    this.letters += length;
    if (hash !== undefined) {
      if (4 * this.size > this.#slots.length) this.#grow();
      put(this.#slots, hash, record);
    }
    return record;
  }

  /** Notes a number of the spelling that was added last. */
  note(record: number, number: number): void {
    const at = this.#end++;
    this.#makeRoom();
    this.#records[at] = number;
    this.#records[record + NOTES] = (this.#records[record + NOTES] as number) + 1;
  }

  /** Takes back all that was noted of the spelling that was added last. */
  clearNotes(record: number): void {
    this.#records[record + NOTES] = 0;
    this.#end = this.firstNote(record);
  }

  /** All records: where notes are read. Holds until the next spelling or note is added. */
  get numbers(): Int32Array {
    return this.#records;
  }

  firstNote(record: number): number {
    return record + HEAD + (((this.#records[record + UNITS] as number) + 1) >> 1);
  }

  noteCount(record: number): number {
    return this.#records[record + NOTES] as number;
  }

  numberOf(record: number): number {
    return this.#records[record + NUMBER] as number;
  }

  recordOf(id: number): number {
    return this.#places[id] as number;
  }

  lengthOf(id: number): number {
    return this.#records[this.recordOf(id) + UNITS] as number;
  }

  codeAt(id: number, at: number): number {
    return this.#units[2 * (this.recordOf(id) + HEAD) + at] as number;
  }

  text(id: number): string {
    const start = 2 * (this.recordOf(id) + HEAD);
    const end = start + this.lengthOf(id);
    const units = this.#units;
    if (end - start > LONGEST_AT_ONCE) return Buffer.from(units.slice(start, end).buffer).toString('utf16le');
    // Spread, typed arrays are walked by an iterator: three times as slow.
    return String.fromCharCode.apply(null, units.subarray(start, end) as unknown as number[]);
  }

  #stands(record: number, codes: Uint16Array, length: number): boolean {
    if (this.#records[record + UNITS] !== length) return false;
    const own = this.#units;
    const start = 2 * (record + HEAD);
    for (let i = 0; i < length; i++) if (own[start + i] !== codes[i]) return false;
    return true;
  }

  /** Room for as many records as there will be. */
  #makeRoom(): void {
    if (this.#end <= this.#records.length) return;
    while (this.#end > this.#records.length) this.#records = larger(this.#records, Int32Array);
    this.#units = new Uint16Array(this.#records.buffer);
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(2 * old.length);
    for (let slot = 0; slot < old.length; slot += 2) {
      const record = old[slot + 1] as number;
      if (record !== 0) put(this.#slots, old[slot] as number, record);
    }
  }
}

/** More arguments than this are not handed to a function at once. */
const LONGEST_AT_ONCE = 1024;

function put(slots: Int32Array, hash: number, record: number): void {
  const mask = slots.length - 2;
  let slot = spread(hash) & mask;
  while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
  slots[slot] = hash;
  slots[slot + 1] = record;
}

/** The low bits of the hashes in use say little of the first letters. */
const spread = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) << 1;
};

/** The same numbers in twice the room. */
export function larger<T extends Int32Array | Uint16Array | Uint32Array | Uint8Array>(
  numbers: T,
  kind: new (length: number) => T,
): T {
  const twice = new kind(2 * numbers.length);
  twice.set(numbers);
  return twice;
}
