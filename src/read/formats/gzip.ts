import { gunzip } from '../bytes/inflate.js';
import { withoutEnding } from '../bytes/source.js';
import type { ByteStream } from '../bytes/stream.js';
import type { ReadLimits } from '../options.js';
import { type ContainerFormat, SIGN } from './format.js';

/** Anything under gzip. */
export const gzip: ContainerFormat = {
  kind: 'container',
  name: 'gzip',
  endings: ['gz', 'gzip'],
  recognise: ({ bytes }) =>
    bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8 ? SIGN.certain : SIGN.no,
  async *open(source, stream, context) {
    const { file: _compressed, ...described } = source;
    yield {
      ...described,
      name: withoutEnding(source.name),
      depth: source.depth + 1,
      bytes: () => decompressed(stream, context.limits),
    };
  },
};

/** A fault below the compression (a disk, an outer archive) explains the cut that gzip sees. */
async function* decompressed(stream: ByteStream, limits: ReadLimits): AsyncGenerator<Buffer> {
  try {
    yield* gunzip(stream.chunks(), limits);
  } catch (error) {
    throw stream.fault ?? error;
  }
}
