/** A zip that is made as it is written. */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { gathered } from '../pieces.js';

/** The day that every part bears, the earliest that a zip can say: the same parts are the same bytes at any time, in any time zone. */
const NO_DAY = new Date(1980, 0, 1);

/** Parts by path, each of which is asked for when those before it are written. */
export function* zipped(parts: ReadonlyMap<string, Iterable<string>>): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  for (const [path, part] of parts) {
    const entry = new ZipDeflate(path);
    entry.mtime = NO_DAY;
    zip.add(entry);
    for (const piece of gathered(part)) {
      entry.push(strToU8(piece));
      yield* ready.splice(0);
    }
    entry.push(new Uint8Array(0), true);
  }
  zip.end();
  yield* ready;
}
