import { inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';
import { checkExpansion } from '../bytes/expansion.js';
import { inflateRaw } from '../bytes/inflate.js';
import type { Source } from '../bytes/source.js';
import { ReadFault, toFault } from '../fault.js';
import type { ReadLimits } from '../options.js';
import { type ContainerFormat, type FormatContext, type MemberFault, SIGN } from './format.js';
import { checked, isLitter, memberSource, nameFault } from './zip-member.js';
import { NONE_KNOWN, salvageMembers } from './zip-salvage.js';

/** Members up to this size are decompressed in one call, which is several times as fast as a stream. */
const ONE_CALL_BYTES = 64 * 2 ** 20;

const OPEN_OPTIONS = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true };

/** An archive of any of the formats. Members are never written to disk. */
export const zip: ContainerFormat = {
  kind: 'container',
  name: 'zip',
  endings: ['zip'],
  recognise: ({ bytes }) =>
    bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) ? SIGN.certain : SIGN.no,
  async *open(source, stream, context) {
    let held: Buffer | undefined;
    if (source.file === undefined) {
      held = await stream.whole(context.limits.heldArchive);
      if (held === undefined) {
        const reason = `It is a zip archive of more than ${context.limits.heldArchive} bytes that does not lie on disk.`;
        throw new ReadFault('too-large', reason);
      }
    }
    const bytes = (): AsyncGenerator<Buffer> => (held === undefined ? stream.chunks() : once(held));
    let archive: ZipFile;
    try {
      archive = await (held === undefined
        ? // a path may be bytes too, as `fs` takes it; the library's types do not say so
          openPromise(source.file as string, OPEN_OPTIONS)
        : fromBufferPromise(held, OPEN_OPTIONS));
    } catch (error) {
      // Without its directory (a zip keeps it at its end) an archive is cut short: its members may still be walked.
      yield* salvageMembers(source, bytes(), context.limits, error, NONE_KNOWN);
      return;
    }
    try {
      yield* members(archive, source, context, bytes);
    } finally {
      archive.close();
    }
  },
};

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

async function* members(
  archive: ZipFile,
  source: Source,
  { limits }: FormatContext,
  bytes: () => AsyncGenerator<Buffer>,
): AsyncGenerator<Source | MemberFault> {
  let promised = 0;
  const known = new Map<number, number>();
  try {
    for await (const entry of archive.eachEntry()) {
      known.set(entry.relativeOffsetOfLocalHeader, entry.compressedSize);
      const name = memberName(entry);
      const path = `${source.path}!${name}`;
      if (name.endsWith('/') || isLitter(name)) continue;
      const fault = entryFault(entry, name, limits);
      if (fault !== undefined) {
        yield { path, fault };
        continue;
      }
      promised += entry.uncompressedSize;
      // Members that share their data (Fifield, A better zip bomb, 2019) pass the check of each one alone.
      checkExpansion(archive.fileSize, promised, limits);
      if (name === '[Content_Types].xml')
        throw new ReadFault('binary', 'It is an office document, not an archive of texts.');
      yield memberSource(source, name, () => entryBytes(archive, entry, limits, source.reached));
    }
  } catch (error) {
    if (error instanceof ReadFault) yield { path: source.path, fault: error };
    // The directory is damaged: the members that it has not named are found by their own headers.
    else yield* salvageMembers(source, bytes(), limits, error, known);
  }
}

/** Names are UTF-8 where flagged, and where they are valid UTF-8: many archivers forget the flag. */
function memberName(entry: Entry): string {
  const raw = entry.fileNameRaw;
  const utf8 = raw.toString('utf8');
  if (!utf8.includes('\ufffd')) return utf8.replaceAll('\\', '/');
  return getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false);
}

function entryFault(entry: Entry, name: string, limits: ReadLimits): ReadFault | undefined {
  const unsafe = nameFault(name);
  if (unsafe !== undefined) return unsafe;
  if (entry.isEncrypted()) return new ReadFault('zip', 'The member is encrypted.');
  if (!entry.canDecodeFileData()) {
    return new ReadFault(
      'zip',
      `The member is compressed by a method that is not known (${entry.compressionMethod}).`,
    );
  }
  try {
    checkExpansion(entry.compressedSize, entry.uncompressedSize, limits);
  } catch (error) {
    return toFault(error, 'zip');
  }
  return undefined;
}

async function* entryBytes(
  archive: ZipFile,
  entry: Entry,
  limits: ReadLimits,
  reached: Source['reached'],
): AsyncGenerator<Buffer> {
  try {
    const stream = await archive.openReadStreamPromise(entry, { decodeFileData: false });
    const raw = reached === undefined ? stream : placed(stream, entry.relativeOffsetOfLocalHeader, reached);
    yield* checked(contentOf(entry, raw, limits), entry.crc32);
  } catch (error) {
    throw toFault(error, 'zip');
  }
}

/** The chunks of what lies from `from` on in a file; each is told of as it goes by. */
async function* placed(
  chunks: AsyncIterable<Buffer>,
  from: number,
  reached: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  let at = from;
  for await (const chunk of chunks) {
    at += chunk.length;
    reached(at);
    yield chunk;
  }
}

function contentOf(entry: Entry, raw: AsyncIterable<Buffer>, limits: ReadLimits): AsyncIterable<Buffer> {
  if (entry.compressionMethod === 0) return raw;
  return entry.uncompressedSize <= ONE_CALL_BYTES
    ? inflateAtOnce(raw, entry.uncompressedSize, limits)
    : inflateRaw(raw, limits);
}

async function* inflateAtOnce(
  raw: AsyncIterable<Buffer>,
  size: number,
  limits: ReadLimits,
): AsyncGenerator<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of raw) parts.push(part);
  const compressed = Buffer.concat(parts);
  let content: Buffer | undefined;
  try {
    content = inflateRawSync(compressed, {
      maxOutputLength: Math.max(size, 1),
      chunkSize: Math.max(size, 64),
    });
  } catch {
    // damaged: go through it piece by piece and keep what comes before the damage
  }
  if (content !== undefined) yield content;
  else yield* inflateRaw(once(compressed), limits);
}
