import { isAscii, isUtf8, transcode } from 'node:buffer';
import { lazily } from '../../packaged/lazily.js';
import { ReadFault, ReadOptionError } from '../fault.js';

/** Few inputs are in anything but UTF-8, and its tables are large. */
const iconv = lazily<typeof import('iconv-lite')>('iconv-lite');

/** The encodings that are found out; `--encoding` takes any that iconv-lite knows. */
export type Encoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'utf-32le'
  | 'utf-32be'
  | 'windows-1256'
  | 'iso-8859-6';

const SAMPLE_BYTES = 256 * 1024;

/** What encoding bytes are in, or `undefined` when they are none that Arabic text comes in. */
export function detectEncoding(bytes: Buffer): Encoding | undefined {
  const wide = wideEncoding(bytes.subarray(0, SAMPLE_BYTES));
  if (wide !== undefined) return wide;
  if (looksBinary(bytes)) return undefined;
  if (isAscii(bytes) || isUtf8(withoutCutCharacter(bytes))) return 'utf-8';
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  return mostlyUtf8(sample) ? 'utf-8' : singleByteArabic(sample);
}

/** Whether bytes are not text: NULs where there is neither UTF-16 nor UTF-8, or many control characters. */
function looksBinary(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (sample.includes(0)) {
    if (wideEncoding(sample) !== undefined) return false;
    // A disk or a program may leave a few in a text; what is no text otherwise is not made one by their being few.
    if (!isUtf8(withoutCutCharacter(sample)) && !mostlyUtf8(sample)) return true;
  }
  let control = 0;
  for (const byte of sample)
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) control++;
  return control * 20 > sample.length;
}

type WideEncoding = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** UTF-16 without a byte order mark: every other byte is the high byte of Arabic (06), of ASCII (00) or of marks (20). */
function wideEncoding(bytes: Buffer): WideEncoding | undefined {
  const widest = widestEncoding(bytes);
  if (widest !== undefined) return widest;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const pairs = bytes.length >> 1;
  if (pairs < 2 || !(bytes.includes(0) || bytes.includes(6))) return undefined;
  const high = [0, 0];
  for (let i = 0; i < pairs * 2; i++) {
    const byte = bytes[i];
    if (byte === 0x06 || byte === 0x00 || byte === 0x20) high[i & 1] = (high[i & 1] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = high;
  if (odd > pairs * 0.9 && even < pairs * 0.6) return 'utf-16le';
  if (even > pairs * 0.9 && odd < pairs * 0.6) return 'utf-16be';
  return undefined;
}

/** UTF-32, marked or not: of four bytes the highest is always 0, and the next is too but beyond the first 65,536 characters. */
function widestEncoding(bytes: Buffer): 'utf-32le' | 'utf-32be' | undefined {
  const characters = bytes.length >> 2;
  if (characters < 2 || !bytes.includes(0)) return undefined;
  const zeros = [0, 0, 0, 0];
  for (let i = 0; i < characters * 4; i++) if (bytes[i] === 0) zeros[i & 3] = (zeros[i & 3] ?? 0) + 1;
  const [first = 0, second = 0, third = 0, fourth = 0] = zeros;
  // NULs all through are no text.
  if (first === characters && second > characters * 0.9 && fourth < characters * 0.1) return 'utf-32be';
  if (fourth === characters && third > characters * 0.9 && first < characters * 0.1) return 'utf-32le';
  return undefined;
}

/** Bytes without a UTF-8 character that the end of a sample cuts in two. */
function withoutCutCharacter(bytes: Buffer): Buffer {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return bytes;
    if (byte >= 0xc0) return bytes.subarray(0, bytes.length - back);
  }
  return bytes;
}

/** Damaged UTF-8 (a cut or a stray byte) still is UTF-8: most high bytes form Arabic letters in pairs (D8–DB, 80–BF). */
function mostlyUtf8(bytes: Buffer): boolean {
  let paired = 0;
  let high = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x80) continue;
    high++;
    const next = bytes[i + 1] ?? 0;
    if (byte >= 0xd8 && byte <= 0xdb && next >= 0x80 && next < 0xc0) {
      paired += 2;
      high++;
      i++;
    }
  }
  return paired >= 8 && paired > high * 0.8;
}

