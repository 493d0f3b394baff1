import { crc32 } from 'node:zlib';
import { validateFileName } from 'yauzl';
import { type Source, withoutEnding } from '../bytes/source.js';
import { ReadFault } from '../fault.js';

/** What archivers add for themselves (`__MACOSX/`, dot files). */
export function isLitter(name: string): boolean {
  return (
    name.startsWith('__MACOSX/') ||
    name.split('/').some((part) => part.startsWith('.') && !/^\.{1,2}$/.test(part))
  );
}

/**
 * A member as an input: its folders are the archive's and those inside it. An archive that is a PATH itself stands in the place of a
 * folder that is; the folder of the same name that zipping a folder puts round everything is not one more.
 */
export function memberSource(archive: Source, name: string, bytes: Source['bytes']): Source {
  const parts = name.split('/').filter((part) => part !== '');
  const path = `${archive.path}!${name}`;
  const stem = withoutEnding(archive.name);
  const inside = parts.slice(parts[0] === stem ? 1 : 0, -1);
  const folders = [...(archive.folders.length === 0 ? [stem] : archive.folders), ...inside];
  return { path, name: parts.at(-1) ?? name, folders, depth: archive.depth + 1, bytes };
}

/** Why a member's name cannot be trusted: it climbs out or is absolute. */
export function nameFault(name: string): ReadFault | undefined {
  if (validateFileName(name) === null && !name.includes('\u0000')) return undefined;
  return new ReadFault('unsafe-path', 'The name of this member points outside its archive.');
}

/** A member's content, held against its checksum (APPNOTE.TXT 4.4.7) once all of it is out. Throws a `ReadFault` at the end. */
export async function* checked(content: AsyncIterable<Buffer>, expected: number): AsyncGenerator<Buffer> {
  let sum = 0;
  for await (const piece of content) {
    sum = crc32(piece, sum);
    yield piece;
  }
  if (sum !== expected)
    throw new ReadFault(
      'zip',
      'The member is damaged: its content does not have the checksum that the archive says.',
    );
}
