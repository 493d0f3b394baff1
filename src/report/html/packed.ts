/**
 * Data for the page's client, compressed: Arabic in UTF-8 shrinks to about a quarter, and base64 gives a third of that back. The
 * browser unpacks it with its own `DecompressionStream` (WHATWG Compression Standard), so nothing is bundled for it; and base64
 * holds no character that could end a script element.
 */
import { deflateRawSync } from 'node:zlib';
import { type Html, trusted } from './markup.js';

/** A value as JSON, compressed (RFC 1951), in base64. */
export function packed(value: unknown): string {
  return deflateRawSync(JSON.stringify(value), { level: 9 }).toString('base64');
}

/** A data block of the page that the client unpacks; browsers run nothing of this type. */
export function dataBlock(id: string, content: string): Html {
  return trusted(`<script type="application/octet-stream" id="${id}">${content}</script>`);
}
