import { inflateRaw } from '../bytes/inflate.js';
import type { Source } from '../bytes/source.js';
import { ReadFault, toFault } from '../fault.js';
import type { ReadLimits } from '../options.js';
import type { MemberFault } from './format.js';
import { checked, isLitter, memberSource, nameFault } from './zip-member.js';

const LOCAL_HEADER = 0x04034b50;
const HEADER_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
/** General purpose bits (APPNOTE.TXT 4.4.4): encrypted; sizes stand behind the data. */
const ENCRYPTED = 1;
const SIZES_BEHIND = 8;

interface LocalHeader {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly compressedSize: number;
  readonly checksum: number;
}

/** Members that the directory has named: where their headers stand, and the length of their data, in bytes. */
export type KnownMembers = ReadonlyMap<number, number>;

export const NONE_KNOWN: KnownMembers = new Map();

/** Bytes taken piece by piece from a stream that is walked once. */
class Cursor {
  #rest: Buffer = Buffer.alloc(0);
  #received = 0;
  readonly #chunks: AsyncIterator<Buffer>;

  constructor(chunks: AsyncGenerator<Buffer>) {
    this.#chunks = chunks;
  }

  async #more(): Promise<boolean> {
    const next = await this.#chunks.next();
    if (next.done === true) return false;
    this.#received += next.value.length;
    this.#rest = this.#rest.length === 0 ? next.value : Buffer.concat([this.#rest, next.value]);
    return true;
  }

  /** Bytes from the start of the stream to the next one to be taken. */
  get position(): number {
    return this.#received - this.#rest.length;
  }

  /** The next `count` bytes, or fewer at the end. */
  async take(count: number): Promise<Buffer> {
    while (this.#rest.length < count && (await this.#more()));
    const taken = this.#rest.subarray(0, count);
    this.#rest = this.#rest.subarray(count);
    return taken;
  }

  /** At most `count` bytes in pieces; what the reader leaves of the last piece can be given back. */
  async *pieces(count: number): AsyncGenerator<Buffer> {
    for (let left = count; left > 0; ) {
      if (this.#rest.length === 0 && !(await this.#more())) return;
      const piece = this.#rest.subarray(0, left);
      this.#rest = this.#rest.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
  }

  async skip(count: number): Promise<void> {
    for await (const _ of this.pieces(count));
  }

  giveBack(bytes: Buffer): void {
    if (bytes.length > 0) this.#rest = Buffer.concat([bytes, this.#rest]);
  }

  /** Moves to the next local header; false when there is none. */
  async toHeader(): Promise<boolean> {
    for (;;) {
      const at = this.#rest.indexOf('PK\u0003\u0004', 0, 'latin1');
      if (at >= 0) {
        this.#rest = this.#rest.subarray(at);
        return true;
      }
      this.#rest = this.#rest.subarray(Math.max(0, this.#rest.length - 3));
      if (!(await this.#more())) return false;
    }
  }
}

/**
 * The members of an archive whose directory is missing or damaged, by the headers that stand before each (APPNOTE.TXT 4.3.7), but for
 * those `known` from what could be read of it. Ends with the one fault of the archive.
 */
export async function* salvageMembers(
  source: Source,
  chunks: AsyncGenerator<Buffer>,
  limits: ReadLimits,
  cause: unknown,
  known: KnownMembers,
): AsyncGenerator<Source | MemberFault> {
  const cursor = new Cursor(chunks);
  let members = 0;
  let cut = false;
  while (await cursor.toHeader()) {
    const knownSize = known.get(cursor.position);
    const header = await localHeader(cursor);
    if (header === undefined) break;
    if (knownSize !== undefined) {
      await cursor.skip(knownSize);
      continue;
    }
    if (header.name.endsWith('/') || isLitter(header.name)) continue;
    const fault = headerFault(header);
    if (fault !== undefined) {
      yield { path: `${source.path}!${header.name}`, fault };
      continue;
    }
    members++;
    const content = new SalvagedMember(cursor, header, limits);
    yield memberSource(source, header.name, () =>
      (header.flags & SIZES_BEHIND) === 0 ? checked(content.bytes(), header.checksum) : content.bytes(),
    );
    await content.skipRest();
    cut ||= content.cut;
  }
  if (!cut) yield { path: source.path, fault: archiveFault(cause, members, known.size) };
}

function archiveFault(cause: unknown, members: number, known: number): ReadFault {
  const detail = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
  if (known > 0) {
    const reason = `The directory of the archive is damaged (${detail}); ${members} more of its members were found by their own headers.`;
    return new ReadFault('zip', reason);
  }
  if (members > 0)
    return new ReadFault('zip', 'The archive is cut short; the members before the cut were read.');
  return new ReadFault('zip', `The archive is damaged and none of its members can be read (${detail}).`);
}

async function localHeader(cursor: Cursor): Promise<LocalHeader | undefined> {
  const fixed = await cursor.take(HEADER_BYTES);
  if (fixed.length < HEADER_BYTES || fixed.readUInt32LE(0) !== LOCAL_HEADER) return undefined;
  const name = (await cursor.take(fixed.readUInt16LE(26))).toString('utf8').replaceAll('\\', '/');
  await cursor.take(fixed.readUInt16LE(28));
  return {
    name,
    flags: fixed.readUInt16LE(6),
    method: fixed.readUInt16LE(8),
    checksum: fixed.readUInt32LE(14),
    compressedSize: fixed.readUInt32LE(18),
  };
}

function headerFault({ name, flags, method }: LocalHeader): ReadFault | undefined {
  if ((flags & ENCRYPTED) !== 0) return new ReadFault('zip', 'The member is encrypted.');
  if (method !== STORED && method !== DEFLATED) {
    return new ReadFault('zip', `The member is compressed by a method that is not known (${method}).`);
  }
  return nameFault(name);
}

/** A member's content. A cut inside it is its own fault, and then the archive's is not said again. */
class SalvagedMember {
  /** Its own fault has said that the archive is cut. */
  cut = false;
  #read = false;
  readonly #cursor: Cursor;
  readonly #header: LocalHeader;
  readonly #limits: ReadLimits;

  constructor(cursor: Cursor, header: LocalHeader, limits: ReadLimits) {
    this.#cursor = cursor;
    this.#header = header;
    this.#limits = limits;
  }

  get #size(): number {
    return (this.#header.flags & SIZES_BEHIND) !== 0 ? Number.POSITIVE_INFINITY : this.#header.compressedSize;
  }

  async *bytes(): AsyncGenerator<Buffer> {
    this.#read = true;
    if (this.#header.method === STORED) {
      if (this.#size === Number.POSITIVE_INFINITY)
        throw new ReadFault('zip', 'The length of the member is not known.');
      let length = 0;
      for await (const piece of this.#cursor.pieces(this.#size)) {
        length += piece.length;
        yield piece;
      }
      if (length < this.#size) throw this.#cutShort();
      return;
    }
    const fed: Buffer[] = [];
    let fedBytes = 0;
    const pieces = this.#cursor.pieces(this.#size);
    const input = (async function* () {
      for await (const piece of pieces) {
        fed.length = 0;
        fed.push(piece);
        fedBytes += piece.length;
        yield piece;
      }
    })();
    let taken = 0;
    try {
      yield* inflateRaw(input, this.#limits, (bytes) => {
        taken = bytes;
      });
    } catch (error) {
      if (toFault(error, 'zip').code !== 'zip') throw error;
      throw this.#cutShort();
    }
    const last = fed[0] ?? Buffer.alloc(0);
    this.#cursor.giveBack(last.subarray(last.length - Math.max(0, fedBytes - taken)));
  }

  #cutShort(): ReadFault {
    this.cut = true;
    return new ReadFault(
      'zip',
      'The archive is cut short or damaged in this member; what came before was read.',
    );
  }

  async skipRest(): Promise<void> {
    if (this.#read || this.#size === Number.POSITIVE_INFINITY) return;
    await this.#cursor.skip(this.#size);
  }
}
