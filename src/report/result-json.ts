/**
 * `result.json` in pieces. A long comparison is a hundred megabytes of JSON: as one string, and once more as bytes, it would be the
 * most that a run holds.
 */
import type { Comparison } from '../types/result.js';

/** Letters of a piece, at least. */
const PIECE = 1 << 16;

/** What `JSON.stringify` gives, with a line end; lists on the first level are never spelled as a whole. */
export function* resultPieces(comparison: Comparison): Generator<string> {
  let piece = '{';
  let first = true;
  for (const [key, field] of Object.entries(comparison)) {
    if (field === undefined) continue;
    piece += `${first ? '' : ','}${JSON.stringify(key)}:`;
    first = false;
    if (!Array.isArray(field)) {
      piece += JSON.stringify(field);
      continue;
    }
    piece += '[';
    for (const [i, item] of field.entries()) {
      piece += `${i === 0 ? '' : ','}${JSON.stringify(item)}`;
      if (piece.length < PIECE) continue;
      yield piece;
      piece = '';
    }
    piece += ']';
  }
  yield `${piece}}\n`;
}