/** The commonest letters of Arabic: of press text three in five. Another alphabet's bytes, read as Arabic, give others. */
const COMMON = /[اليمنرو]/g;
const COMMON_SHARE = 0.35;

/** Letters in runs: accented letters of Latin scripts, read as Arabic, stand alone. */
const ARABIC_RUNS = /[\u0621-\u064a]{2,64}/g;
const ARTICLE = /(?:^|[^\u0621-\u064a])ال/g;

/** The single-byte encoding that turns the high bytes into Arabic letters with the most articles (`ال`) at word starts. */
function singleByteArabic(bytes: Buffer): Encoding | undefined {
  let best: { encoding: Encoding; articles: number } | undefined;
  const high = bytes.reduce((sum, byte) => sum + (byte >= 0x80 ? 1 : 0), 0);
  for (const encoding of ['windows-1256', 'iso-8859-6'] as const) {
    const text = iconv().decode(bytes, encoding);
    const letters = text.match(ARABIC_RUNS)?.reduce((sum, run) => sum + run.length, 0) ?? 0;
    const articles = text.match(ARTICLE)?.length ?? 0;
    if (letters < 4 || letters < high * 0.7) continue;
    if ((text.match(COMMON)?.length ?? 0) < letters * COMMON_SHARE) continue;
    if (best === undefined || articles > best.articles) best = { encoding, articles };
  }
  return best?.encoding;
}

/** Throws a `ReadOptionError` for a name that iconv-lite does not know. */
export function checkEncoding(encoding: string): string {
  if (iconv().encodingExists(encoding)) return encoding;
  throw new ReadOptionError([`"${encoding}" is not the name of a known encoding.`]);
}

/** Characters lost to U+FFFD from which on bytes are judged, and the share of those beyond ASCII that damage does not reach. */
const MISREAD = { characters: 8, share: 0.5 };

/** Refuses bytes of which the named encoding makes hardly anything; `text` is what it makes of them. */
export function refuseMisread(bytes: Buffer, text: string, encoding: string): void {
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  if (lost < MISREAD.characters || lost <= MISREAD.share * (text.match(/[^\0-\x7f]/g)?.length ?? 0)) return;
  // They may have been lost before: then they are written in the file.
  if (/^utf-?8$/i.test(encoding) && isUtf8(withoutCutCharacter(bytes))) return;
  throw new ReadFault('encoding', `Its bytes are not ${encoding}, which --encoding names.`);
}

/** Bytes as text, without a byte order mark. `encoding` overrides what the bytes look like. */
export function decode(bytes: Buffer, encoding?: string): string {
  const known = encoding ?? detectEncoding(bytes);
  if (known === undefined) throw undecodable(bytes);
  if (known !== 'utf-8') return iconv().decode(bytes, known);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return decodeUtf8(marked ? bytes.subarray(3) : bytes);
}

/**
 * UTF-8 as text, U+FFFD for what is damaged. Through UTF-16 where it is valid: V8's own decoding of Arabic runs at 95 MB/s
 * on Node 20, this at 500 MB/s.
 */
export function decodeUtf8(bytes: Buffer): string {
  if (bytes.length < 512 || !isUtf8(bytes)) return bytes.toString('utf8');
  return transcode(bytes, 'utf8', 'ucs2').toString('ucs2');
}

export function undecodable(bytes: Buffer): ReadFault {
  if (looksBinary(bytes)) return new ReadFault('binary', 'It is not text but binary data.');
  return new ReadFault(
    'encoding',
    'Its encoding is none of UTF-8, UTF-16, UTF-32, windows-1256 and ISO 8859-6; name it with --encoding.',
  );
}

/** A stream of text pieces out of a stream of bytes in a known encoding. */
export async function* decodeChunks(chunks: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<string> {
  const decoder = iconv().getDecoder(encoding, { stripBOM: true });
  for await (const chunk of chunks) yield decoder.write(chunk);
  yield decoder.end() ?? '';
}

/** The same content as UTF-8 bytes, so that formats made of ASCII marks can be cut as bytes. */
export async function* asUtf8(chunks: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<Buffer> {
  if (encoding === 'utf-8') yield* chunks;
  else for await (const text of decodeChunks(chunks, encoding)) yield Buffer.from(text, 'utf8');
}
